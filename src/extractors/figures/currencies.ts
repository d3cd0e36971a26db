/** The currencies of ISO 4217: code, and the names by which texts call them (singular; `s` is added when read). */
import { mayHold } from '../word-shapes.ts';

interface Currency { readonly code: string; readonly names: readonly string[] }

const c = (code: string, ...names: readonly string[]): Currency => ({ code, names });

/** A name that several currencies bear goes to the one that texts mean by it when they say no more. */
export const CURRENCIES: readonly Currency[] = [
  c('AED', 'uae dirham', 'emirati dirham', 'dirham', 'dh', 'dhs', 'aed dirham'), c('AFN', 'afghani', 'afghan afghani'), c('ALL', 'albanian lek', 'lek', 'lekë'),
  c('AMD', 'armenian dram', 'dram'), c('ANG', 'antillean guilder'), c('AOA', 'angolan kwanza', 'kwanza'), c('ARS', 'argentine peso', 'argentinian peso', 'argentinean peso'),
  c('AUD', 'australian dollar', 'aussie dollar'), c('AWG', 'aruban florin'), c('AZN', 'azerbaijani manat', 'azeri manat', 'manat'),
  c('BAM', 'convertible mark', 'bosnian mark'), c('BBD', 'barbadian dollar', 'barbados dollar'), c('BDT', 'bangladeshi taka', 'taka'), c('BGN', 'bulgarian lev', 'lev', 'leva'),
  c('BHD', 'bahraini dinar', 'bahrain dinar'), c('BIF', 'burundian franc', 'burundi franc'), c('BMD', 'bermudian dollar', 'bermuda dollar'), c('BND', 'brunei dollar'),
  c('BOB', 'boliviano', 'bolivian boliviano'), c('BRL', 'brazilian real', 'reai', 'reais', 'brazilian reais'), c('BSD', 'bahamian dollar'), c('BTN', 'ngultrum', 'bhutanese ngultrum'),
  c('BWP', 'botswana pula', 'pula'), c('BYN', 'belarusian ruble', 'belarusian rouble'), c('BZD', 'belize dollar'), c('CAD', 'canadian dollar'),
  c('CDF', 'congolese franc'), c('CHF', 'franc', 'swiss franc', 'schweizer franken', 'franken'), c('CLP', 'chilean peso'),
  c('CNY', 'yuan', 'chinese yuan', 'yuan renminbi', 'renminbi yuan', 'rmb yuan', 'yuan rmb', 'renminbi', 'rmb', 'chinese renminbi', 'kuai', 'юань', 'юаней', 'юаня'),
  c('COP', 'colombian peso'), c('CRC', 'costa rican colon', 'costa rican colón', 'colón', 'colone', 'colones'), c('CUP', 'cuban peso'), c('CVE', 'cape verdean escudo', 'escudo'),
  c('CZK', 'czech koruna', 'czech crown', 'crown', 'koruna', 'korun', 'koruny', 'kč'), c('DJF', 'djiboutian franc', 'djibouti franc'), c('DKK', 'danish krone', 'danish kroner', 'danish crown'),
  c('DOP', 'dominican peso'), c('DZD', 'algerian dinar'), c('EGP', 'egyptian pound'), c('ERN', 'nakfa', 'eritrean nakfa'), c('ETB', 'birr', 'ethiopian birr'),
  c('EUR', 'euro', '€uro', 'eur', 'd\'euro', 'd’euro', 'евро'), c('FJD', 'fijian dollar', 'fiji dollar'), c('FKP', 'falkland islands pound'),
  c('GBP', 'pound sterling', 'pounds sterling', 'british pound', 'uk pound', 'sterling', 'pound', 'quid'), c('GEL', 'georgian lari', 'lari'), c('GHS', 'ghanaian cedi', 'ghana cedi', 'cedi'),
  c('GIP', 'gibraltar pound'), c('GMD', 'gambian dalasi', 'dalasi'), c('GNF', 'guinean franc'), c('GTQ', 'guatemalan quetzal', 'quetzal', 'quetzales'), c('GYD', 'guyanese dollar', 'guyana dollar'),
  c('HKD', 'hong kong dollar', 'hk dollar'), c('HNL', 'lempira', 'honduran lempira'), c('HTG', 'gourde', 'haitian gourde'), c('HUF', 'hungarian forint', 'forint'),
  c('IDR', 'indonesian rupiah', 'rupiah'), c('ILS', 'israeli shekel', 'shekel', 'new shekel', 'new israeli shekel', 'nis'), c('INR', 'indian rupee', 'rupee'), c('IQD', 'iraqi dinar'),
  c('IRR', 'iranian rial', 'rial'), c('ISK', 'icelandic krona', 'icelandic króna', 'icelandic krónur', 'icelandic kronur'), c('JMD', 'jamaican dollar'), c('JOD', 'jordanian dinar'),
  c('JPY', 'japanese yen', 'yen'), c('KES', 'kenyan shilling', 'kenya shilling', 'ksh', 'kshs', 'shilling'), c('KGS', 'kyrgyz som', 'kyrgyzstani som', 'som'), c('KHR', 'cambodian riel', 'riel'),
  c('KMF', 'comorian franc'), c('KPW', 'north korean won'), c('KRW', 'south korean won', 'korean won', 'won'), c('KWD', 'kuwaiti dinar', 'kuwait dinar'), c('KYD', 'cayman islands dollar', 'cayman dollar'),
  c('KZT', 'kazakhstani tenge', 'kazakh tenge', 'tenge', 'тенге'), c('LAK', 'lao kip', 'laotian kip', 'kip'), c('LBP', 'lebanese pound', 'lebanese lira'), c('LKR', 'sri lankan rupee', 'sri lanka rupee'),
  c('LRD', 'liberian dollar'), c('LSL', 'loti', 'maloti', 'lesotho loti'), c('LYD', 'libyan dinar'), c('MAD', 'moroccan dirham'), c('MDL', 'moldovan leu', 'moldovan lei'),
  c('MGA', 'ariary', 'malagasy ariary'), c('MKD', 'macedonian denar', 'denar'), c('MMK', 'myanmar kyat', 'kyat', 'burmese kyat'), c('MNT', 'mongolian tugrik', 'tugrik', 'tögrög', 'togrog', 'tugrug'),
  c('MOP', 'pataca', 'macanese pataca', 'macao pataca', 'macau pataca'), c('MRU', 'ouguiya', 'mauritanian ouguiya'), c('MUR', 'mauritian rupee', 'mauritius rupee'), c('MVR', 'rufiyaa', 'maldivian rufiyaa'),
  c('MWK', 'malawian kwacha', 'malawi kwacha'), c('MXN', 'mexican peso', 'peso'), c('MYR', 'malaysian ringgit', 'ringgit'), c('MZN', 'metical', 'meticais', 'mozambican metical'),
  c('NAD', 'namibian dollar', 'namibia dollar'), c('NGN', 'nigerian naira', 'naira'), c('NIO', 'nicaraguan cordoba', 'córdoba', 'nicaraguan córdoba'), c('NOK', 'norwegian krone', 'norwegian kroner', 'norwegian crown', 'krone', 'kroner', 'kr'),
  c('NPR', 'nepalese rupee', 'nepali rupee', 'nepal rupee'), c('NZD', 'new zealand dollar', 'nz dollar', 'kiwi dollar'), c('OMR', 'omani rial', 'omani riyal'), c('PAB', 'balboa', 'panamanian balboa'),
  c('PEN', 'peruvian sol', 'peruvian sole', 'nuevo sol', 'sole', 'nuevos sole'), c('PGK', 'kina', 'papua new guinean kina'), c('PHP', 'philippine peso', 'filipino peso'), c('PKR', 'pakistani rupee', 'pakistan rupee'),
  c('PLN', 'polish zloty', 'polish złoty', 'zloty', 'złoty', 'zlotych', 'złotych', 'zlotys', 'zł'), c('PYG', 'guarani', 'guaraní', 'paraguayan guarani', 'guaranies', 'guaraníes'), c('QAR', 'qatari riyal', 'qatari rial', 'qatar riyal'),
  c('RON', 'romanian leu', 'romanian lei', 'leu', 'lei'), c('RSD', 'serbian dinar', 'dinar'), c('RUB', 'russian ruble', 'russian rouble', 'ruble', 'rouble', 'рублей', 'рубля', 'руб'), c('RWF', 'rwandan franc', 'rwanda franc'),
  c('SAR', 'saudi riyal', 'saudi arabian riyal', 'saudi rial', 'riyal'), c('SBD', 'solomon islands dollar'), c('SCR', 'seychellois rupee', 'seychelles rupee'), c('SDG', 'sudanese pound'),
  c('SEK', 'swedish krona', 'swedish kronor', 'swedish crown', 'krona', 'kronor'), c('SGD', 'singapore dollar', 'singaporean dollar', 'sing dollar'), c('SHP', 'saint helena pound'), c('SLE', 'leone', 'sierra leonean leone'),
  c('SOS', 'somali shilling'), c('SRD', 'surinamese dollar'), c('SSP', 'south sudanese pound'), c('STN', 'dobra'), c('SVC', 'salvadoran colon'), c('SYP', 'syrian pound'), c('SZL', 'lilangeni', 'emalangeni'),
  c('THB', 'thai baht', 'baht'), c('TJS', 'somoni', 'tajik somoni', 'tajikistani somoni'), c('TMT', 'turkmen manat', 'turkmenistani manat', 'turkmenistan manat'), c('TND', 'tunisian dinar'), c('TOP', "pa'anga", 'tongan paanga'),
  c('TRY', 'turkish lira', 'lira'), c('TTD', 'trinidad and tobago dollar', 'tt dollar'), c('TWD', 'new taiwan dollar', 'taiwan dollar', 'taiwanese dollar', 'nt dollar'), c('TZS', 'tanzanian shilling', 'tanzania shilling', 'tsh'),
  c('UAH', 'hryvnia', 'hryvnya', 'hryvna', 'ukrainian hryvnia', 'гривень', 'грн'), c('UGX', 'ugandan shilling', 'uganda shilling', 'ush'),
  c('USD', 'us dollar', 'u.s dollar', 'u.s. dollar', 'american dollar', 'united states dollar', 'dollar', 'usd dollar', 'u.s.dollar', 'buck', 'долларов', 'доллара', 'us-dollar', 'dólar', 'dólares', 'долл'),
  c('UYU', 'uruguayan peso'), c('UZS', 'uzbek som', 'uzbek sum', 'uzbekistani som', 'uzbek soum', 'soum', 'сумов'), c('VED', 'digital bolivar'), c('VES', 'bolivar', 'bolívar', 'bolivares', 'bolívares', 'venezuelan bolivar'), c('VND', 'vietnamese dong', 'viet nam dong', 'vietnam dong', 'dong'),
  c('VUV', 'vatu'), c('WST', 'tala', 'samoan tala'), c('XAF', 'central african cfa franc', 'cfa franc beac'), c('XCD', 'east caribbean dollar', 'eastern caribbean dollar'), c('XDR', 'special drawing right', 'sdr', 'sdrs'),
  c('XOF', 'cfa franc', 'west african cfa franc', 'cfa', 'fcfa', 'franc cfa', 'francs cfa'), c('XPF', 'cfp franc', 'pacific franc'), c('XUA', 'unit of account', 'units of account'), c('YER', 'yemeni rial', 'yemeni riyal'), c('ZAR', 'south african rand', 'rand'),
  c('ZMW', 'zambian kwacha', 'kwacha'), c('ZWG', 'zimbabwe gold'), c('ZWL', 'zimbabwean dollar', 'zimbabwe dollar'),
  c('CHE', 'wir euro'), c('CHW', 'wir franc'), c('CLF', 'unidad de fomento'), c('COU', 'unidad de valor real'), c('CUC', 'convertible peso'), c('BOV', 'mvdol'), c('MXV', 'mexican investment unit'), c('USN', 'us dollar next day'), c('UYI', 'uruguay indexed units'), c('XSU', 'sucre'),
  c('DEM', 'deutsche mark', 'deutschmark', 'german mark', 'd-mark'), c('FRF', 'french franc'), c('ITL', 'italian lira', 'lire'), c('ESP', 'peseta', 'spanish peseta'), c('NLG', 'dutch guilder', 'guilder'), c('HRK', 'kuna', 'croatian kuna'), c('SIT', 'tolar'),
];

