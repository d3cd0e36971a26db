/** Adjectives of states, by which "the British city" is told from others, and names that speak for no single state. */

/** ISO 3166-1 alpha-2 and the adjectives, separated by `/`. */
const TABLE = `AE Emirati; AF Afghan; AL Albanian; AM Armenian; AO Angolan; AR Argentine/Argentinian; AT Austrian; AU Australian; AZ Azerbaijani/Azeri; BA Bosnian;
BD Bangladeshi; BE Belgian/Flemish; BG Bulgarian; BH Bahraini; BN Bruneian; BO Bolivian; BR Brazilian; BW Botswanan; BY Belarusian; CA Canadian;
CD Congolese; CH Swiss; CL Chilean; CM Cameroonian; CN Chinese; CO Colombian; CR Costa Rican; CU Cuban; CY Cypriot; CZ Czech; DE German; DK Danish;
DO Dominican; DZ Algerian; EC Ecuadorian; EE Estonian; EG Egyptian; ES Spanish/Catalan/Basque; ET Ethiopian; FI Finnish; FJ Fijian; FR French;
GB British/English/Scottish/Welsh; GE Georgian; GH Ghanaian; GR Greek; GT Guatemalan; HN Honduran; HR Croatian; HU Hungarian; ID Indonesian; IE Irish;
IL Israeli; IN Indian; IQ Iraqi; IR Iranian; IS Icelandic; IT Italian; JM Jamaican; JO Jordanian; JP Japanese; KE Kenyan; KG Kyrgyz; KH Cambodian;
KP North Korean; KR South Korean/Korean; KW Kuwaiti; KZ Kazakh/Kazakhstani; LA Lao/Laotian; LB Lebanese; LK Sri Lankan; LT Lithuanian; LU Luxembourgish;
LV Latvian; MA Moroccan; MD Moldovan; ME Montenegrin; MG Malagasy; MK Macedonian; MM Burmese; MN Mongolian; MT Maltese; MU Mauritian; MV Maldivian;
MX Mexican; MY Malaysian; MZ Mozambican; NA Namibian; NG Nigerian; NI Nicaraguan; NL Dutch; NO Norwegian; NP Nepalese/Nepali; NZ New Zealand; OM Omani;
PA Panamanian; PE Peruvian; PG Papua New Guinean; PH Philippine/Filipino; PK Pakistani; PL Polish; PS Palestinian; PT Portuguese; PY Paraguayan;
QA Qatari; RO Romanian; RS Serbian; RU Russian; RW Rwandan; SA Saudi/Saudi Arabian; SD Sudanese; SE Swedish; SG Singaporean; SI Slovenian/Slovene;
SK Slovak; SN Senegalese; SV Salvadoran; SY Syrian; TH Thai; TJ Tajik; TM Turkmen; TN Tunisian; TR Turkish; TZ Tanzanian; UA Ukrainian; UG Ugandan;
US American/US; UY Uruguayan; UZ Uzbek; VE Venezuelan; VN Vietnamese; ZA South African; ZM Zambian; ZW Zimbabwean; AD Andorran; AG Antiguan; BB Barbadian; BF Burkinabe; BI Burundian; BJ Beninese; BS Bahamian; BT Bhutanese; BZ Belizean; CF Central African;
CI Ivorian; CV Cape Verdean; DJ Djiboutian; ER Eritrean; FO Faroese; GA Gabonese; GL Greenlandic; GM Gambian; GN Guinean; GQ Equatorial Guinean; GY Guyanese; HT Haitian;
KM Comorian; LR Liberian; LS Basotho; LY Libyan; ML Malian; MR Mauritanian; MW Malawian; NE Nigerien; SC Seychellois; SL Sierra Leonean;
SM Sammarinese; SO Somali; SR Surinamese; SS South Sudanese; SZ Swazi; TD Chadian; TG Togolese; TL Timorese; TO Tongan; TT Trinidadian; TW Taiwanese; VU Vanuatuan; WS Samoan;
XK Kosovar; YE Yemeni`;

/** ISO code by adjective. */
export const COUNTRY_OF_ADJECTIVE: ReadonlyMap<string, string> = new Map(
  TABLE.split(/;\s/).flatMap((row) => row.slice(3).split('/').map((adjective) => [adjective, row.slice(0, 2)] as const)),
);
/** All adjectives as a part of patterns, the longest first: "South Korean" before "Korean". */
export const ADJECTIVES = [...COUNTRY_OF_ADJECTIVE.keys()].toSorted((a, b) => b.length - a.length).join('|');
/** Names of states and their unions that speak for no single one. */
export const UNIONS: ReadonlySet<string> = new Set(['EU', 'European Union', 'ASEAN', 'BRICS', 'Asia', 'Europe', 'Africa', 'Latin America', 'North America', 'South America', 'Southeast Asia', 'Central Asia', 'Middle East', 'Belt', 'Belt and Road', 'Road', 'SAR', 'UN', 'G20', 'Central and Eastern Europe', 'CEE', 'Ruhr']);
