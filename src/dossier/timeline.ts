/** Agreements over the years: a lane each, a shape a step. */
import { firstDay, lastDay, read } from '../edtf.ts';
import { dayNumber, timeSteps, type TimeTick } from '../ledger/chart/scale.ts';
import { fitted, textWidth } from '../ledger/chart/text-width.ts';
import type { LedgerEntry, LedgerStep } from '../ledger/types.ts';
import { markup, type Markup, type Part } from '../markup.ts';
import { standingOf } from '../ledger/standing.ts';
import { namesakes, othersOf, timeOf, toldApart, type Dossier } from './dossier.ts';
import { inlineMark, short, stepMark } from './symbols.ts';
import type { DossierWords } from './words.ts';

interface Shape { readonly name: string; readonly width: number; readonly label: number; readonly lane: number; readonly font: number; readonly above: boolean; readonly atOnce: number }
/** On a narrow screen the name stands above its lane; a page of paper holds so many lanes. */
const SHAPES: readonly Shape[] = [
  { name: 'wide', width: 900, label: 300, lane: 25, font: 12.5, above: false, atOnce: 26 }, { name: 'narrow', width: 380, label: 8, lane: 42, font: 12, above: true, atOnce: 18 },
];
const AXIS = 26;

interface LaneStep { readonly step: LedgerStep['step']; readonly day: number; readonly told: boolean }
interface Lane { readonly entry: LedgerEntry; readonly label: string; readonly steps: readonly LaneStep[] }
interface Span { readonly first: number; readonly last: number }

/** Null where no agreement has a day. */
export function timeline(dossier: Dossier, words: DossierWords): Markup | null {
  const shared = namesakes(dossier.entries);
  const lanes = dossier.entries.map((entry): Lane => ({ entry, label: laneLabel(entry, shared, { dossier, words }), steps: entry.steps.flatMap(laneStep) })).filter(({ steps }) => steps.length > 0);
  if (lanes.length === 0) return null;
  const days = lanes.flatMap(({ steps }) => steps.map(({ day }) => day));
  const [low, high] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
  const room = Math.max(200, (high - low) * 0.03);
  const span = { first: low - room, last: high + room };
  const steps = lanes.flatMap((lane) => lane.steps);
  const used = Object.keys(words.step).filter((step) => steps.some((one) => one.step === step)) as LedgerStep['step'][];
  return markup`<p class="note">${used.map((step) => markup`<span class="key">${inlineMark(step)}${words.step[step]}</span> `)}${steps.every(({ told }) => told) ? null : markup`<span class="key">${words.placedByReport}</span>`}</p>
${SHAPES.map((shape) => markup`<div class="${shape.name}">${chunks(lanes, shape.atOnce).map((some, i) => lanesAt(some, { shape, span, words, title: words.timelineTitle(dossier.city.name), id: `time-${shape.name}-${i}` }))}</div>`)}`;
}

const chunks = <T>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));

function laneLabel(entry: LedgerEntry, shared: ReadonlySet<string>, { dossier, words }: { readonly dossier: Dossier; readonly words: DossierWords }): string {
  return `${othersOf(entry, dossier.city).map((party) => toldApart(party, shared)).join(words.and)} · ${entry.kind === 'tie' ? words.relation[entry.relation] : words.instrument[entry.instrument]}`;
}

function laneStep(step: LedgerStep): LaneStep[] {
  const value = read(timeOf(step));
  const [first, last] = value === null ? [null, null] : [firstDay(value), lastDay(value)];
  if (first === null || last === null) return [];
  return [{ step: step.step, day: (dayNumber(first) + dayNumber(last)) / 2, told: step.date !== null }];
}

interface Sheet { readonly shape: Shape; readonly span: Span; readonly words: DossierWords; readonly title: string; readonly id: string }

function lanesAt(lanes: readonly Lane[], { shape, span, words, title, id }: Sheet): Markup {
  const { width, label, lane, font } = shape;
  const height = AXIS + lanes.length * lane + 6;
  const xOf = (day: number): number => label + ((day - span.first) / (span.last - span.first)) * (width - label - 10);
  const ticks = timeSteps(span.first, span.last, { most: Math.floor((width - label) / 62), least: 12 });
  return markup`<svg class="lanes" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-size="${font}">
<title id="${id}-title">${title}</title><desc id="${id}-desc">${lanes.map((one) => `${one.label}: ${one.entry.steps.map((step) => `${words.step[step.step]} ${step.date === null ? words.noDay : words.day(step.date)}`).join(', ')}`).join('. ')}</desc>
${years(ticks, { xOf, height, right: width })}
${lanes.map((one, i) => laneAt(one, { y: AXIS + i * lane + (shape.above ? lane - 12 : lane / 2), shape, xOf, end: xOf(span.last) }))}
</svg>`;
}

function years(ticks: readonly TimeTick[], { xOf, height, right }: { readonly xOf: (day: number) => number; readonly height: number; readonly right: number }): Part {
  return ticks.map(({ at, label }) => {
    const x = xOf(at);
    const half = textWidth(label, 12) / 2;
    const anchor = x + half > right ? 'end' : 'middle';
    return markup`<path class="year" d="M${short(x)} ${AXIS - 6}V${height - 4}"/><text class="soft" x="${short(x)}" y="14" text-anchor="${anchor}">${label}</text>`;
  });
}

interface Where { readonly y: number; readonly shape: Shape; readonly xOf: (day: number) => number; readonly end: number }

function laneAt({ entry, label, steps }: Lane, { y, shape, xOf, end }: Where): Markup {
  const standing = standingOf(entry);
  const xs = steps.map(({ day }) => xOf(day));
  const [from, last] = [xs.reduce((a, b) => Math.min(a, b)), xs.reduce((a, b) => Math.max(a, b))];
  // A tie lasts until it is ended; a paper is signed and done.
  const to = entry.kind === 'tie' && standing === 'concluded' ? end : last;
  const text = shape.above ? markup`<text class="name" x="${shape.label}" y="${short(y - 13)}">${fitted(label, shape.font, shape.width - 20)}</text>` : markup`<text class="name" x="0" y="${short(y + 4.5)}">${fitted(label, shape.font, shape.label - 18)}</text>`;
  return markup`<g><title>${label}</title><path class="guide" d="M${shape.above ? shape.label : shape.label - 10} ${short(y)}H${short(end)}"/><path class="lane ${standing}" d="M${short(from)} ${short(y)}H${short(to)}"/>${text}${steps.map((step, i) => stepMark(step.step, { x: xs[i] ?? 0, y, pale: !step.told }))}</g>`;
}