/** Codes that are also words or initials in capitals: money only where a scale, a fraction or separators show an amount. */
const WORD_CODES: ReadonlySet<string> = new Set([
  'ALL', 'TOP', 'CUP', 'COP', 'TRY', 'MAD', 'PEN', 'GEL', 'SOS', 'BOB', 'ANG', 'LAK', 'STN', 'MOP', 'SAR', 'AMD', 'BAM', 'CVE', 'ERN', 'GIP', 'GMD', 'LSL', 'NAD', 'PAB',
  'RON', 'SCR', 'SHP', 'SIT', 'SLE', 'SRD', 'SSP', 'WST', 'XSU', 'CHE', 'CHW', 'USN', 'MRU', 'CDF', 'CRC', 'DEM', 'ESP', 'FRF', 'COU', 'CUC', 'BOV', 'MXV', 'UYI', 'SOS', 'SVC', 'SDG', 'TMT', 'PGK',
]);
/** Names that are also other words, or weights: money only where a scale or a thousand and more shows an amount. */
export const WORD_NAMES: ReadonlySet<string> = new Set([
  'won', 'dram', 'sole', 'soles', 'lei', 'leu', 'cfa', 'sterling', 'tala', 'kina', 'bucks', 'buck', 'pound', 'pounds', 'crown', 'crowns', 'sdr', 'dh', 'nis',
]);
/** Letters before an amount that need no further proof. */
export const SURE_PREFIXES: ReadonlySet<string> = new Set(['RMB', 'Rmb', 'rmb', 'CNH', 'Rs', 'rs', 'Tk', 'BDTk', 'Rp', 'Php', 'PhP', 'NTD', 'KSh', 'Ksh', 'KSH', 'Kshs', 'KShs', 'TSh', 'Tsh', 'TShs', 'Shs', 'USh', 'Ush', 'UShs', 'Dhs', 'FCFA', 'PKRs', 'PRs', 'NRs', 'SLRs', 'INRs', '฿', 'Rwf', 'Frw', 'FRw', 'FBu', 'Fbu', 'MRf']);

