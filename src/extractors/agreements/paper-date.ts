/** The day of a paper: told in its clause, else in its sentence, else by the paragraph or the event it belongs to. */
import { publishedDay, type Draft } from '../draft.ts';
import type { DateFinding, Found, Span } from '../../record.ts';
import { addDays, firstDay, read as readEdtf } from '../../edtf.ts';
import { HAS_DONE } from './acts.ts';
import { daysAside } from './asides.ts';
import { entryDay, yearOfLine } from './diary.ts';
import { around, dayAhead, inDateline, SAME_DAY, sameDay } from './day-around.ts';
import { isSomewhenBeside } from './event-beside.ts';
import type { Reading } from './reading.ts';
import type { Status } from './classify.ts';
import { DATE_BASE, dateAt } from './letters.ts';
import { itemAt } from './items.ts';
import { partnersDay } from './partner-day.ts';
import { programmeDay } from './programme-day.ts';
import { endsThen } from './own-day/of-ends.ts';
import { WHEN } from './own-day/of-other-clauses.ts';
import { continues, usable } from './unfit-days.ts';

type DateItem = Found<DateFinding>;

/** The day on which something was said is not the day of the paper. */
const SAID_ON = /, (?:the |its |their )?[\p{L} ]{3,40} (?:decided|agreed|ruled|voted|resolved|learnt|learned) (?:(?:on|late|last) )?$|(?:said|says|announced|reported|told [\p{L} ]{2,20}|stated|confirmed|revealed)(?: (?:on(?: the)?|late|in a statement on))? $/iu;
/** "has been postponed to 2021": the later day. */
const PUT_OFF = /(?:postponed|put off|delayed|deferred|moved|pushed back|adjourned|rescheduled|shifted)(?: again)? (?:to|until|till|for) (?:the )?(?:early |late |end of |middle of )?$/;
const OTHER_SENTENCE = /;|, and that |, (?:but|while|whereas) (?:an?|the|its|their|another|one) /;
/** "that ends on 30 June": to come. */
const ENDS = /(?:(?:will|shall) (?:expire|lapse|run out|end)|expires|lapses|runs out|ends|comes to (?:an|its|their) end|expiring|ending)(?: (?:on|in|at|by))? (?:the )?$/;
/** "was approved in May and will be signed in July": planned for July. */
const TO_BE_SIGNED = /(?:(?:will|shall|is to|are to|expected to|due to) (?:now |then |finally |formally )?be (?:signed|concluded|sealed|inked) (?:[^;.]{0,40}|when [^;.]{5,70} (?:in|on) )| to follow (?:in|on|by) (?:the )?(?:end of )?)$/;
/** "was awarded on 15 May and signed on 29 May": of two deeds the signing tells the day. */
const THEN_SIGNED = / (?:on|in) [^;.]{3,24},? (?:and|but)(?: (?:was|were|then|later|finally|formally|officially|duly))* (?:signed|sealed|inked)(?: in \p{Lu}[\p{L}-]+)? (?:on|in) (?:the )?$/u;
/** What had been done before is not of today. */
const EARLIER = /(?:had|has|have) (?:earlier|previously|already|long|once|before) (?:[\p{Ll}]+ )?$|(?:earlier|previously|already) $/u;

/** A day and whether the sentence itself tells it. */
export interface PaperDate { readonly value: string | null; readonly told: boolean }

/** The reading's day in EDTF. */
export function paperDate(draft: Draft, reading: Reading, status: Status): PaperDate {
  const date = notLongPast(dateOf(draft, reading, status), { draft, reading, status }), { value } = date;
  if (value !== null && !/^\d{4}-\d\d/.test(value)) return date;
  const year = yearOfLine(draft, reading.scene.at[reading.act] ?? reading.scene.start);
  const month = value?.length === 10 ? entryDay(draft, reading.scene.at[reading.act] ?? reading.scene.start)?.value : undefined;
  if (value !== null && month?.length === 7 && (value.slice(4, 7) === month.slice(4) || isOfMonth(reading, value)) && !value.startsWith(month) && !isExplicit(reading, value)) return { value: `${month}${value.slice(7)}`, told: true };
  if (year === null || value?.startsWith(year) === true) return date;
  if (value === null) return reading.planned ? date : { value: year, told: true };
  return isExplicit(reading, value) ? date : { value: `${year}${value.slice(4)}`, told: true };
}

