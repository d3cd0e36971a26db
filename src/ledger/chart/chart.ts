/** A series as SVG: periods as spans, a mark a kind of report, and below the axis what arithmetic says of stated changes. */
import { legible, Markup, markup, type Part } from '../../markup.ts';
import { grouped } from '../gather.ts';
import type { Series } from '../series/types.ts';
import { shortNumber, unitWords } from './amount.ts';
import { layoutOf, type Layout, type Placed } from './layout.ts';
import { markAt, rounded, type MarkKind } from './marks.ts';
import { CHART_COLOURS, CHART_RULES } from './style.ts';
import { textWidth } from './text-width.ts';
import { CHART_WORDS, type ChartWords } from './words.ts';

export interface ChartSettings {
  /** Distinct within a page: ids in the chart begin with it. */
  readonly id: string;
  readonly words?: ChartWords;
  readonly width?: number;
  readonly height?: number;
  /** Shown above the chart; null where the page around it has a heading. */
  readonly heading: string | null;
  /** Style sheet of a file that stands alone; it gets a margin and a ground. */
  readonly rules?: Markup;
}
const MARGIN = 16;
/** Wider ones look like walls; a line tells the rest of the period. */
const WIDEST_BAR = 72;
const SIZE = 12;

/** What the series is of: "foreign trade, Chengdu". */
export function seriesTitle({ measure, place }: Series): string {
  return place === null || measure.includes(place.name) ? measure : `${measure}, ${place.name}`;
}

export function drawSeries(series: Series, { id, words = CHART_WORDS, width = 480, height = 260, heading, rules }: ChartSettings): Markup {
  const legend = legendRows(kindsIn(series), words, width);
  const top = heading === null ? 26 : 52;
  const layout = layoutOf(series, { width, height, top, bottom: 24 + (series.checks.length > 0 ? 18 : 0) + legend.length * 18, size: SIZE, magnitudes: words.magnitudes });
  const unit = unitWords(layout.scale, series.unit);
  const about = [unit, words.basis[series.basis], layout.fromZero ? '' : words.notFromZero].filter((part) => part !== '').join(' · ');
  const margin = rules === undefined ? 0 : MARGIN;
  const box = [-margin, -margin, width + 2 * margin, height + 2 * margin] as const;
  return markup`<svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="${box.join(' ')}" width="${box[2]}" height="${box[3]}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${seriesTitle(series)}</title><desc id="${id}-desc">${description(series, words)}</desc>
${rules === undefined ? null : markup`<style>${rules}</style><rect class="paper" x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}"/>`}
${heading === null ? null : markup`<text class="heading" x="0" y="16">${heading}</text>`}<text x="0" y="${top - 14}">${about}</text>
${layout.rows.map(({ at, label }) => markup`<path class="row" d="M${rounded(layout.box.left)} ${rounded(at)}H${rounded(layout.box.right)}"/><text x="${rounded(layout.box.left - 6)}" y="${rounded(at + 4)}" text-anchor="end">${label}</text>`)}
${body(series, layout)}
<path class="ground" d="M${rounded(layout.box.left)} ${rounded(layout.ground)}H${rounded(layout.box.right)}"/>
${timeAxis(layout)}${layout.points.map((placed) => marksOf(placed))}
${valueLabels(layout)}${checkMarks(series, layout)}
${legend.map((row, i) => row.map(({ kind, x, word }) => markup`${markAt(kind, x + 6, height - 10 - (legend.length - 1 - i) * 18)}<text x="${x + 15}" y="${height - 6 - (legend.length - 1 - i) * 18}">${word}</text>`))}
</svg>`;
}

/** A file of its own, which any program that shows SVG opens. */
export function seriesFile(series: Series): string {
  const rules = new Markup(`svg { ${CHART_COLOURS.light} } @media (prefers-color-scheme: dark) { svg { ${CHART_COLOURS.dark} } }${CHART_RULES}`);
  const drawn = drawSeries(series, { id: `series-${series.id}`, width: 640, height: 360, heading: seriesTitle(series), rules });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn.text}\n`;
}

function body(series: Series, layout: Layout): Part {
  if (series.basis === 'single') return layout.points.map((placed) => bar(placed, layout));
  if (series.basis === 'point') return [layout.points.map(({ from, to, y }) => (to - from < 6 ? null : markup`<path class="span" d="M${rounded(from)} ${rounded(y)}H${rounded(to)}"/>`)), way(layout.points)];
  // What adds up over a year is a slope of its own in each year.
  return [...grouped(layout.points, ({ year }) => String(year))].map(([year, points]) => slope(points, layout, layout.xOf(Date.UTC(Number(year), 0, 1) / 86_400_000)));
}

