/** The hundredths and thousandths of money: `50 pence`, `HK5.5 cents`, `15 fils`. */
import { PhraseTable } from './phrases.ts';
import type { Token } from './tokens.ts';

interface Minor { readonly code: string; /** How much of the money one is. */ readonly part: number }

const minor = (code: string, names: string, part = 0.01): [string, Minor][] => names.split('|').map((name) => [name, { code, part }]);

/** A name that several currencies share goes to the one that texts mean by it when they say no more. */
const MINOR_UNITS: readonly (readonly [string, Minor])[] = [
  ...minor('GBP', 'pence|penny|pennies|british pence'), ...minor('USD', 'cents|cent|us cents|us cent|u.s. cents|u.s. cent|american cents|dollar cents|¢'), ...minor('EUR', 'euro cents|euro cent|eurocents|eurocent|euro-cents|euro-cent'),
  ...minor('HKD', 'hong kong cents|hk cents'), ...minor('AUD', 'australian cents'), ...minor('CAD', 'canadian cents'), ...minor('NZD', 'new zealand cents|nz cents'), ...minor('SGD', 'singapore cents'), ...minor('ZAR', 'south african cents'),
  ...minor('AED', 'fils|uae fils'), ...minor('KWD', 'kuwaiti fils', 0.001), ...minor('BHD', 'bahraini fils', 0.001), ...minor('OMR', 'baisa|baiza', 0.001), ...minor('SAR', 'halala|halalas'),
  ...minor('INR', 'paise|paisa|indian paise'), ...minor('BDT', 'poisha'), ...minor('MYR', 'sen|malaysian sen'), ...minor('CNY', 'fen|chinese fen'), ...minor('CNY', 'jiao', 0.1), ...minor('THB', 'satang'),
  ...minor('RUB', 'kopecks|kopeck|kopeks|kopek|kopeyka'), ...minor('UAH', 'kopiykas|kopiyok'), ...minor('PLN', 'grosz|groszy|grosze'), ...minor('NOK', 'øre'), ...minor('SEK', 'öre'), ...minor('CZK', 'haléř|haléřů|heller'), ...minor('HUF', 'fillér'),
  ...minor('RON', 'bani'), ...minor('BGN', 'stotinki|stotinka'), ...minor('TRY', 'kuruş|kurus'), ...minor('ILS', 'agorot|agora'), ...minor('EGP', 'piastres|piasters|piastre'), ...minor('CHF', 'centimes|rappen'),
  ...minor('MXN', 'centavos|centavo'), ...minor('GHS', 'pesewas|pesewa'), ...minor('NGN', 'kobo'), ...minor('ZMW', 'ngwee'), ...minor('GEL', 'tetri'), ...minor('AZN', 'qəpik|gapik'), ...minor('KZT', 'tiyn'), ...minor('BRL', 'brazilian centavos'), ...minor('PHP', 'philippine centavos'),
];
const TABLE = new PhraseTable<Minor>(MINOR_UNITS);

/** The part of a currency whose name begins at a token. */
export const minorAt: PhraseTable<Minor>['at'] = (tokens, from) => TABLE.at(tokens, from);

/** `85p a copy`: a small amount with the letter glued to it, near a sign or a name of pounds; `1080p` is no money. */
export function isPence(tokens: readonly Token[], at: number, value: number): boolean {
  const letter = tokens[at];
  if (letter?.text !== 'p' || !letter.glued || value >= PENCE_MOST || LINES.has(value) || tokens[at + 1]?.glued === true && /^[-/\d]/.test(tokens[at + 1]?.text ?? '')) return false;
  for (let k = Math.max(0, at - PENCE_REACH); k < at + PENCE_REACH; k++) if (POUNDS.test(tokens[k]?.text ?? '')) return true;
  return false;
}
const PENCE_MOST = 1000;
/** What pictures have by the name of `p`. */
const LINES: ReadonlySet<number> = new Set([144, 240, 360, 480, 576, 720]);
/** How far away, in tokens, the pounds may stand. */
const PENCE_REACH = 200;
const POUNDS = /^(?:£|GBP|pence)$/;
