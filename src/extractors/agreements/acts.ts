/** What is done with agreements: the verbs and nouns that sign, renew, approve, plan and end them. */
import type { AgreementFinding } from '../../record.ts';

export type Step = NonNullable<AgreementFinding['step']>;
/** `nominal`: a noun that stands for the act ("the signing of"). `strong`: enough to make an event of a loose tie. */
export interface ActName { readonly step: Step; readonly pattern: string; readonly nominal?: boolean; readonly strong?: boolean }

/** In order: the first that fits at a place wins. */
export const ACT_NAMES: readonly ActName[] = [
  { step: 'signed', nominal: true, pattern: '(?:the |official |formal )?(?:signing|signature|conclusion|exchange|inking|sealing|official signing)(?: ceremony)?(?: (?:of|for|on)|(?= ceremony))' },
  { step: 'renewed', nominal: true, pattern: '(?:renewal|extension|prolongation) of' },
  { step: 'ended', nominal: true, strong: true, pattern: '(?:termination|suspension|cancellation|dissolution|expiry|end) of' },
  { step: 'established', nominal: true, pattern: '(?:establishment|formation|conclusion) of' },
  { step: 'intent', nominal: true, pattern: '(?:talks|negotiations|discussions|consultations)(?: (?:are |is |were )?(?:under ?way|being held|going on|continuing))?(?: (?:on|about|over|for)|(?= with [^;.]{1,60} (?:on|about|over|for) ))' },
  {
    step: 'ended', strong: true,
    pattern: "(?:call(?:s|ed|ing)? off|terminat(?:e|es|ed|ing)|cancel(?:s|led|ed|ling|ing)?|sever(?:s|ed|ing)?|scrap(?:s|ped|ping)?|annul(?:s|led)?|revok(?:e|es|ed|ing)|rescind(?:s|ed)?|dissolv(?:e|es|ed|ing)|br(?:eak|eaks|oke|oken|eaking) off|cut(?:s|ting)?(?: off)?(?= (?:its|their|all|the|his|ties|relations|links|official))|end(?:s|ed|ing)?(?= (?:its|their|the|a|our|all|sister|in|on|with|after|last|this|by|at|from|[\\uF000-\\uF8FE]|\\.|,))|withdr(?:ew|aw|awn|awing)(?: from)?|pull(?:s|ed|ing)? out of|quit(?:s|ting)?|expired?|laps(?:e|es|ed)|ran out|r[ua]n out|discontinu(?:e|ed|es|ing)|wound up|walk(?:s|ed) away from|drop(?:s|ped)(?= (?:its|the|their|all))|(?<=(?:been|was|were|is|are|be) )(?:dropped|shelved|abandoned|withdrawn|struck down)|br(?:ing|ought|inging)(?= [^,;.]{3,50} to an end))",
  },
  { step: 'suspended', strong: true, pattern: "(?:suspend(?:s|ed|ing)?|fr(?:eeze|eezes|oze|ozen|eezing)|paus(?:e|es|ed|ing)|put(?:s|ting)?(?= [^,;.]{3,50} on (?:hold|ice))|(?:been |was |were )?put on (?:hold|ice)|halt(?:s|ed|ing)?)" },
  { step: 'renewed', strong: true, pattern: '(?:renew(?:s|ed|ing)?|extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?|reviv(?:e|es|ed|ing)|reaffirm(?:s|ed|ing)?|re-?sign(?:s|ed|ing)?|reactivat(?:e|es|ed|ing)|recommit(?:s|ted|ting)? to|re-?establish(?:es|ed|ing)?|updat(?:e|es|ed|ing)(?= (?:its|their|the|a)))' },
  {
    step: 'signed',
    pattern: "(?:(?:co-)?sign(?:s|ed|ing)?(?! (?:language|up for|post))(?: (?:off on|up to))?|ink(?:s|ed|ing)?|seal(?:s|ed|ing)?|conclud(?:e|es|ed|ing)|put(?:s|ting)? (?:their|his|her|its|our) (?:names?|signatures?|pens?|seals?)(?: (?:to|under|on|beneath|below))?|put(?:s|ting)? pen to paper on|affix(?:es|ed) (?:their|his|her) (?:names?|signatures?) to|set(?:s|ting)? (?:their|his|her) (?:hands?|names?|signatures?) to|exchang(?:e|es|ed|ing)|enter(?:s|ed|ing)? into|ent(?:er|ers|ered|ering)(?= (?:an?|the|its))|reach(?:es|ed|ing)?|str(?:ike|ikes|uck|iking)|clos(?:e|es|ed|ing)(?= (?:an?|the|its|[a-z]+ (?:agreements?|contracts?|deals?)))|clinch(?:es|ed|ing)?|finali[sz](?:e|es|ed|ing)|execut(?:e|es|ed|ing)|penn(?:ed|ing)|initiall?(?:ed|ing)|adopt(?:s|ed|ing)?|ma(?:de|ke|kes|king)(?= (?:an? )?(?:[a-z-]+ ){0,3}(?:contracts?|agreements?|pacts?|deals?))|agre(?:e|es|ed|eing)(?! in principle)(?: (?:on|to|upon))?|land(?:s|ed)(?= an?)|secur(?:e|es|ed|ing)|w[io]n(?:s|ning)?(?= (?:an?|the|its))|bag(?:s|ged|ging)?|award(?:s|ed|ing)?|issu(?:e|es|ed|ing)|set beside it|countersign(?:ed|s)|cement(?:s|ed|ing)?|formali[sz](?:e|es|ed|ing)|announc(?:e|es|ed|ing)(?= (?:an?|the|its|their) ))",
  },
  { step: 'established', pattern: '(?:establish(?:es|ed|ing)?|forg(?:e|es|ed|ing)|form(?:s|ed|ing)?(?= (?:an?|the|its|their|sister|friendly|new))|set(?:s|ting)? up|found(?:ed|ing)(?= (?:an?|the|its))|(?<=(?:to|would|will|shall) )found|launch(?:es|ed|ing)?|buil(?:d|t|ds)(?= (?:an?|sister|friendly))|creat(?:e|es|ed|ing)|made official|officiali[sz]ed|in force(?= since)|dat(?:e|es|ed|ing)(?: back)? (?:to|from)|go(?:es)? back to|inaugurat(?:e|es|ed|ing)|start(?:s|ed)?(?= (?:an?|its|their))|ent(?:er|ers|ered) )' },
  { step: 'approved', pattern: '(?:approv(?:e|es|ed|ing)|endors(?:e|es|ed|ing)|ratif(?:y|ies|ied|ying)|authori[sz](?:e|es|ed|ing)|green-?light(?:s|ed)|clear(?:s|ed)(?= (?:an?|the))|vot(?:e|es|ed)(?= (?:for|in favou?r of|to)))' },
  { step: 'intent', pattern: '(?:(?:will|shall|is to|are to|should) follow|(?<=(?:been|was|were|is|are|be|being) )(?:drawn up|drafted|envisaged|foreseen|tabled)|under (?:negotiation|discussion|consideration|preparation)|in (?:preparation|the pipeline|the works)|being (?:prepared|drafted|negotiated|finali[sz]ed)|negotiat(?:e|es|ed|ing|ions? (?:on|of|about|for|with))|discuss(?:es|ed|ing)?|propos(?:e|es|ed|ing|als? (?:for|of|to))|consider(?:s|ed|ing)?|pursu(?:e|es|ed|ing)|seek(?:s|ing)?|sought|work(?:s|ing)? (?:on|towards?)|prepar(?:e|es|ed|ing)|plan(?:s|ned|ning)?(?= (?:an?|for|to|the)))' },
];