/** What is planned is not planned for a year gone by: it is for the day to come that the sentence tells, or for none; what is to be renewed has the day of its first signing as well. */
function notLongPast(date: PaperDate, { draft, reading, status }: { draft: Draft; reading: Reading; status: Status }): PaperDate {
  const today = publishedDay(draft), { scene } = reading;
  if (status !== 'planned' || today === null || date.value === null) return date;
  if (reading.step !== 'approved' && /^\d{4}-\d\d(?:-\d\d)?$/.test(date.value) && date.value < today.slice(0, date.value.length) && isOfClauseBefore(date.value, reading)) return { value: null, told: false };
  if (Number(date.value.slice(0, 4)) >= Number(today.slice(0, 4)) - 1) return date;
  if (!RENEWAL.test(draft.text.slice(scene.start, scene.end))) return { value: null, told: false };
  const ahead = scene.dates.find((d) => d.value.slice(0, 4) >= today.slice(0, 4) && d.start > (scene.at[reading.act] ?? 0));
  return ahead === undefined ? date : { value: ahead.value, told: true };
}
/** "a paper was signed in May, and that the town was about to conclude another": a day gone by, told in the clause before. */
const isOfClauseBefore = (value: string, { scene, start }: Reading): boolean => scene.dates.some((d) => d.value === value && d.end <= (scene.at[start] ?? 0));
const RENEWAL = /renew|reviv|extend|prolong|resum|restor|first (?:declared|signed|agreed|concluded)|since|dat(?:es|ing) (?:back )?(?:from|to)/;

/** "March: memorandum signed on the 14th": the month is told at the head alone. */
const isOfMonth = ({ scene }: Reading, value: string): boolean => scene.dates.some((d) => d.value === value && d.rule === 'date.ordinal-day');
const isExplicit = ({ scene }: Reading, value: string): boolean => scene.dates.some((d) => d.value === value && d.basis === 'explicit');

function dateOf(draft: Draft, reading: Reading, status: Status): PaperDate {
  const { scene } = reading;
  if (reading.date !== null) {
    const own = scene.dates[reading.date];
    return { value: own === undefined ? null : onItsSide(own, reading, publishedDay(draft)) ?? own.value, told: true };
  }
  const programme = scene.dates.some((d) => d.value.length === 10) ? null : programmeDay(draft, scene);
  if (programme !== null) return { value: programme, told: true };
  const verb = scene.at[reading.act] ?? 0, aside = daysAside(reading);
  const own = scene.dates.filter((d, i) => !aside.has(i) && !inDateline(draft, d) && !isStillAhead(draft, d, reading) && usable(draft.text, d, reading) && !continues(draft.text, { date: d, before: scene.dates[i - 1], reading }));
  const entry = ofEntry(draft, reading, { own, status });
  if (entry !== null) return { value: entry, told: true };
  const plain = plainlyTold(draft.text, reading, own);
  if (plain !== undefined) return { value: plain.value, told: true };
  const inClause = nearest(own.filter((d) => !SAID_ON.test(draft.text.slice(Math.max(0, d.start - 40), d.start))), { start: scene.at[reading.start] ?? 0, end: scene.at[reading.end] ?? 0 }, { text: draft.text, act: verb });
  const said = own.filter((d) => SAID_ON.test(draft.text.slice(Math.max(0, d.start - 40), d.start)));
  const told = inClause ?? nearest(own.filter((d) => !said.includes(d) && (d.start < verb ? !(isStanding(reading) && draft.text.slice(d.end, verb).includes(';')) : !OTHER_SENTENCE.test(draft.text.slice(verb, d.start)))), scene, { text: draft.text, act: verb });
  if (told !== null) {
    const before = draft.text.slice(Math.max(0, told.start - 30), told.start), day = draft.publishedAt?.slice(0, 10) ?? null;
    const turned = reading.step !== 'ended' ? onItsSide(told, reading, day) : endsThen(told, before) ? own.some((d) => d !== told && d.value.length === 10 && d.value <= (day ?? '')) ? null : notFarAhead(told, reading, day) : ENDS.test(before) ? null : onItsSide(told, reading, day);
    if (turned !== null) return { value: turned, told: true };
  }
  const past = reading.step === 'intent' && (draft.publishedAt ?? '') > (told?.value ?? '9');
  // A day told before a paper that no verb signs may be another's: a day told later goes before it.
  if (told !== null && !past) return { value: told.value, told: reading.rule !== 'agreement.in-force' || told.end > verb || told.value > (publishedDay(draft) ?? '9') };
  if (status === 'planned') return { value: isDueThen(draft.text.slice(scene.start, verb)) ? sameDay(draft, scene) : THERE.test(draft.text.slice(verb, scene.end)) ? dayAhead(draft, scene) : null, told: false };
  return { value: said[0]?.value ?? renewedFrom(draft, reading) ?? implied(draft, reading, status), told: false };
}

