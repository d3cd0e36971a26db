/** What kind of word a token is in its clause: closed classes by list, verbs by list, ending and neighbours; the rest are nouns and their adjectives. */
import { isPlural } from './nouns.ts';
import { isSoleVerb } from './sole-verb.ts';
import type { Token } from './tokens.ts';
import { ADJECTIVES_IN_LY, ADVERB_END, ADVERBS, AUXILIARIES, BASE_VERBS, CONJUNCTIONS, DETERMINERS, IRREGULAR, NOUNS_IN_ED, NOUNS_IN_ING, PREPOSITIONS, PRESENT, PRONOUNS, RELATIVES, SAYING, SURE_VERBS, TIES, VERB_NOUNS } from './word-classes.ts';

export type Tag = 'noun' | 'verb' | 'auxiliary' | 'preposition' | 'determiner' | 'pronoun' | 'adverb' | 'conjunction' | 'relative' | 'figure' | 'date' | 'stop' | 'comma' | 'colon' | 'open' | 'close' | 'mark';
type Row = readonly Token[];

const CLOSED: ReadonlyMap<string, Tag> = new Map<string, Tag>([
  ...[...ADVERBS].map((w): [string, Tag] => [w, 'adverb']), ...[...PREPOSITIONS].map((w): [string, Tag] => [w, 'preposition']), ...[...CONJUNCTIONS].map((w): [string, Tag] => [w, 'conjunction']),
  ...[...RELATIVES].map((w): [string, Tag] => [w, 'relative']), ...[...PRONOUNS].map((w): [string, Tag] => [w, 'pronoun']), ...[...DETERMINERS].map((w): [string, Tag] => [w, 'determiner']), ...[...AUXILIARIES].map((w): [string, Tag] => [w, 'auxiliary']),
]);
const NUMERAL = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds|thousands|nearly|almost|RMB|USD|EUR|Rs)$/i;
const MODAL = /^(?:to|will|would|can|could|may|might|must|shall|should|cannot)$/;
/** Behind these stands no finite verb: `of rose fields`, `for cut flowers`. */
const GOVERNS = /^(?:of|for|with|from|at|into)$/;
/** Subjects right before their verb: `we market`, `they run`. */
const SPEAKERS = /^(?:we|they|i|you)$/;
/** How far ahead the finite verb of a clause is looked for, in tokens. */
const AHEAD = 7;

const lowerAt = (tokens: Row, at: number): string => tokens[at]?.lower ?? '';

/** `the US`, `IT exports`, `the WHO`: letters of a name, unless all around it is written in capitals. */
const INITIALS = /^(?:US|IT|WHO|WE|ME|HE|SHE)$/;
function isInitials(tokens: Row, at: number): boolean {
  return INITIALS.test(tokens[at]?.text ?? '') && tokens[at - 1]?.kind !== 'number' && tokens[at + 1]?.text !== '$' && !/^\p{Lu}{3,}$/u.test(tokens[at - 1]?.text ?? '') && !/^\p{Lu}{3,}$/u.test(tokens[at + 1]?.text ?? '');
}

