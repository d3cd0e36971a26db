/** Reads deals that are told by what is bought, ordered, lent or built, without a paper being named. */
import { DENIED, FUTURE, type Step } from './acts.ts';
import { clauseEnd, subjectOf } from './clauses.ts';
import type { Instrument } from './papers.ts';
import type { Reading, RuleName } from './reading.ts';
import { P, type Group, type Scene } from './scene.ts';
import { matchesOf } from '../matches.ts';

interface Deal {
  readonly rule: RuleName;
  readonly instrument: Instrument;
  /** The match ends where the partner begins, if the pattern tells one. */
  readonly pattern: RegExp;
  readonly partner: boolean;
  readonly step?: Step;
}

const MONEY_TO = '[^;.]{0,90}?';
const DEALS: readonly Deal[] = [
  { rule: 'agreement.order', instrument: 'contract', partner: true, pattern: new RegExp(`(?:jointly |also )?(?:ordered|bought|purchased) (?=[^;.]{0,20}\\d|(?:an?|the|its|new) )[^;.]{3,140}? from (?=(?:[\\p{Ll}]+ ){0,4}${P})`, 'gu') },
  { rule: 'agreement.order', instrument: 'contract', partner: true, pattern: new RegExp(`plac(?:ed|es|ing|e) (?:an?|the|its|new|further)(?: [\\p{L}-]+){0,3} orders?(?:[^;.]{0,110}?) with (?=(?:[\\p{Ll}]+ ){0,4}${P})`, 'gu') },
  { rule: 'agreement.order', instrument: 'contract', partner: false, pattern: /(?:bagged|won|secured|received|landed|clinched|obtained|booked|been awarded|was awarded|were awarded|awarded) (?:an?|the|its)(?: [\p{L}\p{N}-]+){0,4} (?:orders?|contracts?|tenders?|mandate|concession|award)(?![\p{L}])/gu },
  { rule: 'agreement.order', instrument: 'contract', partner: true, pattern: new RegExp(`award(?:ed|s|ing) (?:the |an? )?(?:[^;.]{0,60}?(?:contract|order|tender|concession|project)[^;.]{0,60}? to )?(?=(?:the )?${P}[^;.]{0,40}?(?:contract|order|concession|$|,|\\.| for| to))`, 'gu') },
  { rule: 'agreement.order', instrument: 'contract', partner: false, pattern: new RegExp(`suppl(?:ied|ies|y|ying) [^;.]{3,80}? under (?:an?|the|its) (?:[^\\s;.]+ )?(?:award|order|contract|tender)`, 'gu') },
  { rule: 'agreement.stake', instrument: 'contract', partner: true, pattern: new RegExp(`(?:sell|sells|sold|selling) [^;.]{0,90}?(?:\\d ?(?:%|per ?cent|pct)|stake|shares|unit|arm|business|plant|division)[^;.]{0,60}? to (?=(?:(?!in |at )[\\p{Ll}]+ ){0,4}${P})`, 'gu') },
  { rule: 'agreement.stake', instrument: 'contract', partner: true, pattern: new RegExp(`(?:buy|buys|acquire[sd]?|purchase[sd]?|pick(?:s|ed)? up|take[sn]?|took|bought|sell|sold|hold) (?:[^;.]{0,50}?(?:\\d[\\d.,]* ?(?:%|per ?cent|pct)|stake|shares|shareholding|majority|interest)[^;.]{0,30}?) (?:in|of|from) (?=(?:(?!in |at |near )[\\p{Ll}]+ ){0,4}${P})`, 'gu') },
  { rule: 'agreement.stake', instrument: 'contract', partner: true, pattern: new RegExp(`(?:acquire[sd]?|take[ns]? over|took over|has bought|will buy|to buy|merged? with) (?=(?:[\\p{Ll}]+ ){0,3}${P})`, 'gu') },
  { rule: 'agreement.stake', instrument: 'contract', partner: true, pattern: new RegExp(`(?:completed?|completes|finali[sz]ed|closed|announced) (?:the |its )(?:acquisition|purchase|takeover) of (?:[^;.]{0,60}? (?:in|of) )?(?=(?:(?!in |at |near )[\\p{Ll}]+ ){0,4}${P})`, 'gu') },
  { rule: 'agreement.order', instrument: 'contract', partner: true, pattern: new RegExp(`(?:buy|purchase|order|supply|source|import|charter|lease) (?=[^;.]{0,20}\\d|(?:an?|the|its|new) )[^;.]{3,110}? (?:from|to) (?=(?:[\\p{Ll}]+ ){0,4}${P})`, 'gu') },
  { rule: 'agreement.order', instrument: 'contract', partner: false, pattern: /(?:agreed|contracted|committed|undertook) to (?:buy|purchase|supply|sell|deliver|lease|charter) (?=[^;.]{0,20}\d)/gu },
  { rule: 'agreement.stake', instrument: 'contract', partner: false, pattern: /(?:is|are|plans?|agreed|set|wants?) to (?:buy|acquire) (?:\d[\d.,]* ?(?:%|per ?cent|percent|pct)|an?(?: [\p{L}-]+){0,2} stake)/gu },
  { rule: 'agreement.loan', instrument: 'contract', partner: true, pattern: new RegExp(`(?:approv(?:ed|es)|grant(?:ed|s)|extend(?:ed|s)|provid(?:ed|es|e)|lend|lent|committed|given|pledged) ${MONEY_TO}(?:loans?|credit(?: line)?s?|grants?|financing|guarantees?)(?![\\p{L}])${MONEY_TO} (?:to|for) (?=(?:[\\p{Ll}]+ ){0,4}${P})`, 'gu') },
  { rule: 'agreement.loan', instrument: 'contract', partner: false, pattern: /(?:will|is to|are to) (?:provide|lend|extend) [^;.]{0,40}?(?:million|billion|mln|bln|m|bn)(?![\p{L}])/gu },
];

