/** Verbs and words that tell whether a clause speaks of what was or of what will be. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const FUTURE_WORDS = words(
  "will would shall won't scheduled expected planned planning slated aiming intend intends can may must should ought "
  + 'foreseen foresee foresees upcoming forthcoming deadline register apply tentatively projected anticipated targeting due likely',
);
/** With "to" behind them they look ahead. */
export const BEFORE_TO = words('is are was were be going set due scheduled expected planned likely bound about plan plans aim aims hope hopes want wants seek seeks invited vows pledges promises ready forecast expects expect intends intend');
/** Past forms behind which "to" looks ahead: "they agreed to meet in October". */
export const RESOLVED = words('agreed decided resolved vowed undertook opted proposed volunteered wished');
/** Look ahead behind "is", "are" or "be" alone: "readers are invited". */
export const INVITED = words('invited asked urged requested advised');
/** Stand between a helping verb and its verb. */
export const BETWEEN = words('also not then be have been officially formally jointly soon later only to already now since just recently probably first again');
/** Past forms that do not end in "ed". */
export const PAST_WORDS = words(
  'was were had did said told took held met came won began went saw gave made sent left led brought rose fell grew spoke wrote became broke built ran stood got '
  + 'found fought drew put kicked set hit shrank sank sold bought paid kept lost spent struck thought taught flew drove ate sat sang swam dealt known begun gone '
  + 'taken given shown written seen been fallen risen grown drawn broken frozen chosen',
);
export const PRESENT_WORDS = words(
  'is are opens begins starts runs closes ends takes sits meets votes goes lasts continues remains stands counts comes visits welcomes celebrates marks arrives leaves returns follows reopens launches kicks departs flies serves expires comes joins resumes premieres hosts travels matures applies gathers convenes operates become becomes apply applies costs',
);
/** Verbs without an ending: before "in", "on" and the like they tell of now or, behind "to", of what is to come. */
export const BARE_VERBS = words('open close begin start end run take leave depart arrive return reopen resume launch meet vote gather sign visit host hold travel fly expire apply convene complete finish');
export const BEFORE_DATES = words('in on at from for between next this by until');
/** Behind "was" or "were" they tell of a plan of then, kept or not. */
export const PLANNED_THEN = words('to due expected planned scheduled set slated supposed meant originally initially');