/** Signs and short forms before an amount; a `$` may carry a country's letters. */
export const SIGNS: Readonly<Record<string, string>> = {
  '$': 'USD', '＄': 'USD', '€': 'EUR', '£': 'GBP', '￡': 'GBP', '¥': 'CNY', '￥': 'CNY', '₹': 'INR', '₩': 'KRW', '₽': 'RUB', '₺': 'TRY', '₫': 'VND', '₱': 'PHP', '₦': 'NGN', '฿': 'THB',
  '₪': 'ILS', '₴': 'UAH', '₸': 'KZT', '₮': 'MNT', '₭': 'LAK', '₡': 'CRC', '₲': 'PYG', '₵': 'GHS', '₼': 'AZN', '₾': 'GEL', '₨': 'INR', '៛': 'KHR', '৳': 'BDT', '﷼': 'IRR',
};

/** Letters that stand right before another sign, and what both mean together. */
export const LETTERED_SIGNS: Readonly<Record<string, string>> = {
  'GH₵': 'GHS', 'GH¢': 'GHS', 'Gh₵': 'GHS', 'Gh¢': 'GHS', 'E£': 'EGP', 'LE£': 'EGP', 'SY£': 'SYP', 'LL£': 'LBP', 'CN¥': 'CNY', 'RMB¥': 'CNY', 'JP¥': 'JPY', 'J¥': 'JPY', 'S/': 'PEN', 'B/': 'PAB',
};

