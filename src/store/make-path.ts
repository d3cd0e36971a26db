/** Makes folders on the way to a path, and ends wherever that leads. */
import { mkdirSync, statSync, type MakeDirectoryOptions } from 'node:fs';
import path from 'node:path';
import { isErrno } from './trouble.ts';

/**
 * Makes a folder and those above it; true where it is new. Raises what the system says.
 *
 * Node's own `recursive` goes round for ever where a folder is there and nothing can be made in it "because it is not there",
 * as in /proc and on some mounts that are gone.
 */
export function makePath(folder: string, { mode }: Pick<MakeDirectoryOptions, 'mode'> = {}): boolean {
  try {
    return makeOne(folder, mode);
  } catch (error) {
    const above = path.dirname(folder);
    if (!isErrno(error, 'ENOENT') || above === folder) throw error;
    makePath(above, { mode });
    return makeOne(folder, mode);
  }
}

function makeOne(folder: string, mode: MakeDirectoryOptions['mode']): boolean {
  try {
    mkdirSync(folder, { mode });
    return true;
  } catch (error) {
    // Some systems say of a folder on a read-only disk that it cannot be made before they say that it is there.
    if (isErrno(error, 'EEXIST', 'EROFS', 'EACCES', 'EPERM') && isFolder(folder)) return false;
    throw error;
  }
}
const isFolder = (folder: string): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
