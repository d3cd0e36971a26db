/** One release: its words with every finding marked, and the record beside them. */
import { byId, el } from './dom.ts';
import { segments, shown } from './marks.ts';
import { KINDS, type Item, type Kind, type View } from './model.ts';

export interface Reader {
  readonly show: (view: View | null) => void;
  /** Goes to the next or the previous finding in the words. */
  readonly walk: (step: 1 | -1) => void;
  /** Goes to the finding with this key, where there is one. */
  readonly pick: (key: string) => void;
  readonly current: () => Item | null;
}
/** What a page that can be written to adds to a finding's card and to the article; nothing where it cannot. */
export type Additions = (view: View, item: Item | null) => Node | null;

const HEADINGS: Readonly<Record<Kind, string>> = { date: 'Dates', city: 'Cities', figure: 'Figures', agreement: 'Agreements', person: 'People', organization: 'Organizations', quote: 'Quotes' };

export function reader(additions: Additions): Reader {
  const [article, record] = [byId('article'), byId('record')];
  let view: View | null = null;
  let at = -1;
  let order: readonly number[] = [];

  /** Marks one finding, in the words and in the record; `from` tells which of them to bring into sight. */
  const pick = (index: number, from: 'words' | 'record' | 'keys'): void => {
    at = index;
    for (const one of document.querySelectorAll('.picked')) one.classList.remove('picked');
    const marks = [...article.querySelectorAll<HTMLElement>('mark')].filter((mark) => indices(mark).includes(index));
    const beside = record.querySelector<HTMLElement>(`[data-item="${index}"]`);
    for (const one of [...marks, beside]) one?.classList.add('picked');
    if (from !== 'words') marks[0]?.scrollIntoView({ block: 'nearest' });
    if (from !== 'record') beside?.scrollIntoView({ block: 'nearest' });
    if (from === 'keys') beside?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  };
  const hover = (index: number | null): void => {
    for (const one of document.querySelectorAll('.near')) one.classList.remove('near');
    if (index === null) return;
    for (const mark of article.querySelectorAll<HTMLElement>('mark')) if (indices(mark).includes(index)) mark.classList.add('near');
    record.querySelector(`[data-item="${index}"]`)?.classList.add('near');
  };
  article.addEventListener('pointerover', (event) => hover(innermost(event.target)));
  article.addEventListener('click', (event) => {
    const index = innermost(event.target);
    if (index !== null) pick(index, 'words');
  });
  record.addEventListener('pointerover', (event) => hover(cardIndex(event.target)));
  record.addEventListener('focusin', (event) => {
    const index = cardIndex(event.target);
    if (index !== null && index !== at) pick(index, 'record');
  });
  record.addEventListener('click', (event) => {
    const index = cardIndex(event.target);
    if (index !== null) pick(index, 'record');
  });

  return {
    show: (next) => {
      view = next;
      at = -1;
      order = next === null ? [] : next.items.map((_, i) => i).toSorted((a, b) => (next.items[a]?.at[0] ?? 0) - (next.items[b]?.at[0] ?? 0));
      article.replaceChildren(...(next === null ? [el('p', { class: 'none' }, 'Choose a release from the list.')] : articleParts(next, additions)));
      record.replaceChildren(...(next === null ? [] : recordParts(next, additions)));
    },
    walk: (step) => {
      const place = order.indexOf(at);
      const index = order[place === -1 && step === -1 ? order.length - 1 : place + step];
      if (index !== undefined) pick(index, 'keys');
    },
    pick: (key) => {
      const index = view?.items.findIndex((item) => item.key === key) ?? -1;
      if (index !== -1) pick(index, 'keys');
    },
    current: () => view?.items[at] ?? null,
  };
}

const indices = (mark: HTMLElement): readonly number[] => (mark.dataset['items'] ?? '').split(' ').map(Number);

/** Of several findings on one word the narrowest is meant. */
function innermost(target: EventTarget | null): number | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('mark') : null;
  return mark === null ? null : indices(mark).at(-1) ?? null;
}
function cardIndex(target: EventTarget | null): number | null {
  const held = target instanceof Element ? target.closest<HTMLElement>('[data-item]') : null;
  return held === null ? null : Number(held.dataset['item']);
}

