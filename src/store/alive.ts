/** Whether a process lives, whoever it belongs to. */
import { isErrno } from './trouble.ts';

/** True for a living process of this machine, also for one that may not be signalled. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
}
