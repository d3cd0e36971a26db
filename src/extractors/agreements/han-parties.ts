/** Who is meant in a Chinese clause: a body by the end of its name, a city by the end of its words, "the city" by the last one named. */
import type { Draft } from '../draft.ts';
import { firstEndingBehind, firstTouching, onceFor } from '../in-order.ts';
import { HAN_TITLES, kindOfHan } from '../names/han-words.ts';
import { withoutLand } from '../names/han.ts';
import type { Party } from '../../record.ts';

/** A party by its words: a body by its ending, else the city they end with. */
export function partyOf(draft: Draft, told: { words: string; first: boolean; at: number }): Party {
  const { words } = told;
  if (/^(?:该市|该城|对方|该州|该省|该校)/u.test(words)) return placeNamed(draft, lastCity(draft, told.at) ?? words, words);
  const acting = told.first && DOING.test(words) ? words.slice(0, words.search(DOING)) : words.replace(/(?<=(?:大学|学院|公司|集团|医院|学校|银行|协会|中心))(?:共建|合建|共同|联合|合作)\p{Script=Han}{2,}$/u, '');
  const held = new RegExp(`^(.{2,}?)(?:常务|代)?(?:${HAN_TITLES})(?!团)[^与和、]{0,12}$`, 'u').exec(acting)?.[1] ?? acting;
  const bare = held.replace(/^(?:其中|期间|日前|近日|昨日|今日|当天|会上|会后|同时|此外|据悉|据了解|另外|活动中|仪式上|座谈会上|开幕式上)/u, '').replace(/(?:三方|四方|双方|当天|当日|同日|现场|则|还|也|又|已|并|早|先后|分别|共同|正式|自|就|双方)+$/u, '').replace(/^.*(?:后|间|午|的(?=\p{Script=Han}{2,6}$))/u, '');
  const name = withoutLand(bare);
  const kind = kindOfHan(name) ?? (/(?:署|局|厅|处|会|团|院|馆|社|厂|部)$/u.test(name) && name.length > 3 ? 'organization' : null);
  if (kind !== null) return { name, kind, country: null, city: null };
  if (name.endsWith('港') && !draft.cities.some((c) => c.mentions.some((m) => m.text === name))) return { name, kind: 'organization', country: null, city: null };
  return placeNamed(draft, name, acting);
}

/** A title-holder's or traveller's doings: whoever stands before them acts. */
const DOING = /(?:副?市长|率团|率领|一行|代表团|访问|会见|来访|抵达|考察|出席)/u;

/** A pointing word may follow its city within the words matched. */
const REACH = 40;
/** The mentions of all cities, in order. */
export const mentionsInOrder = onceFor((cities: Draft['cities']) => cities.flatMap((c) => c.mentions).toSorted((a, b) => a.start - b.start));

function lastCity(draft: Draft, at: number): string | null {
  const mentions = mentionsInOrder(draft.cities);
  for (let i = firstEndingBehind(mentions, at + REACH) - 1, steps = 0; i >= 0 && steps < 20; i--, steps++) {
    const mention = mentions[i];
    if (mention !== undefined && firstTouching(draft.people, mention) === undefined) return mention.text;
  }
  return null;
}

function placeNamed(draft: Draft, name: string, words: string): Party {
  const city = cityNamed(draft, name, words);
  if (city !== undefined) return { name: (city.mentions.find((m) => name.endsWith(m.text) || name.endsWith(`${m.text}市`))?.text ?? name).replace(/(?<=\p{Script=Han}{2})市$/u, ''), kind: 'city', country: city.country, city: city.geonameId };
  return { name: name.replace(/(?<=\p{Script=Han}{2})市$/u, ''), kind: /[省州区县郡]$/u.test(name) ? 'region' : 'city', country: null, city: null };
}

/** The first city that is named by each of the words that mentions have. */
const namesOf = onceFor((cities: Draft['cities']) => new Map(cities.flatMap((city, i) => city.mentions.map((m) => [m.text, { city, i }] as const)).toReversed()));

/** The first of the cities whose name is a party's, or ends the words of one. */
function cityNamed(draft: Draft, name: string, words: string): Draft['cities'][number] | undefined {
  const names = namesOf(draft.cities);
  const ends = [name, words].flatMap((w) => [w, w.replace(/市$/u, '')]).flatMap((w, which) => (which < 2 ? [w] : Array.from({ length: w.length }, (_, from) => w.slice(from))));
  return ends.flatMap((end) => names.get(end) ?? []).toSorted((a, b) => a.i - b.i)[0]?.city;
}

/** The city named most: whom the text is about. */
export function homeOf(draft: Draft): string {
  return mostNamed(draft.cities).name;
}
const mostNamed = onceFor((cities: Draft['cities']) => ({ name: cities.toSorted((a, b) => b.mentions.length - a.mentions.length)[0]?.mentions[0]?.text ?? '' }));
