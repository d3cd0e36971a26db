/** What one crawl could not have, the next one gets. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run, temporaryFolder } from '../command-line.ts';
import { serveMadeUpSite, type MadeUpSite } from '../made-up-site.ts';

const settings = { DATELINER_DELAY: '0', DATELINER_BROWSER: 'never', DATELINER_RETRIES: '0' };
let site: MadeUpSite;
beforeAll(async () => {
  site = await serveMadeUpSite(40);
});
afterAll(async () => site.close());

test('what was refused because its host seemed private is fetched when the host is allowed', async () => {
  const folder = temporaryFolder('allowed');
  const address = `${site.origin}/release-2.html`;
  try {
    const refused = await run(['crawl', address], { cwd: folder.path, env: settings });
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('private-address: ')]);
    const fetched = await run(['crawl', `${site.origin}/`], { cwd: folder.path, env: { ...settings, DATELINER_ALLOW_HOST: '127.0.0.1' } });
    expect(fetched.out).toMatch(/, 40 new, 0 changed, 40 kept/);
  } finally {
    folder.remove();
  }
});
