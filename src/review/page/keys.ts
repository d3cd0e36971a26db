/** Keys: whoever reads much reads without the mouse. */
import { byId, isWriting } from './dom.ts';

export interface Actions {
  readonly walk: (step: 1 | -1) => void;
  readonly turn: (step: 1 | -1) => void;
  readonly back: () => void;
  /** What a page that can be written to does with other keys; true when it did something. */
  readonly other: (key: string) => boolean;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
const TURNS: Readonly<Record<string, 1 | -1>> = { n: 1, ArrowRight: 1, p: -1, ArrowLeft: -1 };

export function listenToKeys(actions: Actions): void {
  const help = byId('help') as HTMLDialogElement;
  byId('help-button').addEventListener('click', () => help.showModal());
  byId('help-close').addEventListener('click', () => help.close());
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
    if (isWriting(event.target)) {
      if (event.key === 'Escape') (event.target as HTMLElement).blur();
      return;
    }
    if (act(event.key, { actions, help })) event.preventDefault();
  });
}

function act(key: string, { actions, help }: { actions: Actions; help: HTMLDialogElement }): boolean {
  const [step, turn] = [STEPS[key], TURNS[key]];
  // In the list the arrows walk through releases.
  const inList = document.activeElement?.closest('#list') !== null && key.startsWith('Arrow');
  if (turn !== undefined || (inList && step !== undefined)) actions.turn(turn ?? step ?? 1);
  else if (step !== undefined) actions.walk(step);
  else if (key === '/') (byId('search') as HTMLInputElement).select();
  else if (key === '?') help.showModal();
  else if (key === 'Escape') actions.back();
  else return actions.other(key);
  return true;
}
