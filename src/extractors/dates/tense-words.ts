/** Verbs and words that tell whether a clause speaks of what was or of what will be. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const FUTURE_WORDS = words(
  "will would shall won't scheduled expected planned plan plans planning slated aim aims aiming hope hopes intend intends want wants invited can may must should ought "
  + 'foreseen foresee foresees upcoming forthcoming deadline register apply tentatively projected forecast anticipated target targets targeting due likely',
);
/** With "to" behind them they look ahead. */
export const BEFORE_TO = words('is are was were be going set due scheduled expected planned likely bound about');
/** Stand between a helping verb and its verb. */
export const BETWEEN = words('also not then be have been officially formally jointly soon later only to already now since just recently probably first again');
/** Past forms that do not end in "ed". */
export const PAST_WORDS = words(
  'was were had did said told took held met came won began went saw gave made sent left led brought rose fell grew spoke wrote became broke built ran stood got '
  + 'found fought drew put kicked set hit shrank sank sold bought paid kept lost spent struck thought taught flew drove ate sat sang swam dealt known begun gone '
  + 'become taken given shown written seen been fallen risen grown drawn broken frozen chosen',
);
export const PRESENT_WORDS = words(
  'is are opens begins starts runs closes ends takes sits meets votes goes lasts continues remains stands counts comes visits welcomes celebrates marks arrives leaves returns',
);