/** "was renewed for five years with effect from 1 August": of a renewal no other day is told. */
function renewedFrom({ text, publishedAt }: Draft, { step, scene }: Reading): string | null {
  const from = step !== 'renewed' || publishedAt === null ? undefined : scene.dates.find((d) => d.value <= publishedAt && endsThen({ value: '' }, text.slice(Math.max(0, d.start - 30), d.start)));
  return from?.value ?? null;
}

/** "8 January. A and B signed a contract": the day of the entry of a diary, unless its sentence tells another. */
function ofEntry(draft: Draft, reading: Reading, { own, status }: { own: readonly DateItem[]; status: Status }): string | null {
  const entry = entryDay(draft, reading.scene.at[reading.act] ?? reading.scene.start);
  if (entry === null || own.some((d) => d.start >= entry.end && !LASTING.test(draft.text.slice(Math.max(0, d.start - 12), d.start))) || isThereAlready(reading) || OF_LONG.has(reading.rule)) return null;
  return status !== 'planned' || entry.value >= (publishedDay(draft) ?? '9') ? entry.value : null;
}
/** "our first there since 2008": no day of the entry's paper. */
const LASTING = /since (?:the )?$/;
/** Rules that find what was there before. */
const OF_LONG: ReadonlySet<Reading['rule']> = new Set(['agreement.sister-since', 'agreement.listed-year', 'agreement.twinned']);

/** Of several days of a sentence the one whose own words tell that it is the paper's. */
function plainlyTold(text: string, reading: Reading, own: readonly DateItem[]): DateItem | undefined {
  const { scene, planned, step } = reading, verb = scene.at[reading.act] ?? 0;
  const behind = (pattern: RegExp, reach: number, from = verb): DateItem | undefined => own.find((d) => pattern.test(text.slice(Math.max(from, d.start - reach), d.start)));
  if (step === 'approved' || step === 'intent') return behind(TO_BE_SIGNED, 110) ?? (planned ? behind(PUT_OFF, 40, 0) : undefined);
  const put = planned ? behind(TO_BE_SIGNED, 110, verb - 30) ?? behind(PUT_OFF, 40, 0) : behind(THEN_SIGNED, 70);
  if (put !== undefined) return put;
  const named = planned || step !== 'signed' || reading.paper === undefined ? undefined : scene.dates[dateAt(OF_DAY.exec(scene.mask.slice(reading.paper, reading.paper + 60))?.[1] ?? '', 0) ?? -1];
  if (named !== undefined) return named;
  const partners = scene.dates[partnersDay(reading) ?? -1];
  return partners !== undefined && own.includes(partners) && own.some((d) => d !== partners && d.start > verb) ? partners : undefined;
}

/** "a cooperation agreement of 2019 with B": the day in the name of the paper. */
const OF_DAY = /^[^,;.\uE000-\uF8FE]{3,50} of ([\uF000-\uF8FE]) with /u;

/** What is done lies before today and what is planned behind it: a weekday or a day without a year is moved there; null where it stands right. */
function onItsSide(date: DateItem, reading: Reading, published: string | null): string | null {
  if (published === null || date.basis !== 'publication' || !/^\d{4}-\d{2}(?:-\d{2})?$/.test(date.value) || reading.rule === 'agreement.listed-year') return null;
  if (date.value.length === 7) return monthAhead(date, reading, published);
  const ahead = date.value > published;
  const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(date.text), yearless = /^(?:\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? \p{Lu}\p{Ll}{2,8})$/u.test(date.text);
  const coming = reading.planned && reading.step !== 'approved';
  const lead = reading.scene.mask.slice(Math.max(0, reading.act - 20), reading.act);
  if (ahead === coming || date.value === published || coming && date.start < (reading.scene.at[reading.act] ?? 0) || ahead && / to (?:[\p{Ll}]+ )?$/u.test(lead) || coming && !/(?:^| )(?:will|would|to|be) $/.test(lead)) return null;
  if (ahead && SIGNS_THEN.test(reading.scene.mask.slice(reading.act, reading.act + 10))) return null;
  if (weekday) return addDays(date.value, ahead ? -7 : 7);
  return yearless && !(ahead && reading.rule === 'agreement.in-force') ? `${Number(date.value.slice(0, 4)) + (ahead ? -1 : 1)}${date.value.slice(4)}` : null;
}
/** "On 22 January we sign": a day that is told to come. */
const SIGNS_THEN = /^(?:sign|initial|renew|seal) /;
/** "will be signed, probably in April": a month that names no year and is over is that of next year. */
function monthAhead({ text, value, start }: DateItem, reading: Reading, published: string): string | null {
  const { mask, dates } = reading.scene, at = mask.indexOf(String.fromCharCode(DATE_BASE + dates.findIndex((d) => d.start === start)));
  const leads = reading.planned && at >= 0 && at < reading.act && /^,? (?:it|they|he|she|we|both) (?:will|shall)(?: [\p{Ll}]+)? $/u.test(mask.slice(at + 1, reading.act));
  const coming = leads || reading.planned && reading.step !== 'approved' && at > reading.act && / (?:will|would|to|be) $/.test(mask.slice(0, reading.act)) && !/[\p{L}]{2}ed (?:in|by) $/u.test(mask.slice(0, at));
  return coming && /^\p{Lu}\p{Ll}{2,8}$/u.test(text) && value < published.slice(0, 7) ? `${Number(value.slice(0, 4)) + 1}${value.slice(4)}` : null;
}
/** "Terminated the lease, effective 8 April": what is over by now ended lately, not in most of a year. */
function notFarAhead(date: DateItem, reading: Reading, published: string | null): string | null {
  if (published === null || reading.planned || date.basis !== 'publication' || !/^\d{4}-\d{2}-\d{2}$/.test(date.value) || date.value <= addDays(published, HALF_A_YEAR)) return null;
  return `${Number(date.value.slice(0, 4)) - 1}${date.value.slice(4)}`;
}
/** In days. */
const HALF_A_YEAR = 183;

