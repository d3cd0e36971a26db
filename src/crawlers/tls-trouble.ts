/** What is wrong with a server's certificate or its encryption, in words. */

const CERTIFICATE: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet (is the clock of this machine right?)',
  CERT_REVOKED: 'its certificate was revoked',
  CERT_UNTRUSTED: 'its certificate is not trusted',
  CERT_REJECTED: 'its certificate was rejected',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is signed by an authority that this machine does not know (NODE_EXTRA_CA_CERTS names one)',
  UNABLE_TO_GET_ISSUER_CERT: 'its certificate is signed by an authority that this machine does not know (NODE_EXTRA_CA_CERTS names one)',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate is signed by an authority that this machine does not know (NODE_EXTRA_CA_CERTS names one)',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'it does not send the certificates between its own and a known authority',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  HOSTNAME_MISMATCH: 'its certificate is for another host',
};

/** How OpenSSL tells that the answer is not of its kind. */
const NO_TLS = /wrong[ _]version[ _]number|packet length too long|http request/i;

/** Null for what is no trouble of TLS. */
export function tlsTrouble(error: Error, code: string): string | null {
  const known = CERTIFICATE[code];
  if (known !== undefined) return `no safe connection: ${known}`;
  // An OpenSSL error says what the two sides could not agree on, or that one of them does not speak TLS at all.
  if (NO_TLS.test(`${code} ${error.message}`)) return 'no safe connection: it speaks no TLS there, or one too old (is it http://, or another port?)';
  const said = /SSL routines:[^:]{0,60}:([^:]{1,80})/.exec(error.message)?.[1];
  if (code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || said !== undefined) return `no safe connection: ${(said ?? code).toLowerCase()}`;
  return null;
}
