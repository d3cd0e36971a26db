/** What a text offers to those whose office it does not tell: its bodies, its towns, and who is named with them. */
import { storyOf, type Story } from '../../agreements/story.ts';
import { placeById } from '../../cities/gazetteer.ts';
import type { Draft } from '../../draft.ts';
import { firstEndingBehind } from '../../in-order.ts';
import { BETWEEN } from '../titles.ts';
import type { Found, OrganizationFinding, PersonFinding, Span } from '../../../record.ts';

export type Person = Found<PersonFinding>;
export type Body = Found<OrganizationFinding>;
/** A town by the words that name it; `name` is its usual English one. */
export interface Town extends Span { readonly text: string; readonly name: string }

export interface Scene {
  readonly text: string;
  readonly sentences: readonly Span[];
  /** In the order of the text, as are the towns. */
  readonly bodies: readonly Body[];
  readonly towns: readonly Town[];
  readonly people: readonly Person[];
  readonly agreements: Draft['agreements'];
  /** The same text as the agreements see it; made when it is first asked for. */
  readonly story: () => Story;
}

export function sceneOf(draft: Draft): Scene {
  const { text, sentences, organizations, cities, people, agreements } = draft;
  const towns = cities.flatMap(({ name, mentions }) => mentions.map((m): Town => ({ start: m.start, end: m.end, text: m.text, name })));
  let story: Story | null = null;
  return { text, sentences, bodies: organizations, towns: towns.toSorted((a, b) => a.start - b.start), people, agreements, story: () => story ??= storyOf(draft) };
}

/** The sentence in which something stands. */
export function sentenceAt({ sentences }: Scene, place: number): Span {
  return sentences[firstEndingBehind(sentences, place + 1)] ?? { start: place, end: place };
}

/** "Mayor Anna Lind": where the words of the title begin, when they stand before the name with forms of address between; else -1. */
export function titleBefore(text: string, { title, start }: Person): number {
  if (title === null) return -1;
  const from = Math.max(0, start - title.length - REACH), lead = text.slice(from, start), at = lead.lastIndexOf(title);
  return at >= 0 && BETWEEN.test(lead.slice(at + title.length)) ? from + at : -1;
}
const REACH = 40;

/** So many bodies back one is still meant by a word of its name. */
const MOST = 40;
/** Nouns that stand for a body of a kind, whatever its name. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  company: ['company'], firm: ['company'], maker: ['company'], manufacturer: ['company'], airline: ['company'], carrier: ['company'], operator: ['company'], developer: ['company'],
  university: ['university'], school: ['university'], college: ['university'], charity: ['organization'], club: ['organization'], society: ['organization'], ministry: ['government'],
};

/** "the Chamber", "the company": the body named last before a place that goes by the word, or is of the kind. */
export function bodyCalled({ bodies }: Scene, noun: string, place: number): Body | null {
  const word = noun.charAt(0).toUpperCase() + noun.slice(1), kinds = KINDS[noun.toLowerCase()];
  let ofKind: Body | null = null;
  for (let i = firstEndingBehind(bodies, place) - 1, steps = 0; i >= 0 && steps < MOST; i--, steps++) {
    const body = bodies[i];
    if (body === undefined) break;
    if (body.name.includes(' ') && ` ${body.name} `.includes(` ${word} `)) return body;
    if (ofKind === null && kinds?.includes(body.kind) === true) ofKind = body;
  }
  return ofKind;
}
/** A part of a body that has officers of its own. */
export const PART_OF_BODY = '(?:Standing|Executive|Steering|Organi[sz]ing) Committee';
/** A noun by which a text may call a body again. */
export const NOUN = '(?:[Aa]ssociation|[Bb]ureau|[Bb]ank|[Ff]und|[Cc]hamber|[Aa]uthority|[Aa]gency|[Cc]ouncil|[Bb]oard|[Cc]ommission|[Cc]ommittee|[Cc]ompany|[Gg]roup|[Cc]orporation|[Uu]niversity|[Ii]nstitute|[Aa]cademy|[Cc]ollege|[Ss]chool|[Ff]oundation|[Ff]ederation|[Uu]nion|[Pp]ort|[Aa]irport|[Mm]useum|[Hh]ospital|[Dd]epartment|[Oo]ffice|[Mm]inistry|[Cc]ent(?:re|er)|[Ss]ociety|[Tt]rust|[Hh]ub|[Aa]lliance|[Nn]etwork|[Cc]ooperative|[Ll]eague|[Ff]acility|[Tt]heatre|[Cc]lub|[Ss]ervice|[Aa]ssembly|[Ff]irm|[Mm]aker|[Aa]irline|[Cc]harity|[Oo]perator|[Cc]arrier|[Mm]anufacturer|[Dd]eveloper)';

/** The town that the text is about, as the text calls it. */
export function homeTown({ story, towns }: Scene): string | null {
  const { home } = story(), place = home?.city == null ? null : placeById(home.city)?.name ?? null;
  return place === null ? null : towns.find((town) => town.name === place)?.text ?? place;
}
