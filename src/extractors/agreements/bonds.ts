/** Reads ties told beside a name or by a verb that needs no partner behind it: "joined since 1986", "twinned in 1960", "part company", "let their tie lapse". */
import { isAge } from './ages.ts';
import { groupAt, type Group } from './groups.ts';
import { D, dateAt, P } from './letters.ts';
import { bodiesIn, isMany, plainReading } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd, subjectOf } from './standing.ts';
import type { Topic } from './ties/tie.ts';
import { matchesOf, occurs } from '../matches.ts';
import { before } from './windows.ts';

const TELLING = /[Ss]ince|with wh|years as|anniversary as|have been|has been|from|twinned|paired|joined|linked|part|split|separate|continue|renew|extend|prolong|lapse|expire|sleep|die|step up|upgraded|raised|promoted|elevated|It was (?:in|with)|partner/;
/** Beside one name or two: ", joined since 1986", ", linked to the town since 2003". */
const BESIDE = new RegExp(`,? (?:who (?:are|have been)|which (?:are|is|has been|have been) )?(?:(joined|twinned|paired|linked|allied|united|friends|partners|sisters|twins|brothers|associated|(?:an? |the )?(?:[\\p{Ll}-]+ ){0,3}(?:partner|twin|sister|friend)(?: (?:city|town|port|university))?))(?: (?:to|with) (?:the |its )?(?:[\\p{L}-]+ ){0,3}(?:${P}|city|town|port|university))? (?:since|from|as of) (?:the )?(?:[\\p{Ll}]+ )?(${D})`, 'gu');
/** "since June 2011, Rania": the last of a list. */
const LAST_ONE = new RegExp(`(?:,|;| and)(?: and)?,? since (${D})(?: (?:this|last) year)?, (?:the )?(${P})(?=,| in | of |[.;]|$)`, 'gu');
/** All who do it stand before: "A and B twinned in 1960". */
const TWINNED = new RegExp(`(?<!(?:was|were|is|are|been|be|being|officially|got|get) )(?<![\\p{L}-])(twinned|paired up|teamed up|became one|tied the knot)(?= (?:in|on|back in) (?:the )?(?:[\\p{Ll}]+ )?${D})`, 'gu');
/** "will be twinned", "have been twinned in June". */
const ARE_TWINNED = /(?<![\p{L}-])(?:will be|shall be|are to be|have been|were|are now) (?:officially |formally |soon |to be )?twinned(?=[.,;]| (?:in|on|at|by|next|this|last|for(?! [^;.]{0,20}[\uF000-\uF8FE] years)|from|and|during)(?![\p{L}])|$)/gu;
const APART = /(?<![\p{L}-])(?:part(?:s|ed|ing)? (?:company|ways)|part(?:ed)? as friends|(?:go|goes|went|going) (?:their )?separate ways|split(?:s|ting)? up|call(?:s|ed|ing)? it (?:a day|quits)|end(?:s|ed|ing)? (?:it|things)|say(?:s|ing)? goodbye to (?:each other|one another))(?! with)(?![\p{L}])/gu;
const KEPT = '(?:relationship|relations|ties?|links?|partnership|twinning|friendship|bond|agreement|pact|accord|memorandum|contract|treaty|charter|co-?operation|arrangement|programme|alliance|lease|deal)';
/** "would no longer continue the relationship of 2001": not to go on is to end. */
const NO_LONGER = new RegExp(`(?<![\\p{L}])(?:(?:will|would|shall|does|do|did|is|are|was|were|has|have|had)(?: (?:no longer|not)(?: be)?|n['’]t)|no longer|(?:declin|refus|ceas)(?:e|es|ed|ing) to|(?:cho(?:ose|se|sen|oses)|decided|voted|resolved|opted|agreed|elected|preferred)(?: (?!(?:not|to(?! \\d)|who|which|that|and|but|was|were|is|are|told) )[\\p{L}\\p{N}\\uE000-\\uF8FE'’-]+,?){0,7}? not to) (?:to )?(?:continu|renew|extend|prolong|maintain|keep up|uphold|pursu|go on with)(?:e|es|ed|ing)? (?:the |its |their |this |that |an? )?(?:[\\p{L}\\p{N}\\uF000-\\uF8FE-]+ ){0,4}?(${KEPT})(?![\\p{L}]| (?:agreement|pact|accord|memorandum|contract|treaty|charter|arrangement|deal))`, 'gu');
/** "let their tie, formed in 1989, expire by silence". */
const LET_GO = new RegExp(`(?<![\\p{L}])let(?:s|ting)? (?:the|its|their|this|that) (?:[\\p{L}\\uF000-\\uF8FE-]+ ){0,4}?(${KEPT})(?: with [^,;.]{2,50})?(?:,[^,;.]{3,50},)? (?:quietly |simply |tacitly )?(?:expire|lapse|sleep|run out|die|end|go|slip|drop|fade)(?![\\p{L}])`, 'gu');
/** "Heidelberg went one step up", "was raised to sister city". */
const RAISED = new RegExp(`(?<![\\p{L}])(?:(?:went|moved|climbed|stepped) (?:up )?(?:one|a|another) (?:step|rung|notch) (?:up|higher)|(?:was|were|has been|have been) (?:upgraded|raised|promoted|elevated|lifted)(?: from [^,;.]{3,50})?(?! to (?:[\\p{Ll}]+ ){0,2}?(?:city|town|borough|county|municipality|municipal|provincial|regional|capital) (?:status|rank|level))(?: to [^,;.\\uF000-\\uF8FE]{3,50})?)(?=[^;.]{0,30}${D}|[.;,]|$)`, 'gu');
/** "It was in Florence, on 3 July 1954, that Reims took its first partner". */
const SAID_SINCE = new RegExp(`(?:^|[.;] )Since (?:the )?(?:[\\p{Ll}]+ )?(${D}),? [^;.]{1,120}?(?:is|are|has been|have been) (?:now )?(?:officially )?(?:the |a |an |its |each other's )?(?:[\\p{Ll}-]+ ){0,2}?(?:twinned|linked|paired|(?:sister|twin|partner|friendship) (?:cit(?:y|ies)|towns?|ports?)|partners?|sisters?|twins?|friends)(?: (?:with|to|of) (?=(?:the )?${P}))?(?![\\p{L}])`, 'gu');
/** "Osijek has been the partner of Pforzheim for 28 years". */
const LONG_SINCE = new RegExp(`(?:has|have) been (?:the |a |an |its )?(?:[\\p{Ll}-]+ ){0,2}(?:partner|twin|sister|friend)s? (?:of|with|to) (?=(?:the )?${P}(?:[^;.]{0,40} for ${D} years))`, 'gu');
/** "Porto has since 1984 been a sister city of Graz". */
const SINCE_BEEN = new RegExp(`(?:has|have),? since (?:the )?(?:[\\p{Ll}]+ )?(${D}),? been (?:the |a |an |its )?(?:[\\p{Ll}-]+ ){0,2}?(?:twinned|linked|paired|(?:sister|twin|partner|friendship)[ -](?:cit(?:y|ies)|towns?|ports?)|partners?|sisters?|twins?|friends)(?: (?:with|to|of) (?=(?:the )?${P}))?(?![\\p{L}])`, 'gu');
/** "have celebrated 30 years as sister cities", "celebrated their 10th anniversary as sister cities". */
const KEPT_YEARS = new RegExp(`(?<![\\p{L}])(?:celebrat(?:e|es|ed|ing)|mark(?:s|ed|ing)?|commemorat(?:e|es|ed|ing)|complet(?:e|es|ed|ing)|look(?:s|ed|ing)? back on) (?:the |their |its )?(?:first |past )?(${D})(?: years|(?:-year)? anniversary) as (?:[\\p{Ll}-]+ ){0,2}?(?:sisters?|twins?|partners?|friends?|friendship)(?:[ -](?:cit(?:y|ies)|towns?|ports?))?(?: (?:of|with|to) (?=(?:the )?${P}))?`, 'gu');
/** "With Turku the town has been linked since 1997", "With Osaka, friendly ties have existed since 1981". */
const WITH_SINCE = new RegExp(`(?:^|[.;–] )With (?:the )?(?:[\\p{Ll}]+ ){0,3}(${P})(?:,? (?:in )?(?:the )?${P}| \\([^()]{2,30}\\))?,? (?:(?:the|our) (?:city|town|municipality|borough|council)|(?:the )?(?:(?:city|town|municipality) of )?${P}|we|it) (?:is|are|has been|have been|has|have) (?:[\\p{L}-]+ ){1,6}?(?:since|from) (?:the )?(?:[\\p{Ll}]+ )?(${D})`, 'gu');
/** "Hawaii, with which it signed in 1994". */
const SIGNED_WITH = new RegExp(`(${P}),? with (?:which|whom) (?:it|we|(?:the|our|my|its|his|her) (?:city|town|province|county|region|predecessors?)|${P}) (?:has |had |was |were )?(?:first )?(?:signed|twinned|joined hands|become sisters|linked) (?:up )?(?:in|on|since) (?:the )?(?:[\\p{Ll}]+ )?(${D})`, 'gu');
/** "Tottori College, with which it has worked since 2014". */
const WORKED_WITH = new RegExp(`(${P})(?: in ${P}|, ${P})?,? with (?:which|whom) (?:it|we|the [\\p{Ll}]+|${P}) (?:has|have) (?:[\\p{Ll}]+ly )?(?:been )?(?:co-?operat|collaborat|work)(?:ed|ing)(?: [\\p{Ll}]+){0,2} since (?:the )?(${D})`, 'gu');
const CLEFT = new RegExp(`(?:^|[.;] )It was (?:in|with) (?:the )?(${P})(?:, (?:in|on) ${D},)? that (?:the )?(?:[\\p{Ll}]+ )?(${P}) (?:took|found|won|got|made|gained|met) (?:its (?:[\\p{Ll}]+ )?(?:partner|twin|sister|friend)|${P}(?=[,.; ]|$))`, 'gu');

