/** Where the code of a thread lies. */

/** Address of a file of this folder for a thread. Threads load compiled JavaScript: a run from the sources uses the build beside them. */
export function threadFile(name: 'extraction-thread' | 'offline-thread'): string {
  return new URL(import.meta.url.endsWith('.ts') ? `../../dist/workers/${name}.js` : `./${name}.js`, import.meta.url).href;
}