function bar({ from, to, x, y }: Placed, { ground }: Layout): Markup {
  const reach = Math.max(1.5, (to - from) / 2 - 1.5);
  const half = Math.min(reach, WIDEST_BAR / 2);
  return markup`<path class="bar" d="M${rounded(x - half)} ${rounded(ground)}V${rounded(y)}H${rounded(x + half)}V${rounded(ground)}z"/>${reach > half ? markup`<path class="span" d="M${rounded(x - reach)} ${rounded(y)}H${rounded(x + reach)}"/>` : null}<path class="top" d="M${rounded(x - half)} ${rounded(y)}H${rounded(x + half)}"/>`;
}
const way = (points: readonly Placed[]): Markup | null => (points.length < 2 ? null : markup`<path class="way" d="M${points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L')}"/>`);

function slope(points: readonly Placed[], { ground }: Layout, begin: number): Markup {
  const line = `M${rounded(begin)} ${rounded(ground)}${points.map(({ x, y }) => `L${rounded(x)} ${rounded(y)}`).join('')}`;
  return markup`<path class="area" d="${line}V${rounded(ground)}z"/><path class="way" d="${line}"/>`;
}

function timeAxis({ columns, box }: Layout): Part {
  let free = -Infinity;
  return columns.map(({ at, middle, label }) => {
    const half = textWidth(label, SIZE) / 2;
    const x = Math.min(middle, box.right + 12 - half);
    const tick = at < box.left ? null : markup`<path class="column" d="M${rounded(at)} ${rounded(box.bottom)}v4"/>`;
    if (x - half < free) return tick;
    free = x + half + 4;
    return markup`${tick}<text x="${rounded(x)}" y="${rounded(box.bottom + 17)}" text-anchor="middle">${label}</text>`;
  });
}

function marksOf({ x, y, others }: Placed): Part {
  return [
    others.map((other) => markup`<path class="against" d="M${rounded(x)} ${rounded(y)}L${rounded(other.x)} ${rounded(other.y)}"/>`), markAt('reported', x, y), others.map((other) => markAt(other.what, other.x, other.y)),
  ];
}

/** All values where there is room, else the last and the greatest. */
function valueLabels({ points, scale, box }: Layout): Part {
  const greatest = points.reduce((best, one) => (best === undefined || one.point.value > best.point.value ? one : best), points[0]);
  const chosen = [points.at(-1), greatest, ...points];
  const taken: { readonly from: number; readonly to: number }[] = [];
  return chosen.flatMap((placed) => {
    if (placed === undefined) return [];
    const label = shortNumber(placed.point.value / scale.factor);
    const half = textWidth(label, SIZE) / 2;
    const x = Math.min(Math.max(placed.x, box.left + half), box.right + 12 - half);
    if (taken.some(({ from, to }) => x - half < to && x + half > from)) return [];
    taken.push({ from: x - half - 3, to: x + half + 3 });
    return [markup`<text class="value" x="${rounded(x)}" y="${rounded(placed.y - 8)}" text-anchor="middle">${label}</text>`];
  });
}

function checkMarks({ checks }: Series, { points, box }: Layout): Part {
  const byPeriod = grouped(checks, ({ period }) => period);
  return points.flatMap(({ point, x }) => {
    const own = byPeriod.get(point.period) ?? [];
    return own.length === 0 ? [] : [markAt(own.every(({ holds }) => holds) ? 'fits' : 'misfits', x, box.bottom + 29)];
  });
}

function kindsIn({ points, checks }: Series): MarkKind[] {
  const others = points.flatMap((point) => point.others.map(({ what }) => what));
  const kinds: readonly (readonly [MarkKind, boolean])[] = [
    ['reported', true], ['revised', others.includes('revised')], ['conflicting', others.includes('conflicting')], ['fits', checks.some(({ holds }) => holds)], ['misfits', checks.some(({ holds }) => !holds)],
  ];
  return kinds.flatMap(([kind, is]) => (is ? [kind] : []));
}

function legendRows(kinds: readonly MarkKind[], words: ChartWords, width: number): { readonly kind: MarkKind; readonly x: number; readonly word: string }[][] {
  const rows: { kind: MarkKind; x: number; word: string }[][] = [[]];
  let x = 0;
  for (const kind of kinds) {
    const word = words.marks[kind];
    const wide = textWidth(word, SIZE) + 32;
    if (x > 0 && x + wide > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ kind, x, word });
    x += wide;
  }
  return rows;
}

/** For whoever listens: the values in the order of time. */
function description({ points, unit, basis }: Series, words: ChartWords): string {
  const told = points.slice(0, 40).map(({ period, readings, others }) => {
    const [first] = readings;
    return `${period}: ${first?.text ?? ''}${others.map((other) => `; ${words.marks[other.what]}: ${other.readings[0]?.text ?? ''}`).join('')}`;
  });
  return legible(`${unit}, ${words.basis[basis]}. ${told.join('. ')}.`).replace(/\s+/g, ' ');
}
