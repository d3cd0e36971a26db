/** Series as a person reads them: a bar for each period, and what was checked. */
import type { Series, SeriesPoint } from '../ledger/series/types.ts';
import { printable } from './render-record.ts';

const BAR = 40;
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const BASIS = { single: 'each period alone', cumulative: 'from the beginning of the year', point: 'at the time' } as const;

export function renderSeries(series: Series): string {
  const { place, measure, unit, basis, points, checks } = series;
  const most = Math.max(...points.map(({ value }) => Math.abs(value)), 0);
  const width = Math.max(...points.map(({ period }) => period.length));
  const lines = [
    `${measure}${place === null || measure.includes(place.name) ? '' : `, ${place.name}`} · ${unit} · ${BASIS[basis]} · ${series.id}`,
    ...points.flatMap((point) => renderPoint(point, { most, width })),
    ...checks.map((check) => `  ${check.holds ? '=' : '!'} ${check.period} against ${check.before}: ${check.shown}${check.holds ? '' : ', which does not fit'} (${check.stated.recordId})`),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function renderPoint({ period, value, readings, others }: SeriesPoint, { most, width }: { most: number; width: number }): string[] {
  const told = `"${readings[0]?.text ?? ''}" ${[...new Set(readings.map(({ site }) => site ?? '?'))].join(', ')}`;
  return [
    `  ${period.padEnd(width)} ${bar(most === 0 ? 0 : Math.abs(value) / most)} ${told}`,
    ...others.map((other) => `  ${''.padEnd(width)} ${other.what === 'revised' ? 'revised to' : 'in conflict with'} "${other.readings[0]?.text ?? ''}" ${other.readings.map((r) => `${r.site ?? '?'} ${r.published ?? ''}`.trim()).join(', ')}`),
  ];
}

/** A bar of eighths of characters; `share` from 0 to 1. */
function bar(share: number): string {
  const eighths = Math.round(share * BAR * 8);
  return `${'█'.repeat(Math.floor(eighths / 8))}${EIGHTHS[eighths % 8] ?? ''}`.padEnd(BAR);
}

/** Columns of the CSV form: one line for each report of each period. */
export const SERIES_COLUMNS = ['series', 'place', 'country', 'measure', 'unit', 'basis', 'period', 'value', 'what', 'text', 'site', 'published', 'url', 'record', 'confidence'] as const;
export function seriesRows(series: Series): (string | number)[][] {
  return series.points.flatMap((point) => [{ what: 'reported', readings: point.readings }, ...point.others].flatMap(({ what, readings }) => readings.map((r) => [
    series.id, series.place?.name ?? '', series.place?.country ?? '', r.measure, series.unit, series.basis, point.period, r.value, what, r.text, r.site ?? '', r.published ?? '', r.url ?? '', r.recordId, r.confidence,
  ])));
}
