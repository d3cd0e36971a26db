/** A dossier in English. */
import { CHART_WORDS } from '../ledger/chart/words.ts';
import { dayWords, type DayForms } from './day-words.ts';
import type { DossierWords } from './words.ts';

const some = (n: number, one: string, many: string): string => `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
const FORMS: DayForms = {
  day: (year, month, day) => `${day} ${MONTHS[month - 1] ?? ''} ${year}`, month: (year, month) => `${MONTHS[month - 1] ?? ''} ${year}`, quarter: (year, quarter) => `quarter ${quarter} of ${year}`,
  half: (year, half) => `${half === 1 ? 'first' : 'second'} half of ${year}`, season: (year, season) => `${SEASONS[season - 1] ?? ''} ${year}`, decade: (year) => `the ${year}s`,
  about: (told) => `about ${told}`, span: (first, last) => `${first} to ${last}`, since: (first) => `since ${first}`,
};

export const ENGLISH: DossierWords = {
  lang: 'en', dossier: 'Dossier',
  sections: { partners: 'Partners', timeline: 'Timeline', agreements: 'Agreements', series: 'Figures over time', conflicts: 'Where sources disagree', copies: 'Copies', sources: 'Sources' },
  summary: (n, span) => `${some(n.agreements, 'agreement', 'agreements')} with ${some(n.partners, 'partner', 'partners')} in ${some(n.countries, 'country', 'countries')}, as ${some(n.releases, 'release', 'releases')} of ${some(n.sites, 'site', 'sites')} tell of them${span === null ? '' : ` between ${span[0]} and ${span[1]}`}.`,
  standing: { concluded: 'concluded', planned: 'planned', ended: 'ended or suspended' },
  step: { intent: 'intended', approved: 'approved', signed: 'signed', established: 'established', renewed: 'renewed', suspended: 'suspended', ended: 'ended' },
  relation: { 'sister-city': 'sister cities', 'friendly-cooperation': 'friendly cooperation', cooperation: 'cooperation', 'trade-investment': 'trade and investment', other: 'other' },
  instrument: { mou: 'Memorandum', agreement: 'Agreement', contract: 'Contract', 'letter-of-intent': 'Letter of intent', declaration: 'Declaration', treaty: 'Treaty', relationship: 'Tie', other: 'Paper' },
  disagree: { date: 'day', instrument: 'kind of paper', status: 'status' },
  columns: { agreement: 'Agreement', stands: 'Status', history: 'What happened, in the words of the sources', period: 'Period', value: 'Value', sources: 'Sources' },
  agreements: (n) => some(n, 'agreement', 'agreements'), by: (names) => `by ${names}`, day: (edtf) => dayWords(edtf, FORMS),
  noDay: 'no day told', placedByReport: 'pale: no day is told, it stands where it was reported',
  mapTitle: (city) => `Map of the partners of ${city}`, mapNote: 'A circle is a city with partners in it; its size is the number of agreements.',
  unlabelled: (n) => `${n} without room for their names: see the table.`, offMap: (names) => `Not on the map, because no city is told: ${names}.`, noMap: 'No partner in another city is told of.',
  timelineTitle: (city) => `Agreements of ${city} over the years`,
  none: { agreements: 'No release tells of an agreement.', series: 'No figure is told for more than one period.', conflicts: 'The sources do not contradict each other.', copies: 'No cited release is a copy of another.' },
  values: 'Values and sources', checks: 'Stated changes, checked', fits: 'fits', misfits: 'does not fit',
  singles: (n) => `${some(n, 'more figure is', 'more figures are')} told for one period only.`,
  conflictOf: (what, step) => `The ${what}${step === null ? '' : ` (${step})`}`, seriesConflict: (period) => `Values for ${period}`, checkMisfit: 'A stated change that does not fit the values',
  original: 'original', exact: 'word for word', near: (percent) => `${percent} % alike`, changed: 'changed', noTitle: 'no title',
  about: 'Every line rests on words of a release; numbers in brackets lead to it. Agreements told by several releases are put together only where parties, paper and time agree, and copies of a release count once. What is not in the releases is not here.',
  credits: 'Made by Dateliner. Coastlines and borders: Natural Earth, in the public domain; they take no side. Places: GeoNames, CC BY 4.0.',
  and: ' and ', list: ', ', chart: CHART_WORDS,
};
