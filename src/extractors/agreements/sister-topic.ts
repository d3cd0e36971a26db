/** Whether a text speaks of sister cities where a sentence stands, and what its bare words mean there. */
import type { Draft } from '../draft.ts';
import { firstFrom } from '../in-order.ts';
import { matchesOf, occurs } from '../matches.ts';
import type { Span } from '../../record.ts';
import type { Reading } from './reading.ts';
import { before } from './windows.ts';

const SISTER_TOPIC = /sister|twin(?:s|ned|nings?)?\b|friendship[ -](?:cit|town)|partner (?:cit|town)|city partnership|(?:^|\n)[^\n.]{0,40}\bpartner(?:s|ships)\b[^\n.]{0,60}:(?= ?\n)/gi;
/** How far back a topic carries, in characters. */
const REACH = 900;

/** True of a title or a text that speaks of sister cities anywhere. */
function speaksOfSisters(text: string): boolean {
  return occurs(SISTER_TOPIC, text);
}

/** Tells of a sentence whether its title, it or what stands before it speaks of sister cities; the text is searched once. */
export function sisterTopic(draft: Draft): (span: Span) => boolean {
  if (speaksOfSisters(draft.title ?? '')) return () => true;
  const told = matchesOf(SISTER_TOPIC, draft.text).map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return ({ start, end }) => (firstFrom(told, start - REACH)?.end ?? Number.POSITIVE_INFINITY) <= end;
}

/** A bare tie that ended, or a bare letter of intent, in a text on sister cities is about sisterhood. */
export function inTopic(reading: Reading): Reading {
  return isBareTie(reading) || isBareEnd(reading) || isWhosePaper(reading) || isBareIntent(reading) || isBareCharter(reading) ? { ...reading, words: `${reading.words} sister city` } : reading;
}

/** "The partnership ended in 2019", "the relationship dates from 1981". */
function isBareTie({ instrument, step, words, definite }: Reading): boolean {
  if (instrument !== 'relationship') return false;
  return (step === 'ended' || step === 'suspended') && BARE_TIE.test(words) || (definite && TIE_AND_VERB.test(words) || step === 'established' && LINK.test(words));
}
const BARE_TIE = /^(?:the |its |their |this |[\p{L}\d-]+ )?(?:partnership|relationship|link|ties?|links)(?![\p{L}])/u;
/** "Cork's link with Porto was forged in 2005". */
const LINK = /^(?:the |its |their |this |[\uE000-\uEFFF]['’]s )?(?:link|tie|bond)(?: (?:with|to|between) |$)/iu;
const TIE_AND_VERB = /^(?:the |this |that )?(?:relationship|relations|tie|ties|link|partnership)(?= (?:was|were|is|has|had|dates|goes|began))/i;

/** "The agreement with Guiyang, signed in 2011, was suspended". */
function isBareEnd({ instrument, step, words }: Reading): boolean {
  return instrument === 'agreement' && (step === 'ended' || step === 'suspended') && BARE_AGREEMENT.test(words) && !SAYS_ON_WHAT.test(words);
}
const BARE_AGREEMENT = /^(?:the |its |their |this )?agreements?(?= with |,|$| of [\uF000-\uF8FE])/i;

/** "Among its sister cities is Porto, whose agreement was signed in 2019". */
function isWhosePaper({ instrument, scene, paper, words }: Reading): boolean {
  return instrument === 'agreement' && paper !== undefined && WHOSE.test(before(scene.mask, paper, 30)) && !SAYS_ON_WHAT.test(words);
}
const WHOSE = /, whose (?:[\p{Ll}]+ ){0,2}$/u;

function isBareIntent({ instrument, words }: Reading): boolean {
  return instrument === 'letter-of-intent' && !SAYS_ON_WHAT.test(words.replace(/ of intent/i, ''));
}
/** "the charter is to be signed in May": towns found their ties by charters. */
function isBareCharter({ instrument, words }: Reading): boolean {
  return instrument === 'agreement' && BARE_CHARTER.test(words) && !SAYS_ON_WHAT.test(words.slice(0, 60));
}
const BARE_CHARTER = /^(?:the |a |its |their )?(?:partnership |town |city )?charter(?![\p{L}])/u;
const SAYS_ON_WHAT = / (?:on|for|to|about|of friendly|concerning) |friend|co-?operat/;
