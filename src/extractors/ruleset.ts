/** The digest of the rules that make a record, computed when the project is built. */
import { readFileSync } from 'node:fs';

let digest: string | null = null;

/** 16 hex digits over the compiled extractors and their data; `unbuilt` before the first build. */
export function rulesetDigest(): string {
  digest ??= read();
  return digest;
}

function read(): string {
  try {
    return readFileSync(new URL('../../compiled/ruleset.txt', import.meta.url), 'utf8').trim();
  } catch {
    return 'unbuilt';
  }
}
