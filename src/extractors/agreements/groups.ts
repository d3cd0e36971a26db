/** Parties that a masked sentence names together, and the word that governs them. */
import type { Actor } from './actor.ts';
import { APPOSED, OWNED_BY, readItems } from './group-items.ts';
import { leadOf } from './group-lead.ts';
import { actorAt } from './letters.ts';
import { ONE_NOUN } from './party-nouns.ts';

/** Parties named together and the word that governs them. */
export interface Group {
  /** Indexes into `scene.actors`. */
  readonly items: readonly number[];
  /** Stretch of the masked text, determiners and "the city of" included. */
  readonly start: number;
  readonly end: number;
  /** Letter of the first party. */
  readonly head: number;
  /** Preposition before the group, or null for a subject or an object. */
  readonly prep: string | null;
}

/** Behind these a name tells where, and a comma after it ends the telling. */
const PLACING = new Set(['in', 'at', 'near', 'from', 'outside', 'across', 'around', 'during', 'after', 'before', 'following', 'despite']);

/** The group that holds a letter of the mask. */
export const groupAt = (groups: readonly Group[], at: number): Group | undefined => groups.find((g) => g.start <= at && at < g.end);

/** "At the foot of", "Under the old trees of": the phrase before the subject goes on to here. */
const OPENING = /^[“"(]?(?:At|In|On|Under|During|After|Before|Following|Within|Near|From|Over|Outside|Inside|Beside|Along|Amid|Despite|Since|Until|By|Through|Throughout|Upon|Against|Around|As part of|Thanks to|Because of|In front of|On behalf of|To mark|To celebrate|Far from|Close to|Instead of|Rather than|Apart from|Aside from|Unlike|Like|Besides|(?:Flanked|Accompanied|Watched|Witnessed|Joined|Hosted|Invited|Cheered|Surrounded|Advised|Applauded|Escorted|Received|Welcomed|Backed|Greeted) by)(?![\p{L}])[^,;:.\uE000-\uEFFF]*$/u;

/** "To buy", "In order to take over" at the head of a sentence. */
const AIM = /^[“"(]?(?:(?:In order|So as) to|To) [\p{Ll}]+ (?:over |up |out )?(?:the )?$/u;

/** "At the fair A and B signed": no comma parts the phrase from the subject, but its noun is none that a name goes with. */
function beginsClause(mask: string, { head, end, items }: Pick<Group, 'head' | 'end' | 'items'>): boolean {
  const noun = FRONTED.exec(mask.slice(Math.max(0, head - 120), head))?.[1];
  if (noun === undefined || PAPERS.test(noun) || OF_NAMES.has(noun.replace(/s$/, '')) && (items.length === 1 || noun.endsWith('s'))) return false;
  return SIGNING.test(mask.slice(end, end + 40));
}
const FRONTED = /(?:^[“"(]?(?:At|In|On|During|Under|Over|After|Before|Following|Within|Outside|By|Amid|With)|[,;] (?:and |but )?(?:at|in|on|during|after|before)) (?:[\p{Ll}-]+ ){0,7}?(?:the|its|his|her|their|this|that|an?) (?:(?!of |and )[\p{Ll}-]+ ){0,3}([\p{Ll}-]+) $/u;
/** "Under the agreement A and B signed in 2019": the paper that they signed. */
const PAPERS = /^(?:agreement|pact|accord|memorandum|contract|treaty|charter|deal|protocol|declaration|arrangement|letter|paper|document|text|term|convention|plan|partnership|twinning|lease|licen[cs]e)s?$/;
const SIGNING = /^ (?:(?:has|have|had|also|both|jointly|then|finally|formally|officially|yesterday|today|will|would) ){0,3}(?:sign|ink|seal|initial|conclud|agre|renew|extend|enter|establish|launch|exchang|adopt|pledg|became|twin|joined|struck|put |are to|set up)/u;
/** Nouns that stand before the name of what they call. */
const OF_NAMES: ReadonlySet<string> = new Set([
  ...ONE_NOUN.split('|'),
  ...('city town capital port metropolis village county state province region district municipality suburb island archipelago republic kingdom country land area valley canton borough parish '
    + 'university college school ministry minister mayor president rector director chairman ambassador government council administration authority delegation team side club house').split(' '),
]);

/** All groups of a masked sentence, in order. */
export function groupsOf(mask: string, actors: readonly Actor[]): Group[] {
  const groups: Group[] = [];
  for (let i = 0; i < mask.length; i++) {
    if (actorAt(mask, i) === null) continue;
    const lead = leadOf(mask, i, actors[actorAt(mask, i) ?? -1]?.kind === 'person'), { start } = lead;
    // "To buy A, B borrowed": the clause itself begins behind it.
    const prep = lead.prep ?? (groups.length === 0 && AIM.test(mask.slice(0, start)) && mask.startsWith(', ', i + 1) ? 'of' : null);
    const { items, end } = readItems(mask, i, { actors, governed: prep !== null, placed: prep !== null && PLACING.has(prep), leads: prep !== null && start <= prep.length + 1, opening: prep !== null && (lead.prep === null || OPENING.test(mask.slice(0, i))) });
    const aside = prep === null && (mask.startsWith(', ', start - 2) || OF_NATION.test(mask.slice(Math.max(0, start - 18), start))) && (APPOSED.test(mask.slice(i + 1, i + 70)) || mask[i + 1] === ',' && TOLD_OF.test(mask.slice(start, i)) || OWNED_BY.test(mask.slice(start - 2, i)));
    const begins = prep !== null && beginsClause(mask, { head: i, end, items });
    groups.push({ items, start: begins ? i : Math.max(start, groups.at(-1)?.end ?? 0), end, head: i, prep: aside ? 'of' : begins ? null : prep });
    i = end - 1;
  }
  return withOfficers(mask, groups, actors);
}

/** "The mayors of Graz and Split, Eva Huber and Ivo Matic, signed": they are told by their towns, and then by name. */
function withOfficers(mask: string, groups: Group[], actors: readonly Actor[]): Group[] {
  const isPerson = (i: number): boolean => actors[i]?.kind === 'person';
  return groups.flatMap((group, at) => {
    const next = groups[at + 1], before = groups[at - 1];
    if (next !== undefined && areOfficersOf(mask, group, next) && next.items.every(isPerson) && !group.items.some(isPerson)) return [{ ...group, end: next.end + (mask[next.end] === ',' ? 1 : 0) }];
    return before !== undefined && group.items.every(isPerson) && !before.items.some(isPerson) && areOfficersOf(mask, before, group) ? [] : [group];
  });
}
const areOfficersOf = (mask: string, bodies: Group, people: Group): boolean => bodies.items.length > 1 && bodies.items.length === people.items.length && /^, (?:\p{Lu}\p{Ll}{1,3}[.·] )?$/u.test(mask.slice(bodies.end, people.start)) && OFFICERS_OF.test(mask.slice(Math.max(0, bodies.head - 40), bodies.head));
const OFFICERS_OF = /(?:mayors|rectors|presidents|governors|ministers|chairmen|chairwomen|chairs|directors|principals|chief executives|heads|ambassadors|deans|leaders|chiefs|secretaries|prefects|commissioners|managers|CEOs) (?:of|from) (?:the )?(?:(?:cities|towns|ports|universities|municipalities) of )?(?:the )?$/u;

/** "S-Kim Corp., Saudi Norlake's Korean unit, signed". */
const OF_NATION = /, \p{Lu}\p{Ll}{2,14} $/u;

/** "Rugao, a county-level city of Nantong, signed": so is what is told of the name before. */
const TOLD_OF = /^(?:an?|one of(?: the)?|(?:the )?(?:[\p{Ll}-]+ ){0,2}(?:capital|seat|home)) [\p{Ll} -]{2,60}$/u;
