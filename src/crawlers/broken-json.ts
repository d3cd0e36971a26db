/** What can be saved of a list in JSON that breaks off. */

/** No list has more. */
const MOST = 10_000;

/** The whole objects of the array that stands under a name, as far as it goes; null where there is no such array. */
export function wholeObjects(text: string, name: string): Readonly<Record<string, unknown>>[] | null {
  const open = new RegExp(`"${name}"\\s{0,100}:\\s{0,100}\\[`).exec(text);
  if (open === null) return null;
  const found: Readonly<Record<string, unknown>>[] = [];
  let [depth, start, inString] = [0, 0, false];
  for (let i = open.index + open[0].length; i < text.length && found.length < MOST; i += 1) {
    const char = text[i];
    if (inString) {
      if (char === '\\') i += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      if (depth === 0) start = i;
      depth += 1;
    } else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth < 0) break;
      if (depth === 0) found.push(...objectIn(text.slice(start, i + 1)));
    }
  }
  return found;
}

function objectIn(text: string): Readonly<Record<string, unknown>>[] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? [value as Readonly<Record<string, unknown>>] : [];
  } catch {
    return [];
  }
}
