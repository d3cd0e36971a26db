/** Deals as headings and orders tell them, by a noun: "Purchase of 3 ha from B, contract signed", "Termination of lease: B", "Extension of MoU, A / B", "12 Jan: framework agreement, B". */
import { actorAt, D, dateAt, P } from './letters.ts';
import { matchesOf } from '../matches.ts';
import { papersIn, type Paper } from './mentions.ts';
import { bodiesIn, plainReading, type Told } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd } from './standing.ts';

/** A bullet, the number of an order with its day, a day or an hour may stand before the heading. */
const HEAD = `^[\\s*>•·–-]{0,5}(?:[\\p{Lu}\\d]{1,5}[/-][\\p{Lu}\\d/-]{3,10}[.:]? (?:\\([^()]{3,12}\\)[.:]? )?|\\d{1,2}[:·/]\\d{1,2}\\.? (?:[–-] )?|(?:0\\d|1[0-8])[0-5]0 |\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)] |${D}[.:]? (?:[–-] )?)?`;
const THE = '(?:the )?(?:(?!in |at |on |for |from |to |with |by |of )[\\p{Ll}-]+ ){0,2}';
const OF = '[^.;:\\uF000-\\uF8FE]{1,80}?';

/** "Purchase of a field from B", "sale of lot 9 to B", "Licence to B". */
const NOUN = `(?:[Pp]urchase|[Aa]cquisition|[Ss]ale|[Dd]isposal|[Ll]ease|[Ll]etting|[Ll]icen[cs]e|[Cc]oncession)(?:(?: of| for|,) ${OF})? (?:to|from) ${THE}(?=${P})`;
const DEALT = new RegExp(`${HEAD}${NOUN}`, 'u'), NEXT = new RegExp(`[;:] (?:\\d{1,2}[/·]\\d{1,2} |${D} )?${NOUN}`, 'gu');
/** "Termination of the maintenance contract, weir: B". */
const ENDED = new RegExp(`${HEAD}(?:Termination|Cancellation|Expiry|End) of (?:the |an? )?(?:[\\p{Ll}-]+ ){0,3}(contract|lease|agreement|licen[cs]e|order|memorandum|arrangement)(?![\\p{L}])[^.;]{0,40}?(?:: | with | by )${THE}(?=${P})`, 'u');
/** "Extension of MoU, A / B", "Signing: MoU A / B", "Renewal of the lease with B". */
const TITLED = new RegExp(`${HEAD}(Extension|Renewal|Prolongation|Sign(?:ing|ature)(?: ceremony)?)(?: of |: )(?:the |an? )?`, 'u');
/** Behind the paper its parties. */
const WITH = new RegExp(`^(?: (?:of|on|for) [^,;:.\\uE000-\\uEFFF]{2,40}?)?(?:,| with| between|:)? (?:the )?(?=${P})`, 'u');
/** "12 Jan: framework agreement, B". */
const DATED = new RegExp(`^[\\s*>•·–-]{0,5}(${D})(?::| [–—-]|\\.) (?:an? |the )?(?=[\\p{L}])`, 'u');
/** "a credit facility was signed, lender: B", "subsidiary sold, buyer B". */
const ROLE = new RegExp(`(signed|divested|sold|awarded|let|executed|closed|completed)(?: (?:on )?${D})?, (?:lender|buyer|purchaser|seller|vendor|supplier|contractor|borrower|lessee|lessor|tenant|licensee|licensor|insurer|guarantor|counterparty)(?: is|:)? ${THE}(?=${P})`, 'gu');

/** What is told of a deal behind its party, and of its day. */
const FATES: readonly (readonly [Told['step'] | null, boolean, RegExp])[] = [
  [null, false, /(?<![\p{L}])(?:refused|rejected|deferred|withdrawn|fell through|declined|not (?:approved|agreed|proceed))/iu],
  ['ended', false, /(?<![\p{L}])(?:not renewed|terminated|lapsed|expired|cancelled|ended|surrendered)(?![\p{L}])/iu],
  ['signed', true, /(?<![\p{L}])(?:to be (?:signed|executed|concluded|completed)|to issue|to follow|not yet|subject to|pending|awaiting|unsigned|due|planned|foreseen)(?![\p{L}])/iu],
  ['signed', false, /(?<![\p{L}])(?:signed|executed|completed|closed|concluded|sealed|in force)(?![\p{L}])/iu],
  ['approved', true, /(?<![\p{L}])(?:approved|authori[sz]ed|endorsed|agreed in principle)(?![\p{L}])/iu],
];
const DAY_BEHIND = new RegExp(`(?:signed|executed|completed|closed|concluded|renewed|terminated|lapsed|expired|effect|effective)(?: (?:on|in|from|of))* (${D})`, 'u');

