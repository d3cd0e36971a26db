/** Organisations and people of Chinese texts, which have neither spaces nor capitals to tell a name by. */
import type { Draft } from '../draft.ts';
import type { Found, OrganizationFinding, PersonFinding } from '../../record.ts';
import { HAN_BODY, HAN_LANDS, HAN_SAYING, HAN_SURNAMES, HAN_TITLES, kindOfHan } from './han-words.ts';
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
  for (const { start, end } of draft.sentences) {
    for (const m of matchesOf(HAN_BODY, draft.text.slice(start, end))) {
      const name = bareBody(m[0]);
      const kind = kindOfHan(name);
      if (kind === null || name.length < 3 || kindOfHan(name.slice(1)) === null && name.length < 4) continue;
      const at = start + m.index + m[0].length - name.length;
      found.push({ start: at, end: at + name.length, text: name, name: fullName(name, found), kind, rule: 'organization.han-ending', confidence: 0.8 });
    }
  }
  return found;
}

/** "市贸促会" after "厦门市贸促会" is the same body. */
function fullName(name: string, found: readonly Found<OrganizationFinding>[]): string {
  return found.find((o) => o.name.length > name.length && o.name.endsWith(name))?.name ?? name;
}

/** A name without the words before it, and without the country and province it lies in. */
export function bareBody(words: string): string {
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

const PERSON = new RegExp(`(${HAN_TITLES})((?:${HAN_SURNAMES})\\p{Script=Han}{1,2}?)(?=[，。、；：“）\\s]|出席|主持|分别|代表|一行|会见|致辞|率|参加|签|在|与|和|向|还|共同|为|${HAN_SAYING}|$)`, 'gu');
const SPEAKER = new RegExp(`(?<=^|[，。；”\\s])((?:${HAN_SURNAMES})\\p{Script=Han}{1,2})(?=${HAN_SAYING})`, 'gu');

/** People by the title before their names; the name alone before a verb of saying further on. */
export function findHanPeople(draft: Draft): Found<PersonFinding>[] {
  const found: Found<PersonFinding>[] = [];
  for (const { start, end } of draft.sentences) {
    const text = draft.text.slice(start, end);
    for (const m of matchesOf(PERSON, text)) {
      const name = m[2] ?? '', at = start + m.index + (m[1] ?? '').length;
      const body = draft.organizations.findLast((o) => o.end === start + m.index);
      const place = body === undefined ? draft.cities.flatMap((c) => c.mentions).find((c) => c.end === start + m.index || c.end === start + m.index - 1) : undefined;
      found.push({ start: at, end: at + name.length, text: name, name, title: m[1] ?? null, organization: body?.name ?? place?.text ?? null, rule: 'person.han-title', confidence: 0.85 });
    }
    for (const m of matchesOf(SPEAKER, text)) {
      const name = m[1] ?? '', at = start + m.index;
      const held = found.find((p) => p.name === name);
      if (held === undefined || found.some((p) => p.start === at)) continue;
      found.push({ ...held, start: at, end: at + name.length, rule: 'person.known-surname', confidence: 0.85 });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const SAID_BEHIND = new RegExp(`^[，,]?(\\p{Script=Han}{2,4}?)(?:${HAN_SAYING})`, 'u');
const SAID_BEFORE = new RegExp(`(?:^|[，。；])([^，。；]{0,24}?)(?:${HAN_SAYING})[，：:,]?$`, 'u');

/** Who speaks a Chinese quotation: `before` and `after` stand around its marks. Null where nobody is said to speak. */
export function hanSpeaker(people: readonly Found<PersonFinding>[], before: string, after: string): string | null {
  const behind = SAID_BEHIND.exec(after)?.[1];
  const told = behind ?? SAID_BEFORE.exec(before)?.[1];
  return told === undefined ? null : people.find((p) => told.endsWith(p.name))?.name ?? null;
}
