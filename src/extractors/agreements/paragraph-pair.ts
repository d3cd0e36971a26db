/** The two bodies of a paragraph that goes on with their paper: "The Theatre and the Opera exchange singers. The contract was signed in July". */
import type { Member } from './actor.ts';
import { isBody, isPlaceKind, sameParty } from './same-party.ts';
import type { Story } from './story.ts';

/** So far back, in characters, both are named. */
const REACH = 300;

/** Both, where the paragraph names two bodies and nobody else before an offset, and no paper was told in it; else nobody. */
export function pairOfParagraph({ names, lastAt, draft: { text } }: Story, offset: number): readonly Member[] {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  if (line <= lastAt || offset - line > REACH || offset === line || !TOGETHER.test(text.slice(line, offset))) return [];
  const found: Member[] = [];
  for (let i = names.before(line); i < names.before(offset); i++) {
    const actor = names.actors[i];
    if (actor === undefined || names.isAside(i)) continue;
    if (!isBody(actor) || isPlaceKind(actor.kind) || !actor.name.includes(' ')) return [];
    if (!found.some((m) => sameParty(m, actor))) found.push(actor);
  }
  return found.length === 2 ? found : [];
}
/** They do something with each other. */
const TOGETHER = /(?<![\p{L}])(?:exchang|work|cooperat|co-operat|collaborat|stud(?:y|ies)|team|join|partner|shar)(?:e|es|ed|ing|s|ies)?(?![\p{L}])/u;