/** At most one reading: a line that is a heading, or begins with one, tells one paper. */
export function readHeading(scene: Scene): Reading[] {
  const { mask, words } = scene;
  if (mask.length > LONGEST) return [];
  if (!NOUNS.some((noun) => words.has(noun))) return [...dated(scene), ...ofTwo(scene)].slice(0, 1);
  const sold = DEALT.exec(mask), over = ENDED.exec(mask);
  return [...sold !== null && sold.index === 0 ? dealt(scene, sold) : [], ...over === null ? [] : ended(scene, over), ...titled(scene)].slice(0, 1);
}
/** A line longer than this is running text. */
const LONGEST = 300;

/** Deals told by a noun further on in a line: "16 May: sale of lot 9 to B signed; 17 May: talks". */
export function readNounDeals(scene: Scene): Reading[] {
  const { mask, words } = scene, found: Reading[] = [];
  if (NOUNS.some((noun) => words.has(noun))) for (const m of matchesOf(NEXT, mask)) found.push(...dealt(scene, m));
  if (ROLES.some((role) => words.has(role))) for (const m of matchesOf(ROLE, mask)) found.push(...told(scene, m.index + m[0].length, { rule: 'agreement.order', instrument: 'contract', step: 'signed', planned: false, start: m.index, act: m.index }));
  return found;
}
const NOUNS = ['Purchase', 'purchase', 'Acquisition', 'acquisition', 'Sale', 'sale', 'Disposal', 'disposal', 'Lease', 'lease', 'Letting', 'letting', 'Licence', 'licence', 'License', 'license', 'Concession', 'concession', 'Termination', 'Cancellation', 'Expiry', 'End', 'Extension', 'Renewal', 'Prolongation', 'Signing', 'Signature'];
const ROLES = ['lender', 'buyer', 'purchaser', 'seller', 'vendor', 'supplier', 'contractor', 'borrower', 'lessee', 'lessor', 'tenant', 'licensee', 'licensor', 'insurer', 'guarantor', 'counterparty'];

type Manner = Pick<Told, 'rule' | 'instrument' | 'step' | 'start' | 'act'> & { readonly planned: boolean; readonly date?: number | null };

/** A reading with the bodies that stand at a place; towns and states deal by their bodies. */
function told(scene: Scene, at: number, manner: Manner): Reading[] {
  const group = scene.groups.find((g) => g.end > at), others = group === undefined || group.head - at > 3 ? [] : bodiesIn(scene, group).filter((i) => !isPlace(scene, i));
  const end = clauseEnd(scene.mask, at);
  return others.length === 0 ? [] : [plainReading(scene, { ...manner, words: scene.mask.slice(manner.start, end), subject: [], others, end })];
}
const isPlace = ({ actors }: Scene, i: number): boolean => ['city', 'country', 'region'].includes(actors[i]?.kind ?? '');
const dayOf = (stretch: string): number | null => { const letter = DAY_BEHIND.exec(stretch)?.[1]; return letter === undefined ? null : dateAt(letter, 0); };

/** "Approved: sale of lot 9 to B". */
const APPROVED = /(?:^|[ .])(?:Approved|Authori[sz]ed|Agreed|Resolved|Carried)$/u;
function dealt(scene: Scene, m: RegExpExecArray): Reading[] {
  const at = m.index + m[0].length, rest = scene.mask.slice(at, tellingEnd(scene.mask, at)), fate = FATES.find(([, , pattern]) => pattern.test(rest)) ?? (APPROVED.test(scene.mask.slice(0, m.index)) ? (['approved', true] as const) : undefined);
  if (fate === undefined || fate[0] === null) return [];
  const act = m.index + m[0].search(/[Pp]urch|[Aa]cqu|[Ss]ale|[Dd]isp|[Ll]ease|[Ll]ett|[Ll]ice|[Cc]onc/u);
  return told(scene, at, { rule: fate[0] === 'ended' ? 'agreement.ended' : 'agreement.order', instrument: 'contract', step: fate[0], planned: fate[1], start: act, act, date: dayOf(rest) });
}
/** A semicolon ends what is told of a deal, a full stop only where the next word has a capital. */
function tellingEnd(mask: string, from: number): number {
  const at = mask.slice(from).search(/;|\. \p{Lu}|$/u);
  return from + at;
}