function articleParts(view: View, additions: Additions): Node[] {
  const address = /^https?:\/\//i.test(view.url) ? el('a', { href: view.url, rel: 'noopener noreferrer nofollow', target: '_blank' }, shown(view.url)) : null;
  return [
    el('h2', { id: 'title', tabindex: -1, dir: 'auto' }, shown(view.title) || '(no title)'),
    el('p', { class: 'soft source' }, [view.day || 'no date', shown(view.site), ...view.notes].filter((part) => part !== '').join(' · '), address === null ? null : el('br'), address, ...keptLink(view)),
    ...[additions(view, null)].filter((node) => node !== null),
    words(view),
    ...(view.missing === '' ? [] : [el('p', { class: 'soft' }, view.missing)]),
  ];
}

/** To what the site sent, byte for byte, whatever stands there today. */
const keptLink = ({ kept }: View): Node[] => (kept === undefined ? [] : [el('br'), el('a', { href: kept, target: '_blank' }, 'the page as it was archived')]);

function words({ text, items }: View): HTMLElement {
  const clean = shown(text);
  const body = el('div', { class: 'words', dir: 'auto', id: 'words' });
  for (const { start, end, items: on, opens, closes } of segments(text.length, items.map((item) => (item.said?.action === 'reject' ? { at: [] } : item)))) {
    const piece = clean.slice(start, end);
    if (on.length === 0) {
      for (const part of spaced(piece)) body.append(part);
      continue;
    }
    const kinds = [...new Set(on.map((index) => items[index]?.kind ?? 'date'))];
    const edges = [...(opens.length > 0 ? ['opens'] : []), ...(closes.length > 0 ? ['closes'] : [])];
    const sorted = on.toSorted((a, b) => width(items[b]) - width(items[a]));
    body.append(el('mark', { class: [...kinds, ...edges].join(' '), 'data-items': sorted.join(' '), title: sorted.map((index) => titleOf(items[index])).join('\n') }, piece));
  }
  return body;
}
/** A little room between paragraphs; the text itself stays as it is. */
function spaced(piece: string): (Node | string)[] {
  return piece.split(/(?<=\n)/).flatMap((line) => (line.endsWith('\n') ? [line, el('span', { class: 'gap' })] : [line]));
}
/** A clause or a quote is meant by its words that nothing else rests on. */
const width = (item: Item | undefined): number => (item?.kind === 'agreement' ? 1e9 : item?.kind === 'quote' ? 2e9 : 0) + (item?.at[1] ?? 0) - (item?.at[0] ?? 0);
const titleOf = (item: Item | undefined): string => (item === undefined ? '' : `${item.kind}: ${shown(item.value)}`);

function recordParts(view: View, additions: Additions): Node[] {
  const groups = KINDS.flatMap((kind) => {
    const cards = view.items.flatMap((item, index) => (item.kind === kind ? [cardOf({ view, item, index }, additions)] : []));
    if (cards.length === 0) return [];
    return [el('section', { class: kind, 'aria-label': HEADINGS[kind] }, el('h3', {}, HEADINGS[kind], el('span', { class: 'soft' }, ` ${cards.length}`)), el('ul', {}, ...cards))];
  });
  return groups.length > 0 ? groups : [el('p', { class: 'none' }, 'Nothing was found in this text.')];
}

function cardOf({ view, item, index }: { view: View; item: Item; index: number }, additions: Additions): HTMLElement {
  const [start = 0, end = 0] = item.at;
  const quote = shown(view.text.slice(start, end)).replace(/\s+/g, ' ');
  const percent = Math.round(item.sure * 100);
  return el('li', { 'data-item': index, class: item.said?.action ?? null },
    el('button', { type: 'button', class: 'card' },
      el('span', { class: 'value', dir: 'auto' }, shown(item.value)),
      el('span', { class: 'excerpt', dir: 'auto' }, `“${quote.length > 160 ? `${quote.slice(0, 159).toWellFormed()}…` : quote}”`),
      el('span', { class: 'soft' }, item.notes.map(shown).join(' · ')),
      el('span', { class: `soft sure${item.sure < 0.6 ? ' low' : ''}` }, `${percent} % sure · ${shown(item.rule)}`)),
    additions(view, item));
}
