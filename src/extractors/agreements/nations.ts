/** Names and adjectives of states, by which "the British city" is told from others and countries act as parties. */

/** ISO 3166-1 alpha-2, names separated by `/`, adjectives separated by `/`. */
const TABLE = `AE United Arab Emirates/UAE/the Emirates|Emirati
AF Afghanistan|Afghan
AL Albania|Albanian
AM Armenia|Armenian
AO Angola|Angolan
AR Argentina|Argentine/Argentinian
AT Austria|Austrian
AU Australia|Australian
AZ Azerbaijan|Azerbaijani/Azeri
BA Bosnia and Herzegovina/Bosnia|Bosnian
BD Bangladesh|Bangladeshi
BE Belgium|Belgian/Flemish
BG Bulgaria|Bulgarian
BH Bahrain|Bahraini
BN Brunei Darussalam/Brunei|Bruneian
BO Bolivia|Bolivian
BR Brazil|Brazilian
BW Botswana|Botswanan
BY Belarus|Belarusian
CA Canada|Canadian
CD Democratic Republic of the Congo/DRC|Congolese
CH Switzerland|Swiss
CL Chile|Chilean
CM Cameroon|Cameroonian
CN China/People's Republic of China/PRC|Chinese
CO Colombia|Colombian
CR Costa Rica|Costa Rican
CU Cuba|Cuban
CY Cyprus|Cypriot
CZ Czech Republic/Czechia|Czech
DE Germany|German
DK Denmark|Danish
DO Dominican Republic|Dominican
DZ Algeria|Algerian
EC Ecuador|Ecuadorian
EE Estonia|Estonian
EG Egypt|Egyptian
ES Spain|Spanish/Catalan/Basque
ET Ethiopia|Ethiopian
FI Finland|Finnish
FJ Fiji|Fijian
FR France|French
GB United Kingdom/UK/Britain/Great Britain/England/Scotland/Wales|British/English/Scottish/Welsh
GE Georgia|Georgian
GH Ghana|Ghanaian
GR Greece|Greek
GT Guatemala|Guatemalan
HN Honduras|Honduran
HR Croatia|Croatian
HU Hungary|Hungarian
ID Indonesia|Indonesian
IE Ireland|Irish
IL Israel|Israeli
IN India|Indian
IQ Iraq|Iraqi
IR Iran|Iranian
IS Iceland|Icelandic
IT Italy|Italian
JM Jamaica|Jamaican
JO Jordan|Jordanian
JP Japan|Japanese
KE Kenya|Kenyan
KG Kyrgyzstan|Kyrgyz
KH Cambodia|Cambodian
KP North Korea|North Korean
KR South Korea/Korea/Republic of Korea|South Korean/Korean
KW Kuwait|Kuwaiti
KZ Kazakhstan|Kazakh/Kazakhstani
LA Laos/Lao PDR|Lao/Laotian
LB Lebanon|Lebanese
LK Sri Lanka|Sri Lankan
LT Lithuania|Lithuanian
LU Luxembourg|Luxembourgish
LV Latvia|Latvian
MA Morocco|Moroccan
MD Moldova|Moldovan
ME Montenegro|Montenegrin
MG Madagascar|Malagasy
MK North Macedonia/Macedonia|Macedonian
MM Myanmar|Burmese
MN Mongolia|Mongolian
MT Malta|Maltese
MU Mauritius|Mauritian
MV Maldives|Maldivian
MX Mexico|Mexican
MY Malaysia|Malaysian
MZ Mozambique|Mozambican
NA Namibia|Namibian
NG Nigeria|Nigerian
NI Nicaragua|Nicaraguan
NL Netherlands/the Netherlands/Holland|Dutch
NO Norway|Norwegian
NP Nepal|Nepalese/Nepali
NZ New Zealand|New Zealand
OM Oman|Omani
PA Panama|Panamanian
PE Peru|Peruvian
PG Papua New Guinea|Papua New Guinean
PH Philippines/the Philippines|Philippine/Filipino
PK Pakistan|Pakistani
PL Poland|Polish
PS Palestine|Palestinian
PT Portugal|Portuguese
PY Paraguay|Paraguayan
QA Qatar|Qatari
RO Romania|Romanian
RS Serbia|Serbian
RU Russia/Russian Federation|Russian
RW Rwanda|Rwandan
SA Saudi Arabia|Saudi/Saudi Arabian
SD Sudan|Sudanese
SE Sweden|Swedish
SG Singapore|Singaporean
SI Slovenia|Slovenian/Slovene
SK Slovakia|Slovak
SN Senegal|Senegalese
SV El Salvador|Salvadoran
SY Syria|Syrian
TH Thailand|Thai
TJ Tajikistan|Tajik
TM Turkmenistan|Turkmen
TN Tunisia|Tunisian
TR Turkey/Türkiye|Turkish
TZ Tanzania|Tanzanian
UA Ukraine|Ukrainian
UG Uganda|Ugandan
US United States/United States of America/USA/US/U.S/U.S./America|American/US
UY Uruguay|Uruguayan
UZ Uzbekistan|Uzbek
VE Venezuela|Venezuelan
VN Vietnam/Viet Nam|Vietnamese
ZA South Africa|South African
ZM Zambia|Zambian
ZW Zimbabwe|Zimbabwean`;

const rows = TABLE.split('\n').map((line) => {
  const [names = '', adjectives = ''] = line.slice(3).split('|');
  return { code: line.slice(0, 2), names: names.split('/'), adjectives: adjectives.split('/') };
});

/** ISO code by name. Singapore is left to the cities: it is both. */
export const COUNTRY_OF_NAME: ReadonlyMap<string, string> = new Map(rows.filter((r) => r.code !== 'SG').flatMap((r) => r.names.map((n) => [n, r.code] as const)));
/** ISO code by adjective. */
export const COUNTRY_OF_ADJECTIVE: ReadonlyMap<string, string> = new Map(rows.flatMap((r) => r.adjectives.map((a) => [a, r.code] as const)));
/** Names of states and their unions that speak for no single one. */
export const UNIONS: ReadonlySet<string> = new Set(['EU', 'European Union', 'ASEAN', 'BRICS', 'Asia', 'Europe', 'Africa', 'Latin America', 'North America', 'South America', 'Southeast Asia', 'Central Asia', 'Middle East', 'Belt', 'Belt and Road', 'Road', 'SAR', 'UN', 'G20', 'Central and Eastern Europe', 'CEE', 'Ruhr']);