/** The class of a word by its neighbours; a date, a figure and a mark are told before. */
export function wordTag(tokens: Row, { lower, text }: Token, at: number): Tag {
  const own = CLOSED.get(lower);
  if (isRate(tokens, at)) return 'adverb';
  const before = lowerAt(tokens, at - 1);
  if (own === 'adverb' && text !== lower && tokens[at - 1]?.text === '-') return 'noun';
  if (own === 'pronoun' && isInitials(tokens, at)) return 'noun';
  if (lower === 'do' && isAmidName(tokens, at)) return 'noun';
  if (own === 'adverb' && GUESSED.test(lower) && isAttribute(tokens, at)) return 'noun';
  if (own !== undefined) return own === 'relative' && before === 'of' && lower === 'that' ? 'determiner' : own;
  if ((lower.endsWith('er') || lower.endsWith('est') || lower === 'likely') && isDegree(tokens, at)) return 'adverb';
  // `in the first half came to`: a half of a year is no article.
  const article = DETERMINERS.has(before) && !(before === 'half' && /^(?:first|second|last|latter|other)$/.test(lowerAt(tokens, at - 2)));
  if (text !== lower && at > 0) return 'noun';
  if (before === 'and' && (lower.endsWith('ed') || (lower.endsWith('s') && !GOODS.test(lower) && (PRESENT.has(lower) || (isPlural(tokens[at]) && lowerAt(tokens, at - 2) !== 'percent' && isAmount(tokens, at + 1))))) && isCountedList(tokens, at - 1)) return 'verb';
  if (lower === 'sets' ? lowerAt(tokens, at + 1) === 'aside' : lowerAt(tokens, at + 1) === 'that' && /^(?:shows|finds|suggests|indicates|reveals|estimates)$/.test(lower)) return 'verb';
  if (lower.endsWith('ed') && lower.length > 4 && !NOUNS_IN_ED.has(lower)) return isAdjective(tokens, at, article || (at === 0 && text !== lower)) || isReduced(tokens, at) || isAttribute(tokens, at) ? 'noun' : 'verb';
  if ((lower.endsWith('s') || VERB_NOUNS.has(lower) || PRESENT.has(lower)) && isHead(tokens, at)) return 'noun';
  const named = VERB_NOUNS.has(lower);
  if (named && IRREGULAR.has(lower) && CLOSED.get(before) === 'auxiliary') return 'verb';
  if (!named && (IRREGULAR.has(lower) || TIES.has(lower))) return article || (GOVERNS.test(before) && !lower.endsWith('ing')) || afterVerb(tokens, at) || (!TIES.has(lower) && isReduced(tokens, at)) ? 'noun' : 'verb';
  if (SURE_VERBS.has(lower)) return article || PREPOSITIONS.has(before) || (GOODS.test(lower) && /^(?:of|from|worth)$/.test(lowerAt(tokens, at + 1))) ? 'noun' : 'verb';
  if (before.length < 5 && SPEAKERS.test(before) && lower.length > 2 && !ADVERB_END.test(lower) && !PREPOSITIONS.has(lower)) return 'verb';
  const led = /^(?:each|both|all)$/.test(before) || (before.endsWith('ly') && CLOSED.get(lowerAt(tokens, at - 2)) !== undefined) ? lowerAt(tokens, at - 2) : before;
  if (MODAL.test(led) && tokens[at - 1]?.text !== 'May' && !lower.endsWith('s') && (led !== 'to' || PRESENT.has(lower) || TIES.has(lower) || BASE_VERBS.has(lower))) return 'verb';
  if (before === 'to' && isBase(lower) && (isAmount(tokens, at + 1) || (lowerAt(tokens, at + 1) === 'another' && isAmount(tokens, at + 2))) && !TURNED.test(lowerAt(tokens, at - 2))) return 'verb';
  if (before === 'to' && lower.length > 3 && !isPlural(tokens[at]) && /^(?:the|an?|its|their|his|her|our)$/.test(lowerAt(tokens, at + 1))) return 'verb';
  if (before === 'and' && !lower.endsWith('s') && (TIES.has(lower) || BASE_VERBS.has(lower)) && isJoined(tokens, at)) return 'verb';
  if (lower.endsWith('ing') && lower.length > 5) return isGerund(tokens, at) ? 'verb' : 'noun';
  if (GOODS.test(lower) && /^(?:to|of|from|in|with|by|on|at|for|and|via|through|between)$/.test(lowerAt(tokens, at + 1))) return 'noun';
  if ((lower === 'costs' ? !PREPOSITIONS.has(before) : lower === 'cost' && before === 'and') && isAmount(tokens, at + 1)) return 'verb';
  if ((lower === 'costs' || GOODS.test(lower)) && tokens[at + 1]?.text === '(' && isHeadOfBracket(tokens, at + 1)) return 'noun';
  if (before === 'to' && FORESEEN.test(lowerAt(tokens, at - 2)) && isBase(lower) && !CLOSED.has(lower)) return 'verb';
  if (/^costs?$/.test(lower) && !article && isPlural(tokens[at + 1]) && isAmount(tokens, at + 2)) return 'verb';
  if (named || PRESENT.has(lower)) return !article && (isVerb(tokens, at) || (!named && !GOODS.test(lower) && isSoleVerb(tokens, at)) || (lower === 'cost' && isPlural(tokens[at - 1]) && tokens[at + 1]?.kind === 'word')) ? 'verb' : 'noun';
  if (ADVERB_END.test(lower) && !ADJECTIVES_IN_LY.has(lower)) return 'adverb';
  return !article && hasObject(tokens, at) ? 'verb' : 'noun';
}

