/** Who is named in a sentence only beside those who act: like whom, instead of whom or after whom they do it. */
import type { Span } from '../../record.ts';
import type { Actor } from './actor.ts';
import { occurs } from '../matches.ts';

/** The actors of a sentence without those. */
export function withoutBystanders(text: string, span: Span, actors: readonly Actor[]): readonly Actor[] {
  return occurs(HINT, text.slice(span.start, span.end)) ? actors.filter((actor) => !isBystander(text, span, actor)) : actors;
}
const HINT = /, (?:just )?(?:like|as|unlike|but not|and not|not)(?![\p{L}])| not (?!only)[^,;.]{2,60} but |follow(?:ed|s|ing) [^,;.]{2,60} in |^(?:Un)?[Ll]ike /u;

function isBystander(text: string, { start, end }: Span, actor: Actor): boolean {
  const lead = text.slice(Math.max(start, actor.start - 40), actor.start), rest = text.slice(actor.end, Math.min(end, actor.end + 80));
  return BESIDE.test(lead) && ASIDE_ENDS.test(rest) || NOT.test(lead) && BUT.test(rest) || FOLLOWED.test(lead) && IN_DOING.test(rest)
    || actor.start - start < 20 && LIKE.test(lead) && rest.startsWith(', ');
}
/** ", like Porto before it,", ", but not Porto,". */
const BESIDE = /, (?:(?:just|much|exactly) )?(?:like|as|unlike|but not|and not|not) (?:the )?(?:(?:city|town|port) of )?$/u;
const ASIDE_ENDS = /^(?: (?:before|did|has done|had done|earlier|once)(?![\p{L}])[^,;.]{0,40})?(?:, |\.$|$)/u;
/** "It was not Porto but Turku that". */
const NOT = / not (?:the )?(?:(?:city|town|port) of )?$/u;
const BUT = /^,? but /u;
/** "followed Porto in signing". */
const FOLLOWED = /(?:^| )follow(?:ed|s|ing) (?:the )?(?:(?:example|lead) of )?$/u;
const IN_DOING = /^(?:['’]s (?:example|lead))? (?:in|and) (?:sign|conclud|join|renew|twin|end|ink|order|buy)/u;
/** "Like Porto, Turku signed". */
const LIKE = /^(?:Un)?[Ll]ike (?:the )?(?:(?:city|town|port) of )?$/u;
