/** Names of countries in the language of a page. */
import { createRequire } from 'node:module';

/** By ISO 3166-1 alpha-2; the code itself where there is no name. */
export type CountryName = (code: string) => string;

export function countryNames(lang: string): CountryName {
  const { countries } = createRequire(import.meta.url)(`i18n-iso-countries/langs/${lang}.json`) as { countries: Readonly<Record<string, string | readonly string[]>> };
  return (code) => {
    const name = countries[code] ?? code;
    // Of several the shortest is the one in use.
    return typeof name === 'string' ? name : [...name].filter((one) => one.length > 3).toSorted((a, b) => a.length - b.length)[0] ?? code;
  };
}
