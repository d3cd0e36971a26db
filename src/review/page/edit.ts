/** Accepting, rejecting, correcting, adding and undoing. */
import { byId, el, tell } from './dom.ts';
import { KINDS, type Item, type Kind, type View } from './model.ts';
import { writeDown } from './served.ts';

export interface Editor {
  /** Buttons of a finding, or of the whole release. */
  readonly additions: (view: View, item: Item | null) => Node | null;
  /** Does what a key stands for with the finding that is picked; true when it stands for something. */
  readonly key: (key: string, view: View | null, item: Item | null) => boolean;
}
interface Task { readonly view: View; readonly kind: Kind; readonly item: Item | null; readonly action: string }
type Span = { readonly start: number; readonly end: number } | null;

/** What is most often called as its words call it. */
const NAMED: ReadonlySet<Kind> = new Set(['city', 'person', 'organization']);
const KEYS: Readonly<Record<string, string>> = { a: 'accept', r: 'reject', u: 'undo' };
const DONE: Readonly<Record<string, string>> = { accept: 'accepted', reject: 'rejected', correct: 'corrected', add: 'added' };

/** `onWritten` is told the release as it stands after a correction, and the key of the finding. */
export function editor(csrf: string, onWritten: (view: View, key: string | null) => void): Editor {
  const send = async ({ view, kind, item, action }: Task, form: Readonly<Record<string, string>> = {}, span: Span = null): Promise<void> => {
    const who = (byId('who') as HTMLInputElement).value.trim();
    if (who === '') return refuse('Write your name at the top first: it is kept with every correction.');
    const asked = { version: view.version ?? 0, last: item?.last ?? null, kind, key: item?.key ?? null, action, form, span, who };
    const written = await writeDown(view.id, asked, csrf);
    if ('trouble' in written) return refuse(written.trouble);
    byId('trouble').textContent = '';
    tell(`${kind} ${action === 'undo' ? 'taken back' : DONE[action] ?? action}`);
    onWritten(written, item?.key ?? null);
  };
  const ask = (task: Task): void => {
    const place = task.item === null ? byId('add') : document.querySelector(`[data-key="${CSS.escape(task.item.key)}"]`);
    place?.replaceChildren(formFor(task, (form, span) => void send(task, form, span)));
    place?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  };
  return {
    additions: (view, item) => {
      if (item === null) return el('div', { id: 'add', class: 'actions' }, el('span', { class: 'soft' }, 'Something missed? Select its words, then add a '), ...KINDS.map((kind) => button(kind, () => ask({ view, kind, item: null, action: 'add' }))));
      const { kind, said } = item;
      const task = (action: string): Task => ({ view, kind, item, action });
      const state = said === undefined ? null : el('span', { class: 'soft' }, `${DONE[said.action] ?? said.action} by ${said.who}, ${said.at.slice(0, 10)}${said.satisfied === true ? '; the rules now say the same' : ''} `);
      return el('div', { class: 'actions', 'data-key': item.key }, state,
        ...(said?.action === 'reject' ? [] : [...(said === undefined ? [button('Accept', () => void send(task('accept'))), button('Reject', () => void send(task('reject')))] : []), button('Correct', () => ask(task('correct')))]),
        ...(said === undefined ? [] : [button('Undo', () => void send(task('undo')))]));
    },
    key: (key, view, item) => {
      if (view === null || item === null || (KEYS[key] === undefined && key !== 'c')) return false;
      if (key === 'c') ask({ view, kind: item.kind, item, action: 'correct' });
      else void send({ view, kind: item.kind, item, action: KEYS[key] ?? '' });
      return true;
    },
  };
}

function button(label: string, onClick: () => void): HTMLElement {
  const made = el('button', { type: 'button' }, label);
  made.addEventListener('click', (event) => {
    event.stopPropagation();
    onClick();
  });
  return made;
}

/** What was written in a form stays until the person asks for the release as it stands now. */
function refuse(message: string): void {
  const again = button('Look again', () => {
    byId('trouble').textContent = '';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
  byId('trouble').replaceChildren(`${message} `, again);
}

/** The words that are selected in the article. */
function selected(): Span {
  const selection = getSelection();
  const words = document.getElementById('words');
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed || words === null) return null;
  const range = selection.getRangeAt(0);
  if (!words.contains(range.startContainer) || !words.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(words, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return { start, end: start + range.toString().length };
}

function formFor({ view, kind, item, action }: Task, onSave: (form: Readonly<Record<string, string>>, span: Span) => void): HTMLFormElement {
  const span = selected();
  const values = item?.form ?? { ...view.blank?.[kind], ...(span !== null && NAMED.has(kind) ? { name: view.text.slice(span.start, span.end) } : {}) };
  const fields = Object.entries(view.choices?.[kind] ?? {}).map(([name, choices]) => el('label', {}, name, field({ name, value: values[name] ?? '', choices })));
  const words = span === null ? (item === null ? 'No words are selected.' : 'Its words stay. To change them, select others first.') : `“${view.text.slice(span.start, span.end).slice(0, 120)}”`;
  const cancel = el('button', { type: 'button' }, 'Cancel');
  const form = el('form', { class: `edit ${kind}` }, el('p', { class: 'soft' }, `${action === 'add' ? `New ${kind}: ` : ''}${words}`), ...fields, el('div', { class: 'actions' }, el('button', {}, 'Save'), cancel));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onSave(Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])), span);
  });
  cancel.addEventListener('click', () => window.dispatchEvent(new HashChangeEvent('hashchange')));
  return form;
}

function field({ name, value, choices }: { name: string; value: string; choices: readonly string[] }): HTMLElement {
  if (choices.length > 0) {
    return el('select', { name }, ...choices.map((choice) => el('option', { value: choice, selected: choice === value }, choice || '–')));
  }
  if (name !== 'parties' && name !== 'subjects') return el('input', { name, value, autocomplete: 'off' });
  return el('textarea', { name, rows: 3, placeholder: name === 'parties' ? 'one a line: name; kind; country; GeoNames id' : 'one a line' }, value);
}
