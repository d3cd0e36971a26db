/** Names that last: what a folder holds is safe once the folder is on the disk. */
import { open } from 'node:fs/promises';
import { isErrno } from './trouble.ts';

/** Puts the names in a folder on the disk: a new file is safe once its name is. Where a system knows no such thing, nothing is done. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync();
  } catch (error) {
    if (!isErrno(error, 'EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR', 'EBADF')) throw error;
  } finally {
    await handle?.close();
  }
}
