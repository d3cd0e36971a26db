/**
 * Reads lists of partners with their days, in either order: "Osaka (1978), Tianjin (1980)", "in 1978 Osaka, in 1980
 * Tianjin", "Osaka and Tianjin in 1978 and 1980 respectively", "1978: Osaka".
 */
import { FUTURE } from './acts.ts';
import type { Actor } from './actor.ts';
import { isAge } from './ages.ts';
import { actsIn, papersIn, type Paper } from './mentions.ts';
import { clauseEnd } from './standing.ts';
import { UNDATED, type Reading } from './reading.ts';
import type { Group } from './groups.ts';
import { actorAt, dateAt } from './letters.ts';
import { refuseIn, type Scene } from './scene.ts';
import { isGenericBody } from './same-party.ts';
import { KIN, type Topic } from './ties/tie.ts';
import { matchesOf } from '../matches.ts';
import { OFFICES } from '../names/titles.ts';

const KINS = new RegExp(KIN, 'gu');
const FRIENDLY = /friendly(?: co-?operation| exchange)? (?:cit|town|partner)/i;
/** Words of a sentence that lists partners. */
const LISTING = /join|came|come|follow|first|next|added|since|twin|sister|partner|friend|names|list|oldest|youngest|latest|ties|link|relation|paired|\(|:|–|—|\|/i;
const NO_PARTY = new Set(['in', 'at', 'from', 'near', 'for', 'on', 'after', 'before', 'since', 'into', 'via', 'than', 'through', 'over']);

const JOINED = '(?:(?:has |have |had |only |also |then |later |soon |finally |officially |was |were |is )*(?:joined|join(?:ed|s) (?:in|up|them|the (?:family|circle|list|club|fold))|came(?: (?:next|first|second|last|in|aboard|on board|along))?|comes|followed|follows|(?:was|were|is)(?: (?:the )?(?:next|first|last|added|admitted|taken in|second|third|latest)(?: one)?)|been(?: one)?|next|first|added|linked|paired|twinned|tied|formed|officiali[sz]ed|formali[sz]ed|signed|concluded|became one|entered|established|sealed|founded|agreed|goes back|go back|dates?(?: back)?|renewed))';
const AS = '(?: as (?:the |its |our |an? )?[\\p{L}-]{2,12}(?: [\\p{L}-]{2,12}){0,2})?';
/** What may stand between a partner and its day behind it. */
const TO_DAY = new RegExp(`^(?:, with (?:which|whom) (?:the |its )?(?:[\\p{Ll}-]+ ){0,3}(?:was|were|has been|have been)(?= ))?(?:, (?:the|its|their) (?:[\\p{Ll}]+ )?(?:first|oldest|second|third|latest|newest|youngest|last)[^,;.]{0,20})?(?:,? (?:which|who|and))?,?(?: ?${JOINED}${AS})?,? ?(?:(?:in|on|since|from|of|to|by|as early as|back in|:|;|–|-|—|\\||\\t)+ ?|\\((?:[^()\\uE000-\\uF8FE]{0,50}[;,:] ?)??)?(?:${JOINED} )?(?:(?:since|from|in|on) )?(?:the year )?$`, 'u');
/** What may stand between a day and the partner behind it. */
const FROM_DAY = new RegExp(`^\\)?(?:,|:|;| ?[–—|-])? ?(?:(?:it was |there was |also |then |by )?(?:[\\uE000-\\uEFFF] )?(?:${JOINED}|with|of|to|it was|the turn of))?(?: by| with)? ?(?:the |an? )?$`, 'u');
const STRONG = /join|came|come|follow|next|first|added|admitted|twin|paired|linked|latest|last|since|goes back|dates|\(|:|–|—|\|/;
const VISITED = /(?:visit(?:ed|s)?|met|held|hosted|arriv\w+|flew|travel\w*|open\w*|summit|forum|games|expo|olympics|tour|stay|born|trip|meeting|conference|attended|played|toured|flights?|trains?|ferr(?:y|ies)|services?|routes?|exports?|imports?|sales|shipments|connections?|office|branch)(?: of (?:the |its )?[\p{L}]+(?: [\p{L}]+)?)?(?: (?:to|in|at|from|with))?(?: the)? $|(?:taken over|succeeded|absorbed|replaced|inherited) by(?: the)? $/iu;

/** Partners told by name and day, each with the city the list belongs to. */
export function readLists(scene: Scene, topic: Topic): Reading[] {
  const { mask } = scene;
  const ties = /(?<![\p{L}])(?:ties|partnerships?|partners)(?![\p{L}])/u.test(mask);
  if (!topic.sister && !ties || !LISTING.test(mask) && mask.length > 60) return [];
  const pairs = pairsOf(scene, topic);
  const readings = pairs.map((pair) => reading(scene, pair, topic));
  for (const group of scene.groups) {
    if (group.prep !== null || !/^,? (?:followed|joined|were added|came next|came later)(?=[.,;]|$| later| soon| then)/.test(mask.slice(group.end))) continue;
    for (const other of group.items) if (isPartner(scene, other) && !readings.some((r) => r.others.includes(other))) readings.push(bare(scene, group, other));
  }
  const row = mask.length <= 60 && !/ (?:was|were|has|have|is|are|will|in|the|of|to|at) /.test(mask.replace(/ in [\uF000-\uF8FE]/u, ''));
  const telling = readings.length > 1 || pairs.some((p) => p.strong) || pairs.length === 0 || row || pairs.every((p) => p.plain && p.at < p.dateAt) && /sister|twin|partner (?:cit|town)|friendship cit/i.test(mask);
  if (!telling && readings.length > 0) refuseIn(scene, { start: 0, end: mask.length, rule: 'agreement.listed-year', why: 'one name with one day in running text is no list of partners' });
  return telling ? readings : [];
}

interface Token { readonly at: number; readonly actor: number | null; readonly date: number | null }
/** `strong`: the words between name and day say themselves that the one joined on the other. */
interface Pair { readonly actor: number; readonly at: number; readonly date: number; readonly dateAt: number; readonly strong: boolean; readonly plain: boolean }

/** Partners and days of a sentence in order; names that only tell where something lies are passed over. */
function tokensOf(scene: Scene): Token[] {
  const { mask } = scene;
  const tokens: Token[] = [];
  for (let i = 0; i < mask.length; i++) {
    const actor = actorAt(mask, i), date = dateAt(mask, i);
    if (date !== null) { if (!isAge(scene.dates[date])) tokens.push({ at: i, actor: null, date }); }
    else if (actor !== null && isPartner(scene, actor) && !tellsWhere(scene, i, tokens.at(-1))) tokens.push({ at: i, actor, date: null });
  }
  return tokens;
}

/** "Cardiff, Wales", "Cardiff (Wales", "Cardiff of Wales": the second name tells where the first lies. */
function tellsWhere(scene: Scene, at: number, last: Token | undefined): boolean {
  if (last === undefined || last.actor === null) return false;
  const gap = scene.mask.slice(last.at + 1, at);
  const kind = scene.actors[actorAt(scene.mask, at) ?? -1]?.kind, before = scene.actors[last.actor]?.kind;
  if (/^,? (?:in|of) (?:the )?(?:[\p{Ll}]+ ){0,2}$/u.test(gap)) return true;
  return kind === 'region' && before !== 'region' && /^(?:, | \(| ?\| ?)$/.test(gap);
}

/** "L. Lind, Town Clerk, 22 August 2023": who signs a notice. */
const OFFICE_HOLDERS: ReadonlySet<string> = new Set(OFFICES);
function isPartner(scene: Scene, index: number): boolean {
  const actor = scene.actors[index], kind = actor?.kind;
  if (actor === undefined || isGenericBody(actor.name) || OFFICE_HOLDERS.has(actor.name) || kind === 'other' && /^\p{Lu}{2,}(?: \p{Lu}{2,})*$/u.test(actor.name)) return false;
  return kind === 'city' || kind === 'region' || kind === 'other' || kind === 'government';
}

/** Runs of names and runs of days that belong to each other. */
function pairsOf(scene: Scene, topic: Topic): Pair[] {
  const { mask } = scene;
  const every = tokensOf(scene).filter((t) => t.actor === null || !topic.isHome(scene.actors[t.actor] as Actor));
  const bracketed = inBrackets(scene, every), tokens = every.filter((t) => !bracketed.some((b) => b.at === t.at || b.dateAt === t.at));
  const rest = pairsInOrder(scene, tokens).filter((p) => !isOfPaper(mask, p));
  return [...bracketed, ...rest].toSorted((a, b) => a.at - b.at);
}

/** "Osaka (1978)", "Tianjin (since 1980)": whatever stands around them, they belong together. */
function inBrackets(scene: Scene, tokens: readonly Token[]): Pair[] {
  return tokens.flatMap((name, i) => {
    const day = tokens[i + 1];
    const all = name.actor === null ? [] : allInBracket(scene, tokens, i);
    if (all.length > 1 && day !== undefined) return zip(scene, [{ named: true, tokens: all }, { named: false, tokens: all.map(() => day) }], { first: true });
    if (name.actor === null || day === undefined || day.date === null || !/^ ?\((?:both |each |all )?(?:(?:since|from|in|of) )?$/.test(scene.mask.slice(name.at + 1, day.at).replace(CALLED, '('))) return [];
    return zip(scene, [{ named: true, tokens: [name] }, { named: false, tokens: [day] }], { first: true });
  });
}

/** "(twinned in 1978", "(partner city since 1978": what the partner is called says no more than that it is one. */
const CALLED = /\((?:an? |our |its )?(?:twin(?:ned)?|partner(?:ed)?|sister|linked|friendship|[\uE000-\uEFFF])(?: (?:city|town|port|municipality))?,? (?=(?:since|from|in|of) $)/u;

/** "Dakar and Manizales (both 2005)": the names that one day in brackets is told of. */
function allInBracket({ mask }: Scene, tokens: readonly Token[], last: number): Token[] {
  const name = tokens[last], day = tokens[last + 1];
  if (name === undefined || day === undefined || day.date === null) return [];
  const many = /^(?:,? (?:in|of) (?:the )?[\uE000-\uEFFF])? ?\((both|each|all)(?: (?:since|from|in|of|signed in))? $/.exec(mask.slice(name.at + 1, day.at))?.[1];
  if (many === undefined) return [];
  const most = many === 'both' ? 2 : tokens.length;
  let from = last;
  while (from > 0 && last - from + 1 < most && tokens[from - 1]?.actor != null && isJoined(mask, tokens[from - 1] as Token, tokens[from] as Token)) from--;
  return tokens.slice(from, last + 1);
}

/** "a friendship agreement with Osaka followed in 1978", "one with Tianjin was signed in 1980": the paper's clause tells it. */
function isOfPaper(mask: string, pair: Pair): boolean {
  return pair.at < pair.dateAt && / (?:followed|came|was|is|has|will)(?![\p{L}])/u.test(mask.slice(pair.at + 1, pair.dateAt)) && (PAPER_WITH.test(mask.slice(Math.max(0, pair.at - 60), pair.at)) || ORDINAL_WITH.test(mask.slice(Math.max(0, pair.at - 30), pair.at)) && papersIn(mask).some((p) => p.family === 'paper'));
}
const PAPER_WITH = /(?:(?:^|[\s(])an? (?:[\p{L}-]+ ){0,4}(?:agreement|pact|accord|charter|treaty|memorandum|mou|contract|protocol|letter of intent)|(?<![\p{L}])(?:one|that|another)) with (?:the )?$/iu;
const ORDINAL_WITH = /(?<![\p{L}])[Tt]he (?:first|second|third|fourth|fifth|last|latest|oldest|other),? with (?:the )?$/u;

function pairsInOrder(scene: Scene, tokens: readonly Token[]): Pair[] {
  const { mask } = scene;
  const runs: { named: boolean; tokens: Token[] }[] = [];
  for (const token of tokens) {
    const last = runs.at(-1), named = token.actor !== null;
    const joined = last !== undefined && last.named === named && isJoined(mask, last.tokens.at(-1) ?? token, token);
    if (joined) last.tokens.push(token);
    else runs.push({ named, tokens: [token] });
  }
  const behind = zip(scene, runs, { first: true }), before = zip(scene, runs, { first: false });
  const dayLeads = runs.find((r, i) => !r.named && runs[i + 1]?.named === true);
  const mixed = [...behind, ...before.filter((b) => !behind.some((p) => p.actor === b.actor || p.date === b.date))];
  if (mixed.length > Math.max(behind.length, before.length) && behind.length >= before.length) return mixed.toSorted((a, b) => a.at - b.at);
  const leading = before.length > behind.length || before.length === behind.length && dayLeads !== undefined && dayLeads === runs[0] && runs.at(-1)?.named === true;
  return leading ? before : behind;
}

/** Coordinated: nothing but commas, "and", places in brackets and prepositions between them. */
function isJoined(mask: string, a: Token, b: Token): boolean {
  return /^(?:,? (?:of|in) (?:the )?[\uE000-\uEFFF]|, [\uE000-\uEFFF](?=,| and)| ?\([^()]{0,40}\))?(?:,? and |, |; |\/| & )(?:(?:with|in|on|since|of|to|from) )?(?:the )?(?:(?:city|town) of )?$/u.test(mask.slice(a.at + 1, b.at));
}

/** Each run of names with the run of days behind it (`first`), or before it. */
function zip(scene: Scene, runs: readonly { named: boolean; tokens: readonly Token[] }[], order: { first: boolean }): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < runs.length; i++) {
    const a = runs[i], b = runs[i + 1];
    if (a === undefined || b === undefined || a.named !== order.first || b.named === order.first) continue;
    const names = order.first ? a.tokens : b.tokens, days = order.first ? b.tokens : a.tokens;
    const from = (a.tokens.at(-1)?.at ?? 0) + 1, to = b.tokens[0]?.at ?? 0;
    const gap = withoutPlace(scene, from, to).replace(ALL_OF_THEM, '').replace(CALLED, '(');
    if (!(order.first ? TO_DAY : FROM_DAY).test(gap) || names.length !== days.length && days.length !== 1) continue;
    const one = days.length === 1 && names.length > 1 && !/^ (?:in|on|since|joined|came|followed)/.test(gap);
    for (const [n, name] of names.entries()) {
      const day = days.length === 1 ? days[0] : days[n];
      if (name.actor === null || day === undefined || day.date === null || one && n < names.length - 1 || isVenue(scene, name) || gap === ' ' && VERB_BEHIND.test(scene.mask.slice(day.at + 1, day.at + 20)) || isPeriod(scene, day.date) || isUnlikely(scene, name.actor, day.date) || VISITED.test(scene.mask.slice(Math.max(0, name.at - 40), name.at))) continue;
      pairs.push({ actor: name.actor, at: name.at, date: day.date, dateAt: day.at, strong: STRONG.test(gap), plain: /^,?(?: (?:in|on|since))? $/.test(gap) });
    }
  }
  return pairs;
}

/** "Osaka and Turin, both since 1958": the day is that of each. */
const ALL_OF_THEM = /^, (?:both|each|all)(?= (?:since|from|in|of) $)/;

/** "A and B today renewed their pact", "this year celebrate": the day is the verb's. */
const VERB_BEHIND = /^ (?:[\p{Ll}]+ly )?(?:[\p{Ll}]+ed|celebrates?|marks?|commemorates?|will|have|has|struck|won|sold|bought|began|broke|made|set|put) /u;

/** The words between a name and a day, without the country that the name lies in. */
function withoutPlace(scene: Scene, from: number, to: number): string {
  const once = bared(scene.mask.slice(from, to));
  return once === '' ? once : bared(once);
}
function bared(gap: string): string {
  return gap.replace(/^(?:,? (?:in|of) (?:the )?(?:[\p{Ll}]+ ){0,2}[\uE000-\uEFFF]| ?\([^()\uF000-\uF8FE]{1,40}\)| ?\((?=[^()]*[\uE000-\uEFFF])[^()\uF000-\uF8FE]{1,40}?[,;:] ?(?=$|[\p{Ll}])|, [\uE000-\uEFFF](?=[,:;) –—|(-]|$)| ?\| ?[\uE000-\uEFFF])/u, (told) => (told.includes('(') && !told.includes(')') ? ' (' : ''));
}

/** "talks in Rome in 2019" tells where, not with whom. */
function isVenue(scene: Scene, name: Token): boolean {
  const group = scene.groups.find((g) => g.start <= name.at && name.at < g.end);
  if (group === undefined || group.prep === null || !NO_PARTY.has(group.prep)) return false;
  return group.head === name.at;
}

/** "the Regent, 6 February": an unknown name with a day of this year is hardly a partner. */
function isUnlikely(scene: Scene, actor: number, date: number): boolean {
  return scene.actors[actor]?.kind === 'other' && !/\d{4}/.test(scene.dates[date]?.text ?? '');
}

/** "Ming (1368-1644)": nobody joins in a period. */
function isPeriod(scene: Scene, date: number): boolean {
  return scene.dates[date]?.value.includes('/') === true;
}

/** A partner told without a day of its own. */
function bare(scene: Scene, group: Group, other: number): Reading {
  return made(scene, { other, start: group.start, end: group.end, act: group.end, date: UNDATED, words: 'sister city', instrument: 'relationship' });
}

function reading(scene: Scene, pair: Pair, topic: Topic): Reading {
  const { mask } = scene;
  const before = mask.slice(0, Math.min(pair.at, pair.dateAt));
  const own = [...matchesOf(KINS, before)].at(-1)?.[0], heading = own === undefined ? topic.heading?.() ?? null : null;
  const kin = own ?? (heading !== null ? 'friendly cooperation' : topic.sister ? 'sister city' : 'ties');
  const paper = paperOf(mask, before);
  const words = paper !== null ? `${kin === 'ties' ? '' : kin} ${paper.text}` : FRIENDLY.test(kin) || kin === 'ties' || heading !== null ? kin : 'sister city';
  const start = Math.min(pair.at, pair.dateAt), end = Math.max(pair.at, pair.dateAt) + 1;
  const closed = /^[^()]*\)/.exec(mask.slice(end, end + 30));
  const whole = closed !== null && mask.slice(start, end).includes('(') && !mask.slice(start, end).includes(')') ? end + closed[0].length : end;
  return made(scene, { other: pair.actor, start, end: whole, act: start, date: pair.date, words, instrument: paper?.instrument ?? (heading !== null && /agreement/iu.test(heading) ? 'agreement' : 'relationship') });
}

/** "signed twinning charters with A in 1964 and B in 1965": the paper that all of the list are about. */
function paperOf(mask: string, before: string): Paper | null {
  const paper = papersIn(before).findLast((p) => p.family === 'paper');
  if (paper === undefined || !actsIn(before, [paper]).some((a) => a.step === 'signed' && a.end <= paper.start) || /[;.]/.test(mask.slice(paper.end, before.length))) return null;
  return paper;
}

interface Made { readonly other: number; readonly start: number; readonly end: number; readonly act: number; readonly date: number; readonly words: string; readonly instrument: Reading['instrument'] }

function made(scene: Scene, told: Made): Reading {
  const lead = scene.mask.slice(Math.max(0, told.start - 60), told.end).split(/[;:]/).at(-1) ?? '';
  const planned = FUTURE.test(lead);
  return {
    rule: 'agreement.listed-year', scene, instrument: told.instrument, step: 'established', planned, words: told.words, subject: [], others: [told.other],
    together: false, start: told.start, end: Math.min(clauseEnd(scene.mask, told.end), told.end), act: told.act, date: told.date, complete: false, definite: false, nearby: [],
  };
}
