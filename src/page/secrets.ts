/** Secrets in addresses: user names and passwords, tokens and signatures. None of them tells which page it is, and none is anybody's to read. */

const SECRET = '(?:[\\w.-]{0,30}(?:token|secret|passwo?r?d|signature|credential|api[_-]?key)|pwd|sig|hmac|jwt|auth)';
const SECRET_NAME = new RegExp(`^${SECRET}$`, 'i');
const USER_INFO = /(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/?#@"'<>]{1,500}@/gi;
const SECRET_VALUE = new RegExp(`([?&;]${SECRET}=)[^&#;\\s"'<>]{1,4000}`, 'gi');

/** Is this parameter of an address a secret, by its name? */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** The text without the secrets of the addresses in it: user and password are left out, values of secret parameters become `***`. */
export function withoutSecrets(text: string): string {
  if (!text.includes('=') && !text.includes('@')) return text;
  return text.replace(USER_INFO, '$1').replace(SECRET_VALUE, '$1***');
}

/** A value as JSON would hold it, without the secrets of the addresses in its texts. */
export function withoutSecretsIn<T>(value: T): T {
  if (value === undefined) return value;
  return JSON.parse(JSON.stringify(value), (_name, inner: unknown) => (typeof inner === 'string' ? withoutSecrets(inner) : inner)) as T;
}
