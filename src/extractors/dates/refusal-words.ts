/** Words beside a number or a name that show it is no date. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is counted or measured: a number before it is a quantity. */
export const COUNTED = words(
  'people persons guests students pupils visitors participants delegates tourists travelers travellers passengers residents inhabitants citizens employees workers staff members volunteers '
  + 'companies enterprises firms businesses exhibitors representatives scholars experts artists athletes players teams families households villages villagers towns cities countries schools '
  + 'children women men girls boys doctors patients beds seats rooms jobs posts places copies books items pieces products projects vehicles cars buses trains flights ships boats trees plants '
  + 'stations shops stores stalls booths stands units apartments homes houses buildings hectares acres meters metres kilometers kilometres km m cm mm miles feet square sq cubic tons tonnes kg '
  + 'kilograms liters litres mw gw kwh watts teu teus yuan rmb dollars euros pounds yen rupees francs won percent per pct hours minutes seconds days weeks months years year-old times points '
  + 'degrees million billion trillion thousand hundred mln bln lakh crore different new local foreign young such more other additional registered runners cyclists spectators viewers readers '
  + 'works events activities performances concerts lectures photos pictures paintings exhibits objects letters calls cases deaths animals birds pandas sheep cows horses soldiers troops officers '
  + 'police journalists reporters merchants traders investors farmers graduates candidates applicants applications patents licences licenses contracts shares votes',
);
/** Before a number they make it a quantity, if it is a round one. */
export const QUANTIFIERS = words('some nearly almost over than least most only another exceeded exceeding additional total up about around approximately roughly to reached reaching numbered numbering worth paid cost costs with');
/** Before a year that a name could hold. */
export const YEAR_OPENERS = words('in since until till by during before after between from early late mid year years through throughout founded established est born opened built signed circa copyright fiscal around to and of for');
/** Words in capitals that may stand right before a year that is a year. */
export const YEAR_CAPS = words('founded established est born opened built signed year circa copyright incorporated beginning starting season edition');
export const NUMBER_LABELS = words('no nos nr vol rs art page p pp tel fax ext room rm box flight route highway bus model type iso law act decree resolution order directive regulation bill');
/** Follow an ordinal that is a day of the month. */
export const AFTER_DAY = words('and when with at in by after before for to while as of between during where who which but because until that');
/** With these the subject of a clause begins. */
export const BEGINS_CLAUSE = words('the a an our his her its their we he she they it i both all');
/** Names that days and months stand in. */
export const NAME_TAILS = words('movement incident road street square avenue stadium uprising revolution university massacre declaration group hotel school hospital bridge prize award agreement accord');
export const PAPERS = words('times post mail telegraph express herald mirror sun star tribune night market markets school club');
export const FEAST_HEADS = words('good black ash super cyber holy easter maundy palm whit shrove bloody boxing pancake every each most casual giving small');
/** Before a month that could be a name or a verb, they show it is the month. */
export const MONTH_OPENERS = words('in since by until till from of last next this early late mid during to and through end before after between around for or throughout beginning previous past each every on starting');
/** Months whose names are words or names of people. */
export const UNSURE_MONTHS: ReadonlySet<number> = new Set([3, 4, 5, 6, 8]);
/** Words after a number of a year before 1900 or after 2035 that let it be a year. */
export const FUNCTION_WORDS = words('the a an and or but as at by for from in into of on to with when where while who which that it he she they his her their its under after before until was were is are had has would did became remained came saw only already still also this these not');
/** Near a half or a quarter they show it is one of a match. */
export const SPORT = words('match goal goals team teams scored score scoring minute striker coach players kickoff penalty touchdown header midfielder goalkeeper halftime defender referee');
/** Words that open a sentence and may stand right before a year. */
export const OPENING_WORDS = words('a an its their our his her my your while although though because overall like unlike only perhaps maybe both compared versus against total net gross comparable adjusted full-year whereas if when as but and or yet');
/** They open a sentence before "of" and a year that is one. */
export const YEAR_HEADS = words('beginning start middle outset close census survey elections floods results figures sales exports imports output production revenue profit turnover growth events highlights winners graduates');
/** Behind "Q1" they show that a company, and not a model of car, stands before it. */
export const RESULTS = words('net profit profits revenue revenues results sales earnings output loss losses gdp numbers income turnover ebitda deliveries orders report update growth');
/** What is numbered: "Article 17 MAR" is a rule on market abuse. */
export const PROVISIONS = words('article art section sec clause paragraph para rule item chapter no nos page room line gate platform lot highway route');
