/** What a page is before anyone reads it: its bytes as text, its address as a canonical URL. */
export { canonicalUrl, withAnchor } from './page/canonical-url.ts';
export { DAY_KEYS, TITLE_KEYS } from './page/data-keys.ts';
export { checkDateFormat, dateAs } from './page/date-format.ts';
export { decodePage, type Decoded } from './page/decode.ts';
export { isNewsAddress } from './page/news-address.ts';
export { plainText, withEntities } from './page/plain-text.ts';
export { withoutSecrets } from './page/secrets.ts';
export { GOES, isAddress, statedAddress } from './page/stated-address.ts';
