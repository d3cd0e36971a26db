/** Who a process is: its pid alone may be given to another one after it has ended. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { isAlive } from '../alive.ts';

/** `pid:start:boot` of a living process; null when there is none (a zombie counts as none). */
export function stampOf(pid: number): string | null {
  const start = process.platform === 'linux' ? startOnLinux(pid) : startByPs(pid);
  return start === null ? null : `${pid}:${start}`;
}

/** Does the process that made this stamp still live? */
export function lives(stamp: string): boolean {
  const pid = pidOf(stamp);
  return pid !== null && (stampOf(pid) === stamp.trim() || isHidden(pid));
}

/** Without /proc, or where it shows each user only the own processes: there is one of that pid, and that is all we know. */
function isHidden(pid: number): boolean {
  return process.platform === 'linux' && !existsSync(`/proc/${pid}`) && isAlive(pid);
}

/** The pid in a stamp; null in what is no stamp. */
export function pidOf(stamp: string): number | null {
  const pid = Number(/^(\d+):/.exec(stamp)?.[1]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}

/** The arguments a process was started with; null when there is no such process, or it may not be seen. */
export function argumentsOf(pid: number): readonly string[] | null {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, -1);
    return ps(pid, ['command=']).split(' ');
  } catch {
    return null;
  }
}

let own: string | undefined;
/** The stamp of this process. */
export function ownStamp(): string {
  own ??= stampOf(process.pid) ?? `${process.pid}:unknown`;
  return own;
}

/** Field 22 of /proc/<pid>/stat, clock ticks since boot, and the boot, because ticks start again with it. */
function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in brackets, and may hold brackets and spaces itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    return `${fields[19] ?? ''}:${bootId()}`;
  } catch {
    return null;
  }
}

let boot: string | undefined;
function bootId(): string {
  if (boot === undefined) {
    try {
      boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
    } catch {
      boot = '';
    }
  }
  return boot;
}

function startByPs(pid: number): string | null {
  try {
    const [state = '', ...start] = ps(pid, ['state=', 'lstart=']).split(/\s+/);
    return state.startsWith('Z') || start.length === 0 ? null : start.join('-');
  } catch {
    return null;
  }
}

/** Each column by an option of its own: a title, also an empty one, reaches to the end of its option. */
function ps(pid: number, columns: readonly string[]): string {
  const env = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  const args = ['-ww', ...columns.flatMap((column) => ['-o', column]), '-p', String(pid)];
  return execFileSync('ps', args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}
