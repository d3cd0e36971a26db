/** Bodies told by what they are and whose they are: "Morocco's port agency", "the museum of Arles", "the Bolivian customs service". */
import type { Actor } from './actor.ts';
import { ADJECTIVES, COUNTRY_OF_ADJECTIVE } from '../text/nations.ts';
import { matchesOf, occurs } from '../matches.ts';
import type { PartyKind, Span } from '../../record.ts';

/** What a body may be called, by the kind of party that it is. */
const HEADS: readonly { readonly kind: PartyKind; readonly nouns: string }[] = [
  { kind: 'university', nouns: 'university college conservatory polytechnic academy' },
  { kind: 'company', nouns: 'airline shipyard brewery railways railway utility carmaker shipbuilder steelmaker' },
  { kind: 'government', nouns: 'ministry treasury parliament government cabinet administration authorities' },
  {
    kind: 'organization',
    nouns: 'agency authority service board bureau museum library zoo hospital chamber airport regulator federation association union orchestra theatre opera police customs fund exchange cooperative institute court commission observatory archive archives foundation stadium choir aquarium',
  },
];
const KIND_OF = new Map(HEADS.flatMap((row) => row.nouns.split(' ').map((noun) => [noun, row.kind] as const)));
const HEAD = [...KIND_OF.keys()].toSorted((a, b) => b.length - a.length).join('|');
const TELLING = new RegExp(`(?<![\\p{L}])(?:${HEAD})(?![\\p{L}])`, 'u');

/** "'s national port agency" behind the name of a place. */
const OWNED = new RegExp(`^(?:'s|’s) ((?:(?!and |of |in )[\\p{Ll}-]+ ){0,3}(?:${HEAD}))(?![\\p{L}-]|['’]s? )`, 'u');
/** "the national library of" before the name of a place. */
const OF = new RegExp(`(?:^|[\\s(])((?:(?!the |an? |and |of |in |its |their |with |by )[\\p{Ll}-]+ ){0,2}(?:${HEAD}) of (?:the )?)$`, 'u');
const NATIONAL = new RegExp(`(?<![\\p{L}-])(${ADJECTIVES}) (?:(?!and |of |in )[\\p{Ll}-]+ ){0,3}(${HEAD})(?![\\p{L}-]|['’]s? )(?! (?:of|maker|operator)(?![\\p{L}])| \\p{Lu})`, 'gu');

function kindOf(words: string): PartyKind {
  return KIND_OF.get(words.trim().split(' ').at(-1) ?? '') ?? 'organization';
}
const isPlace = (actor: Actor): boolean => actor.kind === 'city' || actor.kind === 'region' || actor.kind === 'country';

/** The actors of a stretch, places widened to the bodies that are told by them; `span` is the stretch. */
export function withBodies(text: string, span: Span, actors: readonly Actor[]): Actor[] {
  const own = text.slice(span.start, span.end);
  if (!occurs(TELLING, own)) return [...actors];
  const widened = actors.map((actor) => (isPlace(actor) ? bodyOf(text, span, actor) : actor));
  for (const m of matchesOf(NATIONAL, own)) {
    const start = span.start + m.index, end = start + m[0].length;
    if (!widened.some((a) => a.start < end && start < a.end)) widened.push({ start, end, name: m[0], kind: kindOf(m[2] ?? ''), country: COUNTRY_OF_ADJECTIVE.get(m[1] ?? '') ?? null, city: null, person: null, sure: true });
  }
  return widened.toSorted((a, b) => a.start - b.start);
}

/** "the Yiwu chamber": the place tells which one. */
const BESIDE = /^ ((?:port authority|port agency|chamber|museum|zoo|library|orchestra|university|airport|hospital|theatre|aquarium|observatory|shipyard|brewery|tourist board|trade fair|festival|symphony))(?![\p{L}-]|['’]s? )(?! (?:of|and) )/u;

function bodyOf(text: string, span: Span, actor: Actor): Actor {
  const behind = OWNED.exec(text.slice(actor.end, Math.min(span.end, actor.end + 60)));
  if (behind !== null) return { ...actor, end: actor.end + behind[0].length, name: text.slice(actor.start, actor.end + behind[0].length), kind: kindOf(behind[1] ?? '') };
  const beside = text.slice(Math.max(0, actor.start - 5), actor.start).endsWith(' the ') ? BESIDE.exec(text.slice(actor.end, Math.min(span.end, actor.end + 20))) : null;
  if (beside !== null) return { ...actor, end: actor.end + beside[0].length, name: text.slice(actor.start, actor.end + beside[0].length), kind: kindOf(beside[1] ?? '') };
  const before = OF.exec(text.slice(Math.max(span.start, actor.start - 50), actor.start));
  const words = before?.[1];
  if (words === undefined) return actor;
  const start = actor.start - words.length;
  return { ...actor, start, name: text.slice(start, actor.end), kind: kindOf(words.replace(/ of (?:the )?$/, '')) };
}
