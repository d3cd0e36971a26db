/** Where the code of a thread lies. */

/** Address of the joined files of a module of this folder. Threads load what was built: a run from the sources uses the build beside them. */
export function threadFile(name: 'extraction-thread' | 'offline-thread'): string {
  return new URL(`${import.meta.url.endsWith('.ts') ? '../../dist' : '..'}/threads/${name}.js`, import.meta.url).href;
}
