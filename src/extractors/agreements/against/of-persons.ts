/** Papers of single persons: contracts of work, players who are signed, friendships. */
import { beforeVerb, verbToPaper, type Case, type Objection } from './case.ts';

const WORK = 'it is the contract of one person';

export const OF_PERSONS: readonly Objection[] = [
  { why: WORK, holds: isEmployed },
  { why: WORK, holds: (one) => /^sign/i.test(one.bound.act?.text ?? '') && ENGAGED.test((verbToPaper(one) ?? '') + one.bound.paper.text) },
  { why: WORK, holds: (one) => verbToPaper(one) !== null && one.others === null && TAKES_PLACE.test(one.tail) },
  { why: 'it is between persons', holds: ({ bound: { paper }, lead }) => FRIENDS.test(paper.text) && HIS.test(lead) },
  { why: WORK, holds: ({ bound: { paper }, lead }) => paper.instrument === 'contract' && HIS.test(lead) },
];

function isEmployed(one: Case): boolean {
  const { bound: { paper, act, way }, scene, actors } = one;
  if (act === null || way !== 'active' || !/contract|deal|agreement|terms/i.test(paper.text)) return false;
  return EMPLOYED.test(beforeVerb(one, 90)) || actors.length === 1 && PLAYER.test(scene.actors[actors[0] ?? -1]?.name ?? '');
}

/** "The coach has signed a two-year contract", "striker Tom Riis signs a new deal". */
const EMPLOYED = /(?:^|[^\p{L}-])(?:coach|manager of the (?:team|side)|footballer|player|striker|midfielder|goalkeeper|keeper|defender|winger|(?:centre-)?forward|captain|quarterback|pitcher|cyclist|rider|sprinter|swimmer|athlete|singer|actor|actress|conductor|novelist|author|presenter|employee|worker|teacher|nurse|tenant|international|teenager|\d\d-year-old)s?(?:,? [\uE000-\uEFFF])?,? (?:(?:has|have|had|also|now|will|then|finally) )*$/iu;
const PLAYER = /^(?:Coach|Striker|Midfielder|Goalkeeper|Defender|Winger|Forward|Captain|Quarterback|Singer|Actor|Actress|Footballer) /;
/** "signed the winger Tom Riis on a two-year contract", "sign Riis to a new deal": somebody is signed, not something. */
const ENGAGED = /^ (?:up )?(?:(?!(?:an?|with|on|to) )[\p{L}\p{N}'’-]+ ){0,6}[\uE000-\uEFFF][^;.]{0,70}? (?:on|to) an? (?:[\p{L}\p{N}-]+ ){0,4}(?:contracts?|deals?|agreement|terms)$/u;
/** "agreed a deal to replace Silva as manager". */
const TAKES_PLACE = /^ to (?:replace|succeed|manage|coach|captain|play for|[^,;.]{1,70} as (?:[^,;.]{1,40} )?(?:manager|coach|trainer|captain|boss|skipper))(?![\p{L}])/u;
/** "his friendship with Brandt". */
const FRIENDS = /^(?:friendships?|relationships?|ties)$/i;
/** "when his contract ends". */
const HIS = /(?:^|\s)(?:[Hh]is|[Hh]er) (?:[\p{Ll}-]+ ){0,3}$/u;
