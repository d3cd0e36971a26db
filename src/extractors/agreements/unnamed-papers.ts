/** Things that are signed under names that no list holds: "signed a covenant with Porto", "a truce was signed between". */
import { DENIED } from './acts.ts';
import type { Act, Paper } from './mentions.ts';
import { before } from './windows.ts';

/** What is signed as well, and is no agreement. */
const NO_PAPER = /(?:letters?|appeals?|messages?|manifestos?|pleas?|complaints?|invitations?|protests?|laws?|bills?|acts?|decrees?|orders?|petitions?|books?|guest ?books?|visitors|autographs?|players?|strikers?|budgets?|registers?|wills?|cheques?|checks?|ratings?|visas?|cop(?:y|ies)|albums?|record|posters?|tiles?|flags?|balls?|forms?|waivers?|resignations?|condolences?|speech|visit|tour|trip|day|week|year|session|season|meeting|festival|discussion|talks?|views?|gifts?|words?|greetings|ideas?|experiences?|information|souvenirs?|opinions?|balance|goal|note of thanks|blow|record|chord|tone|interview|report|survey)$/i;
/** What is called neither agreement nor memorandum, but names its own kind. */
const OTHER = /(?:plan|programme|program|road-?map|minutes|note|protocol|text|package|agenda|list)s?$/i;
const WORD = "(?:(?!(?:with|between|by|on|in|to|for|of|at|from|and|that|which|who|under|after|before|as|when|while) )[\\p{L}\\p{N}'’-]+)";
const ACTIVE = new RegExp(`^(?: (?:also|jointly|formally|officially|here|[\\uF000-\\uF8FE]))* (?:(?:an?|their|its|two|three|four|the (?:first|second|third|new)) |(?=minutes ))((?:${WORD} ){0,4}${WORD})(?= (?:with|between|on|in|to|for|of|at|under|that|which|by|aimed)|[,.;]|$)`, 'u');
const PASSIVE = new RegExp(`(?:^|[\\s,(])((?:[Aa]n?|[Tt]wo|[Tt]hree|[Tt]he (?:first|second|third|new)) ((?:${WORD} ){0,4}${WORD}))(?: (?:on|for|of|about) [^,;.]{3,60})? (?:was|were|has been|have been|will be|is to be) (?:[\\p{Ll}]+ )?$`, 'u');
const SIGNS = /^(?:(?:co-)?sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|initiall?(?:ed|ing)|conclud(?:es?|ed|ing)|seal(?:s|ed|ing)?|str(?:ike|ikes|uck|iking)|notari[sz]ed|renew(?:s|ed|ing)?|clinch(?:es|ed)?)$/i;
/** Two parties must stand with it: behind "with" or "between", or together before the verb. */
const WITH = /^[^;:.]{0,120} (?:with|between) (?:[\p{L}'’-]+,? ){0,6}[\uE000-\uEFFF]/u;
const PAIR = /[\uE000-\uEFFF](?:[^;:.]{0,60})?(?:,? and |, )(?:the |its )?(?:[\p{Ll}]+ ){0,2}[\uE000-\uEFFF][^;:.]{0,40}$/u;

/** Papers that only their verb tells, for acts that no named paper belongs to. */
export function unnamedPapersIn(mask: string, verbs: readonly Act[], taken: readonly Paper[]): Paper[] {
  const found: Paper[] = [];
  for (const act of verbs) {
    if (!SIGNS.test(act.text) || DENIED.test(` ${before(mask, act.start, 30)} `)) continue;
    const object = ACTIVE.exec(mask.slice(act.end, act.end + 140)), subject = object === null ? PASSIVE.exec(before(mask, act.start, 160)) : null;
    const name = object?.[1] ?? subject?.[2];
    if (name === undefined || NO_PAPER.test(name) || /[\uE000-\uF8FF]/.test(name) || /^(?:str|seal|clinch|renew)/i.test(act.text) && !NAMED_LIKE.test(name)) continue;
    const text = object?.[0] ?? subject?.[0] ?? '';
    const end = object === null ? Math.max(0, act.start - 160) + (subject?.index ?? 0) + text.indexOf(name) + name.length : act.end + text.length;
    const start = end - name.length;
    if (taken.some((p) => p.start < end && start < p.end || p.start >= Math.min(start, act.start) - 1 && p.end <= Math.max(end, act.end) + 90)) continue;
    if (!(object === null && OTHER.test(name)) && !WITH.test(mask.slice(Math.max(end, act.end))) && !PAIR.test(mask.slice(0, act.start))) continue;
    found.push({ start, end, instrument: OTHER.test(name) ? 'other' : 'agreement', family: 'paper', text: name });
  }
  return found;
}
/** What may be struck, sealed or renewed as well as signed. */
const NAMED_LIKE = /(?:truce|bargain|settlement|covenant|ceasefire|concord|entente|alliance|compromise|licen[cs]e|franchise|swap|sponsorship|undertaking|pledge|commitment|bond|plan|programme|program|understanding)s?$/i;
