// Takes a lock again and again. Inside it makes a folder that must not be there, and removes it. Says how often that went well.
import { mkdirSync, rmdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { withLock } from '../../../dist/store/embedded/lock.js';

const [file, times, stay] = process.argv.slice(2);
let done = 0;
for (let i = 0; i < Number(times); i += 1) {
  await withLock(file, async () => {
    mkdirSync(`${file}.inside`);
    if (stay === 'stay') {
      process.stdout.write('inside\n');
      await pause(1e9);
    }
    await pause(1);
    rmdirSync(`${file}.inside`);
    done += 1;
  });
}
process.stdout.write(`${done}\n`);
