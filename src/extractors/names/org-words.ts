/** The words that make a capitalised phrase the name of an organisation, and of which kind. */
import type { PartyKind } from '../../record.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Legal forms and line-of-business words that end a company's name. */
export const LEGAL_FORMS = set('Co. Co Ltd. Ltd Inc. Inc Corp. Corp Limited AG GmbH KG SE plc gmbh asa mbh PLC LLC LLP NV N.V BV Oy Oyj AB ASA AS SpA Srl SA SAS KK JSC OJSC PJSC CJSC KGaA Kft Zrt Pty Pty. Ltda SARL Sarl OÜ UAB SIA N.V. B.V. S.A. A.S. S.p.A. A/S ApS EOOD AD Plc Pte. Pte Pvt. Pvt Berhad Bhd Tbk Sdn');
export const COMPANY_ENDS = set('Corporation Company Group Holdings Holding Enterprises Industries Airlines Airline Airways Motors Motor Technologies Pharmaceuticals Pharma Logistics Properties Insurance Securities Ventures Electronics Software Telecom Telecommunications Steel Steelworks Semiconductor Semiconductors Biotech Chemicals Chemical Petroleum Energy Power Automotive Automobile Aerospace Aviation Shipping Lines Railways Railway Mobility Robotics Healthcare Health Foods Beverages Brewery Breweries Distillery Mining Minerals Resources Solutions Systems Networks Labs Laboratories Capital Developers Construction Engineering Hotels Retail Media Studios Pictures Textiles Cement Batteries Therapeutics Biosciences Biologics Renewables Gas Oil Refinery Shipyard Shipbuilding Electric Verkehrsgesellschaft');
/** Names of banks and lenders: companies too, and "Bank of X" begins with one. */
export const BANK_WORDS = set('Bank Bancorp Banca Banco Banque');
export const UNIVERSITY_WORDS = set('University College Polytechnic Politecnico Università Universidad Universidade Universität Université Institute Academy Conservatory School');
/** Bodies of a state or a city. */
export const GOVERNMENT_WORDS = set('Ministry Department Bureau Commission Government Parliament Senate Embassy Consulate Directorate Secretariat Municipality Prefecture Treasury Administration Agency Assembly Congress Directorate-General');
/** Any other body. */
export const ORGANIZATION_WORDS = set('Office Committee Council Authority Association Society Federation Chamber Foundation Union Board Court Hospital Museum Centre Center Organization Organisation Fund Club Orchestra Philharmonia Philharmonic Alliance League Consortium Confederation Observatory Library Trust Guild Cooperative Hub Network Theatre Theater Gallery Zoo Port');
/** Places that act as parties: zones and parks have operators of their own. */
export const ZONE_WORDS = set('Park Zone Bio-town Airport Terminal Harbour Harbor');
/** Words that begin a name which goes on with "of": University of Ghent, Port of Koper, Bank of China. */
export const OF_HEADS = set('University College Institute Academy School Ministry Department Bureau Bank Port Chamber Association Federation Society Council Board Government Municipality Office Museum Embassy Consulate Union Organization Organisation Academy Confederation Commission Directorate Corporation Hospital Court Congress Chambers Guild League');

/** Words that begin a place's name which goes on with "of". */
export const PLACE_HEADS = set('Republic State County Kingdom Isle Gulf Bay Duchy Emirate Region Prefecture District City Town Province Borough Canton Principality Sultanate Union Commonwealth');

/** Words of lower case that may stand inside a name. */
export const INNER_WORDS = set('of for de da do dos das der del della di du des la le van von zu & and y e et');
/** Fields of work: "and" between two of them binds, "and" between two names parts. */
export const FUNCTION_NOUNS = set('Science Sciences Technology Technologies Commerce Industry Industries Trade Culture Tourism Sport Sports Economy Economic Information Reform Development Education Health Finance Foreign Affairs Investment Export Import Research Communication Communications Engineering Medicine Agriculture Forestry Fisheries Fishery Water Energy Environment Transport Transportation Urban Rural Planning Construction Housing Labour Labor Social Security Cultural Scientific Educational Technical Overseas Chinese Welfare Youth Women Innovation Mining Minerals Oil Gas Arts Letters Law Economics Management Business Political Politics Parks Recreation Roads Highways Steel Iron Rail Metro Real Estate Food Drug Radio Television Post Telecommunications Infrastructure Digital Data Justice Interior Emergency Disaster Veterans Customs Works Electric Electronics Logistics Shipping Marine Maritime Ocean Oceans Aviation Space Aerospace Reconstruction Resources Natural Human Petroleum Chemical Machinery Equipment Services Standards Quality Supervision Inspection Market Small Medium Professional Vocational Physical Sewer Sewerage Sanitation Waste Light Fire Rescue Safety Nutrition Heritage Monuments Antiquities Livestock Territory Family Child Children Elderly Ageing Biology Biotechnology Computer Chemistry Physics Mathematics Languages Film Music Dance Design Fashion Textile Textiles Aquaculture Veterinary');

export const MONTH_DAY_WORDS = set('January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday');

/** Openings of a phrase that belong to the sentence, not to the name. */
export const OPENERS = set('The A An This That These Those In On At By For From With Under After Before During Since As If When While Where Although Both Each Every Its Their His Her Our Your My It He She They We You I And But Or So Then Also Finally First Second Third Last Next Earlier Later Meanwhile Today Yesterday Tomorrow Now Here There According About Over Among Between Besides However Moreover Furthermore Additionally Currently Recently Following Through Throughout Within Without Upon Once Only Even Not No Some Many Most More Several Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fifteen Twenty Thirty Dozens Both Hundreds Thousands What Which Who How Why Such Former Then New Contact Contacts Photo Source Press Release Reference Highlights Note Representatives Delegates Negotiations Talks Letters Memorandum Agreement Opening Outline Business Trade Officials Mayors Ministers Local Another Other Back Further Thanks Thank Yes Please Dear Ladies Gentlemen Speaking Located Founded Established Together Initially Separately Subsequently Accordingly Afterwards Nevertheless Nonetheless Hence Thus Likewise Similarly Previously Formerly Ahead Alongside Along Across Around Against Despite Due Given Like Unlike Until Unless Whether Whereas Because Having Being Signed Signing Based Just Still Already Again Around Near Outside Inside Off Out Up Down Per Plus Via');

/** Kinds by the word that tells, the last telling word of a name first. */
export function kindOfWord(word: string): PartyKind | null {
  if (LEGAL_FORMS.has(word) || COMPANY_ENDS.has(word) || BANK_WORDS.has(word)) return 'company';
  if (UNIVERSITY_WORDS.has(word)) return 'university';
  if (GOVERNMENT_WORDS.has(word)) return 'government';
  if (ORGANIZATION_WORDS.has(word) || ZONE_WORDS.has(word)) return 'organization';
  return null;
}
