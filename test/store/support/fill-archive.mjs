// Archives pages until the disk takes no more, then a small one. Says what was kept and what was refused.
import { randomBytes } from 'node:crypto';
import { WarcArchive } from '../../../dist/store/archive/archive.js';

// Without a handler the signal that comes with the refusal would end the process.
process.on('SIGXFSZ', () => undefined);
const archive = new WarcArchive(process.argv[2]);
const page = (body) => archive.append({
  method: 'GET', url: 'https://news.example/', fetchedAt: '2024-05-06T07:08:09.123Z', status: 200, statusText: 'OK',
  headers: [], requestHeaders: [], body, rendered: false,
});
const kept = [];
let refused = null;
while (refused === null) {
  try {
    kept.push(await page(randomBytes(12_000)));
  } catch (error) {
    refused = `${error.name}: ${error.message}`;
  }
}
const after = await page(Buffer.from('small'));
await archive.close();
process.stdout.write(JSON.stringify({ kept, refused, after }));