/** Words before an act that put it off. */
export const FUTURE = /(?:^|[\s,(])(?:will|shall|would|should|to be|(?:is|are|was|were) (?:due |set |expected |scheduled |planned |likely |about |slated |poised |ready )?to|(?:is|are) (?:expected|scheduled|planned|due|slated|set)|plan(?:s|ned|ning)? to|plans? (?:for|on)|intend(?:s|ed)? to|hope(?:s|d)? to|want(?:s|ed)? to|aim(?:s|ed)? to|expect(?:s|ed)? to|propos(?:e|es|ed|al)(?: to)?|ought to|may|might|could|can|wish(?:es)? to|seek(?:s)? to|look(?:s|ing)? to|work(?:s|ing)? (?:towards?|on)|decid(?:e|ed) to|resolved to|willing(?:ness)? to|ready to|prepar(?:e|es|ing) to|a view to|in order to|negotiat(?:e|es|ing)|talks (?:on|about)|ahead of|pending|going to|foreseen|awaits?|upcoming)(?:[\s,]|$)/;
/** Words that take an act back. */
export const DENIED = /(?:^|\s)(?:not(?! only)|never|without|nothing|no (?:new )?(?:agreement|instrument|contract|deal|paper|document|memorandum|mou|treaty|pact)|nobody|neither|failed to|refus(?:e|ed|es) to|declin(?:e|ed|es) to|stopped short of|cannot|didn't|did not|hasn't|won't|n't|rather than|instead of)(?:\s|$)/;