function ended(scene: Scene, m: RegExpExecArray): Reading[] {
  const at = m.index + m[0].length, act = m[0].search(/(?:Termination|Cancellation|Expiry|End) of /u);
  if (CLAUSE.test(scene.mask.slice(at))) return [];
  const instrument = m[1] === 'memorandum' ? 'mou' : m[1] === 'agreement' || m[1] === 'arrangement' ? 'agreement' : 'contract';
  return told(scene, at, { rule: 'agreement.ended', instrument, step: 'ended', planned: false, start: act, act, date: dayOf(scene.mask.slice(at)) });
}

/** "Signing: MoU A / B": the paper right behind the noun, then who concludes it. */
function titled(scene: Scene): Reading[] {
  const { mask } = scene, m = TITLED.exec(mask);
  if (m === null) return [];
  const paper = paperAt(mask, m.index + m[0].length), at = paper === null ? null : behind(mask, paper);
  if (paper === null || at === null || CLAUSE.test(mask.slice(at))) return [];
  const pair = PAIR.exec(mask.slice(at)), items = [...(pair?.[0] ?? '')].flatMap((c) => actorAt(c, 0) ?? []);
  const step = m[1]?.startsWith('Sign') === true ? 'signed' as const : 'renewed' as const, start = m.index + m[0].search(/[ESPR]/u);
  const manner = { rule: 'agreement.nominal' as const, instrument: paper.instrument, step, start, act: paper.start };
  if (items.length === 2) return [plainReading(scene, { ...manner, words: mask.slice(start), subject: items.slice(0, 1), others: items.slice(1), together: true, end: clauseEnd(mask, at) })];
  const planned = FATES.find(([, , pattern]) => pattern.test(mask.slice(at)))?.[1] ?? false;
  return /with (?:the )?$/u.test(mask.slice(0, at)) ? told(scene, at, { ...manner, planned }) : [];
}
const PAIR = new RegExp(`^${P}(?: \\([^()]{1,30}\\))? ?(?:/|–|&|and|with|x) ?(?:the )?${P}`, 'u');

/** "12 Jan: framework agreement, B". */
function dated(scene: Scene): Reading[] {
  const { mask } = scene, m = DATED.exec(mask), paper = m === null ? null : paperAt(mask, m[0].length);
  const at = paper === null ? null : behind(mask, paper);
  if (m === null || paper === null || at === null || CLAUSE.test(mask.slice(at))) return [];
  return told(scene, at, { rule: 'agreement.row', instrument: paper.instrument, step: 'signed', planned: false, start: m[0].length, act: paper.start, date: dateAt(m[1] ?? '', 0) });
}
/** "Letter of intent on a film fund: A and B, 9 October": a paper, what it is about, and the two who conclude it. */
function ofTwo(scene: Scene): Reading[] {
  const { mask } = scene, start = MARK.exec(mask)?.[0].length ?? 0, paper = mask.includes(': ') ? papersIn(mask)[0] : undefined;
  if (paper === undefined || paper.start !== start || paper.family !== 'paper') return [];
  const lead = ABOUT.exec(mask.slice(paper.end)), at = paper.end + (lead?.[0].length ?? 0), pair = lead === null ? null : PAIR.exec(mask.slice(at));
  const items = [...(pair?.[0] ?? '')].flatMap((c) => actorAt(c, 0) ?? []);
  if (items.length !== 2 || CLAUSE.test(mask.slice(at)) || scene.actors[items[0] ?? -1]?.kind === 'person') return [];
  return [plainReading(scene, { rule: 'agreement.row', instrument: paper.instrument, step: 'signed', planned: FATES.find(([, , pattern]) => pattern.test(mask.slice(at)))?.[1] ?? false, words: mask.slice(start), subject: items.slice(0, 1), others: items.slice(1), together: true, start, end: clauseEnd(mask, at + (pair?.[0].length ?? 0)), act: start })];
}
const MARK = /^[\s*>•·–-]{0,5}(?:\(?(?:\d{1,2}|[a-z])[.)] )?/u;
const ABOUT = new RegExp(`^(?: (?:on|for|about|concerning|in) [^:.;\\uE000-\\uF8FE]{3,70})?: (?:the )?(?=${P})`, 'u');

/** A verb of its own: the line is a sentence, which other rules read. */
const CLAUSE = /(?<![\p{L}])(?:was|were|is|are|has|have|had|will|would|shall|said|says|took|takes|he|she|they|it|we|not)(?![\p{L}])/u;

/** The paper that begins at a place, past a word or two that describe it. */
function paperAt(mask: string, at: number): Paper | null {
  return papersIn(mask).find((p) => p.family === 'paper' && p.start >= at && /^(?:[\p{L}-]+ ){0,3}$/u.test(mask.slice(at, p.start))) ?? null;
}
function behind(mask: string, { end: from }: Paper): number | null {
  const m = WITH.exec(mask.slice(from));
  return m === null ? null : from + m[0].length;
}
