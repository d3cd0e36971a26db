/** Cuts a phrase of capitals where titles, adjectives of states and opening words stand: what is left may name a party. */
import type { Phrase, Word } from '../names/capitals.ts';
import { DESCRIBING, OPENERS } from '../names/org-words.ts';
import { OFFICES } from '../names/titles.ts';
import { COUNTRY_OF_ADJECTIVE } from '../text/nations.ts';

/** Words of a title that never belong to the name of a place or a body. */
const TITLE_WORDS = new Set([...OFFICES.map((o) => o.replace(/\.$/, '')).filter((o) => !/ /.test(o) && !/^(?:General|Head|Chief|Leader|Representative|Partner|King|Queen|Prince|Princess|Engineer|Principal)$/.test(o)), 'Lord', 'Vice', 'Deputy', 'Prime', 'Acting', 'Principal', 'Rector', 'Provost', 'Dean', 'Mayors', 'Rectors', 'Presidents', 'Ministers', 'Governors', 'Directors', 'Principals', 'Chairmen', 'Deans']);
/** What somebody holds an office of: the words behind "Minister of", "Secretary for", "President of the". */
export const OFFICE_OF = new Set('Petroleum Oil Gas Mining Mines Housing Water Home Youth Sports Social Religious Maritime Aviation Railway Railways Fisheries Forestry Police Urban Women Immigration Security Economy Economic Trade Industry Finance Transport Health Education Culture Tourism Energy Agriculture Foreign Affairs Commerce Development Sustainable Environment Labour Labor Defence Defense Interior Justice Science Technology Digital Innovation Planning Infrastructure Communications Works State Senate Commission Assembly Parliament Committee Cabinet Council General'.split(' '));
/** Capitalised words of papers, currencies and headings: a phrase of these alone names nobody. */
export const NOBODY = new Set('Rp Tk Ksh KSh Kshs KShs Tsh TSh Ush USh Rwf Frw Php PhP Dhs PhD MBA MSc BSc DNA One Another HE HH HRH HM HIM Ministries Governments Year Event Events Partner Partners Country Date Signed Status Type Purpose Object Value Supplier Subject Field Place Since Duration Term Remarks Visit Visits All Each Several Others Forty Fifty Sixty Seventy Eighty Ninety Sister-city Sister-City Sister-cities Twin-town Partner-city Free Police Friendly Friendship Sister Twin Twinning Cities City Establishment Strategic Exchange Exchanges Mutual Bilateral Cooperative Economic Cultural Rs RMB USD CNY HK US EUR GBP S GDP CEO UA ETB TEU TEUs AI IT MoU MOU LOI Dr Mr Ms Mrs Prof Mayor Mayors Council Councillors President Government Party Silk Road Belt Internet Covid COVID-19 Q1 Q2 Q3 Q4 PRNewswire Newswire Xinhua Press Photo Hashtag Highlights English Chinese Japanese Facebook Twitter LinkedIn WeChat Christmas Easter Olympic Olympics Fortune Parties Sides Resolution Bill Group Company Governors Presidents Ministers Delegates Delegations Leaders Negotiators Chairmen Directors Rectors MW GW kW MWh GWh kWh TWh Mt kt CO2 Town House Hall Borough Councillor Cllr Item Items Agenda Budget Tax Quarter Executive Officer Chief Interim Managing Award Letting Engagement Appointment Renewal Revenue Revenues HIGHLIGHTS Financial Backlog Option Board Chairman Mainland Notes Contact Media CHF SEK NOK DKK JPY INR AUD CAD SGD MYR THB PLN CZK HUF TRY ZAR KES NGN BRL MXN KRW TWD AED SAR RUB Minutes Motion Funding Work Talks Negotiations Deal Deals Agreement Agreements Signing Trade Exports Imports Sales Shares Students Officials Residents Senate Cabinet Assembly Parliament European Capital Capitals Culture Honourable Honorable Visiting Govt Excellency CFR SAN IAS IPS H.E. H.E Hon Engr Barr Shri Smt Messrs To Far LoI LoIs Mon Tue Tues Wed Thu Thur Thurs Fri Sale Purchase Acquisition Disposal Lease Licence Termination Cancellation Extension Prolongation Signature End Expiry Low Lowest Bid Issue Heads Nb Reminder Partnership Past Ceremony Matters'.split(' '));

