/** A dossier in German. */
import type { Magnitudes } from '../ledger/chart/amount.ts';
import { dayWords, type DayForms } from './day-words.ts';
import type { DossierWords } from './words.ts';

const some = (n: number, one: string, many: string): string => `${n === 0 ? 'keine' : n} ${n === 1 ? one : many}`;
const MONTHS = ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'];
const SEASONS = ['Frühjahr', 'Sommer', 'Herbst', 'Winter'];
const MAGNITUDES: Magnitudes = [[1e12, 'Billionen'], [1e9, 'Milliarden'], [1e6, 'Millionen'], [1e3, 'Tausend']];
const FORMS: DayForms = {
  day: (year, month, day) => `${day}. ${MONTHS[month - 1] ?? ''} ${year}`, month: (year, month) => `${MONTHS[month - 1] ?? ''} ${year}`, quarter: (year, quarter) => `${quarter}. Quartal ${year}`,
  half: (year, half) => `${half}. Halbjahr ${year}`, season: (year, season) => `${SEASONS[season - 1] ?? ''} ${year}`, decade: (year) => `${year}er Jahre`,
  about: (told) => `um ${told}`, span: (first, last) => `${first} bis ${last}`, since: (first) => `seit ${first}`,
};

export const GERMAN: DossierWords = {
  lang: 'de', dossier: 'Dossier',
  sections: { partners: 'Partner', timeline: 'Zeitachse', agreements: 'Vereinbarungen', series: 'Zahlen im Lauf der Zeit', conflicts: 'Widersprüche der Quellen', copies: 'Kopien', sources: 'Quellen' },
  summary: (n, span) => `${some(n.agreements, 'Vereinbarung', 'Vereinbarungen')} mit ${n.partners} Partnern in ${n.countries} ${n.countries === 1 ? 'Land' : 'Ländern'}, nach ${n.releases} ${n.releases === 1 ? 'Mitteilung' : 'Mitteilungen'} von ${n.sites} ${n.sites === 1 ? 'Website' : 'Websites'}${span === null ? '' : ` zwischen dem ${span[0]} und dem ${span[1]}`}.`,
  standing: { concluded: 'geschlossen', planned: 'geplant', ended: 'beendet oder ausgesetzt' },
  step: { intent: 'beabsichtigt', approved: 'gebilligt', signed: 'unterzeichnet', established: 'begründet', renewed: 'erneuert', suspended: 'ausgesetzt', ended: 'beendet' },
  relation: { 'sister-city': 'Städtepartnerschaft', 'friendly-cooperation': 'freundschaftliche Zusammenarbeit', cooperation: 'Zusammenarbeit', 'trade-investment': 'Handel und Investitionen', other: 'Sonstiges' },
  instrument: { mou: 'Absichtserklärung (MoU)', agreement: 'Abkommen', contract: 'Vertrag', 'letter-of-intent': 'Absichtsbrief', declaration: 'Erklärung', treaty: 'Staatsvertrag', relationship: 'Partnerschaft', other: 'Papier' },
  disagree: { date: 'Tag', instrument: 'Art des Papiers', status: 'Stand' },
  columns: { agreement: 'Vereinbarung', stands: 'Stand', history: 'Was geschah, in den Worten der Quellen', period: 'Zeitraum', value: 'Wert', sources: 'Quellen' },
  agreements: (n) => some(n, 'Vereinbarung', 'Vereinbarungen'), by: (names) => `durch ${names}`, day: (edtf) => dayWords(edtf, FORMS),
  noDay: 'kein Tag genannt', placedByReport: 'blass: ohne genannten Tag, steht beim Tag der Mitteilung',
  mapTitle: (city) => `Karte der Partner von ${city}`, mapNote: 'Ein Kreis ist eine Stadt mit Partnern; seine Größe ist die Zahl der Vereinbarungen.',
  unlabelled: (n) => `${n} ohne Platz für ihren Namen: siehe Tabelle.`, offMap: (names) => `Nicht auf der Karte, weil keine Stadt genannt ist: ${names}.`, noMap: 'Von keinem Partner in einer anderen Stadt wird berichtet.',
  timelineTitle: (city) => `Vereinbarungen von ${city} im Lauf der Jahre`,
  none: { agreements: 'Keine Mitteilung berichtet von einer Vereinbarung.', series: 'Keine Zahl wird für mehr als einen Zeitraum genannt.', conflicts: 'Die Quellen widersprechen einander nicht.', copies: 'Keine der Quellen ist eine Kopie einer anderen.' },
  values: 'Werte und Quellen', checks: 'Genannte Veränderungen, nachgerechnet', fits: 'stimmt', misfits: 'stimmt nicht',
  singles: (n) => `${n} weitere ${n === 1 ? 'Zahl wird' : 'Zahlen werden'} nur für einen Zeitraum genannt.`,
  conflictOf: (what, step) => `${what}${step === null ? '' : ` (${step})`}`, seriesConflict: (period) => `Werte für ${period}`, checkMisfit: 'Eine genannte Veränderung, die nicht zu den Werten passt',
  original: 'Original', exact: 'wortgleich', near: (percent) => `zu ${percent} % gleich`, changed: 'geändert', noTitle: 'ohne Titel',
  about: 'Jede Zeile beruht auf Worten einer Mitteilung; Zahlen in Klammern führen zu ihr. Berichte werden nur dort zu einer Vereinbarung zusammengelegt, wo Parteien, Papier und Zeit übereinstimmen; Kopien einer Mitteilung zählen einmal. Was nicht in den Mitteilungen steht, steht nicht hier.',
  credits: 'Erstellt mit Dateliner. Küsten und Grenzen: Natural Earth, gemeinfrei; sie ergreifen nicht Partei. Orte: GeoNames, CC BY 4.0.',
  and: ' und ', list: ', ',
  chart: {
    magnitudes: MAGNITUDES, basis: { single: 'je Zeitraum', cumulative: 'seit Jahresbeginn', point: 'Stand' }, notFromZero: 'die Achse beginnt nicht bei 0',
    marks: { reported: 'zuerst genannt', revised: 'berichtigt', conflicting: 'im Widerspruch', fits: 'Veränderung stimmt', misfits: 'Veränderung stimmt nicht' },
  },
};
