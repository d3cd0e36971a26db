/** A dossier as one HTML page that asks for nothing: style, map, charts and words stand in it. */
import { createHash } from 'node:crypto';
import { Markup, markup, type Part } from '../markup.ts';
import { agreementTable, type Telling } from './agreements.ts';
import { citations } from './citations.ts';
import { conflictsPart } from './conflicts.ts';
import { copiesPart } from './copies.ts';
import { countryNames } from './countries.ts';
import type { Dossier } from './dossier.ts';
import { partnerMap } from './map.ts';
import { seriesPart } from './series-part.ts';
import type { Shelf } from './shelf.ts';
import { DOSSIER_STYLE } from './style.ts';
import { timeline } from './timeline.ts';
import type { DossierWords } from './words.ts';

/** The page can be read without it: on paper, what is folded would be missing. */
const SCRIPT = "addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details')) one.open = true; });";
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** Only the style and the script that stand in the page are taken. */
export const DOSSIER_POLICY = { 'default-src': "'none'", 'script-src': hash(SCRIPT), 'style-src': hash(DOSSIER_STYLE), 'img-src': 'data:', 'base-uri': "'none'", 'form-action': "'none'" } as const;

export function dossierPage(dossier: Dossier, { words, releases }: { readonly words: DossierWords; readonly releases: Shelf['releases'] }): string {
  const telling: Telling = { words, cite: citations(dossier.sources, words), countryName: countryNames(words.lang) };
  const { city } = dossier;
  const where = [city.admin1 === city.name ? null : city.admin1, city.country === null ? null : telling.countryName(city.country)].filter((name) => name !== null).join(words.list);
  const policy = Object.entries(DOSSIER_POLICY).map(([name, value]) => `${name} ${value}`).join('; ');
  return markup`${new Markup('<!doctype html>')}
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${city.name} · ${words.dossier}</title>
<link rel="icon" href="data:,">
<style>${new Markup(DOSSIER_STYLE)}</style>
</head>
<body>
<header>
<p class="kind">${words.dossier}</p>
<h1><bdi>${city.name}</bdi>${where === '' ? null : markup` <span class="where"><bdi>${where}</bdi></span>`}</h1>
<p class="summary">${summaryOf(dossier, words)}</p>
${contents(dossier, words)}
</header>
<main>
${sectionOf('partners', words, [partnerMap(dossier, words) ?? markup`<p class="soft">${words.noMap}</p>`, offMap(dossier, words)])}
${sectionOf('timeline', words, timeline(dossier, words) ?? markup`<p class="soft">${words.none.agreements}</p>`)}
${sectionOf('agreements', words, agreementTable(dossier, telling))}
${sectionOf('series', words, seriesPart(dossier, telling))}
${sectionOf('conflicts', words, conflictsPart(dossier, telling))}
${sectionOf('copies', words, copiesPart(dossier, words, releases))}
${sectionOf('sources', words, telling.cite.list)}
</main>
<footer><p>${words.about}</p><p>${words.credits}</p></footer>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`.text;
}

type Section = keyof DossierWords['sections'];
function sectionOf(name: Section, words: DossierWords, body: Part): Markup {
  return markup`<section id="${name}"${name === 'partners' ? new Markup(' class="full"') : null} aria-labelledby="${name}-title"><h2 id="${name}-title">${words.sections[name]}</h2>
<div>${body}</div></section>`;
}

function offMap({ unplaced }: Dossier, words: DossierWords): Markup | null {
  const names = unplaced.map(({ parties }) => parties.map(({ name }) => name).join(words.and));
  return names.length === 0 ? null : markup`<p class="note"><bdi>${words.offMap(names.join('; '))}</bdi></p>`;
}

function summaryOf(dossier: Dossier, words: DossierWords): string {
  const { entries, partners, sources } = dossier;
  const days = sources.flatMap(({ published }) => published ?? []).toSorted();
  const countries = new Set(partners.flatMap(({ parties }) => parties.flatMap(({ country }) => country ?? [])));
  return words.summary({
    agreements: entries.length, partners: partners.length, countries: countries.size, releases: sources.length, sites: new Set(sources.map(({ site }) => site)).size,
  }, days.length === 0 ? null : [words.day(days[0] ?? ''), words.day(days.at(-1) ?? '')]);
}

function contents({ partners, entries, series, copies, sources }: Dossier, words: DossierWords): Markup {
  const counts: readonly (readonly [Section, number | null])[] = [['partners', partners.length], ['timeline', null], ['agreements', entries.length], ['series', series.length], ['conflicts', null], ['copies', copies.length], ['sources', sources.length]];
  return markup`<nav aria-label="${words.dossier}"><ol>${counts.map(([name, count]) => markup`<li><a href="#${name}">${words.sections[name]}</a>${count === null ? null : markup`<span class="count">${count}</span>`}</li>`)}</ol></nav>`;
}
