/** The town of a mayor or a councillor whom the text names without it. */
import { sentenceAt, titleBefore, type Person, type Scene, type Town } from './scene.ts';

/** Offices of a town. */
export const OF_A_TOWN = /(?:^|[ -])(?:mayor(?:ess)?|city manager|city administrator|town clerk|lord provost|burgomaster|alderman|council ?(?:member|man|woman)|(?:ober)?bürgermeister(?:in)?|alcaldes?a?|sindaco|prefeit[oa])(?: for [a-z ]+)?$/i;
/** "in Kalamata, …", "a delegation from Toledo led by …": whose mayor is met there. */
const LEADS = /(?:^|[\s,(])(?:[Ii]n|[Ff]rom) (?:the city of )?$/;
/** "Changwon Special City (Mayor Bae Sang-ho)". */
const BRACKET = /^(?: (?:Special |Metropolitan )?City)? \($/;

export function townMeant(scene: Scene, person: Person): string | null {
  if (!OF_A_TOWN.test(person.title ?? '')) return null;
  const sentence = sentenceAt(scene, person.start), opens = titleBefore(scene.text, person);
  const told = scene.towns.findLast((town) => town.end <= person.start && town.start >= sentence.start);
  if (told !== undefined && opens >= 0 && BRACKET.test(scene.text.slice(told.end, opens))) return told.name;
  const inSentence = scene.towns.filter((town) => town.start >= sentence.start && town.end <= sentence.end);
  if (told !== undefined && new Set(inSentence.map((town) => town.name)).size === 1 && LEADS.test(scene.text.slice(Math.max(sentence.start, told.start - 20), told.start))) return told.name;
  return homeTown(scene);
}

/** The town that a text names first and no other more often, at least twice; not one whose mayor is somebody told with it. */
function homeTown({ towns, people }: Scene): string | null {
  const taken = new Set(people.filter((p) => p.organization !== null && OF_A_TOWN.test(p.title ?? '')).map((p) => p.organization));
  const free = towns.filter((town: Town) => !taken.has(town.name) && !taken.has(town.text));
  const counts = new Map<string, number>();
  for (const { name } of free) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [first] = free, most = Math.max(0, ...counts.values());
  return first !== undefined && most > 1 && counts.get(first.name) === most ? first.name : null;
}