/** Letters before `$`. */
export const DOLLARS: Readonly<Record<string, string>> = {
  US: 'USD', U: 'USD', USD: 'USD', HK: 'HKD', HKD: 'HKD', A: 'AUD', AU: 'AUD', AUS: 'AUD', AUD: 'AUD', NZ: 'NZD', NZD: 'NZD', S: 'SGD', SG: 'SGD', SGD: 'SGD', NT: 'TWD', NTD: 'TWD', TW: 'TWD', C: 'CAD', CA: 'CAD', CAD: 'CAD', CAN: 'CAD',
  CDN: 'CAD', Cdn: 'CAD', R: 'BRL', MX: 'MXN', Mex: 'MXN', J: 'JMD', JA: 'JMD', TT: 'TTD', B: 'BND', BZ: 'BZD', BD: 'BBD', Bds: 'BBD', BDS: 'BBD', EC: 'XCD', FJ: 'FJD', F: 'FJD', N: 'NAD', G: 'GYD', L: 'LRD', MOP: 'MOP', CLP: 'CLP', COL: 'COP', AR: 'ARS', RD: 'DOP', Z: 'ZWL', ZW: 'ZWL', SI: 'SBD', T: 'TOP', WS: 'WST', Can: 'CAD',
};

/** Letters before an amount that are no ISO code. */
const PREFIXES: Readonly<Record<string, string>> = {
  RMB: 'CNY', Rmb: 'CNY', rmb: 'CNY', CNH: 'CNY', Yuan: 'CNY', Rs: 'INR', rs: 'INR', Re: 'INR', UA: 'XUA', SDR: 'XDR', Tk: 'BDT', TK: 'BDT', BDTk: 'BDT', Rp: 'IDR', RM: 'MYR', Php: 'PHP', NTD: 'TWD', STG: 'GBP', Euro: 'EUR', Euros: 'EUR', EURO: 'EUR', euro: 'EUR',
  Sh: 'KES', Shs: 'KES', shs: 'KES', KSh: 'KES', Ksh: 'KES', KSH: 'KES', Kshs: 'KES', KShs: 'KES', TSh: 'TZS', Tsh: 'TZS', TShs: 'TZS', USh: 'UGX', Ush: 'UGX', UShs: 'UGX', Kč: 'CZK', Ft: 'HUF', Dh: 'AED', Dhs: 'AED', DH: 'AED', QR: 'QAR', SR: 'SAR', RO: 'OMR', BD: 'BHD', KD: 'KWD', JD: 'JOD', LE: 'EGP', Birr: 'ETB', Br: 'ETB',
  FCFA: 'XOF', CFA: 'XOF', Fr: 'CHF', SFr: 'CHF', sFr: 'CHF', Sfr: 'CHF', NIS: 'ILS', R: 'ZAR', N: 'NGN', K: 'ZMW', P: 'PHP', PhP: 'PHP', PKRs: 'PKR', PRs: 'PKR', NRs: 'NPR', SLRs: 'LKR', INRs: 'INR', kr: 'NOK', Nu: 'BTN', MVR: 'MVR', Le: 'SLE', Lm: 'EUR', VNĐ: 'VND', zł: 'PLN', DM: 'DEM', GHc: 'GHS', GHC: 'GHS', Ugx: 'UGX', Kes: 'KES', Tzs: 'TZS', MDH: 'MAD', Dhm: 'AED',
  '฿': 'THB', Rwf: 'RWF', Frw: 'RWF', FRw: 'RWF', FRW: 'RWF', FBu: 'BIF', Fbu: 'BIF', FC: 'CDF', Bs: 'BOB', Gs: 'PYG', DA: 'DZD', Ks: 'MMK', Bt: 'THB', Bht: 'THB', MK: 'MWK', ZK: 'ZMW', TL: 'TRY', Kz: 'AOA', Rf: 'MVR', MRf: 'MVR', Afs: 'AFN', Lps: 'HNL', Ar: 'MGA',
};

