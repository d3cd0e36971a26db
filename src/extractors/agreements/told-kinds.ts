/** Names of which nothing tells what they are, but a noun beside them: "the French company Solvar", "Solvar, a maker of pumps". */
import type { PartyKind } from '../../record.ts';
import type { Actor } from './actor.ts';
import { ONE_NOUN, wantedBy } from './party-nouns.ts';
import { before } from './windows.ts';

/** Nouns that stand right before a name, by what they make of it. */
const KIND_OF = new Map<string, PartyKind>([
  ...ONE_NOUN.split('|').filter((noun) => /^[\p{Ll}-]+$/u.test(noun) && wantedBy(noun) === 'company').map((noun) => [noun, 'company'] as const),
  ...'giant caterer consultancy yard brewery refinery smelter airlines companies firms carriers banks makers manufacturers developers producers operators retailers suppliers insurers lenders groups start-ups startups line buyer chain'.split(' ').map((noun) => [noun, 'company'] as const),
  ...'university universities college polytechnic academy conservatory'.split(' ').map((noun) => [noun, 'university'] as const),
  ...'club clubs hospital hospitals museum museums zoo charity foundation federation association agency regulator union orchestra theatre festival port airport'.split(' ').map((noun) => [noun, 'organization'] as const),
]);
/** So far before a name its noun begins. */
const REACH = 20;
/** "the Greek town of Lavrio", "the mayors of Lavrio and". */
const OF_TOWN = /(?:[Mm]ayors?|[Cc]ity|[Tt]own|[Mm]unicipality|[Vv]illage) of (?:the )?$/;
/** "Solvar, a French maker of pumps,". */
const APPOSED = /^(?: \([^()]{1,20}\))?,? (?:an?|the) (?:[\p{L}-]+ ){0,4}?(company|firm|maker|manufacturer|developer|producer|operator|retailer|supplier|builder|airline|carrier|lender|start-?up|brewer|insurer|miner|utility|shipyard|university|college)(?= (?:of|in|from|based|that|which|owned)|,|\.)/u;
const CLOSE = 70;

/** Actors in the order of a text, those of unknown kind given the one that is told beside them. */
export function withToldKinds(text: string, actors: readonly Actor[]): Actor[] {
  return actors.map((actor, i) => {
    if (actor.kind !== 'other') return actor;
    const town = OF_TOWN.test(before(text, actor.start, REACH)) || isTownIn(text, actor, actors[i + 1]);
    const kind = town ? 'city' : nounBefore(text, actor.start) ?? nounBehind(text, actor.end);
    return kind === null ? actor : { ...actor, kind };
  });
}

/** "its sister city Lavrio", "twinned with Lavrio in Greece", "friendship with Lavrio (Greece)": a tie of towns tells what the name is. */
function isTownIn(text: string, { start, end, name }: Actor, land: Actor | undefined): boolean {
  if (!LEADS_ON.test(before(text, start, 10)) || name.split(' ').length > 3 || !TIED_TO.test(before(text, start, 70))) return false;
  return land?.kind === 'country' && /^(?: in (?:the )?|, (?:the )?| \()$/.test(text.slice(end, land.start)) || /(?:cit|town|twin)[\p{Ll}]*(?: with| of| to|,)? $/u.test(before(text, start, 16));
}
/** All that can stand right before such a name: most names are told apart by that. */
const LEADS_ON = /(?:(?: with| of| to)(?: the)?|(?:cit(?:y|ies)|towns?),?) $/iu;
const TIED_TO = /(?:sister|twin|friend|partner|memorand|agreement|pact|mou)[\p{L}-]*[^.;\n]{0,40} (?:with|of|to) (?:the )?$|(?:sister|twin|partner|friendship)[ -](?:cit(?:y|ies)|towns?),? $/iu;

function nounBefore(text: string, start: number): PartyKind | null {
  if (text[start - 1] !== ' ') return null;
  const lead = text.slice(Math.max(0, start - REACH), start - 1);
  return KIND_OF.get(lead.slice(lead.lastIndexOf(' ') + 1, lead.endsWith(',') ? -1 : undefined)) ?? null;
}

function nounBehind(text: string, end: number): PartyKind | null {
  const next = text[end];
  if (next !== ',' && text[end + 1] !== '(') return null;
  const noun = APPOSED.exec(text.slice(end, end + CLOSE))?.[1];
  return noun === undefined ? null : KIND_OF.get(noun) ?? null;
}