/** Every such tie of a sentence. */
export function readBonds(scene: Scene, topic: Topic): Reading[] {
  const { mask } = scene;
  if (!occurs(TELLING, mask)) return [];
  const words = topic.sister ? 'sister city' : 'partnership';
  const found: Reading[] = [];
  for (const m of matchesOf(BESIDE, mask)) found.push(...beside(scene, m, words));
  for (const m of matchesOf(LAST_ONE, mask)) if (topic.sister) found.push(tieOf(scene, { others: groupsAt(scene, m.index + m[0].lastIndexOf(m[2] ?? '')), words, at: m.index, end: m.index + m[0].length, date: dateAt(m[1] ?? '', 0) }));
  for (const m of matchesOf(TWINNED, mask)) found.push(...joint(scene, m, { words: 'twin sister city', step: 'established' }));
  for (const m of matchesOf(ARE_TWINNED, mask)) found.push(...joint(scene, m, { words: 'twin sister city', step: 'established' }).map((r) => (m[0].startsWith('are to') || /^(?:will|shall)/.test(m[0]) ? { ...r, planned: true, step: 'intent' as const } : r)));
  for (const m of matchesOf(APART, mask)) found.push(...joint(scene, m, { words, step: 'ended' }));
  for (const m of matchesOf(CLEFT, mask)) found.push(tieOf(scene, { subject: groupsAt(scene, m.index + m[0].lastIndexOf(m[2] ?? '')), others: groupsAt(scene, m.index + m[0].indexOf(m[1] ?? '')), words: topic.sister ? 'sister city' : 'partnership', at: m.index, end: m.index + m[0].length, date: null }));
  for (const m of [...matchesOf(SAID_SINCE, mask), ...matchesOf(LONG_SINCE, mask)]) found.push(...lasting(scene, m, words));
  for (const m of matchesOf(SINCE_BEEN, mask)) found.push(...sinceBeen(scene, m, words));
  if (mask.includes('With ')) for (const m of matchesOf(WITH_SINCE, mask)) found.push(...withOne(scene, m, topic));
  if (topic.sister) for (const m of matchesOf(SIGNED_WITH, mask)) found.push(tieOf(scene, { others: groupsAt(scene, m.index), words: 'sister city', at: m.index, end: m.index + m[0].length, date: dateAt(m[2] ?? '', 0) }));
  if (mask.includes(' with wh')) for (const m of matchesOf(WORKED_WITH, mask)) found.push(tieOf(scene, { others: groupsAt(scene, m.index), words: 'cooperation', at: m.index, end: m.index + m[0].length, date: dateAt(m[2] ?? '', 0) }));
  for (const m of matchesOf(KEPT_YEARS, mask)) found.push(...kept(scene, m, words));
  for (const m of [...matchesOf(NO_LONGER, mask), ...matchesOf(LET_GO, mask)]) found.push(...over(scene, m, words));
  if (topic.sister) for (const m of matchesOf(RAISED, mask)) {
    const subject = subjectOf(scene, m.index);
    if (THE_TIE.test(before(mask, m.index, 24))) found.push({ ...tieOf(scene, { words: 'sister city', at: m.index, end: clauseEnd(mask, m.index + m[0].length), act: m.index, date: null }), definite: true });
    else if (subject !== null && bodiesIn(scene, subject).length > 0) found.push(tieOf(scene, { others: bodiesIn(scene, subject), words: 'sister city', at: subject.start, end: clauseEnd(mask, m.index + m[0].length), act: m.index, date: null }));
  }
  return found;
}

