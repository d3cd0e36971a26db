/** The names of months and weekdays, as patterns and as numbers. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Pattern source of a month's name, written out or shortened; case is the pattern's own. */
export const MONTH = '(?:[Jj]an(?:uary|\\.)?|[Ff]eb(?:ruary|\\.)?|[Mm]ar(?:ch|\\.)?|[Aa]pr(?:il|\\.)?|[Mm]ay|[Jj]une?\\.?|[Jj]uly?\\.?'
  + '|[Aa]ug(?:ust|\\.)?|[Ss]ept(?:ember|\\.)?|[Ss]ep\\.?|[Oo]ct(?:ober|\\.)?|[Nn]ov(?:ember|\\.)?|[Dd]ec(?:ember|\\.)?'
  + '|JAN(?:UARY|\\.)?|FEB(?:RUARY|\\.)?|MAR(?:CH|\\.)?|APR(?:IL|\\.)?|MAY|JUNE?\\.?|JULY?\\.?'
  + '|AUG(?:UST|\\.)?|SEPT(?:EMBER|\\.)?|SEP\\.?|OCT(?:OBER|\\.)?|NOV(?:EMBER|\\.)?|DEC(?:EMBER|\\.)?)';
/** Pattern source of a weekday's name; its short forms are taken beside a date alone. */
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
export const WEEKDAY_ANY = `(?:${WEEKDAY}|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.?)`;

/** 1–12 of a name that `MONTH` takes. */
export function monthOf(name: string): number {
  return (MONTHS as readonly string[]).indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const LONG_MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** German and French names, taken beside a day or a year alone. `Mai` is left out: it ends Chiang Mai. */
export const FOREIGN_MONTHS: readonly (readonly [string, number])[] = [
  ['Januar', 1], ['Februar', 2], ['März', 3], ['Maerz', 3], ['Juni', 6], ['Juli', 7], ['Oktober', 10], ['Dezember', 12],
  ['janvier', 1], ['février', 2], ['fevrier', 2], ['mars', 3], ['avril', 4], ['juin', 6], ['juillet', 7], ['août', 8], ['aout', 8], ['septembre', 9], ['octobre', 10], ['novembre', 11], ['décembre', 12], ['decembre', 12],
];
const LONG_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The class and number of each name as it may stand in a text, full stop left out. */
export const NAMES: ReadonlyMap<string, readonly ['month' | 'weekday' | 'shortday' | 'weekdays', number]> = new Map([
  ...LONG_MONTHS.flatMap((name, i) => [name, name.slice(0, 3), ...(i === 8 ? ['Sept'] : [])].map((w) => [w, ['month', i + 1]] as const)),
  ...LONG_DAYS.map((name, i) => [name, ['weekday', i]] as const),
  ...LONG_DAYS.map((name, i) => [`${name}s`, ['weekdays', i]] as const),
  ...LONG_DAYS.flatMap((name, i) => [name.slice(0, 3), ...(i === 1 ? ['Tues'] : i === 3 ? ['Thur', 'Thurs'] : [])].map((w) => [w, ['shortday', i]] as const)),
].flatMap(([name, value]) => [[name, value], [name.toUpperCase(), value]] as const));
