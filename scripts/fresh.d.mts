/** Whether what was built in a project is newer than all that it is built from; `root` is its folder. */
export function isFresh(root: string): boolean;
