/** What a phrase of capitals names: a country, cities, a body of some kind, or nobody. */
import { sensesOf } from '../cities/gazetteer.ts';
import type { Phrase, Word } from '../names/capitals.ts';
import type { PartyKind } from '../../record.ts';
import { COUNTRY_OF_ADJECTIVE, UNIONS } from '../text/nations.ts';
import type { Actor } from './actor.ts';
import { coupledStates } from './state-couples.ts';
import { citiesWithin, isCityForm, ofCity, ofCityOrPart, type CityAt } from './city-actors.ts';
import { leadsOn } from './on-route.ts';
import { personFrom } from './somebody.ts';
import { PAPER_WORD } from './papers.ts';
import { NOBODY, OFFICE_OF, partsOf } from './phrase-parts.ts';
import { before } from './windows.ts';

/** What is known of a text: its cities, and the words that have a capital elsewhere than at the head of a sentence. */
export interface Known { readonly text: string; readonly cities: readonly CityAt[]; readonly elsewhere: ReadonlySet<string> }

/** One name of a phrase, with the cities named in it. */
interface Part {
  readonly phrase: Phrase;
  readonly words: readonly Word[];
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly inside: readonly CityAt[];
}
const NONE: readonly Actor[] = [];

/** The actors that a phrase of capitals holds, in order. */
export function actorsOfPhrase(phrase: Phrase, known: Known): readonly Actor[] {
  return partsOf(phrase).flatMap((part) => {
    const words = part.length > 1 && asks(phrase, part[0], known.text) ? part.slice(1) : part;
    const start = words[0]?.start ?? 0, end = words.at(-1)?.end ?? 0;
    return actorsOfPart({ phrase, words, start, end, name: known.text.slice(start, end), inside: citiesWithin(known.cities, start, end) }, known);
  });
}

/** "Will Porto sign?": the verb of a question, no first name. */
function asks(phrase: Phrase, first: Word | undefined, text: string): boolean {
  return first !== undefined && phrase.opensSentence && first === phrase.words[0] && /^(?:Will|May|Can|Do)$/.test(first.text) && QUESTION.test(text.slice(phrase.end, phrase.end + 300));
}
const QUESTION = /^[^.!?\n]*\?/;