/** `Exports (with re-exports) rose`: the finite verb stands behind the bracket. */
function isHeadOfBracket(tokens: Row, open: number): boolean {
  let close = open + 1;
  while (close < open + 12 && tokens[close]?.text !== ')' && tokens[close]?.kind !== 'line') close++;
  return tokens[close]?.text === ')' && PAST_TIES.test(lowerAt(tokens, close + 1));
}
/** `is set to ease`, `forecast to dwindle`. */
const FORESEEN = /^(?:set|expected|forecast|projected|likely|poised|seen|continues?|continued)$/;

/** `Banco do Minho`. */
const isAmidName = (tokens: Row, at: number): boolean => [at - 1, at + 1].every((k) => /^\p{Lu}/u.test(tokens[k]?.text ?? ''));

/** `expect to ship 6,000 tonnes`: what stands between `to` and a number is done with it; but `rose to record 40`, and a contract `to ship` goods is of the goods. */
const isBase = (word: string): boolean => word.length > 3 && /^[a-z]+$/.test(word) && !/(?:s|ed|er|ly|al|ing)$/.test(word);
const TURNED = /^(?:rose|risen|grew|grown|fell|fallen|up|down|from|increased|climbed|jumped|dropped|compared|due|according|relative|thanks|close|equal|contracts?|agreements?|deals?|orders?|understanding|memorand(?:um|a)|tenders?|options?|intent)$/;

/** `was higher at`, `older than`, `grew fastest`: how much, beside a verb or a comparison; `the largest port` is a noun phrase. */
function isDegree(tokens: Row, at: number): boolean {
  const [before, lower, next] = [lowerAt(tokens, at - 1), lowerAt(tokens, at), lowerAt(tokens, at + 1)];
  if (lower.endsWith('er')) return next === 'than' || (/^(?:higher|lower)$/.test(lower) && (CLOSED.get(before) === 'auxiliary' || /^(?:by|at)$/.test(next)));
  if (lower === 'likely') return TIES.has(next) || next.endsWith('ed') || IRREGULAR.has(next);
  return lower.endsWith('est') && (TIES.has(before) && !VERB_NOUNS.has(before)) && !/^(?:harvest|interest|forest|invest|request|arrest|protest|contest|guest|test|west|rest|chest|quest)$/.test(lower) && (tokens[at + 1]?.kind !== 'word' || CLOSED.has(next));
}

/** `students contribute an estimated`, `which loses about`: a word between its subject and the article of an object is a verb, though no list knows it. */
function hasObject(tokens: Row, at: number): boolean {
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (next?.kind !== 'word' || before?.kind !== 'word' || !OBJECT_LEADS.test(next.lower) || (next.lower === 'about' && tokens[at + 2]?.kind !== 'number') || (/^an?$/.test(next.lower) && OFTEN.test(lowerAt(tokens, at + 2)))) return false;
  const own = CLOSED.get(before.lower);
  if (own === 'relative') return before.lower !== 'when' && before.lower !== 'where';
  if (own !== undefined || ADVERB_END.test(before.lower)) return own === 'pronoun';
  const word = lowerAt(tokens, at);
  if (word.length < 4 || /(?:ss|ous|ing|al|ive|ful|ic|ment|tion|ity)$/.test(word)) return false;
  return word.endsWith('s') ? !isPlural(before) : isPlural(before);
}
/** `40 trucks a year`: how often is no object. */
const OFTEN = /^(?:year|month|week|day|hour|minute|season|head|night)$/;
const OBJECT_LEADS = /^(?:an?|the|its|their|our|some|nearly|almost|around|approximately|roughly|about)$/;

/** `will add flights and increase capacity`: a modal verb leads both. */
function isJoined(tokens: Row, at: number): boolean {
  if (!/^(?:the|its|their|an?)$/.test(lowerAt(tokens, at + 1)) && !isAmount(tokens, at + 1) && (tokens[at + 1]?.kind !== 'word' || CLOSED.has(lowerAt(tokens, at + 1)))) return false;
  for (let k = at - 2; k > at - AHEAD - 5; k--) {
    const token = tokens[k];
    if (token === undefined || token.kind === 'line' || token.text === '.' || token.text === ',') return false;
    if (MODAL.test(token.lower) && (token.lower !== 'to' || PRESENT.has(lowerAt(tokens, k + 1)) || TIES.has(lowerAt(tokens, k + 1)) || BASE_VERBS.has(lowerAt(tokens, k + 1)))) return true;
  }
  return false;
}

