/** People whom a text presents without an office: by what they do, by what they said, in a credit line. */
import { sensesOf } from '../cities/gazetteer.ts';
import { matchesOf } from '../matches.ts';
import { alternatives, OFFICES, PARTICLES, SAYING, WHOLE_OFFICES } from './titles.ts';

/** Where a name may stand, and what the text calls its bearer. */
export interface Presented { readonly at: number; readonly name: string; readonly title: string | null; readonly of?: string | null }

const PART = "\\p{Lu}[\\p{L}\\p{M}'’-]{1,24}";
/** A first name and what follows it. */
export const FULL = `${PART}(?: (?:(?:${PARTICLES}) ){0,2}(?:${PART}|\\p{Lu}\\.)){1,3}`;

/** Whether a name begins with a first name, and with nothing that names other things as well. */
export function isFirstName(name: string): boolean {
  const [first = ''] = name.split(' '), senses = sensesOf(first) ?? sensesOf(first.split('-')[0] ?? first);
  return senses !== null && senses.firstName && !senses.common && senses.countries.length + senses.regions.length === 0;
}

/** "said organiser Vera Lind", "recalls Norlake chief Jan Petrus": the word before the name is a role in lower case. */
const ROLE_SPEAKER = new RegExp(`(?<![\\p{L}])(?:${SAYING}) ((?:[\\p{L}'’-]{2,20} ){0,3}(?!(?:of|that|in|on|to|the|at|for|and|by|a|an|his|her|its|our|their|from|with|as|is|was) )[\\p{Ll}][\\p{Ll}-]{2,20}) (${FULL})`, 'gu');
/** "Vera Lind, who brought the motion", "Jan Petrus, route developer at the airport", "Malik Orr, a junior who". */
const RELATIVE = new RegExp(`(?<![\\p{L}])(?=${FULL}, )(?<!\\p{Lu}[\\p{L}.&’'-]{0,24} )(${FULL}), (?:who(?![\\p{L}])|(?:a |an |the |its |their |his |her )?((?:[\\p{L}-]{2,20} ){0,3}[\\p{Ll}][\\p{Ll}-]{2,20}) (?:who|at|of|with|from|whose)(?![\\p{L}]))`, 'gu');
/** What people are called that firms and places are not. */
const ROLE = /(?:ist|ian|ess|man|woman|member|fellow|student|junior|senior|freshman|sophomore|graduate|researcher|teacher|lecturer|trainer|coach|captain|farmer|fisher|baker|cook|chef|driver|pilot|nurse|doctor|surgeon|lawyer|attorney|poet|writer|author|painter|sculptor|photographer|dancer|singer|actor|actress|composer|conductor|player|runner|winner|volunteer|resident|owner|mother|father|sister|brother|daughter|son|widow|widower|deputy|chief|boss|head|organiser|organizer|coordinator|planner|analyst|adviser|advisor|consultant|officer|official|clerk|inspector|secretary|assistant|intern|trainee|apprentice|engineer|architect|designer|curator|librarian|editor|reporter|correspondent|columnist|spokesperson|professor|scholar|scientist|route developer|buyer|dealer|trader|broker|fund manager|director|manager|president|chair|founder|host|guide|interpreter|translator)$/;
/** `…," grumbled harbour master Jan Petrus`, `…," Jan Petrus shrugged`: a comma within the marks says that a speaker follows, whatever the verb. */
const QUOTED = new RegExp(`[,?!][”"“»] (?:[\\p{Ll}]{3,16} (?!(?:the|a|an|of|in|on|at|to|for|and|by|with|who|that) ?\\p{Lu})((?:[\\p{L}'’-]{2,20} ){0,3}[\\p{Ll}][\\p{Ll}-]{2,20} )?(${FULL})(?=[,.;:\\n ]|$)|(${FULL}) [\\p{Ll}]{3,16}(?![\\p{L}]))`, 'gu');
/** "Photo by Vera Lind". It begins with what is soon looked for. */
const MADE_BY = new RegExp(` by (?<=(?:[Pp]hotos?|[Pp]ictures?|[Tt]ext|[Ww]ritten|[Rr]eported|[Ee]dited|[Tt]ranslated|[Ii]llustrations?) by )(${FULL})(?=[,.;)\\n]|$)`, 'gu');
/** "(Editor: Vera Lind)". */
const CREDIT = new RegExp(`(?:^|[\\n(])(?:Editors?|Reporters?|Authors?|By|Photographers?|Translators?):? (${FULL})(?=[\\n)]|$)`, 'gu');
/** "(Reporters: Chen Jing, Lu Haotian)": the second and third of a list. */
const CREDITS = new RegExp(`[\\n(](?:Editors?|Reporters?|Authors?|Photographers?|Translators?|By):? (${FULL}(?:, ${FULL}| and ${FULL}){1,4})(?=[\\n)]|$)`, 'gu');
/** "signed by Vera Lind and, on behalf of the port, by Jan Petrus". */
const SIGNED = new RegExp(`(?<![\\p{L}])(?:signed|initialled|initialed|inked|headed|chaired|accompanied|represented)(?: [^.;:“”"\\n]{1,80}?)?? by (${FULL})(?: and (${FULL}))?(?=[,.;)\\n]| on | in | at | and | by | for |$)`, 'gu');
/** So many surnames are looked up at most: a text has no more speakers. */
const MOST = 20;

