/** Names of the days of the week as pages write them beside a date, lower case, in full and cut short. */
const NAMES: readonly string[] = [
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
  'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim',
  'lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom',
  'segunda terça quarta quinta sexta segunda-feira terça-feira quarta-feira quinta-feira sexta-feira seg ter qua qui sex',
  'lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo',
  'måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag',
  'maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina',
  'poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle pondelok utorok streda štvrtok piatok nedeľa',
  'ponedjeljak utorak srijeda četvrtak petak subota nedjelja ponedeljek torek sreda četrtek petek nedelja',
  'hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică',
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu minggu',
  'понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа п’ятниця субота неділя пн вт ср чт пт сб вс',
  'الأحد الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت',
  'δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή dilluns dimarts dimecres dijous divendres dissabte diumenge',
];
const WEEKDAYS: ReadonlySet<string> = new Set(NAMES.flatMap((names) => names.split(' ')));
const LAST = /[\s(:[]*(\p{L}[\p{L}’-]{1,15})[.,]{0,2}\s*$/u;

/** What stands before a weekday at the end of a text: "posted on Friday, " is "posted on"; the text itself where there is none. */
export function withoutWeekday(text: string): string {
  const last = LAST.exec(text);
  return last !== null && WEEKDAYS.has((last[1] ?? '').toLowerCase()) ? text.slice(0, last.index) : text;
}

/** Locales whose days of the week pages write beside a date; the first two cut them to two letters, which elsewhere would be those of another day. */
const LOCALES: readonly string[] = ['de', 'nl', 'en', 'fr', 'es', 'pt', 'it', 'sv', 'da', 'fi', 'pl', 'cs', 'hr', 'hu', 'ro', 'tr', 'id', 'ru', 'uk', 'el'];
/** Made when it is first asked: most pages never do. */
const writers: Intl.DateTimeFormat[] = [];

/** The one of several days (YYYY-MM-DD) that falls on the weekday at the end of a text: "Fri, " before 08/06/2010; null where none is written or it fits several. */
export function dayOnWeekday(text: string, days: readonly string[]): string | null {
  const word = (LAST.exec(text)?.[1] ?? '').toLowerCase();
  if (!WEEKDAYS.has(word)) return null;
  if (writers.length === 0) writers.push(...LOCALES.map((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })));
  const asked = word.length === 2 ? writers.slice(0, 2) : writers;
  const fitting = days.filter((day) => asked.some((writer) => writer.format(new Date(day)).toLowerCase().startsWith(word)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const CLOCK = /[\s,]*(?<![\d/.])\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?[\s,|–-]*$/i;

/** The label before a date, without the time and the weekday that stand between them: "Updated 2:22 pm EDT, Tuesday, ". */
export function labelOnly(text: string): string {
  const label = withoutWeekday(text);
  const clock = CLOCK.exec(label);
  return clock === null ? label : `${label.slice(0, clock.index)} `;
}
