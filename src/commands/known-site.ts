/** A filter by site that can match nothing is told as a mistake: a run that reads nothing and is content would hide it. */
import { WrongUse } from '../errors.ts';
import type { Store } from '../store/store.ts';

/** Raises `WrongUse` for a name of which there is no definition, no run, no capture and no record. */
export async function checkSite(store: Store, name: string | undefined): Promise<void> {
  if (name === undefined) return;
  const { siteNamed } = await import('../sites/registry.ts');
  if (siteNamed(name) !== null || (await store.runs.latest(1, name)).length > 0) return;
  for await (const _ of store.holdings.list({ site: name, limit: 1 })) return;
  for await (const _ of store.records.all({ site: name, limit: 1 })) return;
  const sites = await store.records.sites();
  throw new WrongUse(`nothing is known of a site "${name}"; the store holds records of ${sites.length === 0 ? 'no site yet' : sites.join(', ')}, and "dateliner sites" lists the definitions`);
}