/** "agreed to build": what follows is a deed, not a wish. */
const TOGETHER = /(?:have |has |had )?(?:also )?(?:agreed|are|teamed up|joined forces|undertook|undertake|decided)(?: (?:in|on) [\uF000-\uF8FE])? (?:to (?:jointly |together )?(build|develop|construct|set up|establish|open|produce|manufacture|launch|operate|run|supply|share|create|form|invest|found|make|design|finance|sell|buy|exchange)|(?:on|upon) (?:an?|the) )/gu;
/** "agreed with the University of X on joint research", "agreed with Y to train technicians". */
const AGREED_WITH = /(?:have |has |had |is |are )?(?:also )?(?:agreed|agrees|agree) with (?=[^;.,]{0,40}[\uE000-\uEFFF])[^;.,]{0,60}?,? (?:on|to|that) (?:an? |the |joint |common )?(?!co-?operation|ties|strengthen|deepen|promote|enhance|further|expand)/gu;
const VAGUE = /^(?:[^;.]{0,40})(?:co-?operation|ties|relations|exchanges|friendship|dialogue|understanding|communication|contacts?|coordination|mechanism|consensus|efforts?)/;

/** No deal is told without one of these: most sentences are passed over by this one look. */
const TELLING = /order|b(?:uy|ought)|purchas|bagg|\bw[io]n|secur|receiv|land|clinch|obtain|book|award|suppl|acqui|t[ao]o?k|pick|hold|s[eo]l[ld]|stake|loan|credit|grant|financ|guarant|l[ei]n[dt]|provid|extend|agree|decide|undert|signature|egotiat|merge|lease|charter|source|import/;

/** Every deal of a sentence. */
export function readDeals(scene: Scene): Reading[] {
  const readings: Reading[] = [];
  if (!TELLING.test(scene.mask)) return readings;
  for (const deal of DEALS) for (const m of matchesOf(deal.pattern, scene.mask)) {
    if (readings.some((r) => Math.abs(r.act - m.index) < 6)) continue;
    readings.push(...read(scene, deal, m));
  }
  for (const m of matchesOf(TOGETHER, scene.mask)) readings.push(...joint(scene, m));
  for (const m of matchesOf(AGREED_WITH, scene.mask)) {
    const subject = subjectOf(scene, m.index), other = scene.groups.find((g) => g.prep === 'with' && g.start > m.index);
    if (!isBody(scene, subject) || other === undefined || VAGUE.test(scene.mask.slice(m.index + m[0].length, m.index + m[0].length + 120)) || readings.some((r) => Math.abs(r.act - m.index) < 20)) continue;
    readings.push(make(scene, { rule: 'agreement.joint-action', instrument: 'agreement', at: subject.start, end: clauseEnd(scene.mask, m.index + m[0].length), act: m.index, subject: subject.items, others: other.items, words: 'joint action' }));
  }
  for (const m of matchesOf(TALKS, scene.mask)) {
    const group = scene.groups.find((g) => g.head >= m.index + m[0].length);
    if (group !== undefined && !/broke|fail|end/.test(scene.mask.slice(group.end))) readings.push(make(scene, { rule: 'agreement.planned', instrument: 'contract', at: m.index, end: clauseEnd(scene.mask, group.end), act: m.index, subject: [], others: group.items, step: 'intent' }));
  }
  for (const m of matchesOf(SIGNATURE, scene.mask)) {
    const group = scene.groups.find((g) => g.end > m.index + m[0].length);
    if (group !== undefined) readings.push(make(scene, { rule: 'agreement.nominal', instrument: 'contract', at: m.index, end: group.end, act: m.index, subject: [], others: group.items }));
  }
  return readings;
}
const TALKS = /(?<![\p{L}])(?<!under )[Nn]egotiations? (?:is |are )?(?:being held |under way |going on )?with (?=[\p{L}\uE000-\uEFFF])/gu;
const SIGNATURE = /signatures? (?:was|came|is|were) (?:that of|those of|from|by) (?=[\p{L}\uE000-\uEFFF])/gu;