function actorsOfPart(part: Part, known: Known): readonly Actor[] {
  const { start, end, name, inside } = part, { text } = known;
  const exact = inside.find((c) => c.start === start && c.end === end);
  if (exact !== undefined) return [ofCityOrPart(text, exact)];
  if (joinsCities(part)) return leadsOn(text, end) ? NONE : inside.map(ofCity);
  if (isBareWord(part, text)) return inside.map(ofCity);
  const senses = sensesOf(name), country = senses?.countries[0];
  if (country !== undefined && MONEY.test(text.slice(end, end + 9))) return NONE;
  if (country !== undefined && (!COUNTRY_OF_ADJECTIVE.has(name) || ITSELF.test(text.slice(end, end + 14)))) return [ofCountry(part, country, name)];
  const states = coupledStates(text, part);
  if (states !== null) return states;
  const officer = officerOf(part, text);
  if (officer !== null) return officer;
  if (isNobody(part, text)) return inside.map(ofCity);
  return bodyOf(part, known, (senses?.regions.length ?? 0) > 0);
}
/** "203 million U.S. dollars": nobody is named. */
const MONEY = /^ (?:dollar|cent)s?(?![\p{L}])/u;
/** "New Zealand and", "the US signed": a name that is an adjective too names the state here. */
const ITSELF = /^(?:['’]s |[.,;:)]|$| (?:and|or|has|have|had|will|would|is|was|to|in|on|for|with|also|signed|agreed|signs|plans|[\p{Ll}]{3,}ed)(?![\p{L}]))/u;

/** "Porto-Turku". */
function joinsCities({ name, inside }: Part): boolean {
  return inside.length >= 2 && /[-–/]/u.test(name);
}

/** "the Nordic rights", "CARRIED". */
function isBareWord({ words, name, end }: Part, text: string): boolean {
  return words.length === 1 && (OF_A_REGION.has(name) && /^ \p{Ll}/u.test(text.slice(end, end + 2)) || name.includes('-') && COUNTING.test(name)) || isLarge(name.charCodeAt(1)) && DECIDED.test(name);
}
/** "Asian carp", "the Greenlandic rights": adjectives of no state. */
const OF_A_REGION: ReadonlySet<string> = new Set('Asian European African Nordic Baltic Arctic Antarctic Scandinavian Caribbean Mediterranean Balkan Slavic Iberian Alpine Andean Pacific Atlantic Latin Eurasian Greenlandic Faroese Catalan Basque Bavarian Siberian Tibetan Flemish Walloon Breton Sicilian Tuscan Andalusian Galician Corsican Cantonese Kurdish Texan Californian Hawaiian Western Eastern Northern Southern Indigenous Christian Muslim Islamic Jewish Buddhist Catholic Gothic Olympic'.split(' '));
const isLarge = (unit: number): boolean => unit >= 65 && unit <= 90;
/** "Ten-year power purchase agreement", "First-quarter results", "Twenty-five years ago": a number that opens a line. */
const COUNTING = /^(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Fifteen|Twenty|Thirty|First|Second|Third|Fourth|Half|Full|Multi|Long|Mid|Short)-(?:year|quarter|half|month|week|day|time|term|stage|phase|way|party|storey|part)s?$|^(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty-(?:one|two|three|four|five|six|seven|eight|nine)$/;
/** "be ACCEPTED IN PRINCIPLE", "CARRIED": how a meeting decided, in capitals. */
const DECIDED = /^(?:ACCEPTED|CARRIED|DECLINED|NOTED|AGREED|RESOLVED|APPROVED|DEFERRED|REJECTED|ADOPTED|GRANTED|REFUSED|WITHDRAWN|LOST|PASSED|DISMISSED|ENDORSED)(?: [\p{Lu}]+)*$/u;

/** "the Minister of Mines of Chile Ana Lira": a state, and then the name of its officer. */
function officerOf(part: Part, text: string): readonly Actor[] | null {
  const { words, start, end } = part;
  if (words.length < 3 || !OFFICE_BEFORE.test(before(text, start, 80))) return null;
  for (let cut = Math.min(words.length - 2, 5); cut > 0; cut--) {
    const until = words[cut - 1]?.end ?? start, from = words[cut]?.start ?? end, country = sensesOf(text.slice(start, until).replace(/^(?:Republic|Kingdom|State|Sultanate|Commonwealth) of (?:the )?/, ''))?.countries[0];
    if (country === undefined || !words.slice(cut).every((w) => w.capital)) continue;
    const name = text.slice(from, end);
    return [ofCountry({ ...part, end: until }, country, text.slice(start, until)), personFrom({ start: from, end, name, kind: 'other', country: null, city: null, person: null, sure: true })];
  }
  return null;
}
const OFFICE_BEFORE = /(?:Minister|Secretary|Ambassador|Commissioner|President|Speaker)(?: (?:of|for|to) [^,;.]{2,60})? (?:of|to) (?:the )?$/u;

function ofCountry({ start, end }: Part, country: string, name: string): Actor {
  return { start, end, name, kind: 'country', country, city: null, person: null, sure: true };
}

/** An adjective of a state, a union of states, a paper, or words that name nobody. */
function isNobody({ words, name, start }: Part, text: string): boolean {
  if (name === 'State' && STATE_OFFICE.test(before(text, start, 14)) || isAdjective(name) || CONTRACTED.test(name) || UNIONS.has(name) && !(SIGNING_UNION.test(name) && isSide(text, start, start + name.length))) return true;
  if (TIE_NAME.test(name) && /(?:^|[\s(])an? $/i.test(before(text, start, 3))) return true;
  return PAPER_WORD.test(name) && !actsAsBody(text, start, name) || words.every((w) => !w.capital || NOBODY.has(w.text) || w.text.endsWith('.') && NOBODY.has(w.text.slice(0, -1)));
}

/** "entered into a Strategic Partnership with": a tie, whatever its capitals. */
const TIE_NAME = /^(?:(?:Public|Private|Public-Private|Strategic|Comprehensive|Cooperative|Bilateral|Long-[Tt]erm|Joint) )+(?:Partnership|Alliance|Venture)$/u;

/** "the Secretary of State". */
const STATE_OFFICE = /(?:Secretar(?:y|ies)|Ministers?|Heads?) of $/;
/** Unions of states that conclude papers of their own, where they stand as one of two sides. */
const SIGNING_UNION = /^(?:EU|European Union|ASEAN)$/;
const SIDE_BEFORE = /between (?:[^,;.]{2,50} and )?(?:the )?$|(?:agreement|treaty|pact|accord|memorandum|protocol|arrangement|deal)s?(?: [^,;.]{1,40})? with (?:the )?$/u;
const SIDE_BEHIND = /^ and (?:the (?=\p{Lu})|its |\p{Lu})[^;.]{0,60}? (?:signed|concluded|initialled|inked|agreed|reached|will sign|have signed|are negotiating)(?![\p{L}])/u;
function isSide(text: string, start: number, end: number): boolean {
  return SIDE_BEFORE.test(before(text, start, 70)) || SIDE_BEHIND.test(text.slice(end, end + 90));
}

/** "We've", "It's". */
const CONTRACTED = /^(?:I|We|You|They|It|He|She|That|There|Here|What|Who|Let)['’](?:ve|re|ll|s|d|m)$/;

/** "Greek", "Danish-Polish". */
function isAdjective(name: string): boolean {
  if (COUNTRY_OF_ADJECTIVE.has(name)) return true;
  return /[-–]/.test(name) && name.split(/[-–]/).every((half) => COUNTRY_OF_ADJECTIVE.has(half) || HALVES.has(half));
}
const HALVES: ReadonlySet<string> = new Set(['Sino', 'Anglo', 'Franco', 'Russo', 'Indo', 'Luso', 'Afro', 'Euro', 'Italo', 'Austro', 'Turco', 'Polono', 'Hispano']);

/** "with the Baltic Film Festival", "The Salmon Programme (SP)": named for what it holds, but a body where it acts. */
function actsAsBody(text: string, start: number, name: string): boolean {
  if (WORLD_PROGRAMME.test(name)) return true;
  const last = name.slice(name.lastIndexOf(' ') + 1), end = start + name.length;
  if (!name.includes(' ') || !HOLDS.test(last)) return false;
  return (ACTING.test(before(text, start, 12)) || SIGNS.test(text.slice(end, end + 60))) && !IS_TEXT.test(last) || IN_LETTERS.test(text.slice(end, end + 12));
}
const WORLD_PROGRAMME = /^(?:World|United Nations|UN) .*Programme$/u;
const HOLDS = /^(?:Festival|Fair|Forum|Programme|Program|Games|Biennale|Charter|Initiative|Plan)$/;
const IS_TEXT = /^(?:Charter|Initiative|Plan)$/;
const IN_LETTERS = /^ \(\p{Lu}{3,}\)/u;
/** "and the Knitwear Forum of India also signed". */
const SIGNS = /^(?: (?:of|in) (?:the )?\p{Lu}[\p{L} -]{1,30}?)?(?: (?:have|has|had|also|jointly|today|then|recently|will))* (?:sign(?:ed)?|inked|concluded|exchanged|renewed|entered into|established)(?![\p{L}])/u;
const ACTING = /(?:^|[.!?\n] ?|(?:with|between|by) )(?:[Tt]he )?$/;

/** A name that is neither city nor country: what kind of party it may be, and how sure that it is one. */
function bodyOf(part: Part, known: Known, region: boolean): readonly Actor[] {
  const { start, end, name, inside: [first] } = part, { text } = known;
  const isLed = name.endsWith('-led'), led = isLed ? LED_BODY.exec(text.slice(end, end + 20))?.[0] : undefined;
  if (isLed) return led === undefined ? NONE : [{ start, end: end + led.length, name: `${name}${led}`, kind: 'company', country: null, city: null, person: null, sure: true }];
  const state = STATE_FORM.exec(name)?.[1], country = state === undefined ? undefined : sensesOf(state)?.countries[0];
  if (country !== undefined) return [ofCountry(part, country, name)];
  const kind = first !== undefined && isCityForm(name, first) ? 'city' : kindOf(name, region);
  if (kind === 'other' && FIELD_OF.test(before(text, start, 24))) return ofField(part);
  const lone = isLone(part, known);
  if (lone && isCommonWord(part, text)) return NONE;
  if (kind === 'city' && first !== undefined && FREE.test(before(text, start, 9))) return [{ ...ofCity(first), start: start - 9 }];
  if (kind === 'other' && (isOfficersField(part, text) || (lone || isWordOfLanguage(part, text)) && PAPERS_BEHIND.test(text.slice(end, end + 60)))) return NONE;
  return [{ start, end, name, kind, country: first?.city.country ?? null, city: first?.city.geonameId ?? null, person: null, sure: !lone }];
}
/** "a Norlake-led consortium": those who act together, by whoever leads them. */
const LED_BODY = /^ (?:consortium|group|alliance|joint venture|syndicate|team|partnership)(?![\p{L}])/u;
/** "the Kingdom of Tonga", "the Islamic Republic of Iran": a state by its full name. */
const STATE_FORM = /^(?:\p{Lu}[\p{L}’']+ ){0,3}(?:Republic|Kingdom|Sultanate|Principality|Emirate|Federation|Commonwealth|Duchy) of (?:the )?(\p{Lu}[\p{L} ’'-]+)$/u;
/** "the Free and Hanseatic City of Hamburg": one name. */
const FREE = /^Free and $/;
/** "Loan agreements", "Shore power contract with": of which kind the paper is. */
const PAPERS_BEHIND = /^(?: (?:agreements?|contracts?|deals|pacts|memoranda|talks|negotiations)(?![\p{L}])|(?: (?!(?:to|in|of|and|or|for|at|by|has|had|is|was|will|won|got|struck|may|can|an?|the|new|its|their) )[\p{Ll}-]+(?<!ed|s)){0,2} (?:agreement|contract|protocol|memorandum|lease|deal|pact|accord) (?:with|between)(?![\p{L}]))/u;
/** "Development agreement": a word that has its capital from the head of its line, though longer names hold it elsewhere. */
const isWordOfLanguage = ({ phrase, words, name }: Part, text: string): boolean => words.length === 1 && words[0] === phrase.words[0] && ENDS_AS_WORD.test(name) && !/(?:us|is)$/.test(name) && opensSentence(text, phrase);

function kindOf(name: string, region: boolean): PartyKind {
  if (/^(?:City|Town|Municipality) of \p{Lu}/u.test(name)) return 'city';
  if (region || REGION_ENDS.test(name) || REGION_HEADS.test(name)) return 'region';
  if (GOVERNMENT_FORM.test(name)) return 'government';
  return name.includes('Air') && AIRLINE.test(name) ? 'company' : 'other';
}
const REGION_ENDS = /(?:^| )(?:County|Province|State|District|Prefecture|Region|Oblast|Krai|Voivodeship|Canton|Territory|Republic|Governorate|Ward|Arrondissement|Borough|Department|Banner|New Area|Island|Islands|SAR)$/u;
const REGION_HEADS = /^(?:State|Province|County|Region|Prefecture|District|Canton|Free State|Republic) of /u;
export const GOVERNMENT_FORM = /(?:Government|City Council|City Hall|Municipal Council|Town Council|Municipal Corporation|Municipality|Administration|Senate)$/u;
/** "Air Zambra", "Zambra Air". */
const AIRLINE = /^Air (?!Force|Quality|Traffic|Defen[cs]e|Base|Show|Corps|Fleet|Service|Police)\p{Lu}\p{Ll}+$|^(?!Open |Fresh |Clean |Compressed |Hot |Cold |New |Foul )\p{Lu}\p{Ll}{2,} Air$/u;

/** "Minister of Trade of Georgia": what is governed is nobody, but the state may stand with it. */
function ofField(part: Part): readonly Actor[] {
  const whose = / of (?:the )?(\p{Lu}[\p{L} -]+)$/u.exec(part.name)?.[1];
  const country = whose === undefined ? undefined : sensesOf(whose)?.countries[0];
  return whose === undefined || country === undefined ? NONE : [ofCountry(part, country, whose)];
}
/** "Minister of Education and Training": what is governed is nobody. */
const FIELD_OF = /(?:[Mm]inisters?|[Ss]ecretar(?:y|ies)(?: of [Ss]tate)?|[Cc]ommissioner|[Cc]ouncillor) (?:of|for) (?:the )?$/;

/** A single word that has its capital from the head of a sentence, and none elsewhere: it may be a common word. */
function isLone({ phrase, words, name, end }: Part, { text, elsewhere }: Known): boolean {
  if (words.length !== 1 || words[0] !== phrase.words[0] || !opensSentence(text, phrase) || elsewhere.has(name)) return false;
  return !(PAIRED.test(text.slice(end, end + 14)) || SAYS_IT.test(text.slice(end, end + 160)) && !SAYERS.test(name)) || OF_A_CALLING.test(name);
}
/** "Norlandis, which employs 900, said on Monday that it had": who speaks of itself as "it" is a body. */
const SAYS_IT = /^(?:, (?:which|whose) (?:[^,;.]|(?<=\d)[,.](?=\d)){3,100},)? (?:said|says|announced|confirmed|reported|disclosed) (?:(?!it |they |he |she )[\p{L}\d]+ ){0,4}it (?:had|has|would|will|is|was) /u;
const SAYERS = /^(?:Police|Management|Parliament|Government|Sources|Media|Staff|Everybody|Everyone|Nobody|Somebody|Someone|This|That|What|Which|Who|He|She|They|It|We|You|I|Some|Many|Both|All|Others|Critics)$/;
/** "Fraport and the Greek state", "Vestas, the Danish maker,": what opens a sentence beside another name is one. */
const PAIRED = /^(?:,? and (?:the )?\p{Lu}|, (?:the|an?) \p{L})/u;
const OF_A_CALLING = /(?:ers|ors|ists|ants|ents|ials|men|women|ies|ates|tes|ing|ly|ed|ions|ments|ships|ties)$/;

/** A word at the head of its sentence, or of an item behind its sign, has its capital from there. */
export function opensSentence(text: string, phrase: Phrase): boolean {
  if (phrase.opensSentence) return true;
  const { start } = phrase;
  return text[start - 1] === ' ' && BULLETS.has(text[start - 2] ?? '') && BULLET.test(before(text, start, 6));
}
const BULLETS: ReadonlySet<string> = new Set('-–—•*·▪►>.)');
const BULLET = /(?:^|\n)[ \t]*(?:[-–—•*·▪►>]+|\(?\d{1,2}[.)]) $/u;

/** "Farmers", "Working": a word of the language, unless a verb of the third person stands behind it. */
function isCommonWord({ name, end }: Part, text: string): boolean {
  if (GOODS.test(name)) return true;
  if (!ENDS_AS_WORD.test(name) || /(?:us|is)$/.test(name) && !COMMON_IN_S.test(name)) return false;
  return !DOES_BEHIND.test(text.slice(end, end + 8));
}
const ENDS_AS_WORD = /^\p{Lu}[a-z]*(?:s|ing|ed|ly|ment|tion|sion|ance|ence|ness)$/u;
/** Goods and services that a clause begins with. */
const GOODS = /^(?:Electricity|Water|Power|Gas|Heat|Steam|Fuel|Funding|Finance|Credit|Capacity|Security|Safety|Delivery|Service|Support|Maintenance|Insurance|Software|Hardware|Machinery|Furniture|Freight|Cargo|Food|Feed)$/;
const DOES_BEHIND = /^ (?:has|is|was|says|signs|plans|wins) /;
/** Words of the language that end like no plural. */
const COMMON_IN_S = /^(?:This|His|Its|Thus|Plus|Previous|Various|Numerous|Analysis|Status|Focus|Bonus|Surplus|Campus|Census|Consensus|Virus|Crisis|Basis|Versus|Emphasis|Tennis|Serious|Religious|Precious|Famous|Ambitious|Us|Is|Bus|Menus|Buses)$/;

/** "Finance minister Anna Lind", "Customs officers": whose field it is. */
function isOfficersField({ words, name, end }: Part, text: string): boolean {
  return words.length === 1 && OFFICE_OF.has(name) && OF_A_FIELD.test(text.slice(end, end + 24));
}
const OF_A_FIELD = /^(?: and [\p{Ll}]+)? (?:(?:vice|deputy|state) )?(?:minist(?:er|ers|ry|ries)|secretar(?:y|ies)|commissioners?|officials?|officers?|chiefs?|committees?|councillors?|staff|experts|talks|tsar|boss)(?![\p{L}])/u;
