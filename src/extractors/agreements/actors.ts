/** Who may be a party: every city, body, region, country, person and other proper name of a text, in order. */
import { phrasesIn, type Phrase } from '../names/capitals.ts';
import type { Draft } from '../draft.ts';
import { Claims, firstStartingAt, firstTouching } from '../in-order.ts';
import type { CityFinding, Found, PartyKind, Span } from '../../record.ts';
import { sensesOf } from '../cities/gazetteer.ts';
import { COUNTRY_OF_ADJECTIVE, UNIONS } from '../text/nations.ts';
import type { Actor } from './actor.ts';
import { ONE_NOUN } from './party-nouns.ts';
import { PAPER_WORD } from './papers.ts';
import { leadOf, NOBODY, OFFICE_OF, partsOf } from './phrase-parts.ts';
import { LEGAL_FORMS } from '../names/org-words.ts';
import { isSomebody, personFrom } from './somebody.ts';
import { withToldKinds } from './told-kinds.ts';

const REGION_ENDS = /(?:^| )(?:County|Province|State|District|Prefecture|Region|Oblast|Krai|Voivodeship|Canton|Territory|Republic|Governorate|Ward|Arrondissement|Borough|Department|Banner|New Area|Island|Islands|SAR)$/u;
const REGION_HEADS = /^(?:State|Province|County|Region|Prefecture|District|Canton|Free State|Republic) of /u;
const CITY_FORM = /^(?:(?:Free|Hanseatic|Royal|Federal|Independent|Metropolitan|Special) )*(?:City|Town|Municipality|Commune) of | (?:City|Municipality|Town)$/u;
const GOVERNMENT_FORM = /(?:Government|City Council|City Hall|Municipal Council|Town Council|Municipal Corporation|Municipality|Administration|Senate)$/u;
/** These act for a town whether or not the town is known by itself. */
const TOWN_BODY = /^(?:(?:City|Town|Municipal|Borough|District) )?Council of |(?:City|Town|Municipal|Borough) Council$/u;
/** "(AMS: NVK)": where shares are traded, and under which letters. */
const TICKER = /\((?:[\p{L}]{2,12}: ?)?$/u;

/** So many cities are looked for within the names of bodies. */
const MOST_SEATS = 40;

type City = Found<CityFinding>;
interface CityAt extends Span { readonly city: City }

/** Every actor of a draft, in order, without overlap. */
export function actorsIn(draft: Draft): Actor[] {
  const cities = draft.cities.flatMap((city) => city.mentions.map((m): CityAt => ({ start: m.start, end: m.end, city }))).toSorted((a, b) => a.start - b.start);
  const actors: Actor[] = [];
  const taken = new Claims();
  const named = draft.cities.slice(0, MOST_SEATS).flatMap((city) => cities.find((c) => c.city === city) ?? []);
  const seats = new Map<string, CityAt>();
  for (const o of draft.organizations) {
    const at = within(cities, o.start, o.end)[0] ?? seats.get(o.name) ?? named.find((c) => ` ${o.name} `.includes(` ${c.city.name} `));
    if (at !== undefined) seats.set(o.name, at);
    const whole = at !== undefined && isCityForm(o.name, at);
    const kind = whole ? 'city' : TOWN_BODY.test(o.name) || GOVERNMENT_FORM.test(o.name) && at !== undefined && !/(?:Ltd|Inc|Group)\.?$/u.test(o.name) ? 'government' : o.kind;
    taken.add(o);
    const lead = o.name === draft.text.slice(o.start, o.end) ? leadOf(o.name) : 0;
    actors.push({ start: o.start + lead, end: o.end, name: o.name.slice(lead), kind, country: at?.city.country ?? null, city: at?.city.geonameId ?? null, person: null, sure: true });
  }
  for (const p of draft.people) {
    if (taken.has(p)) continue;
    taken.add(p);
    actors.push({ start: p.start, end: p.end, name: p.name, kind: 'person', country: null, city: null, person: p, sure: true });
  }
  const known = new Set(draft.people.flatMap((p) => p.name.split(' ')));
  const elsewhere = new Set([...phrasesIn(draft).filter((p) => !opens(draft.text, p)).flatMap((p) => p.words.map((w) => w.text)), ...(draft.title ?? '').split(' ').slice(1)]);
  for (const phrase of phrasesIn(draft)) for (const actor of ofPhrase(draft.text, phrase, { cities, elsewhere })) {
    if (actor.kind === 'other' && (isTicker(draft.text, actor) || isWire(draft.text, actor) || isCode(draft.text, actor))) continue;
    if (actor.kind === 'other' && !taken.has(actor) && isSomebody(draft, actor, { pushed: actors.at(-1), known })) { taken.add(actor); actors.push(personFrom(actor)); continue; }
    if (taken.has(actor) || draft.text[actor.end] === '$' || actor.end - actor.start < 2 || actor.kind === 'other' && isPartOfCity(cities, actor)) continue;
    const whole = fromCity(draft.text, cities, actor);
    taken.add(whole);
    actors.push(whole);
  }
  for (const c of cities) if (!taken.has(c) && !/^-(?:based|owned|led|listed|headquartered|backed|run)(?![\p{L}])/u.test(draft.text.slice(c.end, c.end + 16))) { taken.add(c); actors.push(ofQuarter(draft.text, c) ?? ofCity(c)); }
  return withToldKinds(draft.text, withoutSeats(draft.text, rejoined(draft.text, actors.toSorted((a, b) => a.start - b.start))));
}

const SEATED = new RegExp(`^ (?:(?!and |or |with |by |of |for |to |from )[\\p{Ll}-]+ ){0,2}(?:${ONE_NOUN}|house|giant|specialist|group|start-up|brewery|shipyard|factory|plant|workshop) $`, 'u');

/** "the Plenary of the City Council": what a body decides by is the body. */
const ORGAN = /^(?:Plenary|Plenum|Cabinet|Presidium|Executive|Executive Board|Board|Supervisory Board|Board of Directors|Governing Board|Management Board|Plenary Session|Executive Committee)$/;

/** "the Turku trading house Norlake": where a body lies, told before what it is and its name. */
function withoutSeats(text: string, actors: readonly Actor[]): Actor[] {
  return actors.filter((a, i) => {
    const next = actors[i + 1];
    if (next !== undefined && a.kind !== 'person' && next.kind !== 'person' && next.start - a.end < 10 && ORGAN.test(a.name) && / of (?:the )?$/.test(text.slice(a.end, next.start))) return false;
    return a.kind !== 'city' || next === undefined || next.start - a.end > 40 || next.kind === 'city' || next.kind === 'country' || next.kind === 'person' || !SEATED.test(text.slice(a.end, next.start));
  });
}

/** "Norlake Exports (Pty) Ltd": what a firm is in law belongs to its name. */
function isFormOf(text: string, firm: Actor, form: Actor): boolean {
  return form.start - firm.end < 4 && LEGAL_FORMS.has(text.slice(form.start, form.end)) && /^\)? ?\(?$/.test(text.slice(firm.end, form.start));
}

/** "Mwanza Traders' Union": one name, though a possessive stands within it. */
function rejoined(text: string, actors: readonly Actor[]): Actor[] {
  const whole: Actor[] = [];
  for (const actor of actors) {
    const last = whole.at(-1);
    if (last !== undefined && last.kind !== 'person' && isFormOf(text, last, actor)) {
      whole[whole.length - 1] = { ...last, end: actor.end, kind: 'company', sure: true };
      continue;
    }
    const college = last?.kind === 'other' && /^(?:College|University|School|Hospital|Theatre|Academy|Institute)(?![\p{L}])/u.test(actor.name);
    const split = last !== undefined && actor.start - last.end <= 2 && last.kind !== 'person' && /^['’] $/.test(text.slice(last.end, actor.start)) && (college || /^(?:Union|Association|Federation|Guild|League|Club|Council|Board|Cooperative|Bank|Chamber|Alliance|Society|Party|Foundation|Fund|Organi[sz]ation|Group|Market)/.test(actor.name));
    if (split) whole[whole.length - 1] = { ...last, end: actor.end, name: text.slice(last.start, actor.end), kind: college && /^(?:College|University|Academy|Institute)/.test(actor.name) ? 'university' : 'organization', sure: true };
    else whole.push(actor);
  }
  return whole;
}

/** Without the places that stand within a person's title: there the person acts. */
export function withoutTitles(text: string, actors: readonly Actor[]): Actor[] {
  return actors.filter((a, i) => !titleOf(text, a, actors[i + 1]) && !holdsOffice(text, a, actors[i + 1]));
}

/** "Vice Mayor of Jinan Su Shuwei", "Prague's mayor Zdenek Hrib": the place belongs to the person's title. */
function titleOf(text: string, actor: Actor, next: Actor | undefined): boolean {
  if (next?.person?.organization?.endsWith(actor.name) !== true || actor.kind === 'person') return false;
  return /^(?: |(?:'s|’s) (?:[\p{L}-]+ ){1,4})$/u.test(text.slice(actor.end, next.start));
}

/** "KMRL managing director Loknath Behra": the body right before an office is the person's. */
export const OFFICE_BEHIND = /^(?:'s|’s)? (?:(?!(?:and|or|by|its|their|his|her|with|of|in|at|the|a|an|from|for|to|as|when|while|where|whose|who|which|led|headed) )[\p{Ll}-]+ ){0,3}(?:(?:vice|deputy|co|pro)-)?(?:mayor|director|president|secretary|chairman|chairwoman|chair|chief|head|minister|manager|governor|rector|chancellor|provost|dean|principal|officer|executive|commissioner|ambassador|consul|spokesman|spokeswoman|founder|boss|CEO|counterpart|colleague|opposite number)(?: general)?,? $/u;

function holdsOffice(text: string, actor: Actor, next: Actor | undefined): boolean {
  return next?.kind === 'person' && actor.kind !== 'person' && next.start - actor.end < 60 && OFFICE_BEHIND.test(text.slice(actor.end, next.start));
}

/** "Salaam Fire Brigade" of "Dar es Salaam Fire Brigade": the name begins with its city. */
function fromCity(text: string, cities: readonly CityAt[], actor: Actor): Actor {
  const city = actor.kind === 'person' ? undefined : firstTouching(cities, actor);
  if (city === undefined || city.start >= actor.start || city.end >= actor.end) return actor;
  return { ...actor, start: city.start, name: text.slice(city.start, actor.end), country: city.city.country, city: city.city.geonameId };
}

/** "Dar" and "Salaam" of "Dar es Salaam". */
function isPartOfCity(cities: readonly CityAt[], actor: Span): boolean {
  const city = firstTouching(cities, actor);
  return city !== undefined && city.start <= actor.start && city.end >= actor.end && city.end - city.start > actor.end - actor.start;
}

const QUARTER = /(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th|e)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth) (?:[Aa]rrondissement|[Dd]istrict|[Ww]ard|[Bb]orough|[Mm]unicipality) of (?:the )?$/u;

/** "the 13th arrondissement of Paris": a part of a city that acts for itself. */
function ofQuarter(text: string, c: CityAt): Actor | null {
  const lead = QUARTER.exec(text.slice(Math.max(0, c.start - 40), c.start))?.[0];
  const port = /(?<![\p{L}])(?<!(?:sister|twin|partner|friendship)[ -])port of $/u.exec(text.slice(Math.max(0, c.start - 20), c.start))?.[0];
  if (port !== undefined) return { start: c.start - port.length, end: c.end, name: text.slice(c.start - port.length, c.end), kind: 'organization', country: c.city.country, city: c.city.geonameId, person: null, sure: true };
  if (lead === undefined) return null;
  const start = c.start - lead.length;
  return { start, end: c.end, name: text.slice(start, c.end), kind: 'region', country: c.city.country, city: null, person: null, sure: true };
}

function ofCity(c: CityAt): Actor {
  return { start: c.start, end: c.end, name: c.city.mentions.find((m) => m.start === c.start)?.text ?? c.city.name, kind: 'city', country: c.city.country, city: c.city.geonameId, person: null, sure: true };
}

/** "Minister of Education and Training": what is governed is nobody. */
const FIELD_OF = /(?:[Mm]inisters?|[Ss]ecretar(?:y|ies)(?: of [Ss]tate)?|[Cc]ommissioner|[Cc]ouncillor) (?:of|for) (?:the )?$/;

/** "Asian carp", "the Greenlandic rights": adjectives of no state. */
const OF_A_REGION = /^(?:Asian|European|African|Nordic|Baltic|Arctic|Antarctic|Scandinavian|Caribbean|Mediterranean|Balkan|Slavic|Iberian|Alpine|Andean|Pacific|Atlantic|Latin|Eurasian|Greenlandic|Faroese|Catalan|Basque|Bavarian|Siberian|Tibetan|Flemish|Walloon|Breton|Sicilian|Tuscan|Andalusian|Galician|Corsican|Cantonese|Kurdish|Texan|Californian|Hawaiian|Western|Eastern|Northern|Southern|Indigenous|Christian|Muslim|Islamic|Jewish|Buddhist|Catholic|Gothic|Olympic)$/;
/** "be ACCEPTED IN PRINCIPLE", "CARRIED": how a meeting decided, in capitals. */
const DECIDED = /^(?:ACCEPTED|CARRIED|DECLINED|NOTED|AGREED|RESOLVED|APPROVED|DEFERRED|REJECTED|ADOPTED|GRANTED|REFUSED|WITHDRAWN|LOST|PASSED|DISMISSED|ENDORSED)(?: [\p{Lu}]+)*$/u;

/** Words of the language that end like no plural. */
const COMMON_IN_S = /^(?:This|His|Its|Thus|Plus|Previous|Various|Numerous|Analysis|Status|Focus|Bonus|Surplus|Campus|Census|Consensus|Virus|Crisis|Basis|Versus|Emphasis|Tennis|Serious|Religious|Precious|Famous|Ambitious|Us|Is|Bus|Menus|Buses)$/;

/** A word at the head of its sentence, or of an item behind its sign, has its capital from there. */
function opens(text: string, phrase: Phrase): boolean {
  return phrase.opensSentence || text[phrase.start - 1] === ' ' && BULLETS.has(text[phrase.start - 2] ?? '') && BULLET.test(text.slice(Math.max(0, phrase.start - 6), phrase.start));
}
const BULLETS: ReadonlySet<string> = new Set('-–—•*·▪►>');
const BULLET = /(?:^|\n)[ \t]*[-–—•*·▪►>]+ $/u;

/** "Greek", "Danish-Polish". */
function isAdjective(name: string): boolean {
  return COUNTRY_OF_ADJECTIVE.has(name) || /[-–]/.test(name) && name.split(/[-–]/).every((half) => COUNTRY_OF_ADJECTIVE.has(half) || HALVES.has(half));
}
const HALVES: ReadonlySet<string> = new Set(['Sino', 'Anglo', 'Franco', 'Russo', 'Indo', 'Luso', 'Afro', 'Euro', 'Italo', 'Austro', 'Turco', 'Polono', 'Hispano']);

/** "the Free and Hanseatic City of Hamburg": one name. */
const FREE = /^Free and $/;
/** "Fraport and the Greek state", "Vestas, the Danish maker,": what opens a sentence beside another name is one. */
const PAIRED = /^(?:,? and (?:the )?\p{Lu}|, (?:the|an?) \p{L})/u;
const OF_A_CALLING = /(?:ers|ors|ists|ants|ents|ials|men|women|ies|ates|tes|ing|ly|ed|ions|ments|ships|ties)$/;
/** "New Zealand and", "the US signed": a name that is an adjective too names the state here. */
const ITSELF = /^(?:['’]s |[.,;:)]|$| (?:and|or|has|have|had|will|would|is|was|to|in|on|for|with|also|signed|agreed|signs|plans|[\p{Ll}]{3,}ed)(?![\p{L}]))/u;

/** The actors that a phrase of capitals holds. */
function* ofPhrase(text: string, phrase: Phrase, known: { cities: readonly CityAt[]; elsewhere: ReadonlySet<string> }): Generator<Actor> {
  const { cities, elsewhere } = known;
  for (const part of partsOf(phrase)) {
    const start = part[0]?.start ?? 0, end = part.at(-1)?.end ?? 0;
    const name = text.slice(start, end);
    const inside = within(cities, start, end);
    const exact = inside.find((c) => c.start === start && c.end === end);
    if (exact !== undefined) { yield ofQuarter(text, exact) ?? ofCity(exact); continue; }
    if (/[-–/]/u.test(name) && inside.length >= 2) { for (const c of inside) yield ofCity(c); continue; }
    if (part.length === 1 && OF_A_REGION.test(name) && /^ \p{Ll}/u.test(text.slice(end, end + 2)) || DECIDED.test(name)) { for (const c of inside) yield ofCity(c); continue; }
    const senses = sensesOf(name);
    const country = senses?.countries[0];
    if (country !== undefined && (!COUNTRY_OF_ADJECTIVE.has(name) || ITSELF.test(text.slice(end, end + 14)))) { yield { start, end, name, kind: 'country', country, city: null, person: null, sure: true }; continue; }
    if (isAdjective(name) || UNIONS.has(name) || PAPER_WORD.test(name) && !actsAsBody(text, start, name) || part.every((w) => !w.capital || NOBODY.has(w.text))) { for (const c of inside) yield ofCity(c); continue; }
    const first = inside[0];
    const kind = first !== undefined && isCityForm(name, first) ? 'city' : kindOf(name, (senses?.regions.length ?? 0) > 0);
    if (kind === 'other' && FIELD_OF.test(text.slice(Math.max(0, start - 24), start))) {
      const whose = / of (?:the )?(\p{Lu}[\p{L} -]+)$/u.exec(name)?.[1], state = whose === undefined ? undefined : sensesOf(whose)?.countries[0];
      if (whose !== undefined && state !== undefined) yield { start, end, name: whose, kind: 'country', country: state, city: null, person: null, sure: true };
      continue;
    }
    const lone = part.length === 1 && opens(text, phrase) && part[0] === phrase.words[0] && !elsewhere.has(name) && !(PAIRED.test(text.slice(end, end + 14)) && !OF_A_CALLING.test(name));
    if (lone && /^\p{Lu}[a-z]*(?:s|ing|ed|ly)$/u.test(name) && !(/(?:us|is)$/.test(name) && !COMMON_IN_S.test(name)) && !/^ (?:has|is|was|says|signs|plans|wins) /.test(text.slice(end, end + 8))) continue;
    if (kind === 'city' && first !== undefined && FREE.test(text.slice(Math.max(0, start - 9), start))) { yield { ...ofCity(first), start: start - 9 }; continue; }
    if (part.length === 1 && kind === 'other' && OFFICE_OF.has(name) && OF_A_FIELD.test(text.slice(end, end + 24))) continue;
    if (lone && kind === 'other' && /^ (?:agreements?|contracts?|deals|pacts|memoranda|talks|negotiations)(?![\p{L}])/u.test(text.slice(end, end + 16))) continue;
    yield { start, end, name, kind, country: first?.city.country ?? null, city: first?.city.geonameId ?? null, person: null, sure: !lone };
  }
}

/** "Finance minister Anna Lind", "Customs officers": whose field it is. */
const OF_A_FIELD = /^(?: and [\p{Ll}]+)? (?:(?:vice|deputy|state) )?(?:minist(?:er|ers|ry|ries)|secretar(?:y|ies)|commissioners?|officials?|officers?|chiefs?|committees?|councillors?|staff|experts|talks|tsar|boss)(?![\p{L}])/u;
/** "with the Baltic Film Festival", "The Salmon Programme (SP)": named for what it holds, but a body where it acts. */
function actsAsBody(text: string, start: number, name: string): boolean {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  if (/^(?:World|United Nations|UN) .*Programme$/u.test(name)) return true;
  return name.includes(' ') && /^(?:Festival|Fair|Forum|Programme|Program|Games|Biennale|Charter|Initiative|Plan)$/.test(last) && (ACTING.test(text.slice(Math.max(0, start - 12), start)) && !/^(?:Charter|Initiative|Plan)$/.test(last) || /^ \(\p{Lu}{3,}\)/u.test(text.slice(start + name.length, start + name.length + 12)));
}
const ACTING = /(?:^|[.!?\n] ?|(?:with|between|by) )(?:[Tt]he )?$/;

/** "GHS 88m", "the CP 205 package": letters before a number. */
function isCode(text: string, actor: Span): boolean {
  return actor.end - actor.start < 5 && /^\p{Lu}+$/u.test(text.slice(actor.start, actor.end)) && /^[ -]?\d/.test(text.slice(actor.end, actor.end + 2));
}

/** "KAUNAS, Jul 16, BNN – The cities": the wire that a text opens with. */
function isWire(text: string, actor: Span): boolean {
  if (actor.end - actor.start > 6 || !/^[\p{Lu}\d]+$/u.test(text.slice(actor.start, actor.end)) || !/^\)? ?(?:[–—]|-{1,2}) /.test(text.slice(actor.end, actor.end + 4))) return false;
  return actor.start - text.lastIndexOf('\n', actor.start) < 48 && /(?:^|[,(] ?|\d )$/.test(text.slice(Math.max(0, actor.start - 2), actor.start));
}

function isTicker(text: string, actor: Span): boolean {
  if (!/[( :]/.test(text[actor.start - 1] ?? '')) return false;
  const lead = TICKER.exec(text.slice(Math.max(0, actor.start - 14), actor.start))?.[0];
  return lead !== undefined && (lead.length > 1 || /^: ?\p{Lu}/u.test(text.slice(actor.end, actor.end + 3)));
}

/** "City of X", "X City": the city itself, where X is one. */
function isCityForm(name: string, inside: CityAt): boolean {
  const bare = name.replace(CITY_FORM, '').replace(/ Metropolitan$/, '').trim();
  return bare !== name && inside.city.mentions.some((m) => m.text === bare || m.text === name) || bare === inside.city.name;
}

/** "Air Zambra". */
const AIRLINE = /^Air (?!Force|Quality|Traffic|Defen[cs]e|Base|Show|Corps|Fleet|Service|Police)\p{Lu}\p{Ll}+$/u;

function kindOf(name: string, region: boolean): PartyKind {
  if (REGION_ENDS.test(name) || REGION_HEADS.test(name) || region) return 'region';
  return GOVERNMENT_FORM.test(name) ? 'government' : AIRLINE.test(name) ? 'company' : 'other';
}

function within(cities: readonly CityAt[], start: number, end: number): CityAt[] {
  const inside: CityAt[] = [];
  for (let i = firstStartingAt(cities, start); i < cities.length && (cities[i]?.end ?? 0) <= end; i++) inside.push(cities[i] as CityAt);
  return inside;
}