interface Made { readonly rule: RuleName; readonly instrument: Instrument; readonly at: number; readonly end: number; readonly act: number; readonly subject: readonly number[]; readonly others: readonly number[]; readonly step?: Step; readonly together?: boolean; readonly words?: string }

function make(scene: Scene, made: Made): Reading {
  const before = scene.mask.slice(Math.max(0, made.act - 45), made.act + 9).split(/[,;:]/).at(-1) ?? '';
  const planned = made.step === 'approved' || made.step === 'intent' || FUTURE.test(before);
  return {
    rule: made.rule, scene, instrument: made.instrument, step: made.step ?? 'signed', planned, words: made.words ?? scene.mask.slice(made.act, made.end), subject: made.subject,
    others: made.others.filter((o) => !made.subject.includes(o)), together: made.together ?? made.subject.length > 1, start: Math.min(made.at, made.act), end: Math.max(made.end, made.act), act: made.act, date: null, complete: false, definite: false, nearby: [],
  };
}

function isBody(scene: Scene, group: Group | null): group is Group {
  return group !== null && group.items.some((i) => { const kind = scene.actors[i]?.kind; return kind !== 'person' && kind !== 'country'; });
}

function read(scene: Scene, deal: Deal, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length;
  if (/(?:agreement|contract|deal|pact|option|right|memorandum|intent|understanding) to $/.test(scene.mask.slice(Math.max(0, m.index - 16), m.index))) return [];
  if (/(?:agreement|contract|deal|pact|memorandum|mou|intent|understanding|accord),? (?:(?:by|under|in|through) which|whereby) [^;]*$/i.test(scene.mask.slice(0, m.index))) return [];
  const subject = subjectOf(scene, m.index);
  if (!isBody(scene, subject) || DENIED.test(` ${scene.mask.slice(Math.max(0, m.index - 30), m.index)} `)) return [];
  const partner = deal.partner ? scene.groups.find((g) => g.end > end && g.start >= end - 12 && g.start - end < 50) : nextPartner(scene, end, deal);
  if (deal.partner && partner === undefined) return [];
  const reading = make(scene, {
    rule: deal.rule, instrument: deal.instrument, at: subject.start, end: clauseEnd(scene.mask, partner?.end ?? end), act: m.index, subject: subject.items, others: partner?.items ?? [],
    ...(m[0].startsWith('approv') ? { step: 'approved' as const } : {}),
  });
  return [{ ...reading, complete: partner === undefined }];
}

/** Who gave the order: the next group behind "from", "by" or "with". */
function nextPartner(scene: Scene, end: number, deal: Deal): Group | undefined {
  const giver = scene.groups.find((g) => g.start >= end && g.start - end < 160 && (g.prep === 'from' || g.prep === 'by' || g.prep === 'with') && !/[;.]/.test(scene.mask.slice(end, g.start)));
  return giver ?? (deal.rule === 'agreement.order' ? scene.groups.find((g, i) => i === 0 && g.prep === 'in' && g.start <= 3) : undefined);
}

function joint(scene: Scene, m: RegExpExecArray): Reading[] {
  const subject = subjectOf(scene, m.index);
  if (!isBody(scene, subject) || !/agreed|decided|undert/.test(m[0])) return [];
  const pair = subject.items.length > 1 || scene.actors[subject.items[0] ?? -1]?.kind === 'pair';
  const rest = scene.mask.slice(m.index + m[0].length, m.index + m[0].length + 120);
  const common = /\b(?:together|jointly)\b|^(?:[^;.]{0,60}) with /.test(`${m[0]}${rest}`);
  if (!pair && !/ with [\p{Ll} ]{0,20}[\uE000-\uEFFF]/u.test(rest) || VAGUE.test(rest) || !pair && !common) return [];
  const other = pair ? undefined : scene.groups.find((g) => g.prep === 'with' && g.start > m.index);
  return [make(scene, { rule: 'agreement.joint-action', instrument: 'agreement', at: subject.start, end: clauseEnd(scene.mask, m.index + m[0].length), act: m.index, subject: subject.items, others: other?.items ?? [], together: true, words: /buy|sell|supply|invest|finance/.test(m[1] ?? '') ? m[0] : 'joint action' })];
}
