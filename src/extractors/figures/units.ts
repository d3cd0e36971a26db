/** Units of measure: the code that the record gives, and the spellings that texts use. Units are never converted. */

export interface Unit { readonly code: string; readonly kind: 'measure' | 'duration' | 'percent'; readonly forms: readonly string[] }

const unit = (code: string, forms: string): Unit => ({ code, kind: 'measure', forms: forms.split('|') });
const time = (code: string, forms: string): Unit => ({ code, kind: 'duration', forms: forms.split('|') });

const LENGTHS: readonly (readonly [string, string, string])[] = [
  ['km', 'km|kms|kilometer|kilometers|kilometre|kilometres', 'k'], ['m', 'm|meter|meters|metre|metres', ''],
  ['cm', 'cm|centimeter|centimeters|centimetre|centimetres', 'c'], ['ft', 'ft|foot|feet', ''], ['mi', 'mile|miles', ''],
  ['mm', 'mm|millimeter|millimeters|millimetre|millimetres', ''], ['yd', 'yard|yards', ''], ['in', 'inch|inches', ''], ['dm', 'decimetre|decimeter|decimeters|decimetres', ''],
];
const AREA_CODES: Readonly<Record<string, string>> = { ft: 'sqft', mi: 'sqmi', yd: 'sqyd', in: 'sqin' };
const VOLUME_CODES: Readonly<Record<string, string>> = { ft: 'cuft', mi: 'cumi', yd: 'cuyd', in: 'cuin' };

/** Squares and cubes of the lengths, in their spellings: `square metres`, `sq m`, `sqm`, `m2`, `m²`, `cubic metres`, `cu m`. */
function powers(): Unit[] {
  return LENGTHS.flatMap(([code, forms]) => {
    const spelled = forms.split('|');
    const each = (...before: readonly string[]): string[] => spelled.flatMap((form) => before.map((b) => `${b}${form}`));
    return [
      { code: AREA_CODES[code] ?? `${code}2`, kind: 'measure' as const, forms: [...each('square ', 'square-', 'sq ', 'sq. ', 'sq', 'square'), `${code}2`, `${code}²`, `${code}^2`] },
      { code: VOLUME_CODES[code] ?? `${code}3`, kind: 'measure' as const, forms: [...each('cubic ', 'cubic-', 'standard cubic ', 'normal cubic ', 'cu ', 'cu. ', 'cu'), `${code}3`, `${code}³`, `${code}^3`] },
      { code, kind: 'measure' as const, forms: spelled },
    ];
  });
}