const plural = (name: string): readonly string[] => [name, `${name}s`];

/** Lower-case name, singular or plural, to code. */
export const NAME_TO_CODE: ReadonlyMap<string, string> = new Map(
  CURRENCIES.flatMap(({ code, names }) => names.flatMap((name) => plural(name).map((form): [string, string] => [form, code]))),
);
export const CODES: ReadonlySet<string> = new Set(CURRENCIES.map(({ code }) => code));
const mayBeCode = mayHold([...CODES, ...Object.keys(PREFIXES)]);

/** The code of letters that stand before an amount, and whether the amount itself must look like money. */
export function codeBefore(letters: string): { readonly code: string; readonly sure: boolean } | null {
  if (!mayBeCode(letters)) return null;
  if (CODES.has(letters)) return { code: letters, sure: !WORD_CODES.has(letters) };
  const code = Object.hasOwn(PREFIXES, letters) ? PREFIXES[letters] : undefined;
  return code === undefined ? null : { code, sure: SURE_PREFIXES.has(letters) };
}

/** `MSEK`, `TEUR`, `kUSD`, `EURm`: a currency with its scale in one word. */
export function scaledCode(letters: string): { readonly code: string; readonly scale: number } | null {
  const m = letters.length < 4 || letters.length > 5 ? null : SCALED.exec(letters);
  const code = m?.[2] ?? m?.[3];
  return code === undefined ? null : { code, scale: SCALE_LETTERS[(m?.[1] ?? m?.[4] ?? '').toLowerCase()] ?? 1e6 };
}
const SCALED = /^(?:([MkKT])(EUR|SEK|NOK|DKK|CHF|USD|GBP|ISK|PLN|CZK|AUD|CAD)|(EUR|SEK|NOK|DKK|CHF|USD|GBP|ISK|PLN|CZK|AUD|CAD)(m|bn|k))$/;
const SCALE_LETTERS: Readonly<Record<string, number>> = { m: 1e6, k: 1e3, t: 1e3, bn: 1e9 };