/** "and now the relationship was upgraded": the one told before. */
const THE_TIE = /(?:[Tt]he|[Tt]his|[Tt]heir) (?:relationship|friendship|link|tie|partnership) $/u;

interface Bond { readonly subject?: readonly number[]; readonly others?: readonly number[]; readonly words: string; readonly at: number; readonly end: number; readonly act?: number; readonly date: number | null; readonly step?: 'established' | 'ended'; readonly together?: boolean }

function tieOf(scene: Scene, told: Bond): Reading {
  return plainReading(scene, {
    rule: told.step === 'ended' ? 'agreement.ended' : told.date === null ? 'agreement.twinned' : 'agreement.sister-since', instrument: 'relationship', step: told.step ?? 'established', planned: false, words: told.words,
    subject: told.subject ?? [], others: told.others ?? [], together: told.together ?? false, start: told.at, end: told.end, act: told.act ?? told.at, date: told.date,
  });
}

const groupsAt = (scene: Scene, at: number): readonly number[] => groupAt(scene.groups, at)?.items.slice(0, 1) ?? [];

const TO_ONE = new RegExp(`(?:to|with) (?:the |its )?(?:[\\p{L}-]+ ){0,3}(${P})`, 'u');
/** The group right before, past the land it lies in. */
function beside(scene: Scene, m: RegExpExecArray, words: string): Reading[] {
  const at = scene.groups.findLastIndex((g) => g.end <= m.index + 1 && m.index - g.end < 2), group = scene.groups[at];
  if (group === undefined || group.prep === 'in' && !scene.groups.some((g) => g.end <= group.start)) return [];
  const items = bodiesIn(scene, group), date = dateAt(m[2] ?? '', 0);
  const partner = TO_ONE.exec(m[0])?.[1];
  const kin = m[1] ?? '';
  // "Kyiv, a partner since 1996": told by its kin alone, there another rule reads it.
  if (items.length === 0 || isAge(scene.dates[date ?? -1]) || /(?:partner|twin|sister|friend) (?:city|town)$/u.test(kin) && / since /.test(m[0]) || !isMany(scene, items) && partner === undefined && /^(?:joined|linked|associated|united|allied)$/.test(kin) && !/ (?:to|with) the /.test(m[0])) return [];
  const other = partner === undefined ? [] : groupsAt(scene, m.index + m[0].indexOf(partner));
  const friendly = /friendly/.test(kin) ? kin : words;
  return [tieOf(scene, { subject: isMany(scene, items) ? items : other, others: isMany(scene, items) ? [] : items, together: isMany(scene, items), words: friendly, at: group.start, end: m.index + m[0].length, act: m.index, date })];
}

