/** Where an element leads without being a link: cards and rows of tables that a script makes clickable. */

/** What makes a browser go somewhere, up to the address. */
export const GOES = String.raw`(?:\blocation(?:\.href)?\s?=|\blocation\.(?:assign|replace)\(|\bwindow\.open\()\s{0,5}`;
const WRITTEN = new RegExp(`${GOES}(["'])([^"'\\s<>]{1,500})\\1`);
const ADDRESS = /^(?:https?:\/\/|\.{0,2}\/|\?)[^\s<>"'{}]{1,500}$/;
/** True for words that can only be an address, whole or relative: `/news/12`, `?page=2`. */
export const isAddress = (words: string): boolean => ADDRESS.test(words);

/** The address as it is written, relative or whole; null for an element that leads nowhere by itself. */
export function statedAddress(attributes: Readonly<Record<string, string>>): string | null {
  for (const name of ['data-href', 'data-link']) {
    const value = attributes[name]?.trim() ?? '';
    if (isAddress(value)) return value;
  }
  const click = attributes['onclick'];
  return click === undefined || click.length > 2000 ? null : WRITTEN.exec(click)?.[2] ?? null;
}
