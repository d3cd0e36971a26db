/** The page comes to life. */
import { reader } from './article.ts';
import { byId, tell } from './dom.ts';
import { listenToKeys } from './keys.ts';
import { hashOf, releaseList } from './list.ts';
import type { Packed } from './model.ts';
import { embeddedSource } from './source.ts';

function back(): void {
  location.hash = '';
}

function begin(): void {
  const source = embeddedSource(JSON.parse(byId('data').textContent ?? '[]') as Packed[]);
  const list = releaseList(source);
  const read = reader(() => null);
  const open = async (): Promise<void> => {
    const id = idIn(location.hash);
    const view = id === '' ? null : await source.view(id);
    document.body.classList.toggle('reading', view !== null);
    read.show(view);
    list.mark(view?.id ?? null);
    if (view === null) return;
    byId('reading').scrollTop = 0;
    byId('record').scrollTop = 0;
    document.getElementById('title')?.focus({ preventScroll: true });
    tell(`${view.items.length} findings in this release`);
  };
  byId('back').addEventListener('click', back);
  for (const box of document.querySelectorAll<HTMLInputElement>('#legend input')) {
    box.addEventListener('change', () => document.body.classList.toggle(`no-${box.value}`, !box.checked));
  }
  listenToKeys({
    walk: read.walk, back, other: () => false,
    turn: (step) => {
      const id = list.beside(step);
      if (id !== null) location.hash = hashOf(id);
    },
  });
  window.addEventListener('hashchange', () => void open());
  void list.refresh().then(open);
}

/** The release that an address names; empty for none, and for an address that was typed wrong. */
function idIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

begin();