/** Letters are compared with their case where the spelling has capitals; whole words in any case. */
export const UNITS: readonly Unit[] = [
  ...powers(),
  unit('km2', '㎢|sq kms|sq. kms|sq.km|qkm|кв км|km²'), unit('m2', '㎡|sq mtrs|sq mtr|sq.m|qm|sq metres|sqms|кв м'), unit('m3', 'cbm|CBM|Nm3|m³'), unit('sqft', 'sq ft|sq. ft|sqft|sq feet|sft|sq.ft|ft²|ft2'),
  unit('km', '公里|км'), unit('nmi', 'nautical mile|nautical miles|nmi'), unit('ha', 'ha|hectare|hectares|hectars|га'), unit('acre', 'acre|acres'), unit('mu', 'mu'),
  unit('t', 't|ton|tons|tonne|tonnes|metric ton|metric tons|metric tonne|metric tonnes|MT|long ton|long tons|тонн|tonnen|toneladas|tonnellate'), unit('shortton', 'short ton|short tons'),
  unit('dwt', 'dwt|DWT|deadweight tons|deadweight tonnes|deadweight ton|deadweight tonnage'), unit('GT', 'GT|gross tons|gross tonnes|gross tonnage'), unit('GRT', 'GRT'),
  unit('kg', 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes|кг'), unit('g', 'g|gram|grams|gramme|grammes|gm|gms'), unit('mg', 'mg|milligram|milligrams'), unit('lb', 'lb|lbs'), unit('oz', 'oz|ounce|ounces|troy ounce|troy ounces'), unit('kt', 'kt|kilotonne|kilotonnes|kiloton|kilotons'),
  unit('Mt', 'Mt|megatonne|megatonnes|MMT|mmt'), unit('Gt', 'Gt|gigatonne|gigatonnes|gigatons|gigaton'), unit('quintal', 'quintal|quintals|qtl|qtls'), unit('jin', 'jin|catty|catties'), unit('ct', 'carat|carats'),
  unit('bbl', 'bbl|bbls|barrel|barrels'), unit('bbl/d', 'bpd|bbl/d|b/d'), unit('boe', 'boe|barrels of oil equivalent'), unit('boe/d', 'boepd|boe/d'), unit('L', 'l|L|litre|litres|liter|liters|ltr|ltrs'), unit('ML', 'megalitre|megalitres|megaliter|megaliters'), unit('GL', 'gigalitre|gigalitres|gigaliter|gigaliters'), unit('mL', 'ml|mL|millilitre|millilitres|milliliter|milliliters'), unit('hL', 'hl|hL|hectolitre|hectolitres|hectoliter|hectoliters'),
  unit('gal', 'gallon|gallons'), unit('bu', 'bushel|bushels'), unit('bcm', 'bcm|BCM'), unit('tcf', 'tcf|Tcf|TCF'), unit('bcf', 'bcf|Bcf|BCF'), unit('mcf', 'mcf'), unit('MLD', 'MLD|mld'), unit('toe', 'toe|tonnes of oil equivalent|tons of oil equivalent'), unit('mtoe', 'mtoe|Mtoe|MTOE'),
  unit('W', 'watt|watts'), unit('kW', 'kW|KW|kw|kilowatt|kilowatts'), unit('MW', 'MW|mw|Mw|megawatt|megawatts'), unit('GW', 'GW|gw|gigawatt|gigawatts'), unit('TW', 'TW|terawatt|terawatts'), unit('kWp', 'kWp|kwp'), unit('MWp', 'MWp|MWP'), unit('GWp', 'GWp'), unit('MWe', 'MWe'), unit('MWt', 'MWt|MWth'),
  unit('kWh', 'kWh|KWh|KWH|kwh|kWH|Kwh|kilowatt hour|kilowatt hours|kilowatt-hour|kilowatt-hours'), unit('MWh', 'MWh|MWH|megawatt hour|megawatt hours|megawatt-hour|megawatt-hours'), unit('GWh', 'GWh|GWH|gigawatt hour|gigawatt hours|gigawatt-hour|gigawatt-hours'), unit('TWh', 'TWh|TWH|terawatt hour|terawatt hours|terawatt-hour|terawatt-hours'),
  unit('kVA', 'kVA|KVA'), unit('MVA', 'MVA'), unit('kV', 'kV|KV|kv|kilovolt|kilovolts'), unit('V', 'volt|volts'), unit('Ah', 'Ah'), unit('hp', 'hp|horsepower|bhp'), unit('Nm', 'Nm'), unit('J', 'joule|joules'), unit('GJ', 'GJ'), unit('TJ', 'TJ'), unit('PJ', 'PJ'), unit('MMBtu', 'MMBtu|mmbtu|MMBTU'), unit('kcal', 'kcal'),
  unit('Hz', 'Hz|hertz'), unit('kHz', 'kHz'), unit('MHz', 'MHz'), unit('GHz', 'GHz|gigahertz'), unit('dB', 'dB|decibel|decibels'), unit('MPa', 'MPa'), unit('rpm', 'rpm'),
  unit('TEU', 'teu|teus|TEU|TEUs|TEU\'s|TEUS|Teus|twenty-foot equivalent units|twenty-foot equivalent unit|twenty foot equivalent units|twenty-foot containers|20-foot equivalent units|standard containers'), unit('FEU', 'FEU|FEUs|feu|feus|forty-foot equivalent units|forty-foot equivalent unit'), unit('ctn', 'CEU|ceu'),
  unit('km/h', 'km/h|kmh|kph|kmph|km per hour|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|km/hour|kmh'), unit('mph', 'mph|miles per hour|miles an hour'), unit('m/s', 'm/s|metres per second|meters per second'), unit('kn', 'knots|knot'),
  unit('m3/s', 'm3/s|m³/s|cubic metres per second|cubic meters per second|cumecs'), unit('m3/d', 'm3/d|m³/d|m3/day|m³/day'), unit('t/d', 'tpd|TPD|t/d'), unit('t/a', 'tpa|TPA|t/a'), unit('MTPA', 'MTPA|mtpa|Mtpa|MMTPA|mmtpa'),
  unit('MB', 'MB|megabyte|megabytes'), unit('GB', 'GB|gigabyte|gigabytes'), unit('TB', 'TB|terabyte|terabytes'), unit('PB', 'PB|petabyte|petabytes'), unit('EB', 'EB|exabyte|exabytes'), unit('kbps', 'kbps'), unit('Mbps', 'Mbps|mbps|MBPS|Mbit/s|megabits per second'), unit('Gbps', 'Gbps|gbps|GBPS|Gbit/s|gigabits per second'), unit('Tbps', 'Tbps|tbps|Tbit/s'),
  unit('PFLOPS', 'PFLOPS|petaflops|PFlops|Pflops'), unit('EFLOPS', 'EFLOPS|exaflops|EFlops'), unit('MP', 'megapixel|megapixels'), unit('nm', 'nm|nanometer|nanometers|nanometre|nanometres'), unit('um', 'µm|μm|micron|microns|micrometre|micrometres|micrometer|micrometers'), unit('ug/m3', 'µg/m3|μg/m3|µg/m³|μg/m³|micrograms per cubic meter|micrograms per cubic metre'),
  unit('degC', '°C|℃|degrees Celsius|degree Celsius|degrees celsius|degrees centigrade|deg C|° C|º C|ºC'), unit('degF', '°F|℉|degrees Fahrenheit|degree Fahrenheit|degrees fahrenheit'), unit('deg', 'degrees|°'), unit('bp', 'basis points|basis point|bps'), unit('ppm', 'ppm|parts per million'), unit('RT', 'RT'),
  time('year', 'year|years|yr|yrs|calendar years|fiscal years|consecutive years|straight years|successive years|Jahre|Jahren|ans|años|anni'), time('month', 'month|months|mth|mths|calendar months|consecutive months|straight months'), time('week', 'week|weeks|wk|wks|consecutive weeks'),
  time('day', 'day|days|working days|business days|calendar days|consecutive days|straight days|weekdays'), time('hour', 'hour|hours|hr|hrs|h'), time('minute', 'minute|minutes|min|mins'),
  { code: 'percent', kind: 'percent', forms: '%|％|pc|percent|per cent|pct|pct.|percents|per cents|per-cent|percentage points|percentage point|percent points|percentage-points|percentage-point|percent-points|pp|pps|ppt|ppts|pct points|pct point|prozent|pour cent|por ciento|por cento|per cento|procent|процентов|процента|% points|%-points|p.p.|p.c.|p. c.'.split('|') },
];
