/** How findings look in the words: a colour a kind, made for every way in which they can lie over each other. */
import { KINDS, type Kind } from './page/model.ts';

/** Words as a rule, the most telling last: of several on one word its colour is seen. */
const NARROW: readonly Kind[] = ['organization', 'person', 'date', 'city', 'figure'];
/** Clauses: a line below all of their words, beside the colour of what stands in them. */
const WIDE: readonly Kind[] = ['quote', 'agreement'];
/** Names stand in every line: a line below them is enough. */
const LINE_ONLY: ReadonlySet<Kind> = new Set(['organization', 'person']);

const look = (kind: Kind): string => `--kind: var(--${kind}); --tint: ${LINE_ONLY.has(kind) ? 'transparent' : `var(--${kind}-tint)`}; background: var(--tint); box-shadow: inset 0 -2px var(--${kind})`;
const wideLook = (kind: Kind): string => (kind === 'quote'
  ? '--kind: var(--quote); --tint: transparent; background: none; box-shadow: none; text-decoration: underline dotted var(--quote) 1px; text-underline-offset: .3em'
  : '--kind: var(--agreement); --tint: var(--agreement-tint); background: var(--tint); box-shadow: inset 0 -1px var(--agreement)');

const inWords = [
  ...WIDE.map((kind) => `mark.${kind} { ${wideLook(kind)}; }`), ...NARROW.map((kind) => `mark.${kind} { ${look(kind)}; }`),
  ...NARROW.map((kind) => `mark.agreement.${kind} { ${LINE_ONLY.has(kind) ? 'background: var(--agreement-tint); ' : ''}box-shadow: inset 0 -2px var(--${kind}), 0 1px var(--agreement); }`),
];
/** Without a kind the next one below it is seen. */
const hidden = KINDS.flatMap((kind) => [
  `.no-${kind} mark.${kind} { background: none; box-shadow: none; text-decoration: none; }`, `.no-${kind} #record .${kind} { display: none; }`,
  ...[...WIDE, ...NARROW].filter((other) => other !== kind).map((other) => `.no-${kind}:not(.no-${other}) mark.${kind}.${other} { ${WIDE.includes(other) ? wideLook(other) : look(other)}; }`),
]);

export const MARKS = `${KINDS.map((kind) => `.${kind} { --kind: var(--${kind}); --tint: var(--${kind}-tint); }`).join('\n')}
mark { color: inherit; cursor: pointer; padding: .08em 0; }
${[...inWords, ...hidden].join('\n')}
mark.opens { border-top-left-radius: 3px; border-bottom-left-radius: 3px; }
mark.closes { border-top-right-radius: 3px; border-bottom-right-radius: 3px; }
#words mark.near { filter: saturate(1.6) brightness(.96); }
#words mark.picked { background: color-mix(in srgb, var(--tint), var(--kind) 24%); }`;