/** `year-on-year`, `month on month`: how it is compared, whichever of the words is asked for. */
export function isRate(tokens: Row, at: number): boolean {
  const word = lowerAt(tokens, at);
  if (!/^(?:year|month|quarter|week|day|on|over)$/.test(word)) return false;
  const wide = tokens[at + 1]?.text === '-' || tokens[at - 1]?.text === '-' ? 2 : 1;
  const middle = /^(?:on|over)$/.test(word) ? at : /^(?:on|over)$/.test(lowerAt(tokens, at + wide)) ? at + wide : at - wide;
  const [first, last] = [lowerAt(tokens, middle - wide), lowerAt(tokens, middle + wide)];
  return /^(?:on|over)$/.test(lowerAt(tokens, middle)) && first === last && /^(?:year|month|quarter|week|day)$/.test(first);
}

/** Nouns as often as verbs; before a preposition they are nouns: `exports to China`. */
const GOODS = /^(?:exports|imports|supplies|ships|plants|stores|issues|funds|grants|awards|houses|visits|needs|plans|hosts|covers|links|works|processes|finances|seats|purchases|sales|loans|deposits|shares|gains|returns|moves|features|flights|calls)$/;

/** `overnight stays in hotels in Turku fell`, `passenger numbers at the airport rose`: before a preposition, with the finite verb of the clause behind it, a word is no verb itself. */
function isHead(tokens: Row, at: number): boolean {
  if (!PREPOSITIONS.has(lowerAt(tokens, at + 1)) || lowerAt(tokens, at + 1) === 'to') return false;
  for (let k = at + 2; k < at + HEAD_REACH; k++) {
    const token = tokens[k];
    if (token?.text === 'May') continue;
    if (/^(?:is|are|was|were|will|would|should|could|must)$/.test(token?.lower ?? '')) return true;
    // `Overnight stays in May: 402`.
    if (token?.text === ':') return VERB_NOUNS.has(lowerAt(tokens, at)) && isAmount(tokens, k + 1);
    if (token !== undefined && k > at + 1 && (token.kind === 'number' ? /^(?:19|20)?\d\d$/.test(token.text) : token.text === '/')) continue;
    if (token === undefined || token.kind !== 'word' || /^(?:conjunction|relative|pronoun|auxiliary)$/.test(CLOSED.get(token.lower) ?? '')) return false;
    if (PAST_TIES.test(token.lower)) return lowerAt(tokens, k + 1) !== 'by' || CHANGING.test(token.lower);
  }
  return false;
}
const HEAD_REACH = 11;

/** `drew 300 guests and generated sales`: behind an object with a number goes on what the subject did. */
function isCountedList(tokens: Row, and: number): boolean {
  if (!isPlural(tokens[and - 1])) return false;
  for (let k = and - 2; k > and - 5; k--) if (tokens[k]?.kind === 'number') return true;
  return false;
}

/** `with planned investment`, `a total registered capital`: a participle between what leads into a phrase and its noun. */
function isAttribute(tokens: Row, at: number): boolean {
  const [next, before] = [tokens[at + 1], lowerAt(tokens, at - 1)];
  if (next?.kind !== 'word' || next.text !== next.lower || CLOSED.has(next.lower) || NUMERAL.test(next.lower) || ADVERB_END.test(next.lower)) return false;
  if (SUMMING.test(before)) return CLOSED.has(lowerAt(tokens, at - 2)) && CLOSED.get(lowerAt(tokens, at - 2)) !== 'auxiliary';
  return GUESSED.test(lowerAt(tokens, at)) && (DETERMINERS.has(before) || GOVERNS.test(before));
}
/** Participles that are taken for adverbs elsewhere: `an estimated 40`. */
const GUESSED = /^(?:planned|estimated)$/;
const SUMMING = /^(?:total|annual|average|overall|gross|net)$/;

