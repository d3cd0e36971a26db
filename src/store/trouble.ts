/** Turns what systems say when they fail into what a person can do about it. */
import { Unavailable, messageOf } from '../errors.ts';

export function isErrno(error: unknown, ...codes: readonly string[]): boolean {
  return codes.includes(codeOf(error));
}

/** The code of a system or PostgreSQL error; empty without one. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

const FOLDER_ADVICE: Readonly<Record<string, string>> = {
  EACCES: 'it may not be written by this user: change its owner or mode, or choose another folder',
  EPERM: 'it may not be written by this user: change its owner or mode, or choose another folder',
  EROFS: 'it lies on a read-only file system: choose another folder',
  ENOSPC: 'the disk is full: make room and try again',
  EDQUOT: 'the disk quota is used up: make room and try again',
  EFBIG: 'the system allows no larger file: raise the limit (ulimit -f)',
  ENOTDIR: 'a part of the path is a file, not a folder: choose another folder',
  EEXIST: 'a file is in its place: choose another folder',
  EISDIR: 'a folder is in its place: choose another name',
  ELOOP: 'its symbolic links go in a circle: choose another folder',
  ENAMETOOLONG: 'the path is too long: choose another folder',
  EMFILE: 'too many files are open: raise the limit (ulimit -n)',
  ENFILE: 'too many files are open in the system',
  ENOENT: 'it is missing, or somebody removed it meanwhile',
  ENOTSUP: 'its file system lacks hard links or sockets: choose a folder on a local disk',
  EOPNOTSUPP: 'its file system lacks hard links or sockets: choose a folder on a local disk',
  ENOSYS: 'its file system lacks hard links or sockets: choose a folder on a local disk',
  EIO: 'the disk reports an error: look at the system log',
};

/** `Unavailable` for a file or folder that cannot be used; other errors are left as they are. */
export function folderTrouble(what: string, file: string, error: unknown): unknown {
  const advice = FOLDER_ADVICE[codeOf(error)];
  return advice === undefined ? error : new Unavailable(`${what} ${file} cannot be used: ${advice}`, 'internal', { cause: error });
}

const UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder; name the files in it',
  EACCES: 'it may not be read',
};

/** Why an input cannot be read, in words that follow its name. */
export function whyUnreadable(error: unknown): string {
  const code = codeOf(error);
  return UNREADABLE[code] ?? (code.startsWith('Z_') ? 'it is cut off or damaged' : messageOf(error));
}

/** For standard output that goes to a file or device which takes no more. */
export function outputTrouble(error: unknown): Unavailable {
  return new Unavailable(`standard output cannot be written: ${FOLDER_ADVICE[codeOf(error)] ?? messageOf(error)}`, 'internal', { cause: error });
}

const NOT_REACHED: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there: is the server running?',
  ENOENT: 'there is no such socket: is the server running?',
  ENOTFOUND: 'the host name is not known',
  EAI_AGAIN: 'the host name cannot be looked up at the moment',
  ETIMEDOUT: 'it does not answer in time: is the host right, and does a firewall let this machine in?',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNRESET: 'it closed the connection: look at its log, and try again',
  EPIPE: 'it closed the connection: look at its log, and try again',
  EACCES: 'this user may not use its socket',
  EPERM: 'this user may not use its socket',
};
const REFUSED: Readonly<Record<string, string>> = {
  '28P01': 'it refuses the user or the password',
  '28000': 'it refuses this user from this machine: look at its pg_hba.conf',
  '3D000': 'it has no database of that name: create it',
  '3F000': 'its schema is missing',
  '42501': 'this user may not make or use the tables: it needs the right to create a schema in the database',
  '25006': 'it takes no writes: is it a standby?',
  '53100': 'its disk is full: make room and try again',
  '53200': 'it is out of memory',
  '53300': 'it takes no more connections: raise max_connections or end other clients',
  '53400': 'a limit of its configuration is reached',
  '57P01': 'it was shut down: start it and try again',
  '57P02': 'it crashed: look at its log, and try again',
  '57P03': 'it is starting or stopping: try again in a moment',
  '58030': 'it cannot read or write its files: look at its log',
  'XX001': 'its files are damaged: look at its log, and restore a backup',
  'XX002': 'an index of it is damaged: look at its log',
};
/** What `pg` says without a code. */
const UNCODED: readonly (readonly [RegExp, string])[] = [
  [/timeout exceeded when trying to connect|timeout expired/i, 'it does not answer in time'],
  [/connection terminated|connection ended|not queryable|client was closed/i, 'it closed the connection: look at its log, and try again'],
  [/does not support SSL/i, 'it does not offer TLS: ask for it without `sslmode`'],
  [/certificate|self-signed/i, 'its TLS certificate is not trusted: see `sslmode` and `sslrootcert`'],
  [/password must be a string|SASL/i, 'it wants a password, and none or a wrong one is given'],
];

/** `Unavailable` for a database that is away, refuses or is full; other errors are left as they are. */
export function databaseTrouble(where: string, error: unknown): unknown {
  if (error instanceof Unavailable) return error;
  const why = whyUnavailable(error);
  return why === null ? error : new Unavailable(`${where}: ${why}`, 'internal');
}

function whyUnavailable(error: unknown): string | null {
  const code = codeOf(error);
  const known = NOT_REACHED[code] ?? REFUSED[code];
  if (known !== undefined) return known;
  if (error instanceof AggregateError) {
    return error.errors.map(whyUnavailable).find((why) => why !== null) ?? 'it cannot be reached';
  }
  if (code.startsWith('08') || code.startsWith('57P')) return 'the connection broke: try again';
  if (code !== '') return null;
  const said = messageOf(error);
  return UNCODED.find(([pattern]) => pattern.test(said))?.[1] ?? null;
}
