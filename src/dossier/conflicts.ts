/** What sources disagree on: days, papers and status of agreements, values of figures, changes that do not fit. */
import { seriesTitle } from '../ledger/chart/chart.ts';
import type { Series } from '../ledger/series/types.ts';
import type { LedgerEntry } from '../ledger/types.ts';
import { markup, type Markup } from '../markup.ts';
import type { Telling } from './agreements.ts';
import { othersOf, type Dossier } from './dossier.ts';
import { tellingChecks } from './series-part.ts';

export function conflictsPart(dossier: Dossier, telling: Pick<Telling, 'words' | 'cite'>): Markup {
  const all = [...dossier.entries.flatMap((entry) => ofEntry(entry, dossier, telling)), ...dossier.series.flatMap((series) => ofSeries(series, telling))];
  if (all.length === 0) return markup`<p class="soft">${telling.words.none.conflicts}</p>`;
  return markup`<ul class="conflicts">${all.map((one) => markup`<li>${one}</li>
`)}</ul>`;
}

function ofEntry(entry: LedgerEntry, { city }: Dossier, { words, cite }: Pick<Telling, 'words' | 'cite'>): Markup[] {
  const who = othersOf(entry, city).map(({ name }) => name).join(words.and);
  return entry.conflicts.map(({ what, step, values }) => markup`<strong><bdi>${who}</bdi> · ${words.instrument[entry.instrument]}</strong> ${words.conflictOf(words.disagree[what], step === null ? null : words.step[step])}
<ul class="sides">${values.map(({ value, records }) => markup`<li><span class="day">${what === 'instrument' ? words.instrument[value as LedgerEntry['instrument']] : what === 'status' ? words.standing[value as 'planned'] : words.day(value)}</span> ${cite.of(records)}</li>`)}</ul>`);
}

function ofSeries(series: Series, { words, cite }: Pick<Telling, 'words' | 'cite'>): Markup[] {
  const title = markup`<strong><a href="#series-${series.id}"><bdi>${seriesTitle(series)}</bdi></a></strong>`;
  const values = series.points.flatMap(({ period, readings, others }) => {
    const against = others.filter(({ what }) => what === 'conflicting');
    if (against.length === 0) return [];
    return [markup`${title} ${words.seriesConflict(words.day(period))}<ul class="sides">${[readings, ...against.map((other) => other.readings)].map((told) => markup`<li><bdi class="day">${told[0]?.text ?? ''}</bdi> ${cite.of(told.map(({ recordId }) => recordId))}</li>`)}</ul>`];
  });
  const changes = tellingChecks(series).filter(({ holds }) => !holds).map(({ period, shown, stated }) => markup`${title} ${words.checkMisfit}<ul class="sides"><li><span class="day">${words.day(period)}</span> <bdi>${shown}</bdi> ${cite.of([stated.recordId])}</li></ul>`);
  return [...values, ...changes];
}