/** `a planned park`, `of listed firms`; `and injured six` is none. */
function isAdjective(tokens: Row, at: number, article: boolean): boolean {
  const next = tokens[at + 1];
  const noun = next?.kind === 'word' && !CLOSED.has(next.lower) && !NUMERAL.test(next.lower);
  // `crude oil for 40 percent, refined copper for 5`: a list whose verb is told before.
  if (noun && tokens[at - 1]?.text === ',' && /^(?:for|with)$/.test(lowerAt(tokens, at + 2)) && tokens[at + 3]?.kind === 'number') return true;
  return noun && (article || afterVerb(tokens, at) || PREPOSITIONS.has(lowerAt(tokens, at - 1)) || tokens[at - 1]?.text === '-' || CONJUNCTIONS.has(lowerAt(tokens, at - 1)));
}

/** `sold dried fruit`, `exported cut stones`: a participle between a verb and its object is an adjective. */
function afterVerb(tokens: Row, at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'word' && !CLOSED.has(next.lower) && next.text === next.lower && /^(?:sold|bought|exported|imported|shipped|produced|processed|delivered|built|made|sells|buys|exports|imports|produces|processes)$/.test(lowerAt(tokens, at - 1));
}

/** `the urban surveyed rate stood at`, `trains operated rose`: where the finite verb is still to come, a participle behind a noun belongs to the noun. */
function isReduced(tokens: Row, at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.kind !== 'word' || CLOSED.has(before.lower) || SAYING.has(lowerAt(tokens, at)) || next?.kind !== 'word' || CLOSED.get(next.lower) === 'determiner') return false;
  for (let k = at + 1; k < at + AHEAD; k++) {
    const token = tokens[k];
    if (token === undefined || token.kind !== 'word') return false;
    const own = CLOSED.get(token.lower);
    if (own === 'conjunction' || own === 'relative' || own === 'pronoun' || own === 'preposition' || own === 'adverb') return false;
    if (own === 'auxiliary' || PAST_TIES.test(token.lower)) return lowerAt(tokens, k + 1) !== 'by' || own === 'auxiliary' || CHANGING.test(token.lower);
  }
  return false;
}
/** Finite verbs that tie a figure to its subject, beyond doubt. */
const PAST_TIES = /^(?:reached|totall?ed|amounted|came|stood|numbered|exceeded|surpassed|rose|grew|increased|climbed|jumped|fell|dropped|declined|decreased|shrank|slipped|averaged|accounted|remained|went|doubled|tripled|trebled|quadrupled|halved|soared|surged|plunged|tumbled|slumped)$/;
const CHANGING = /^(?:rose|grew|increased|climbed|jumped|fell|dropped|declined|decreased|shrank|slipped|went|soared|surged|plunged|tumbled|slumped)$/;

/** `, taking 41 percent`, `by carrying 300 people`: with an object behind it. */
function isGerund(tokens: Row, at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before === undefined || next === undefined) return false;
  // `is lending 3 million`: between a form of `be` and an amount even these are verbs.
  if (NOUNS_IN_ING.has(lowerAt(tokens, at))) return (before.text === ',' || /^(?:is|are|was|were)$/.test(before.lower)) && isAmount(tokens, at + 1);
  if (/^(?:is|are|was|were|be|been)$/.test(before.lower) && tokens[at + 2]?.kind === 'number' && tokens[at + 2]?.glued === true) return true;
  const leads = before.text === ',' || CLOSED.get(before.lower) === 'auxiliary' || /^(?:and|by|while|when|after|before|thus|thereby|without)$/.test(before.lower) || (before.kind === 'word' && !CLOSED.has(before.lower) && (isPlural(before) || (lowerAt(tokens, at - 3) === 'with' && isAmount(tokens, at + 1))));
  return leads && (isAmount(tokens, at + 1) || NUMERAL.test(next.text) || /^(?:the|a|an|its|their|some|about|more|over|up|around|from|to|another|less|fewer)$/.test(next.lower) || (before.text === ',' && next.lower === 'by'));
}

/** A word that may be noun or verb is a verb where a subject of its number stands before it, and no other verb behind. */
function isVerb(tokens: Row, at: number): boolean {
  return followsSubject(tokens, at) && agrees(tokens, at) && leadsOn(tokens, at);
}

