/** The town in whose name a text is written, where a line at its head says so: "External Relations – City Council of Porto", "Mayor's week (A. Lind, City of Turku)". */
import { citiesNamed, type Place } from '../cities/gazetteer.ts';
import type { Draft } from '../draft.ts';
import { onceFor } from '../in-order.ts';
import { unnamed, type Actor } from './actor.ts';

/** So many lines at the head of a text, within so many characters, may say it. */
const LINES = 3, HEAD = 500;
/** A line longer than this, and one that ends with a full stop, is running text. */
const LONGEST = 130;
const RUNNING = /[\p{Ll}\d]{2}[.!?;][”"]?\s*$/u;

/** A town's name of up to three words, kept as a group of the pattern it stands in. */
export const TOWN_NAME = "(\\p{Lu}[\\p{L}'’-]+(?: (?:(?:de|del|da|do|la|el|le) )?\\p{Lu}[\\p{L}'’-]+){0,2})";
/** "City Council of X", "the Council of the City of X", "City of X", "Municipality of X". */
const OF = `(?:(?:(?:City|Town|Municipal|Borough|County|District)(?: [Aa]nd (?:County|District))? )?Council|City|Town|Municipality|Borough|Corporation|Mayoralty|Intendencia|Prefeitura|Ayuntamiento) of (?:the )?(?:(?:City|Town|Municipality|Borough) of )?${TOWN_NAME}`;
/** "X City Council", "X County Hall". */
const OWN = `${TOWN_NAME} (?:(?:City|Town|Borough|County|Municipal|District)(?: [Aa]nd (?:County|District))? (?:Council|Corporation|Hall|Assembly|Board)|Municipality)`;
/** It stands between signs, or is whom a report is made to. */
const SAID = new RegExp(`(?:^|[–—|(/·:,-] ?|(?:^|[^\\p{L}])[Tt]o the |[Oo]ffice of the )(?:${OF}|${OWN})(?=\\s*(?:$|[–—|)(/·:,-])| for (?:its|the) )`, 'u');

/** The place that the head of a text tells as its own; null where it tells none, or where it is known from elsewhere whose the text is. */
export const seatInHead: (draft: Draft) => Place | null = onceFor(({ text, homeCity }: Draft) => {
  if (homeCity !== null) return null;
  for (const line of text.slice(0, HEAD).split('\n').filter((l) => l.trim() !== '').slice(0, LINES)) {
    if (line.length > LONGEST || RUNNING.test(line)) continue;
    const m = SAID.exec(small(line.trim())), place = m === null ? undefined : citiesNamed(m[1] ?? m[2] ?? '')[0];
    if (place !== undefined) return place;
  }
  return null;
});

/** "CORK COUNTY HALL" as it is written elsewhere: "Cork County Hall". */
export function small(line: string): string {
  return line.replace(/(?<!\p{L})(\p{Lu})(\p{Lu}+)(?!\p{L})/gu, (word, first: string, rest: string) => (/^(?:OF|THE|AND|FOR|TO)$/.test(word) ? word.toLowerCase() : first + rest.toLowerCase()));
}

/** "TWINNING ASSOCIATION – SPRING LETTER": what looks like a dateline and names a body. */
const BODY = /(?<![\p{L}])(?:Association|Society|Union|Club|Chamber|Federation|Institute|Universit[\p{L}]+|College|Academy|Museum|Authority|Foundation|Trust|Hospital|Library|League|Guild)(?![\p{L}])/u;
/** "Office of", "Press Office": a part of the body that is named beside it. */
const PART = /(?<![\p{L}])(?:Office|Department|Desk|Unit|Committee|Board)(?![\p{L}])/u;
/** "Norlake University newsletter, issue 7", "PORT OF PORTO IN BRIEF": what kind of text a body's name heads. */
const HEADED = /^(?!The )((?:\p{Lu}[\p{L}'’.&-]+ (?:(?:of|for|and|the|de|di) ){0,3}){2,8}?),?(?:['’]s )?(?:[–—|:-] )?(?:[Nn]ewsletter|[Bb]ulletin|[Ii]n [Bb]rief|[Ii]n [Ss]hort|[Ii]n [Ff]igures|[Aa]t a [Gg]lance|[Ff]acts?(?:heet)?|[Aa]nnual [Rr]eport|[Cc]hronicle|[Dd]iary|[Ee]-?[Nn]ews)(?![\p{L}])/u;
/** Those whose business is their own, whoever stands in their name. */
const OF_A_PLACE = /(?<![\p{L}])(?:Port|Airport|Harbou?r)(?![\p{L}])/u;
/** The body whose letter or fact sheet the title, or the first line, says that a text is; null where it says none. */
export function bodyInTitle({ text, title }: Draft): Actor | null {
  for (const line of [title ?? '', small(text.trimStart().slice(0, LONGEST).split('\n', 1)[0] ?? '')]) {
    const name = HEADED.exec(line)?.[1]?.trim();
    if (name !== undefined && (BODY.test(name) || OF_A_PLACE.test(name)) && !PART.test(name)) return bodyCalled(name);
  }
  return null;
}
const bodyCalled = (name: string): Actor => unnamed(name, /Universit|College|Academy/u.test(name) ? 'university' : 'organization');

/** Whoever speaks of himself; a museum that others visit does not. */
const OF_ITSELF = /(?<![\p{L}“"])(?:[Ww]e|[Oo]ur|[Uu]s)(?![\p{L}])/u;

/** The body over whose letter its name stands like a dateline, where the text speaks for it; null where none does. */
export function bodyInMasthead({ text, dateline }: Draft): Actor | null {
  if (dateline === null || dateline.date !== null || dateline.start > 0 || !OF_ITSELF.test(text)) return null;
  const name = small(dateline.place ?? '').split(/, ?| [–—|-] /u).find((part) => part.includes(' ') && BODY.test(part) && !PART.test(part));
  if (name === undefined) return null;
  return bodyCalled(name);
}