/** "Insurer Aegida", "Brewer Morava": a noun for the body, with a capital because it opens the sentence. */
const LEADERS = /^(?:Insurer|Brewer|Carrier|Airline|Lender|Retailer|Miner|Developer|Operator|Startup|Conglomerate|Manufacturer|Producer|Supplier|Contractor|Builder|Exporter|Importer|Trader|Refiner|Distributor|[\p{L}]{3,9}maker|Shipbuilder|Telco|Rival|Neighbou?r|Distiller|Grocer|Publisher|Drugmaker)$/u;

/** Letters of "Insurer " and "Turku-based " before a name. */
export function leadOf(name: string): number {
  const [first = '', second = ''] = name.split(' ');
  return /^\p{Lu}/u.test(second) && (LEADERS.test(first) || /^(?:MoU|MOU|LoI|LOI)$/.test(first) || TELLS_WHERE.test(first)) && name.split(' ').length > 2 ? first.length + 1 : 0;
}
const TELLS_WHERE = new RegExp(`${DESCRIBING}$`);

/** "Joint Secretary", "Permanent Representative": the rank belongs to the office. */
const RANK = new Set(['Joint', 'Additional', 'Permanent', 'Under', 'First', 'Second', 'Third', 'Special', 'Resident', 'Extraordinary', 'Plenipotentiary', 'Principal']);
const OFFICER = new Set(['Secretary', 'Chief', 'Minister', 'Director', 'Representative', 'Commissioner', 'Ambassador', 'Envoy', 'Coordinator', 'Under-Secretary', 'Undersecretary']);
/** Behind these stands what somebody holds the office of, or before them. */
const OF_FIELDS = new Set(['Minister', 'Ministers', 'Secretary', 'Secretaries', 'Commissioner']);
const LINKS = new Set(['of', 'for', 'and', 'the']);
/** Words that open a sentence, and names as well. */
const NAMING = new Set(['New', 'Port', 'Central']);

/** A phrase without the sentence's opening words, cut where titles and adjectives of states stand. */
export function partsOf(phrase: Phrase): Word[][] {
  const parts: Word[][] = [];
  let part: Word[] = [];
  const words = [...phrase.words];
  while (words.length > 0 && (words[0]?.text ?? '').includes('-') && TELLS_WHERE.test(words[0]?.text ?? '') && !(words.length === 1 && words[0]?.text.endsWith('-led') === true)) words.shift();
  while (words.length > 1 && phrase.opensSentence && LEADERS.test(words[0]?.text ?? '')) words.shift();
  while (words.length > 0 && OPENERS.has(words[0]?.text ?? '') && !NAMING.has(words[0]?.text ?? '')) words.shift();
  const flush = (): void => {
    while (part.length > 0 && !(part[0]?.capital ?? true)) part.shift();
    while (part.length > 0 && !(part.at(-1)?.capital ?? true)) part.pop();
    // "New action plan signed": alone it opens a line, and is nobody's name.
    if (part.length > 1 || part.length === 1 && part[0]?.text !== 'New') parts.push(part);
    part = [];
  };
  let office = false;
  for (const [i, word] of words.entries()) {
    const held: boolean = office && (LINKS.has(word.text) || OFFICE_OF.has(word.text));
    office = TITLE_WORDS.has(word.text) || held;
    if (held || RANK.has(word.text) && OFFICER.has(words[i + 1]?.text ?? '')) continue;
    if (OF_FIELDS.has(word.text)) while (part.length > 0 && (OFFICE_OF.has(part.at(-1)?.text ?? '') || !(part.at(-1)?.capital ?? true))) part.pop();
    if (TITLE_WORDS.has(word.text) || COUNTRY_OF_ADJECTIVE.has(word.text) && part.length === 0 && words.length > 1 && !/^(?:University|Academy|Bank|Republic|Federation|Kingdom|Union)$/u.test(words[i + 1]?.text ?? '')) { flush(); continue; }
    // "Ashikaga City of Tochigi Prefecture": what follows only tells where the city lies.
    if (word.text === 'of' && part.length > 1 && !/^(?:Free|Hanseatic|Royal|Federal|Independent|Imperial|Loyal)$/.test(part[0]?.text ?? '') && /^(?:City|County|Town|District|Municipality)$/.test(part.at(-1)?.text ?? '')) { flush(); continue; }
    part.push(word);
  }
  flush();
  return parts;
}