function joint(scene: Scene, m: RegExpExecArray, told: { words: string; step: 'established' | 'ended' }): Reading[] {
  const subject = subjectOf(scene, m.index), items = bodiesIn(scene, subject);
  if (subject === null || !isMany(scene, items)) return [];
  return [tieOf(scene, { subject: items, together: true, words: told.words, step: told.step, at: subject.start, end: clauseEnd(scene.mask, m.index + m[0].length), act: m.index, date: null })];
}

/** Who stands before the verb, and who behind it; the day is told by "since" or by how long it has been. */
function lasting(scene: Scene, m: RegExpExecArray, words: string): Reading[] {
  const end = m.index + m[0].length, verb = m.index + Math.max(m[0].search(/ (?:is|are|has|have) /u), 0);
  const subject = scene.groups.find((g) => g.start >= m.index && g.end <= Math.max(verb, m.index) + 1) ?? (m[1] === undefined ? subjectOf(scene, m.index) : null);
  const partner = / (?:with|to|of) $/u.test(m[0]) ? scene.groups.find((g) => g.head >= end) : undefined;
  const items = bodiesIn(scene, subject), others = bodiesIn(scene, partner);
  const age = m[1] === undefined ? scene.dates.findIndex((d) => isAge(d)) : dateAt(m[1], 0);
  if (items.length === 0 || others.length === 0 && !isMany(scene, items)) return [];
  return [tieOf(scene, { subject: items, others, together: others.length === 0, words: /twin|sister/.test(m[0]) ? 'sister city' : words, at: m.index, end: clauseEnd(scene.mask, Math.max(end, partner?.end ?? 0)), date: age === null || age < 0 ? null : age })];
}

