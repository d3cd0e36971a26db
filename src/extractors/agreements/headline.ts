/** The parties that a headline names: taken where the text itself speaks of the paper alone. */
import { citiesNamed, sensesOf } from '../cities/gazetteer.ts';
import { kindOfWord } from '../names/org-words.ts';
import { unnamed, type Member } from './actor.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{N}.'’&-]*";
const NAME = `${WORD}(?: (?:(?:of|for|de|da|do|di|del|the|and(?= (?:${WORD} )?(?:Technology|Sciences?|Commerce|Industry|Culture|Tourism)))(?: the)? )?${WORD}){0,6}?`;
const DOES = '(?:[Tt]o )?(?:[Jj]ointly )?(?:[Ss]ign|[Ii]nk|[Ss]eal|[Cc]onclude|[Rr]enew|[Ee]xtend|[Aa]gree|[Ss]trike|[Rr]each|[Ee]stablish|[Ff]orm|[Ll]aunch|[Ee]nter|[Bb]ecome|[Tt]win|[Jj]oin [Ff]orces|[Jj]oin [Hh]ands|[Tt]eam [Uu]p|[Pp]artner|[Cc]linch|[Ff]orge|[Ss]et [Uu]p|[Aa]pprove|[Ee]nd|[Ss]crap|[Ss]uspend|[Tt]erminate|[Cc]odeshare|[Cc]ooperate|[Ll]ink)(?:s|es|ed)?(?![\\p{L}])';
/** "Oslo and Riga sign climate pact", "Oslo, Riga ink deal". */
const TOGETHER = new RegExp(`^(?:(?:The )?(${NAME}), )?(?:The )?(${NAME})(?:,? and (?:the )?|, | & )(${NAME}),? ${DOES}`, 'u');
/** "Oslo and Riga deepen ties": any verb, where both are known. */
const ANY_VERB = new RegExp(`^(?:The )?(${NAME})(?:,? and (?:the )?|, | & )(${NAME}),? (?:[Tt]o )?[\\p{L}]{3,}`, 'u');
/** "Oslo signs climate pact with Riga". */
const ONE_WITH = new RegExp(`^(?:The )?(${NAME}),? ${DOES}[^.:;]{0,60}? [Ww]ith (?:the )?(${NAME})(?=$|[,.:;]| (?:(?!of )[\\p{Ll}]|On |In |To |For |At |Over ))`, 'u');
/** "Agreement between Oslo and Riga". */
const BETWEEN = new RegExp(`[Bb]etween (?:the )?(${NAME}) and (?:the )?(${NAME})(?=$|[,.:;]| (?:(?!of )[\\p{Ll}]|On |In |To |For |At |Signed))`, 'u');
const LONGEST = 200;

/** Two parties or three, else none. */
export function partiesOfHeadline(title: string): readonly Member[] {
  if (title === '' || title.length > LONGEST) return [];
  const told = TOGETHER.exec(title) ?? ONE_WITH.exec(title) ?? BETWEEN.exec(title);
  const any = told === null ? ANY_VERB.exec(title) : null;
  const members = (told ?? any)?.slice(1).filter((name) => name !== undefined).map(memberOf) ?? [];
  return members.length > 1 && members.every((m) => m !== null && (any === null || m.kind !== 'company')) ? members.filter((m) => m !== null) : [];
}

function memberOf(name: string): Member | null {
  const senses = sensesOf(name), country = senses?.countries[0];
  if (country !== undefined) return unnamed(name, 'country', { country, city: null });
  const kind = name.split(' ').map(kindOfWord).findLast((k) => k !== null) ?? null;
  if (kind !== null && !name.includes(' ') || NOBODY.test(name)) return null;
  if (kind !== null) return unnamed(name, kind);
  if ((senses?.regions.length ?? 0) > 0 && (citiesNamed(name)[0]?.population ?? 0) < BIG) return unnamed(name, 'region');
  const city = citiesNamed(name)[0];
  return city !== undefined && city.population >= KNOWN && senses?.common !== true ? unnamed(name, 'city', { country: city.country, city: city.geonameId }) : city === undefined && senses?.common !== true && !LOOSE.test(name) ? unnamed(name, 'company') : null;
}
/** A city of this size is meant rather than the region of its name; a smaller one than this is hardly meant by its bare name. */
const BIG = 50_000, KNOWN = 5000;
/** Who signs by office, and words that open a headline. */
const NOBODY = /^(?:Mayors?|Presidents?|(?:Prime )?Ministers?|Governors?|Leaders|Cities|Towns|Officials|Unions?|Workers|Employers|Teachers|Farmers|Students|Two|Three|Four|Both|City|State|Local|Government|Police|Firms|Companies|Banks|Universities|Ports|Rivals|Neighbou?rs|MPs|Council(?:lors)?)(?![\p{L}])(?! of )/u;
/** A plural of the language rather than a name. */
const LOOSE = /^\p{Lu}\p{Ll}+(?:ers|ors|ists|ies|ants|men|women)$/u;
