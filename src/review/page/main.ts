/** The page comes to life. */
import { reader } from './article.ts';
import { byId, tell } from './dom.ts';
import { editor, type Editor } from './edit.ts';
import { listenToKeys } from './keys.ts';
import { hashOf, releaseList } from './list.ts';
import type { Packed, View } from './model.ts';
import { servedSource } from './served.ts';
import { embeddedSource } from './source.ts';

function back(): void {
  location.hash = '';
}

function begin(): void {
  const data = document.getElementById('data');
  const source = data === null ? servedSource() : embeddedSource(JSON.parse(data.textContent ?? '[]') as Packed[]);
  const list = releaseList(source);
  const edit = editing((view, key) => {
    shown = view;
    read.show(view);
    if (key !== null) read.pick(key);
    void list.refresh();
  });
  const read = reader((view, item) => edit?.additions(view, item) ?? null);
  let shown: View | null = null;
  const open = async (): Promise<void> => {
    const [id, finding] = namedIn(location.hash);
    const view = id === '' ? null : await source.view(id);
    document.body.classList.toggle('reading', view !== null);
    shown = view;
    read.show(view);
    list.mark(view?.id ?? null);
    if (view === null) return;
    byId('reading').scrollTop = 0;
    byId('record').scrollTop = 0;
    document.getElementById('title')?.focus({ preventScroll: true });
    tell(`${view.items.length} findings in this release`);
    if (finding !== null) read.pick(finding);
  };
  byId('back').addEventListener('click', back);
  for (const box of document.querySelectorAll<HTMLInputElement>('#legend input')) {
    box.addEventListener('change', () => document.body.classList.toggle(`no-${box.value}`, !box.checked));
  }
  listenToKeys({
    walk: read.walk, back, other: (key) => edit?.key(key, shown, read.current()) ?? false,
    turn: (step) => {
      const id = list.beside(step);
      if (id !== null) location.hash = hashOf(id);
    },
  });
  window.addEventListener('hashchange', () => void open());
  void list.refresh().then(() => {
    const first = list.beside(1);
    // Where there is room beside the list, something stands there from the beginning.
    if (location.hash === '' && first !== null && matchMedia('(min-width: 46.01rem)').matches) history.replaceState(null, '', hashOf(first));
    return open();
  });
}

/** How findings are corrected here; null where they cannot be. */
function editing(onWritten: (view: View, key: string | null) => void): Editor | null {
  const who = document.getElementById('who');
  if (!(who instanceof HTMLInputElement)) return null;
  who.value = localStorage.getItem('dateliner-who') ?? '';
  who.addEventListener('change', () => localStorage.setItem('dateliner-who', who.value.trim()));
  return editor(document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? '', onWritten);
}

/** The release that an address names, and the key of one of its findings (`#ID&KEY`); empty for none, and for an address that was typed wrong. */
function namedIn(hash: string): [id: string, finding: string | null] {
  try {
    const [id = '', finding = null] = hash.slice(1).split('&').map(decodeURIComponent);
    return [id, finding];
  } catch {
    return ['', null];
  }
}

begin();
