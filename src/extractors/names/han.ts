/** Organisations and people of Chinese texts, which have neither spaces nor capitals to tell a name by. */
import type { Draft } from '../draft.ts';
import type { Found, OrganizationFinding, PersonFinding } from '../../record.ts';
import { HAN_BODY, HAN_LANDS, HAN_SAYING, HAN_SURNAMES, HAN_TITLES, kindOfHan } from './han-words.ts';
import { onceFor } from '../in-order.ts';
import { matchesOf } from '../matches.ts';

/** Words that end the clause before a name, or join it to another name. */
const BEFORE_NAME = /^.*(?:与|和|同(?!济|仁)|及|由|向|在|对|为|的|了|给|至|到|从|据|等|请|现有|参观|来自|通过|会同|根据|举行|其中)/u;

/** Whether a text is Chinese, so that the rules of this file read it. */
export function isChinese(draft: Pick<Draft, 'language'>): boolean {
  return draft.language?.startsWith('zh') === true;
}

/** Organisations by the telling end of their names. */
export function findHanOrganizations(draft: Draft): Found<OrganizationFinding>[] {
  const found: Found<OrganizationFinding>[] = [];
  const longer = new Map<string, string>();
  for (const { start, end } of draft.sentences) {
    for (const m of matchesOf(HAN_BODY, draft.text.slice(start, end))) {
      const name = bareBody(m[0]);
      const kind = kindOfHan(name);
      if (kind === null || name.length < 3 || kindOfHan(name.slice(1)) === null && name.length < 4) continue;
      const at = start + m.index + m[0].length - name.length;
      found.push({ start: at, end: at + name.length, text: name, name: fullName(name, longer), kind, rule: 'organization.han-ending', confidence: 0.87 });
    }
  }
  return found;
}

/** "市贸促会" after "厦门市贸促会" is the same body: `longer` holds the first name that ends as each shorter one. */
function fullName(name: string, longer: Map<string, string>): string {
  const full = longer.get(name) ?? name;
  for (let from = 1; from < full.length; from++) if (!longer.has(full.slice(from))) longer.set(full.slice(from), full);
  return full;
}

/** A name without the words before it, and without the country and province it lies in. */
function bareBody(words: string): string {
  return withoutLand(words.replace(BEFORE_NAME, ''));
}

/** "马来西亚槟城州槟岛市政厅": the last part names the party, those before it tell where. */
export function withoutLand(name: string): string {
  let bare = name.replace(/^(?:又|也|再|还|并)/u, '');
  const land = HAN_LANDS.find((l) => bare.startsWith(l) && bare.length - l.length >= 2);
  if (land !== undefined) bare = bare.slice(land.length).replace(/^的/u, '');
  const state = /^\p{Script=Han}{2,4}[省州](?=\p{Script=Han}{3})/u.exec(bare)?.[0];
  return state === undefined || kindOfHan(bare) === 'university' ? bare : bare.slice(state.length);
}

/** A name in the sounds of another tongue: 约瑟夫·基马尼. */
const FOREIGN = '\\p{Script=Han}{1,5}(?:[·•・]\\p{Script=Han}{1,6}?){1,3}?';
const PERSON = new RegExp(`(${HAN_TITLES})((?:${HAN_SURNAMES})\\p{Script=Han}{1,2}?|${FOREIGN})(?=[，。、；：“）\\s]|出席|主持|分别|代表|一行|会见|致辞|率|参加|签|在|与|和|向|还|共同|为|笑着|告诉|透露|接受|代|应邀|${HAN_SAYING}|$)`, 'gu');
const SPEAKER = new RegExp(`(?<=^|[，。；”的\\s])((?:${HAN_SURNAMES})\\p{Script=Han}{1,2}?|${FOREIGN})(?=(?:笑着|高兴地|激动地|感慨地|告诉记者|告诉)?(?:${HAN_SAYING}|，))`, 'gu');

/** People by the title before their names; the name alone before a verb of saying further on. */
export function findHanPeople(draft: Draft): Found<PersonFinding>[] {
  const found: Found<PersonFinding>[] = [];
  const byName = new Map<string, Found<PersonFinding>>(), starts = new Set<number>();
  const keep = (person: Found<PersonFinding>): void => {
    found.push(person);
    starts.add(person.start);
    if (!byName.has(person.name)) byName.set(person.name, person);
  };
  const bodies = new Map(draft.organizations.map((o) => [o.end, o.name]));
  const places = new Map(draft.cities.flatMap((c) => c.mentions).map((m, i) => [m.end, { text: m.text, i }]));
  for (const { start, end } of draft.sentences) {
    const text = draft.text.slice(start, end);
    for (const m of matchesOf(PERSON, text)) {
      const name = m[2] ?? '', at = start + m.index + (m[1] ?? '').length;
      const own = start + m.index, beside = [places.get(own), places.get(own - 1)].filter((p) => p !== undefined).toSorted((a, b) => a.i - b.i);
      keep({ start: at, end: at + name.length, text: name, name, title: m[1] ?? null, organization: bodies.get(own) ?? beside[0]?.text ?? null, rule: 'person.han-title', confidence: 0.85 });
    }
    for (const m of matchesOf(SPEAKER, text)) {
      const name = m[1] ?? '', at = start + m.index;
      const held = byName.get(name);
      const said = /^(?:笑着|高兴地|激动地|感慨地|告诉|说|表示|介绍|坦言)/u.test(text.slice(m.index + name.length, m.index + name.length + 4));
      if (starts.has(at) || (held === undefined && !(said && text[m.index - 1] === '的'))) continue;
      keep(held === undefined ? { start: at, end: at + name.length, text: name, name, title: null, organization: null, rule: 'person.han-title', confidence: 0.8 } : { ...held, start: at, end: at + name.length, text: name, rule: 'person.known-surname', confidence: 0.85 });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const SAID_BEHIND = new RegExp(`^[，,]?([\\p{Script=Han}·•・]{2,30}?)(?:笑着|高兴地|激动地|感慨地|告诉记者)?(?:${HAN_SAYING}|$)`, 'u');
const SAID_BEFORE = new RegExp(`(?:^|[，。；])([^，。；]{0,24}?)(?:${HAN_SAYING})[，：:,]?$`, 'u');

/** The place of each name among the people of a text. */
const orderOf = onceFor((people: readonly Found<PersonFinding>[]) => new Map(people.map((p, i) => [p.name, i] as const).toReversed()));

/** Who speaks a Chinese quotation: `before` and `after` stand around its marks. Null where nobody is said to speak. */
export function hanSpeaker(people: readonly Found<PersonFinding>[], before: string, after: string): string | null {
  const behind = SAID_BEHIND.exec(after)?.[1];
  const told = behind ?? SAID_BEFORE.exec(before)?.[1];
  if (told === undefined) return null;
  const orders = orderOf(people);
  const named = Array.from({ length: told.length }, (_, from) => told.slice(from)).filter((end) => orders.has(end));
  return named.toSorted((a, b) => (orders.get(a) ?? 0) - (orders.get(b) ?? 0))[0] ?? null;
}
