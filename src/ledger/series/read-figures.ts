/** Figures of a record as the series take them: whose they are, what they measure, for when. */
import type { CityFinding, FigureFinding, ReleaseRecord } from '../../record.ts';
import { toldIn } from '../release.ts';
import { isChange, metricOf } from './metric.ts';
import { shapeOf, type PeriodShape } from './period.ts';
import { toleranceOf } from './rounding.ts';
import type { Place, Reading } from './types.ts';

/** What a change is measured against: the same time a year before, the period before, or a year that is named. */
export type Against = 'year' | 'previous' | { readonly year: string };

/** A figure with what it is put together by. */
export interface Placed {
  readonly reading: Reading;
  readonly place: Place | null;
  readonly metric: string;
  readonly unit: string;
  readonly kind: FigureFinding['kind'];
  readonly shape: PeriodShape;
  /** EDTF. */
  readonly period: string;
  /** Set where the figure says how much another one has changed. */
  readonly change: { readonly direction: 'up' | 'down'; readonly against: Against } | null;
  /** True for the first of "from 421,000 to 463,100": what it came from. */
  readonly isBase: boolean;
  /** Set where the figure itself says "rose to". */
  readonly rose: 'up' | 'down' | null;
}

/** How far before a figure the place may stand that it is about, characters of the same paragraph. */
const NEAR = 400;
const PREVIOUS = /\b(?:month[- ]on[- ]month|quarter[- ]on[- ]quarter|from (?:the )?(?:previous|preceding|last|prior) (?:month|quarter)|(?:than|over) the (?:previous|preceding) (?:month|quarter))\b|环比/iu;

/** "Five more than in 2021" counts what was added. */
const MORE_THAN = /^\s+(more|higher|larger|up|fewer|less|lower|down)\s+(?:than|from)\b(?:\s+(?:in|at the end of|by the end of)\s+(\d{4}))?/iu;
const REAL = /\b(?:comparable|constant) prices|\bin real terms|\breal (?:growth|terms)|可比价|不变价/iu;

/** Figures that tell what and when. */
export function placedFigures(record: ReleaseRecord): Placed[] {
  return record.figures.flatMap((figure) => {
    const { measure, period, kind } = figure;
    if (measure === null || period === null || kind === 'duration' || kind === 'rank') return [];
    const shape = shapeOf(period, measure);
    if (shape === null) return [];
    const city = cityOf(record, figure);
    const metric = metricOf(measure, city === null ? [] : [city.name, ...city.mentions.map(({ text }) => text)]);
    if (metric === '') return [];
    const after = record.text.slice(figure.end, figure.end + 70);
    const than = MORE_THAN.exec(after);
    const by = than !== null || figure.change?.how === 'by' || isChange(measure);
    const direction = than === null ? figure.change?.direction ?? null : /^(?:more|higher|larger|up)$/i.test(than[1] ?? '') ? 'up' : 'down';
    // Growth without the growth of prices is another number than the two values give.
    if (by && (REAL.test(after) || /\bgdp\b|gross domestic product|生产总值|增加值/i.test(measure))) return [];
    const against: Against = than?.[2] !== undefined ? { year: than[2] } : PREVIOUS.test(after) ? 'previous' : 'year';
    return [{
      reading: readingOf(record, figure, measure), place: city === null ? null : { name: city.name, country: city.country, geonameId: city.geonameId },
      metric, unit: figure.unit, kind, shape, period,
      change: by && direction !== null ? { direction, against } : null,
      isBase: /\bfrom\s*$/i.test(record.text.slice(Math.max(0, figure.start - 6), figure.start)) && /^\s+to\b/i.test(after),
      rose: figure.change?.how === 'to' ? direction : null,
    }];
  });
}

function readingOf(record: ReleaseRecord, figure: FigureFinding, measure: string): Reading {
  const { key, start, end, text, value, max, modifier, confidence } = figure;
  return {
    ...toldIn(record, key), start, end, text, measure, value, max, modifier, tolerance: toleranceOf(figure), confidence,
  };
}

/** The city that the measure names; else the last one named before the figure in its paragraph; else the one the release comes from. */
function cityOf(record: ReleaseRecord, { start, measure }: FigureFinding): CityFinding | null {
  const named = record.cities.filter((city) => [city.name, ...city.mentions.map(({ text }) => text)].some((name) => measure?.includes(name) === true));
  if (named.length > 0) return named[0] ?? null;
  const paragraph = Math.max(record.text.lastIndexOf('\n', start - 1) + 1, start - NEAR);
  let best: { readonly city: CityFinding; readonly at: number } | null = null;
  for (const city of record.cities) {
    for (const mention of city.mentions) if (mention.start >= paragraph && mention.end <= start && mention.start > (best?.at ?? -1)) best = { city, at: mention.start };
  }
  return best?.city ?? record.cities.find(({ role }) => role === 'dateline') ?? record.cities.find(({ role }) => role === 'origin') ?? null;
}