/** "Caio Ventura, 19, goes on loan", "Rui Costa, aged 71": only people are told with their age. */
const AGED = new RegExp(`(?<![\\p{L}])(?<!\\p{Lu}[\\p{L}.&’'-]{0,24} )(${FULL}), (?:aged )?[1-9]\\d(?:,|\\.?$|(?= (?:from|of) ))`, 'gu');
/** "Anna Lind (1911–1987)": the years of a life, where a first name tells that it is one. */
const LIVED = new RegExp(`(?<![\\p{L}])(?<!\\p{Lu}[\\p{L}.&’'-]{0,24} )(${FULL}) \\((?:born |b\\. )?1[0-9]\\d\\d ?[–-] ?(?:1[0-9]|20)\\d\\d\\)`, 'gu');
/** "Anna Lind moved, Rui Costa seconded": the minutes of a council. */
const MOVED = new RegExp(`(?<![\\p{L}])(${FULL}) (?:moved(?=,| that | and |;)|seconded(?![\\p{L}]))`, 'gu');
/** A name alone on a line and an office at the head of the next: who signs a letter. */
const SIGNATURE = new RegExp(`(?:^|\\n)(${FULL}),?\\n(${alternatives(OFFICES)})(?=[,\\n]| of |$)`, 'gu');

/** People told by their age, or as those who moved what was voted on. */
export function* agedOrMoved(text: string): Generator<Presented> {
  if (/, (?:aged )?[1-9]\d/.test(text)) for (const m of matchesOf(AGED, text)) yield { at: m.index, name: m[1] ?? '', title: null };
  if (/moved|seconded/.test(text)) for (const m of matchesOf(MOVED, text)) yield { at: m.index, name: m[1] ?? '', title: null };
}

/** A name, and what its bearer is, on a line of its own below words in quotation marks. */
const BELOW = new RegExp(`[”"“»’']\\n{1,2}(?:[–—-] ?)?(${FULL}), [^.!?:\\n]{3,80}(?=\\n|$)`, 'gu');
/** Who is quoted in lines set apart. */
export function* belowQuotes(text: string): Generator<Presented> {
  for (const m of matchesOf(BELOW, text)) yield { at: m.index + m[0].indexOf(m[1] ?? ''), name: m[1] ?? '', title: null };
}

/** People told by the years of their life. */
export function* lived(text: string): Generator<Presented> {
  for (const m of matchesOf(LIVED, text)) if (isFirstName(m[1] ?? '')) yield { at: m.index, name: m[1] ?? '', title: null };
}

/** Who signs a text. */
export function* signatures(text: string): Generator<Presented> {
  for (const m of matchesOf(SIGNATURE, text)) yield { at: m.index + m[0].indexOf(m[1] ?? ''), name: m[1] ?? '', title: m[2] ?? null };
}

export function* roleSpeakers(text: string): Generator<Presented> {
  for (const m of matchesOf(ROLE_SPEAKER, text)) {
    const name = m[2] ?? '';
    yield { at: m.index + m[0].length - name.length, name, title: m[1] ?? null };
  }
}

export function* quotedSpeakers(text: string): Generator<Presented> {
  for (const m of matchesOf(QUOTED, text)) {
    const name = m[2] ?? m[3] ?? '';
    if (!TAKEN.test(m[1] ?? '')) yield { at: m.index + (m[2] === undefined ? 3 : m[0].length - name.length), name, title: m[1]?.trim() ?? null };
  }
}
/** Words that lead to a place or a thing, not to a name. */
const TAKEN = /(?:^| )(?:of|in|on|at|to|for|from|the|his|her|its|by|with|near|after|before|during) ?$/;

/** What follows the name, and is soon told of a sentence. */
const FOLLOWED = /, (?:who(?![\p{L}])|[\p{L}-]{1,21}(?: [\p{L}-]{2,21}){0,4} (?:who|at|of|with|from|whose)(?![\p{L}]))/u;

