/** The town of a mayor or a councillor whom the text names without it. */
import { lastBefore } from '../../in-order.ts';
import { MONTH_DAY_WORDS } from '../org-words.ts';
import { homeTown, sentenceAt, titleBefore, type Person, type Scene } from './scene.ts';

/** Offices of a town. */
export const OF_A_TOWN = /(?:^|[ -])(?:mayor(?:ess)?|city manager|city administrator|town clerk|lord provost|burgomaster|alderman|council ?(?:member|man|woman)|(?:ober)?bürgermeister(?:in)?|alcaldes?a?|sindaco|prefeit[oa])(?: for [a-z ]+)?$/i;
const FROM = /^,? (?:from|of) (?:the (?:town|village|municipality) of )?(\p{Lu}\p{Ll}[\p{L}-]{2,20})(?= \p{Ll}|[,.;)\n])/u;
/** "in Kalamata, …", "a delegation from Toledo led by …": whose mayor is met there. */
const LEADS = /(?:^|[\s,(])(?:[Ii]n|[Ff]rom|[Ff]or|[Oo]n behalf of|[Oo]n the part of) (?:the city of )?$/;
/** "Changwon Special City (Mayor Bae Sang-ho)". */
const BRACKET = /^(?: (?:Special |Metropolitan )?City)? \($/;
/** "the guests, led by Deputy Mayor Anna Lind", "when Mayor Anna Lind visits": not of the town where they are. */
const LED = /(?:delegation|guests|group|mission|visitors|team|party)[^.;]{0,90}(?:led|headed) by (?:[a-z]+ )?$|(?:^|[\s,])sign(?:ed|s)?(?![\p{L}])[^.;]{0,50} with (?:[a-z]+ )?$/u;
const VISITS = /^ (?:visits|comes|arrives|travels|and (?:his|her) delegation)(?![\p{L}])/u;
/** "Mayor Anna Lind and Lord Mayor Jan Petrus": of the two towns, in their order. */
const AND = /^ and (?:the )?$/;

export function townMeant(scene: Scene, person: Person): string | null {
  if (!OF_A_TOWN.test(person.title ?? '')) return null;
  const { text, towns } = scene, small = FROM.exec(text.slice(person.end, person.end + 40))?.[1];
  // "Mayor Anna Lind from Kutzenhausen": a town too small for the map.
  if (small !== undefined && !MONTH_DAY_WORDS.has(small)) return small;
  const sentence = sentenceAt(scene, person.start), opens = titleBefore(text, person);
  const last = lastBefore(towns, person.start), told = last !== undefined && last.start >= sentence.start ? last : undefined;
  if (told !== undefined && opens >= 0 && BRACKET.test(text.slice(told.end, opens))) return told.name;
  const inSentence = towns.filter((town) => town.start >= sentence.start && town.end <= sentence.end);
  if (told !== undefined && new Set(inSentence.map((town) => town.name)).size === 1 && LEADS.test(text.slice(Math.max(sentence.start, told.start - 20), told.start))) return told.name;
  const home = homeTown(scene);
  return isGuest(scene, person, opens) || isSecond(scene, person, opens) ? otherTown(scene, person.start, home) : home;
}

/** The mayor of the guests is not of the town where they are received, though the dateline tells no other. */
export function fromElsewhere(scene: Scene, person: Person): Person {
  const { text } = scene, { organization } = person, opens = organization !== null && OF_A_TOWN.test(person.title ?? '') ? titleBefore(text, person) : -1;
  if (opens < 0 || !isGuest(scene, person, opens) || isTold(text, person, opens)) return person;
  return { ...person, organization: otherTown(scene, person.start, organization) };
}

/** Whether the town of somebody's office stands beside the title or the name: "Porto Deputy Mayor", "the Mayor of Porto, Anna Lind", "Anna Lind of Porto". */
function isTold(text: string, { organization, end, start }: Person, opens: number): boolean {
  const town = organization ?? '', behind = OF.exec(text.slice(end, end + REACH))?.[0].length ?? -1;
  return text.slice(Math.max(0, opens - 40), opens).trimEnd().replace(/['’]s?$/, '').endsWith(town) || text.slice(opens, start).includes(town) || behind > 0 && text.startsWith(town, end + behind);
}
const OF = /^,? (?:of|from|for) (?:the )?(?:City of |Town of )?/, REACH = 30;

/** Whether somebody is told as coming from elsewhere. */
function isGuest({ text }: Scene, person: Person, opens: number): boolean {
  return opens >= 0 && LED.test(text.slice(Math.max(0, opens - 120), opens)) || VISITS.test(text.slice(person.end, person.end + 30));
}

/** Whether an office of a town and a name stand right before, with "and" between, and no town with either. */
function isSecond({ text, people }: Scene, { start }: Person, opens: number): boolean {
  const first = lastBefore(people, start);
  return opens >= 0 && first !== undefined && first.end <= opens && first.organization === null && OF_A_TOWN.test(first.title ?? '') && AND.test(text.slice(first.end, opens));
}

/** "a mission to Oulu and Bergen": where one goes is not where one comes from. */
const SENT = /(?:mission|delegation|visit|trip|group|go|fly|travel|head|proceed)[^.;,]{0,12} to (?:\p{Lu}[\p{L}-]+ and )?$/u;
/** The town named last before a place that is not at home. */
function otherTown({ text, towns }: Scene, place: number, home: string | null): string | null {
  return home === null ? null : towns.findLast((town) => town.end <= place && town.name !== home && !SENT.test(text.slice(Math.max(0, town.start - 40), town.start)))?.name ?? null;
}