/** "Atlanta, Georgia": behind a town its land or state is no partner. */
const townsOf = ({ actors }: Scene, items: readonly number[]): readonly number[] => (actors[items[0] ?? -1]?.kind === 'city' ? items.filter((i) => actors[i]?.kind !== 'region' && actors[i]?.kind !== 'country') : items);

function sinceBeen(scene: Scene, m: RegExpExecArray, words: string): Reading[] {
  const end = m.index + m[0].length, subject = subjectOf(scene, m.index), items = bodiesIn(scene, subject);
  const partner = / (?:with|to|of) $/u.test(m[0]) ? scene.groups.find((g) => g.head >= end) : undefined, others = townsOf(scene, bodiesIn(scene, partner));
  if (subject === null || items.length === 0 || others.length === 0 && !isMany(scene, items)) return [];
  const called = /twin|sister/.test(m[0]) ? 'sister city' : words;
  return [tieOf(scene, { subject: items, others, together: others.length === 0, words: called, at: subject.start, end: clauseEnd(scene.mask, Math.max(end, partner?.end ?? 0)), act: m.index, date: dateAt(m[1] ?? '', 0) })];
}

/** The partner stands first, and whoever acts is at home. */
function withOne(scene: Scene, m: RegExpExecArray, topic: Topic): Reading[] {
  const partner = groupsAt(scene, m.index + m[0].indexOf(m[1] ?? '')), end = m.index + m[0].length;
  if (!TIED.test(m[0])) return [];
  const acts = scene.groups.find((g) => g.prep === null && g.start > m.index + m[0].indexOf(m[1] ?? '') && g.end <= end);
  const words = /sister|twin/.test(m[0]) || topic.sister && /partner/.test(m[0]) ? 'sister city' : 'partnership';
  const subject = bodiesIn(scene, acts), first = tieOf(scene, { subject, others: partner, words, at: m.index, end: clauseEnd(scene.mask, end), act: m.index, date: dateAt(m[2] ?? '', 0) });
  return [first, ...matchesOf(NEXT_ONE, scene.mask.slice(end)).flatMap((next) => {
    const at = end + next.index + next[0].indexOf('with ');
    return [tieOf(scene, { subject, others: groupsAt(scene, end + next.index + next[0].indexOf(next[1] ?? '')), words, at, end: end + next.index + next[0].length, date: dateAt(next[2] ?? '', 0) })];
  })];
}
/** "with A since 1961, with B since 1984": the verb is told once. */
const NEXT_ONE = new RegExp(`,? (?:and )?with (?:the )?(${P}) since (?:the year )?(${D})`, 'gu');
const TIED = /linked|twin|sister|partner|friend|allied|associated|connected|ties|relations|links|co-?operat/;