export function* presented(text: string): Generator<Presented> {
  if (!FOLLOWED.test(text)) return;
  for (const m of matchesOf(RELATIVE, text)) {
    const [, name = '', role] = m;
    if (role === undefined || ROLE.test(role)) yield { at: m.index, name, title: role ?? null };
  }
}

export function* credited(text: string): Generator<Presented> {
  for (const m of [...matchesOf(MADE_BY, text), ...matchesOf(CREDIT, text)]) {
    const name = m[1] ?? '';
    yield { at: m.index + m[0].length - name.length, name, title: null };
  }
  for (const m of matchesOf(CREDITS, text)) for (const name of (m[1] ?? '').split(/, | and /)) yield { at: m.index + m[0].indexOf(name), name, title: null };
}

/** "(Chairman: Vera Lind)", "Mayor: LIND Vera" on a line of its own: who holds an office, told as in a form. */
const LABELLED = new RegExp(`[(\\n](${alternatives(WHOLE_OFFICES)}): (${FULL})(?=[,;)\\n])`, 'gu');
export function* labelled(text: string): Generator<Presented> {
  for (const m of matchesOf(LABELLED, text)) yield { at: m.index + m[0].length - (m[2] ?? '').length, name: m[2] ?? '', title: m[1] ?? null };
}

/** Who put their names to a paper, or led a group. */
export function* signers(text: string): Generator<Presented> {
  for (const m of matchesOf(SIGNED, text)) for (const name of [m[1], m[2]]) {
    if (name !== undefined) yield { at: m.index + m[0].lastIndexOf(name), name, title: null };
  }
}

/** A verb of saying; "Lind said" and "said Lind" are told by what stands around it. */
const SAID = new RegExp(` (?:${SAYING})(?![\\p{L}])`, 'gu');
/** One word before it, whose first name stands elsewhere in the text. */
const BARE_BEFORE = new RegExp(`(?<![\\p{L}])(?<!\\p{Lu}[\\p{L}.&’'-]{0,24} )(${PART})$`, 'u');
/** So many letters back such a word and the one before it begin. */
const TWO_WORDS = 54;
/** One word behind it. */
const BARE_BEHIND = new RegExp(`^ (${PART})(?=[.,;:\\n]|$)`, 'u');
const QUOTED_BARE = new RegExp(`[,?!][”"“»] (${PART}) [\\p{Ll}]{3,14}ed(?![\\p{L}])`, 'gu');

/** Whom a text quotes by one word, and where that ends, in order. */
function quotedByOneWord(text: string): { readonly surname: string; readonly end: number }[] {
  const found = matchesOf(QUOTED_BARE, text).map((m) => ({ surname: m[1] ?? '', end: m.index + m[0].length }));
  for (const m of matchesOf(SAID, text)) {
    const end = m.index + m[0].length, before = BARE_BEFORE.exec(text.slice(Math.max(0, m.index - TWO_WORDS), m.index))?.[1];
    const behind = before === undefined && /[”",]/.test(text[m.index - 1] ?? '') ? BARE_BEHIND.exec(text.slice(end, end + TWO_WORDS)) : null;
    if (before !== undefined) found.push({ surname: before, end });
    else if (behind !== null) found.push({ surname: behind[1] ?? '', end: end + behind[0].length });
  }
  return found.toSorted((a, b) => a.end - b.end);
}

/** The first full mention of those whom the text quotes by surname alone; `known` are the names found before. */
export function* hiddenSpeakers(text: string, known: readonly string[]): Generator<Presented> {
  const held = new Set(known.flatMap((name) => [name, name.split(' ').at(-1) ?? name]));
  const asked = new Set<string>();
  for (const { surname, end } of quotedByOneWord(text)) {
    if (held.has(surname) || asked.has(surname) || surname.length < 3) continue;
    if (asked.size >= MOST) return;
    asked.add(surname);
    const full = firstFull(text, surname, end);
    if (full !== null) yield full;
  }
}

const FIRST_NAME = new RegExp(`(?<![\\p{L}])${PART} (?:\\p{Lu}\\. )?$`, 'u');
/** So many letters before a surname a first name, a blank and an initial may begin. */
const REACH = 34;

/** A surname with the first name before it, where it stands so first, `until` an offset. */
function firstFull(text: string, surname: string, until: number): Presented | null {
  for (let at = text.indexOf(` ${surname}`); at >= 0 && at <= until; at = text.indexOf(` ${surname}`, at + 1)) {
    const end = at + 1 + surname.length, from = Math.max(0, at + 1 - REACH);
    if (/^[\p{L}-]/u.test(text.slice(end, end + 2))) continue;
    const first = FIRST_NAME.exec(text.slice(from, at + 1));
    if (first !== null) return from + first.index > until ? null : { at: from + first.index, name: text.slice(from + first.index, end), title: null };
  }
  return null;
}
