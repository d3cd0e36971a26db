/** The language of a text that declares none, as far as its script or its small words tell. */

const SAMPLE = 6000;
/** Letters without which nothing is guessed. */
const LEAST = 40;
/** Scripts that one language of the press uses, by the share of letters that must be in them. */
const SCRIPTS: readonly (readonly [language: string, script: RegExp, share: number])[] = [
  ['ko', /\p{Script=Hangul}/gu, 0.3], ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.1], ['zh', /\p{Script=Han}/gu, 0.5],
  ['th', /\p{Script=Thai}/gu, 0.5], ['el', /\p{Script=Greek}/gu, 0.5], ['he', /\p{Script=Hebrew}/gu, 0.5], ['ka', /\p{Script=Georgian}/gu, 0.5], ['hy', /\p{Script=Armenian}/gu, 0.5],
];
/** Letters that tell languages of one script apart; the last has none of its own. */
const ARABIC: readonly (readonly [string, RegExp])[] = [['ur', /[ٹڈڑے]/], ['fa', /[پچژگ]/], ['ar', /[ةىأإ]/]];
const CYRILLIC: readonly (readonly [string, RegExp])[] = [['uk', /[їєґ]/i], ['be', /ў/i], ['mk', /[ѓќѕ]/i], ['sr', /[ђћџљњ]/i], ['ru', /[ыэ]/i], ['bg', /[ъщ]/i]];
/** Words that are frequent in one language and, in their sum, in no other of these. */
const WORDS: readonly (readonly [string, ReadonlySet<string>])[] = ([
  ['en', 'the of and to in is was for with that on has will from by its were this'],
  ['de', 'der die das und den von mit dem für ist ein eine auf im nicht sich auch des zu werden'],
  ['fr', 'le la les des et du une dans est pour que qui sur au avec par ont cette aux plus'],
  ['es', 'el la los las del y en una por con para que se su al más como ha fue es'],
  ['pt', 'o os da do das dos e em uma para com que no na não por ao mais foi são'],
  ['it', 'il la di che e del della per un una con sono nel alla dei le gli più è dal'],
  ['nl', 'de het een van en in is op voor met dat te zijn aan door naar bij wordt ook niet'],
  ['pl', 'w i z na do się że jest oraz od przez dla po o za będzie nie są który ma'],
  ['tr', 've bir bu için ile da de olarak olan çok daha en sonra kadar gibi yılında'],
  ['sv', 'och att det som en på är av för med till den har inte om ett från kommer'],
  ['da', 'og at det som en på er af for med til den har ikke om et fra blev også'],
  ['cs', 'a v se na je že z do s o pro ve jsou by které při od jako bude'],
] as const).map(([language, words]) => [language, new Set(words.split(' '))]);
/** Of all words, the share that is small ones of a language, and how far ahead of the next it must be. */
const LEAST_SHARE = 0.15;
const AHEAD = 1.35;

/** ISO 639-1; null where nothing tells. */
export function spokenLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = count(sample, /\p{L}/gu);
  if (letters < LEAST) return letters > 0 && /^[^A-Za-z]*$/.test(sample) ? byScript(sample, letters) : null;
  return byScript(sample, letters) ?? byWords(sample);
}

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

function byScript(text: string, letters: number): string | null {
  const found = SCRIPTS.find(([, script, share]) => count(text, script) >= letters * share);
  if (found !== undefined) return found[0];
  for (const [script, family] of [[/\p{Script=Arabic}/gu, ARABIC], [/\p{Script=Cyrillic}/gu, CYRILLIC]] as const) {
    if (count(text, script) >= letters * 0.5) return family.find(([, own]) => own.test(text))?.[0] ?? null;
  }
  return null;
}

function byWords(text: string): string | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const ranked = WORDS.map(([language, small]) => ({ language, share: words.reduce((n, word) => n + Number(small.has(word)), 0) / words.length })).toSorted((a, b) => b.share - a.share);
  const [first, second] = ranked;
  return first !== undefined && second !== undefined && words.length >= 12 && first.share >= LEAST_SHARE && first.share >= second.share * AHEAD ? first.language : null;
}