/** `gave work to 40 men`: what is given is a noun. */
const GIVE = /^(?:gives?|gave|given|giving|finds?|found|finding|seeks?|sought|seeking)$/;
function followsSubject(tokens: Row, at: number): boolean {
  const before = tokens[at - 1];
  // Behind a possessive stands a noun: `the city's import and export volume`.
  return before !== undefined && !/['’]s?$/.test(before.lower) && !GIVE.test(before.lower) && (before.kind === 'number' || before.kind === 'word' && !PREPOSITIONS.has(before.lower) && (before.lower !== 'and' || leadsToNumber(tokens, at + 1)) || before.text === ',');
}

/** `and remove 40`, `and stands at 40`. */
function leadsToNumber(tokens: Row, from: number): boolean {
  const at = /^(?:at|by)$/.test(lowerAt(tokens, from)) ? from + 1 : from;
  const next = tokens[at];
  return next?.kind === 'number' || NUMERAL.test(next?.text ?? '') || (at > from && /^[$€£¥]$/.test(next?.text ?? ''));
}

/** `marine exports just $3`: without an article a singular is no subject, but part of the noun; `, imports $3`. */
const isBareSingular = (tokens: Row, at: number): boolean => {
  const token = tokens[at];
  return token?.kind === 'word' && !CLOSED.has(token.lower) && token.text === token.lower && !isPlural(token) && !DETERMINERS.has(lowerAt(tokens, at - 1)) && /^(?:and|but|while|,|\.|;)$/.test(lowerAt(tokens, at - 1));
};

/** `exports made up 7 million and imports 5 million`: both sides of trade are told. */
function isOtherSide(tokens: Row, at: number): boolean {
  const other = lowerAt(tokens, at) === 'imports' ? 'exports' : 'imports';
  for (let k = at - 1; k > at - 10; k--) if (lowerAt(tokens, k) === other) return true;
  return false;
}

/** A figure, with a currency or a vague word before it. */
function isAmount(tokens: Row, from: number): boolean {
  const at = /^(?:just|about|only|some|nearly|over|around)$/.test(lowerAt(tokens, from)) ? from + 1 : from;
  const next = tokens[at];
  return next?.kind === 'number' || /^[$€£¥]$/.test(next?.text ?? '') || /^(?:US|USD|EUR|RMB|Rs|GBP|\p{Lu}{3})$/u.test(next?.text ?? '');
}

/** `total import and`: a verb without an ending wants a plural before it; `exports were`: no verb stands before a verb. */
function agrees(tokens: Row, at: number): boolean {
  const before = tokens[at - 1];
  const word = lowerAt(tokens, at);
  const next = lowerAt(tokens, at + 1);
  if (/^(?:is|are|was|were|will|would|has|have|had|may|could|can|should)$/.test(next) || PAST_TIES.test(next) || isBehindDegree(tokens, at + 1)) return false;
  if (/^(?:exports|imports)$/.test(word) && (before?.text === ',' || isBareSingular(tokens, at - 1) || isOtherSide(tokens, at)) && isAmount(tokens, at + 1)) return false;
  if (before === undefined || before.kind !== 'word' || CLOSED.has(before.lower)) return true;
  if (word.endsWith('s')) return !isPlural(before) || /^\p{Lu}/u.test(before.text);
  return VERB_NOUNS.has(word) || isPlural(before) || /^\p{Lu}/u.test(before.text) || lowerAt(tokens, at + 1) !== 'and';
}

/** `numbers more than doubled`, `sales nearly tripled`: the verb stands behind the degree. */
function isBehindDegree(tokens: Row, from: number): boolean {
  const at = lowerAt(tokens, from) === 'more' && lowerAt(tokens, from + 1) === 'than' ? from + 2 : /^(?:nearly|almost|roughly|about|again|also)$/.test(lowerAt(tokens, from)) ? from + 1 : 0;
  return at > 0 && PAST_TIES.test(lowerAt(tokens, at));
}

function leadsOn(tokens: Row, at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.lower !== 'of' && (next.kind === 'number' || next.kind === 'mark' && !/[.,;:)]/.test(next.text) || CLOSED.has(next.lower) || NUMERAL.test(next.lower) || /^\p{Lu}/u.test(next.text));
}
