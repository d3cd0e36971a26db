/** What an agreement is about: "in the fields of trade, tourism and education", "covering staff exchange and open data". */
import type { Reading } from './reading.ts';
import { actorAt } from './letters.ts';
import type { Scene } from './scene.ts';

const PAPER = /(?:memorand\w+|mous?|letters? of intent|agreements?|pacts?|accords?|deals?|contracts?|arrangements?|declarations?|statements?|treat(?:y|ies)|protocols?|charters?|plans?|programmes?|roadmaps?|conventions?|exchanges? of (?:letters|notes)|communiqu[eé]s?|partnerships?|loans?|initiative|cooperation framework|framework)(?![\p{L}])(?: of (?:understanding|co-?operation|intent|twinning|agreement|partnership|friendship))?/iu;
const FIELDS = /(?:in|on|across|covering|for|spanning|to) (?:the )?(?:[\p{Ll}]+ ){0,2}(?:fields?|areas?|spheres?|sectors?|domains?) (?:of |such as |like |including |as diverse as )?(.{3,200})/iu;
const COOPERATION = /(?:co-?operat(?:ion|e|ing)|collaborat(?:ion|e|ing)|work(?:ing)? together|exchanges?|partner) (?:more closely )?(?:in|on) (.{3,180})/iu;
const COVERING = /(?:^|[\s,])(?:covering|covers?|concerning|concerns|regarding|focus(?:es|ed|ing) on|relating to|dealing with|deals with|aimed at|spanning|spans|provid(?:es|ing) for|foresees|envisages|envisaging|governing|governs|includ(?:es|ing)|devoted to|dedicated to) (.{3,200})/iu;
/** Only where nothing but the parties, a place, a day, a sum or a term stands between them and the paper. */
const ABOUT = /^(?:,? (?:with|between|among|by)(?: (?!(?:on|for|about|to|in|at) )[^\s,;]+,?){1,12}?| ?\([^()]{1,40}\)|,? (?:in|at|on|of|from|dated) (?:the )?(?:[\p{Ll}]+ ){0,2}[\uE000-\uF8FE]| worth [^,;]{3,30}?(?= (?:on|for|to))| for (?:[\p{Ll}\p{N}]+ ){1,3}(?:years|months)){0,3},? ?(?:on|for|about|to (?:jointly )?(?:promote|develop|strengthen|expand|boost|deepen|support|enhance|facilitate|increase|improve|foster|encourage|intensify|advance)) (.{3,160})/iu;
/** Where the list ends: at a verb, at another phrase, at another clause. */
const STOP = /(?:[;:()\n“”"]|\.(?=\s|$)|,? (?:with|between|which|that|who|whose|at|during|was|were|is|are|will|has|have|had|in (?:the presence|presence|a bid|order|return|line|addition|exchange|[\uE000-\uF8FE])|signed|inked|concluded|worth|by|from|after|before|under|to be|until|while|when|where|said|the same|this (?:week|month|year)|last|next|yesterday|today|on [\uF000-\uF8FE]|on the (?:sidelines|margins|occasion)|according|valid|starting|beginning|through|aimed|both sides|the two|it|they)(?![\p{L}])|,? (?:in|on|since|of|for) [\uF000-\uF8FE]|[\uF000-\uF8FE]).*$/isu;
/** What follows `on` or `for` and tells for whom, for how long or with how many, not what about. */
const NO_SUBJECT = /^(?:behalf|(?:the |an? |another |a further |at least |up to |some |about )*(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|first|second|third|next|coming|more|additional|further|new|initial|indefinite|unlimited|\d+) )*(?:years?|months?|weeks?|decades?|periods?|terms?|times?|duration)|(?:the )?(?:same|opening|closing|last|first|second|third|final|following|next) day|(?:the )?(?:margins?|sidelines?|occasion|spot|side|eve|basis|ground|purchase price)|(?:both|the two) .*|(?:mon|tues|wednes|thurs|fri|satur|sun)day.*|\d.*|(?:[a-z]{2,3})?[$€£¥].*|it|them|us)(?![a-z])/iu;
const MOST = 8;
/** Longer than this it is a clause, not a field of work. */
const LONGEST = 70;

/** Fields of work of a paper, from its clause. */
export function subjectsOf(reading: Reading): string[] {
  const { scene } = reading;
  const own = behindPartner(reading);
  if (own.length > 0) return own;
  const head = reading.words.slice(0, 60), at = scene.mask.indexOf(head);
  const from = at < 0 ? reading.act : at;
  const paper = PAPER.exec(scene.mask.slice(from, from + 160));
  const behind = paper === null ? from : from + paper.index + paper[0].length;
  const clause = scene.mask.slice(from, behind + 360).split(/; |\. /)[0] ?? '';
  const listed = FIELDS.exec(clause)?.[1] ?? COOPERATION.exec(clause)?.[1];
  const fields = listed === undefined ? [] : split(scene, listed);
  if (fields.length > 0) return fields;
  const rest = scene.mask.slice(behind, behind + 300);
  const about = ABOUT.exec(rest)?.[1], whole = about === undefined ? [] : split(scene, about);
  return whole.length > 0 ? whole : split(scene, COVERING.exec(rest.slice(0, 260))?.[1] ?? '');
}

/** "with Oslo on choirs, with Lima on seeds": each partner's own paper tells what it is about. */
function behindPartner({ scene, others }: Reading): string[] {
  const [partner] = others;
  if (partner === undefined || others.length > 1) return [];
  for (let i = 0; i < scene.mask.length; i++) {
    if (actorAt(scene.mask, i) === partner) return split(scene, /^ on ([\s\S]{3,160})/.exec(scene.mask.slice(i + 1, i + 170))?.[1] ?? '');
  }
  return [];
}

/** "The agreement covers trade and tourism", "Under the pact they will cooperate in education": told of a paper named before. */
const TOLD_BEHIND = /^(?:(?:The|This|That|Their|Its) (?:[\p{Ll}-]+ ){0,3}|It |Under (?:the|this|its|their) (?:[\p{Ll}-]+ ){0,3}|(?:Areas|Fields) of co-?operation )/u;
export function subjectsBehind(sentence: string): string[] {
  if (!TOLD_BEHIND.test(sentence)) return [];
  const clause = sentence.slice(0, 400), scene = NAMELESS;
  if (!PAPER.test(clause.slice(0, 80)) && !/^(?:It|Areas|Fields)/.test(clause)) return [];
  return split(scene, COVERING.exec(clause.slice(0, 120).replace(/ including .*$/, '') + clause.slice(120))?.[1] ?? FIELDS.exec(clause)?.[1] ?? COOPERATION.exec(clause)?.[1] ?? '');
}

/** "on trade and a roadmap for rail links": here another paper begins. */
const NEXT_PAPER = /^(?:an?|one|another|two|three|the) (?:[\p{L}\p{N}-]+ ){0,3}?(?:memorand|mou|letters? of|agreements?|pact|accord|deal|contract|declaration|statement|treat|protocol|charter|plan|programme|roadmap|convention)/iu;

/** "on tourism and one with Graz", "…, and Kyoto one with Porto": another paper, though its name is not said again. */
const ANOTHER = /(?:^|[\s\uE000-\uEFFF])(?:one|another|others)$/;

/** A plain sentence, in which no sign stands for a name. */
const NAMELESS: Pick<Scene, 'actors'> = { actors: [] };

function split(scene: Pick<Scene, 'actors'>, list: string): string[] {
  const bare = list.replace(STOP, '').replace(/,? (?:and|as well as)$/u, '');
  const parts = bare.split(/,\s*(?:and\s+|as well as\s+)?|\s+and\s+|\s+as well as\s+/u);
  const next = parts.findIndex((part) => NEXT_PAPER.test(part) || ANOTHER.test(part));
  const fields = parts.slice(0, next < 0 ? parts.length : next).map((field) => named(scene, field));
  return [...new Set(fields.filter((s) => s.length > 1 && s.length < LONGEST && !NO_SUBJECT.test(s)))].slice(0, MOST);
}

/** "waste for another three years". */
const FOR_HOW_LONG = / (?:for|over) (?:(?:another|a|an|the|further|next|coming|initial|first|period|of) )*(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|several)(?: (?:more|further|additional))?[ -](?:years?|months?)$/iu;

/** Names stand as signs for themselves in the mask: a field that holds one is written out, one that is nothing else is none. */
function named(scene: Pick<Scene, 'actors'>, field: string): string {
  const lean = field.replace(/^(?:(?:the|in|of|on|for|to|both|such as|including|an?|its|their|other|also|namely)\s+)+/iu, '').replace(FOR_HOW_LONG, '').trim();
  if (!/[\p{Ll}]/u.test(lean)) return '';
  const end = /(?: (?:on|in|of|at|for|from|by|near|to|and|the|a|an|off|between|with))+$/iu.exec(lean)?.[0].length ?? 0;
  return lean.slice(0, lean.length - end).replace(/[\uE000-\uEFFF]/gu, (sign) => scene.actors[actorAt(sign, 0) ?? -1]?.name ?? '').replace(/\s{2,}/g, ' ').trim();
}