function kept(scene: Scene, m: RegExpExecArray, words: string): Reading[] {
  const end = m.index + m[0].length, subject = subjectOf(scene, m.index), items = bodiesIn(scene, subject);
  const others = / (?:of|with|to) $/.test(m[0]) ? bodiesIn(scene, scene.groups.find((g) => g.head >= end)) : [];
  if (subject === null || items.length === 0 || others.length === 0 && !isMany(scene, items)) return [];
  return [tieOf(scene, { subject: items, others, together: others.length === 0, words: /sister|twin/.test(m[0]) ? 'sister city' : words, at: subject.start, end: clauseEnd(scene.mask, end), act: m.index, date: dateAt(m[1] ?? '', 0) })];
}

const SUPPOSED = /(?:^|[\s,(])(?:[Ii]f|[Uu]nless|[Ww]hether) [^,;:.]*$/u;

/** "let it expire on 31 December". */
const OVER_ON = /^ (?:in|on|at|with) (?:the )?(?:end of )?([\uF000-\uF8FE])/u;

/** Who lets go, and of whom: behind "with", else the one who is met last. */
function over(scene: Scene, m: RegExpExecArray, words: string): Reading[] {
  const { mask } = scene, end = m.index + m[0].length;
  // "has not renewed the contract yet" may still do so.
  if (SUPPOSED.test(mask.slice(0, m.index)) || /^[^;.]* yet(?![\p{L}])/u.test(mask.slice(end, end + 90))) return [];
  const subject: Group | null = subjectOf(scene, m.index) ?? scene.groups.find((g) => g.prep === null && g.end <= m.index) ?? null;
  const partner = scene.groups.find((g) => g.prep === 'with' && g.start >= m.index && g.start - end < 40);
  const items = bodiesIn(scene, subject);
  if (items.length === 0 && partner === undefined) return [];
  const paper = /agreement|pact|accord|memorandum|contract|treaty|charter|arrangement|lease|deal/.exec(m[1] ?? '')?.[0];
  const reading = tieOf(scene, { subject: items, others: bodiesIn(scene, partner), together: isMany(scene, items), words: /contract|lease|deal/.test(paper ?? '') ? m[1] ?? '' : `${words} ${m[1] ?? ''}`, step: 'ended', at: subject?.start ?? m.index, end: clauseEnd(mask, Math.max(end, partner?.end ?? 0)), act: m.index, date: dateAt(OVER_ON.exec(mask.slice(end, end + 30))?.[1] ?? '', 0) });
  return [paper === undefined ? reading : { ...reading, instrument: paper === 'memorandum' ? 'mou' : /contract|lease|deal/.test(paper) ? 'contract' : paper === 'treaty' ? 'treaty' : 'agreement' }];
}
