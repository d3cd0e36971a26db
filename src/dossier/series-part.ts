/** Series with their charts, their values and what arithmetic says of stated changes. */
import { drawSeries, seriesTitle } from '../ledger/chart/chart.ts';
import type { ChangeCheck, Reading, Series, SeriesPoint } from '../ledger/series/types.ts';
import { Markup, markup } from '../markup.ts';
import type { Telling } from './agreements.ts';
import type { Citations } from './citations.ts';
import type { Dossier } from './dossier.ts';
import type { DossierWords } from './words.ts';

interface Voice { readonly words: DossierWords; readonly cite: Pick<Citations, 'of'>; /** Rank of the headings. */ readonly heading?: 'h2' | 'h3' }

export function seriesPart({ series, single }: Dossier, { words, cite }: Pick<Telling, 'words' | 'cite'>): Markup {
  const rest = single === 0 ? null : markup`<p class="soft">${words.singles(single)}</p>`;
  if (series.length === 0) return markup`<p class="soft">${words.none.series}</p>${rest}`;
  return markup`<div class="charts">${series.map((one) => seriesFigure(one, { words, cite }))}</div>${rest}`;
}

/** One series: chart, values as a table, checks. */
export function seriesFigure(series: Series, { words, cite, heading = 'h3' }: Voice): Markup {
  const rank = new Markup(heading);
  return markup`<figure class="series" id="series-${series.id}"><figcaption><${rank}><bdi>${seriesTitle(series)}</bdi></${rank}></figcaption>
${drawSeries(series, { id: `chart-${series.id}`, words: words.chart, heading: null })}
<details><summary>${words.values}</summary><table class="values"><thead><tr><th scope="col">${words.columns.period}</th><th scope="col">${words.columns.value}</th><th scope="col">${words.columns.sources}</th></tr></thead><tbody>
${series.points.map((point) => pointRows(point, { words, cite }))}</tbody></table></details>
${series.checks.length === 0 ? null : markup`<ul class="checks" aria-label="${words.checks}">${tellingChecks(series).map((check) => markup`<li class="${check.holds ? 'good' : 'bad'}"><span class="sign" aria-hidden="true">${check.holds ? '=' : '≠'}</span><span><strong class="day">${words.day(check.period)}</strong> <bdi>${check.shown}</bdi>: ${check.holds ? words.fits : words.misfits} ${cite.of([check.stated.recordId])}</span></li>`)}</ul>`}
</figure>
`;
}

/** That a value rose at all says nothing more where the same release says by how much, and both fit, or neither does. */
export function tellingChecks({ checks, points }: Series): readonly ChangeCheck[] {
  const isBare = ({ stated }: ChangeCheck): boolean => points.some(({ readings, others }) => [readings, ...others.map((other) => other.readings)].flat().some(({ recordId, key }) => recordId === stated.recordId && key === stated.key));
  return checks.filter((check) => !isBare(check) || !checks.some((other) => other.holds === check.holds && other.period === check.period && other.stated.recordId === check.stated.recordId && !isBare(other)));
}

function pointRows({ period, readings, others }: SeriesPoint, { words, cite }: Voice): Markup {
  const row = (day: string, told: readonly Reading[], what: string | null): Markup => markup`<tr><td class="day">${day}</td><td><bdi>${told[0]?.text ?? ''}</bdi>${what === null ? null : markup` <span class="soft">${what}</span>`}</td><td>${cite.of(told.map(({ recordId }) => recordId))}</td></tr>
`;
  return markup`${row(words.day(period), readings, null)}${others.map((other) => row('', other.readings, words.chart.marks[other.what]))}`;
}
