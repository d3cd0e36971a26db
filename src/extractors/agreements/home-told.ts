/** Whose town a text is, where it says so without letting the town act: "How many sister cities does Porto have?", "Visit of the delegation from Graz to Porto" over a programme. */
import type { Draft } from '../draft.ts';
import { small, TOWN_NAME } from './masthead.ts';

/** So far, in characters, an opening reaches. */
const OPENING = 300;
/** A reader asks, the town answers. */
const ASKED = new RegExp(`(?:[Ss]ister|[Tt]win|[Pp]artner|[Ff]riendship) (?:cities|towns|municipalities) (?:does|did|has) (?:the )?(?:(?:[Cc]ity|[Tt]own) of )?${TOWN_NAME}(?: (?:have|keep|maintain|got)| ?\\?)`, 'u');
/** The first sentence is about it. */
const OPENS = new RegExp(`^\\s*(?:[^\\n.]{1,60}\\n\\s*)?The (?:[Cc]ity|[Tt]own|[Cc]ommune|[Mm]unicipality|[Bb]orough) of ${TOWN_NAME} (?:is|has|was|keeps|maintains|looks|gets)(?![\\p{L}])`, 'u');
/** Over a programme: where the guests go. */
const GUESTS = new RegExp(`(?:[Vv]isit|[Dd]elegation|[Gg]uests|[Tt]rip|[Mm]ission)[^\\n.]{0,80}? to (?:the )?(?:(?:[Cc]ity|[Tt]own) of )?${TOWN_NAME}\\s*(?:$|[\\n,(–:]|-)`, 'u');
/** The entries of a programme begin with an hour. */
const HOUR = /^\s*\d{1,2}[:.h]\d\d(?: ?[ap]\.?m\.?)?[ ,:–-]/gmu, HOURS = 3;

/** "TWINNED CITIES OF PORTO – overview", "PORTO MUNICIPALITY": a line of its own at the head, in whatever letters. */
const OVER = new RegExp(`^\\s*(?:(?:[Ss]ister|[Tt]win(?:ned)?|[Pp]artner|[Ff]riendship) (?:[Cc]ities|[Tt]owns|[Mm]unicipalities) of (?:the )?(?:City of )?${TOWN_NAME}|${TOWN_NAME} Municipality)\\s*(?:$|\\n|[–—|:(])`, 'u');

/** The name of the town, or null. */
export function townTold({ text, title }: Draft): string | null {
  const head = text.slice(0, OPENING), line = OVER.exec(small(head.trimStart().split('\n', 1)[0] ?? '')), told = line?.[1] ?? line?.[2] ?? ASKED.exec(head)?.[1] ?? OPENS.exec(head)?.[1];
  if (told !== undefined) return told;
  const guests = GUESTS.exec(`${title ?? ''}\n${head}`)?.[1];
  return guests === undefined || (text.match(HOUR)?.length ?? 0) < HOURS ? null : guests;
}
