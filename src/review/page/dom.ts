/** Elements made by hand: text goes in as text, so that nothing in it is ever read as markup. */

type Child = Node | string | null;
type Settings = Readonly<Record<string, string | number | boolean | null>>;

/** An element with attributes and children; `null` and `false` leave an attribute away. */
export function el<T extends keyof HTMLElementTagNameMap>(tag: T, settings: Settings = {}, ...children: readonly Child[]): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(settings)) if (value !== null && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** The element with this id, which the page is known to have. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element "${id}"`);
  return found;
}

/** True while somebody writes, so that letters are no commands. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** Tells whoever listens rather than looks. */
export function tell(message: string): void {
  byId('status').textContent = message;
}
