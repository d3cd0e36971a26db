/** What a bare paper of firms is for, told beside it: "A signed an agreement with B. The company will supply 200 buses." */
import type { Draft } from '../draft.ts';
import { firstStartingAt } from '../in-order.ts';
import type { Span } from '../../record.ts';
import type { Agreement } from './slots.ts';

/** What is bought, supplied, built or put up. */
const OBJECT = '(?:plants?|factor(?:y|ies)|terminal|warehouses?|hotel|mill|refinery|dam|smelter|brewery|shipyard|depot|(?:wind|solar|industrial|logistics) (?:farm|park)|power station|data cent(?:re|er)|mine)';
const DEEDS = `(?:(?:take|acquire|buy|hold|get) [^,;.]{0,40}(?:stake|per ?cent|%|shares)|(?:supply|deliver|ship|sell|buy|purchase|lease|import|export|acquire) (?!to (?:the )?[^,;.]*(?:ideas|knowledge))|invest |(?:build|construct|erect|set up|open) (?:[^,;.]{0,50} )?${OBJECT})`;
const WILL = "(?:will|would|shall|is to|are to|wants? to|plans? to|intends? to|agreed to|undertakes? to|has agreed to|have agreed to)(?: (?:also|jointly|initially|first|each|then))?";
/** The next sentence goes on with whom or what was just told. */
const GOES_ON = /^(?:Under (?:the|this|its) [^,;.]{3,40}, )?(?:(?:the|its|each|both) |it |they )/iu;
const BEHIND = new RegExp(`^[^;.]{0,60} ${WILL} ${DEEDS}`, 'u');
/** "A and B plan a joint venture for iron. They signed a memorandum." */
const BEFORE = new RegExp(`(?:joint venture|joint company|${WILL} ${DEEDS})`, 'u');
/** A paper that says itself what it is about. */
const SAYS = /(?:agreement|memorandum|mou|pact|accord|understanding|protocol|declaration|intent|partnership)s?(?: (?:with|between) [^,;.]{2,80})? (?:(?:on|for)(?! (?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|the (?:sidelines|margins)))|about|concerning|covering|regarding|under which|whereby|to \p{Ll})/iu;

/** Agreements, those of firms whose deed stands beside them told as deals. */
export function withTradeAround(draft: Draft, found: readonly Agreement[]): Agreement[] {
  return found.map((a) => (mayBeDeal(a) && (isDeedBehind(draft, a) || isDeedBefore(draft, a)) ? { ...a, relation: 'trade-investment' } : a));
}

function mayBeDeal({ relation, instrument, status, subjects, parties, evidence }: Agreement): boolean {
  if (relation !== 'cooperation' || instrument === 'relationship' || status === 'ended' || subjects.length > 0 || parties.length < 2) return false;
  const firms = parties.some((p) => p.kind === 'company') && !parties.some((p) => p.kind === 'university');
  return firms && !SAYS.test(evidence.text);
}

function isDeedBehind({ text, sentences }: Draft, { evidence }: Agreement): boolean {
  const next = sentences[firstStartingAt(sentences, evidence.end)];
  if (next === undefined || text.slice(evidence.end, next.start).includes('\n')) return false;
  const told = text.slice(next.start, next.end);
  return GOES_ON.test(told) && BEHIND.test(told);
}

/** The sentence before names both firms and what they will do. */
function isDeedBefore({ text, sentences }: Draft, { evidence, parties }: Agreement): boolean {
  const own = firstStartingAt(sentences, evidence.start + 1) - 1;
  const last: Span | undefined = sentences[own - 1], start = sentences[own]?.start ?? 0;
  if (last === undefined || text.slice(last.end, start).includes('\n')) return false;
  const told = text.slice(last.start, last.end);
  return parties.every((p) => told.includes(p.name)) && BEFORE.test(told);
}
