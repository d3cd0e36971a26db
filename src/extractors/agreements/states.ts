/** The two states that a text is about: those of its title, else those it names most. */
import { sensesOf } from '../cities/gazetteer.ts';
import type { Draft } from '../draft.ts';
import { matchesOf } from '../matches.ts';
import { ADJECTIVES, COUNTRY_OF_ADJECTIVE } from '../text/nations.ts';
import { stateOf, whereWritten } from './abroad.ts';
import type { Actor, Member } from './actor.ts';

/** A title is as good as so many names in the text. */
const TITLED = 4;
/** What is named less often stands beside the point. */
const LEAST = 2;
/** What is told of two states and of no other. */
const STATE_VISIT = /(?<![\p{L}])(?:[Ss]tate [Vv]isit|[Oo]fficial [Vv]isit|[Tt]he (?:two )?(?:[Ll]eaders|[Hh]eads of [Ss]tate|[Pp]residents|(?:\p{L}+ )?[Mm]inisters)|[Cc]ounterpart)(?![\p{L}])/u;
/** So much of a text is read for adjectives. */
const MOST = 20_000;

const ADJECTIVE = new RegExp(`(?<![\\p{L}-])(?:${ADJECTIVES})(?![\\p{L}])`, 'gu');
const NAME = /\p{Lu}[\p{L}'’-]+(?: (?:of |and )?\p{Lu}[\p{L}'’-]+){0,2}/gu;

/** `titled`: the title names both, and one of them first. */
export interface States { readonly pair: readonly Member[]; /** That where the text was written, or the one named most. */ readonly own: Member | null; readonly titled: boolean }
const NONE: States = { pair: [], own: null, titled: false };

/** Two states, or none where the text is about one, or about several alike. */
export function statesOf(draft: Draft, everyone: readonly Actor[]): States {
  const counts = new Map<string, number>();
  const add = (code: string | null | undefined, weight: number): void => { if (code != null) counts.set(code, (counts.get(code) ?? 0) + weight); };
  const titled = new Set(statesIn(draft.title ?? ''));
  for (const code of titled) add(code, titled.size > 2 ? 0 : TITLED);
  for (const actor of everyone) if (actor.kind === 'country') add(actor.country, 1);
  for (const m of matchesOf(ADJECTIVE, draft.text.slice(0, MOST))) add(COUNTRY_OF_ADJECTIVE.get(m[0]), 1);
  const written = counts.size > 0 ? whereWritten(draft, everyone) : null;
  add(written, 1);
  const opener = opensWithState(draft.title ?? '') ? [...titled][0] : undefined;
  const [one, two, three] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (one === undefined || two === undefined || two[1] < (counts.size === 2 && STATE_VISIT.test(draft.text) ? 1 : LEAST) || (three?.[1] ?? 0) * 3 > two[1] * 2) return NONE;
  const pair = [one[0], two[0]].flatMap((code) => stateOf(code, everyone, { start: 0, end: 0 }) ?? []);
  return pair.length === 2 ? { pair, own: pair.find((m) => m.country === (written ?? opener)) ?? pair[0] ?? null, titled: titled.has(one[0]) && titled.has(two[0]) && opensWithState(draft.title ?? '') || (titled.has(one[0]) || titled.has(two[0])) && MINISTERS.test(draft.title ?? '') } : NONE;
}

/** "Foreign Minister Lind visits Nepal", "Minister for Fish signs with Nepal": states speak there. */
const MINISTERS = /^(?:(?:Prime|Foreign|Trade|Energy|Finance|Health|Economy|Culture|Defen[cs]e|Interior|Transport|Justice|Agriculture|Environment|Deputy|Vice|State|First) )*Minister(?:ial)?s?(?![\p{L}])/u;

/** "Kenya, Nepal sign", "Nepalese minister visits": nobody else is the news. */
function opensWithState(title: string): boolean {
  const first = title.match(NAME)?.[0] ?? '';
  return title.startsWith(first) && !statesIn(first).next().done;
}

/** The states that a title names, by name or by adjective. */
function* statesIn(title: string): Generator<string> {
  for (const m of matchesOf(ADJECTIVE, title)) yield COUNTRY_OF_ADJECTIVE.get(m[0]) ?? '';
  for (const m of matchesOf(NAME, title)) {
    const words = m[0].replace(/['’]s$/, '').split(/[ –-]/);
    for (let from = 0; from < words.length; from++) for (let to = words.length; to > from; to--) {
      const country = sensesOf(words.slice(from, to).join(' '))?.countries[0];
      if (country === undefined) continue;
      yield country;
      from = to - 1;
      break;
    }
  }
}