function implied(draft: Draft, reading: Reading, status: Status): string | null {
  if (isThereAlready(reading) || isSomewhenBeside(reading) || EARLIER.test(reading.scene.mask.slice(Math.max(0, reading.act - 40), reading.act))) return null;
  const { scene } = reading, published = publishedDay(draft);
  if (OF_PHRASES.has(reading.rule) && UNDER_ONE.test(scene.mask)) return null;
  if (reading.subject.length === 0 && isBullet(draft.text, scene.start)) return null;
  if (published !== null && ANNOUNCES.test(draft.text.slice(scene.start, scene.at[reading.act] ?? scene.end)) && !SAME_DAY.test(scene.mask)) return published;
  if (status === 'ended') return endedThen(draft, reading, around(draft, scene));
  if (reading.instrument === 'relationship') return reading.rule === 'agreement.tie' ? around(draft, scene) : null;
  return around(draft, scene);
}

/** What is over ended on no day of another paragraph, where something else was done. */
function endedThen(draft: Draft, reading: Reading, day: string | null): string | null {
  const { text, dates, publishedAt } = draft, { scene: { start } } = reading, paragraph = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  if (reading.instrument === 'relationship' && !hasNews(reading)) return null;
  return day === null || publishedAt?.startsWith(day) === true || itemAt(draft, start) !== null || !dates.some((d) => d.value === day && d.start < paragraph) || dates.some((d) => d.value === day && d.start >= paragraph) ? day : null;
}

