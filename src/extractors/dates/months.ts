/** The names of months and weekdays, as patterns and as numbers. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Pattern source of a month's name, written out or shortened; case is the pattern's own. */
export const MONTH = '(?:[Jj]an(?:uary|\\.)?|[Ff]eb(?:ruary|\\.)?|[Mm]ar(?:ch|\\.)?|[Aa]pr(?:il|\\.)?|[Mm]ay|[Jj]une?\\.?|[Jj]uly?\\.?'
  + '|[Aa]ug(?:ust|\\.)?|[Ss]ept(?:ember|\\.)?|[Ss]ep\\.?|[Oo]ct(?:ober|\\.)?|[Nn]ov(?:ember|\\.)?|[Dd]ec(?:ember|\\.)?'
  + '|JAN(?:UARY|\\.)?|FEB(?:RUARY|\\.)?|MAR(?:CH|\\.)?|APR(?:IL|\\.)?|MAY|JUNE?\\.?|JULY?\\.?'
  + '|AUG(?:UST|\\.)?|SEPT(?:EMBER|\\.)?|SEP\\.?|OCT(?:OBER|\\.)?|NOV(?:EMBER|\\.)?|DEC(?:EMBER|\\.)?)';
/** Pattern source of a weekday's name; its short forms are taken beside a date alone. */
export const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
export const WEEKDAY_ANY = `(?:${WEEKDAY}|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.?)`;

/** 1–12 of a name that `MONTH` takes. */
export function monthOf(name: string): number {
  return (MONTHS as readonly string[]).indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
/** 0 Monday … 6 Sunday of a name that `WEEKDAY_ANY` takes. */
export function weekdayOf(name: string): number {
  return (WEEKDAYS as readonly string[]).indexOf(name.slice(0, 3).toLowerCase());
}
