/** A few made-up releases about real cities, for dossiers. */
import { extract } from '../../src/extractors/extract.ts';
import type { ReleaseRecord } from '../../src/record.ts';

export const HOSTILE = '"><img src=x onerror="globalThis.harm=1"></style></script><script>globalThis.harm=2</script> \u202eturned\u202c \ud800';
const HUGE_WORD = 'w'.repeat(50_000);

type Told = readonly [id: string, site: string, published: string, title: string, text: string];
export const RELEASES: readonly Told[] = [
  ['intent', 'chengdu.example', '2014-09-18', 'A Letter for Turku', 'Turku and Chengdu signed a letter of intent to become sister cities on 16 September 2014.'],
  ['signed', 'chengdu.example', '2016-05-13', 'Sister Cities', 'Chengdu and Turku, Finland signed a sister-city agreement on 12 May 2016 in the town hall.'],
  ['late', 'turku.example', '2016-05-14', 'Sisters at Last', 'Chengdu and Turku, Finland signed a sister-city agreement on 13 May 2016 in the town hall.'],
  ['perth-au', 'chengdu.example', '2018-04-12', 'Perth in Australia', 'Chengdu and Perth, Australia signed an agreement on the establishment of sister-city relations on 11 April 2018.'],
  ['perth-gb', 'wire.example', '2018-04-19', 'Perth in Scotland', 'Perth, Scotland, and Chengdu, China, signed a memorandum of understanding on whisky tourism on 18 April 2018.'],
  ['plan', 'wire.example', '2022-03-01', 'A Plan', 'Chengdu and Lisbon, Portugal are to sign a cooperation agreement on tourism on 5 April 2022.'],
  ['trade-20', 'chengdu.example', '2021-02-01', 'Trade in 2020', 'In 2020, the foreign trade of Chengdu reached 715.4 billion yuan.'],
  ['trade-21', 'chengdu.example', '2022-02-01', 'Trade in 2021', 'In 2021, the foreign trade of Chengdu reached 822.2 billion yuan, up 24.9 percent.'],
  ['trade-21b', 'wire.example', '2022-02-02', 'Trade Again', 'In 2021, the foreign trade of Chengdu reached 790 billion yuan.'],
  ['hostile', 'wire.example', '2019-06-02', `${HOSTILE} ${HUGE_WORD}`, `${HOSTILE} Chengdu and Busan signed a cooperation agreement on tourism on 1 June 2019.\n${HUGE_WORD}`],
  ['other', 'wire.example', '2019-07-02', 'Elsewhere', 'Hamburg is a town with a harbour. The weather was fine.'],
];

export async function records(told: readonly Told[] = RELEASES): Promise<ReleaseRecord[]> {
  return Promise.all(told.map(async ([id, site, publishedAt, title, text]) => ({ ...await extract({ id, url: id === 'hostile' ? undefined as never : `https://${site}/${id}`, publishedAt, title, text }), site, ...(id === 'hostile' ? { canonicalUrl: 'javascript:globalThis.harm=3' } : {}) })));
}