/** "Under an agreement with B, 40 works will be shown": when that was made is told nowhere. */
const UNDER_ONE = /(?:^|[\s(])[Uu]nder (?:an?|the|its|their) (?:[\p{L}-]+ ){0,4}(?:agreement|accord|contract|arrangement|memorandum|pact|partnership|deal|protocol)s? with /u;
const OF_PHRASES: ReadonlySet<Reading['rule']> = new Set(['agreement.beside', 'agreement.any-verb', 'agreement.under-paper', 'agreement.in-force']);

/** "- Extended our lease with Porto": a line of highlights may be of any day of the year that they tell of. */
function isBullet(text: string, offset: number): boolean {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return VERB_OPENS.test(text.slice(line, line + 40));
}
const VERB_OPENS = /^[-–*•>·] ?(?:\p{Lu}\p{Ll}+ed|Sold|Bought|Won|Took|Let|Lent|Sale|Purchase|Lease|Licen[cs]e|Disposal) /u;

/** "There is an agreement in force", "the contract remains in place": when it was made is told nowhere. */
function isStanding({ scene: { mask }, start, end }: Reading): boolean {
  return STANDS.test(mask.slice(start, end + 30));
}
const STANDS = /(?<![\p{L}])(?:[Tt]here (?:is|are|exists?) (?:an?|already)|(?:is|are|remains?|remained|stays?) (?:still )?in (?:force|effect|place)(?! (?:since|as of|from)))/u;
/** The same of "the agreement with Porto cost two million": no verb makes it. */
function isThereAlready(reading: Reading): boolean {
  const { rule, scene: { mask }, act } = reading, lead = mask.slice(Math.max(0, act - 60), act);
  return isStanding(reading) || rule === 'agreement.in-force' && (THE.test(lead) && !NEW_ONE.test(lead) && !IS_ONE.test(lead) || HAS_ONE.test(lead));
}
const THE = /(?:^|[\s(])(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[^\s]+['’]s|[Hh]is|[Hh]er|[Uu]nder|[Ee]xisting|[Cc]urrent|[Pp]resent) (?:(?!an? )[\p{L}-]+ ){0,4}$/u;
/** "Two papers were signed. One is the memorandum". */
const IS_ONE = /(?:^|\s)(?:[Oo]ne(?: of them)?|[Tt]he (?:first|second|third|other|last)(?: one)?|[Aa]nother) (?:is|was) the (?:[\p{L}-]+ ){0,4}$/u;
/** "A already has an agreement with B". */
const HAS_ONE = /(?:^|\s)(?:has|have|had) (?:(?:already|also|long|currently|still) )?(?:had )?an? (?!(?:new|first|fresh) )(?:[\p{L}-]+ ){0,4}$/u;
const NEW_ONE = / (?:new|latest|first|second|third|fresh) (?:[\p{L}-]+ ){0,3}$/u;

/** "A announces that it has sold": it is told of the day of the text. */
const ANNOUNCES = /(?<![\p{L}])(?:announces|informs|notifies|(?:is|are) (?:pleased|proud|delighted|happy) to (?:announce|inform|report))(?![\p{L}])/u;

function hasNews(reading: Reading): boolean {
  return reading.rule === 'agreement.ended' || reading.rule === 'agreement.tie';
}

/** A year or month that has not come yet is no day of what was signed: "signed a contract to supply rice in 2027". */
function isStillAhead(draft: Draft, date: DateItem, reading: Reading): boolean {
  const published = publishedDay(draft), verb = reading.scene.at[reading.act] ?? 0;
  // "will fly to Lagos from 1 October and has signed": a day to come is of the verb before.
  if (published !== null && !reading.planned && date.value > published && date.start < verb && HAS_DONE.test(draft.text.slice(date.end, verb))) return true;
  if (published === null || reading.planned || reading.step !== 'signed' && reading.step !== 'renewed' || !/^\d{4}(?:-\d{2})?(?:\/|$)/.test(date.value)) return false;
  // A quarter or a season is told by a number that is no month.
  const value = readEdtf(date.value), first = value === null ? null : firstDay(value);
  return first !== null && first > published;
}

/** The date within a span that stands closest to the verb. */
function nearest(dates: readonly DateItem[], span: Span, at: { text: string; act: number }): DateItem | null {
  const inside = dates.filter((d) => d.start >= span.start && d.end <= span.end);
  return inside.toSorted((a, b) => distance(a, at) - distance(b, at))[0] ?? null;
}
/** "signed on 16 April", "on 3 May signed": the verb's own day. */
const OWN_BEHIND = /^(?:re-?)?(?:signed|inked|sealed|concluded|renewed|extended|terminated|cancelled|initialled|exchanged|struck|agreed|reached|established|approved)(?: (?:here|up|off|again|officially|in [\p{Lu}][\p{L}-]+))?,? (?:(?:only |back |as early as )?(?:on|in) )?(?:the )?$/iu;

/** A day that another verb of the clause has to itself stands far off. */
function distance(date: DateItem, { text, act }: { text: string; act: number }): number {
  if (date.start > act && OWN_BEHIND.test(text.slice(act, Math.min(date.start, act + 60)))) return 0;
  if (date.start >= act) return date.start - act + (/, and |; | before | after |, but /.test(text.slice(act, date.start)) ? ELSEWHERE : 0);
  if (WHEN.test(text.slice(date.end, date.end + 12))) return 0;
  return act - date.end + 8 + (OTHER_VERBS.test(text.slice(date.end, act)) ? ELSEWHERE : 0);
}
/** Between a day and a verb behind it: the day is that of another verb. */
const OTHER_VERBS = /^ (?:and|but|before|then) (?:[\p{Ll}]+ ){0,2}$|;|, (?:having|after|while|whereas|but) /u;
const ELSEWHERE = 60;
/** "The summit will be held on 20 June. A and B will sign a treaty there." */
const THERE = /(?<![\p{L}])there(?=[.,;]|$)/u;
/** "On that occasion the two are to sign": not what is only hoped for. */
const isDueThen = (lead: string): boolean => SAME_DAY.test(lead) && /(?:will|shall|(?:is|are) (?:also |due |set |expected |scheduled |planned )*to)(?: [\p{Ll}]+){0,2} $/u.test(lead);
