/** What stands right behind a name tells where its bearer belongs: "of the Chamber", "(Norlake Foods)", "who heads the port". */
import { firstFrom } from '../../in-order.ts';
import { OF_PARTY, POST_NOMINALS } from '../titles.ts';
import { bodyCalled, NOUN, PART_OF_BODY, type Body, type Person, type Scene } from './scene.ts';

/** A title and a body, as far as the words tell them. */
export interface Post { readonly title: string | null; readonly organization: string }

/** A name is followed by its office within so many characters. */
const REACH = 90;
/** "of the", "from": what leads from a name, or from an office behind it, to a body. */
const LEADS = /^,? (?:of|from|at|for) (?:the )?$/;
const BRACKET = /^ \((?:the )?$/;
const OF_ITS_KIND = new RegExp(`^ (?:of|from|at) the (${NOUN})(?![\\p{L}'’-])(?! of )`, 'u');
/** "who heads", "who has run": the body behind is theirs. */
const HEADS = /^, who (?:also |now |has )?(?:heads?|headed|leads?|led|runs?|chairs?|chaired|directs?|manages?|presides over|founded) (?:the (?:[\p{L}-]+ ){1,3}(?:unit|department|team|desk|division|section|office) (?:of|at) )?(?:the )?$/u;
const HEADS_NOUN = new RegExp(`^, who (?:heads|leads|runs|chairs|directs|manages|presides over) the (${NOUN})(?![\\p{L}'’-])(?! of )`, 'u');
/** "adviser to the", "head of research at": an office in small letters, and whose it is. */
const OFFICE = /^, (?:an? |the )?((?:[\p{Ll}-]{2,20} ){0,4}[\p{Ll}-]{3,20}) (?:of|at|to|for|with) (?:the )?$/u;
const OWNED = /^, (?:the )?$/;
const OWNED_OFFICE = /^['’]s? ((?:[\p{Ll}-]{2,20} ){0,3}[\p{Ll}-]{4,20})(?=[,.;:)\n”"]|$)/u;
const OWNED_BY_NOUN = new RegExp(`^, the (${NOUN})['’]s ((?:[\\p{L}-]{2,20} ){0,3}[\\p{L}-]{4,20})(?=[,.;:)\\n”"]|$)`, 'u');
/** Words that tell of a kinship or of a deed, not of an office. */
const NO_OFFICE = /(?:^| )(?:wife|husband|son|daughter|mother|father|brother|sister|friend|thanks?|based|according|due|born|known|together|along|part|one|some|many|most|all|because|instead|outside|home|close|next|both|half|it|he|she|they|who|which|that|is|was|are|were|has|had|and)(?: |$)/;

/** The office and the body told behind a name, or null. */
export function postBehind(scene: Scene, person: Person): Post | null {
  const { text, bodies } = scene, { end, title } = person;
  const next = firstFrom(bodies, end), gap = next !== undefined && next.start - end < REACH ? text.slice(end, next.start) : null;
  if (next !== undefined && gap !== null) {
    if (LEADS.test(gap) || HEADS.test(gap) || BRACKET.test(gap) && closes(text, next)) return { title, organization: next.text };
    const office = title === null ? OFFICE.exec(gap)?.[1] : undefined;
    if (office !== undefined && !NO_OFFICE.test(office)) return { title: office, organization: wholeName(scene, next) };
    const owned = title === null && OWNED.test(gap) ? OWNED_OFFICE.exec(text.slice(next.end, next.end + REACH))?.[1] : undefined;
    if (owned !== undefined && !NO_OFFICE.test(owned)) return { title: owned, organization: next.text };
    if (title !== null && isOfficeIn(gap, title, CLOSED.test(text.slice(next.end, next.end + 1)))) return { title, organization: wholeName(scene, next) };
    if (person.rule === 'person.contact' && DESK.test(gap) && /^[,;\n]|^$/.test(text.slice(next.end, next.end + 1))) return { title, organization: text.slice(person.end + 2, next.end) };
  }
  const letters = title === null ? IN_LETTERS.exec(text.slice(end, end + 12))?.[1] : undefined;
  return letters === undefined ? byNoun(scene, person) : { title, organization: letters };
}
/** "Dr. Anna Lind (WHO)": a body by letters that the text does not explain. */
const IN_LETTERS = /^ \((\p{Lu}{3,8})\)/u;
/** "Standing Committee of the Porto Municipal Assembly": a part of a body with the body. */
function wholeName({ text, bodies }: Scene, part: Body): string {
  const whole = COMMITTEE.test(part.text) ? firstFrom(bodies, part.end) : undefined;
  return whole !== undefined && /^ of (?:the )?$/.test(text.slice(part.end, whole.start)) ? text.slice(part.start, whole.end) : part.text;
}
const COMMITTEE = new RegExp(`^${PART_OF_BODY}$`);
/** "Contact: Anna Lind, Press Office of": the whole of it is the body. */
const DESK = /^, (?:Press |Media )?$/;
/** ", chair of the", " (SPD), director for culture at the": an office known already, and what leads from it to a body. */
function isOfficeIn(gap: string, title: string, closed: boolean): boolean {
  const at = gap.indexOf(title), lead = gap.slice(at + title.length);
  return at > 0 && BEHIND_NAME.test(gap.slice(0, at)) && (LEADS_ON.test(lead) || closed && lead === ', ');
}
/** "Anna Lind, Manager, Norlake Foods, said": nothing else follows the body. */
const CLOSED = /^(?:[,.;:)\n]|)$/;
const BEHIND_NAME = new RegExp(`^(?:${OF_PARTY}(?:, (?:${POST_NOMINALS}))?(?:,| as)? (?:the |its |an? )?|,?\\n)$`, 'u'), LEADS_ON = /^ (?:of|at|for|in|with|from) (?:the )?$/;
const closes = (text: string, body: Body): boolean => /^(?:,[^()]{1,40})?\)/.test(text.slice(body.end, body.end + 44));

/** "…, chair of the association": the body that is meant by the word. */
function byNoun(scene: Scene, { end, title }: Person): Post | null {
  const tail = scene.text.slice(end, end + REACH);
  const owned = title === null || title === 'Professor' ? OWNED_BY_NOUN.exec(tail) : null;
  const [, noun] = owned ?? HEADS_NOUN.exec(tail) ?? OF_ITS_KIND.exec(afterTitle(tail, title)) ?? [];
  const body = noun === undefined ? null : bodyCalled(scene, noun, end);
  return body === null ? null : { title: owned?.[2] ?? title, organization: body.name };
}
/** What follows the office behind a name; where there is none, what follows the name. */
function afterTitle(tail: string, title: string | null): string {
  const at = title === null ? -1 : tail.indexOf(title);
  return at < 0 || !/^, ?(?:the |its |an? )?$/.test(tail.slice(0, at)) ? tail : tail.slice(at + (title?.length ?? 0));
}
