/** The style sheet of a dossier: light and dark, wide and narrow, and on paper. */
import { CHART_COLOURS, CHART_RULES } from '../ledger/chart/style.ts';

const LIGHT = `${CHART_COLOURS.light} --ink: #1b2733; --soft: #5a6775; --line: #dfe5ea; --paper: #ffffff; --tint: #f3f6f8; --accent: #14597f; --sea: #eaf1f5; --land: #cdd8df; --border: #eaf1f5;
  --concluded: #14597f; --planned: #8a5a00; --ended: #8b3a4a; --bad: #b3261e; --good: #1c6b4a;`;
const DARK = `${CHART_COLOURS.dark} --ink: #e3e9ef; --soft: #9dabb9; --line: #2c3844; --paper: #131a21; --tint: #1a232c; --accent: #7cc4e8; --sea: #18222b; --land: #33424f; --border: #18222b;
  --concluded: #7cc4e8; --planned: #e3b75d; --ended: #e79aa8; --bad: #ff8f85; --good: #74cf9b;`;

export const DOSSIER_STYLE = `
:root { color-scheme: light dark; ${LIGHT} }
@media (prefers-color-scheme: dark) { :root { ${DARK} } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; font: 15.5px/1.55 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 2rem; }
h1, h2, h3, p, ul, ol, figure, table { margin: 0; padding: 0; }
ul, ol { list-style: none; }
a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: from-font; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.soft { color: var(--soft); font-size: .875em; }
.store { position: absolute; }
.narrow { display: none; }
header { padding-top: 3.5rem; padding-bottom: 2rem; }
.kind { color: var(--soft); }
h1, .summary, q { font-family: Charter, 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Noto Serif', 'Noto Serif CJK SC', 'Songti SC', Georgia, serif; }
h1 { font-size: clamp(2.6rem, 6vw, 4.2rem); line-height: 1.05; font-weight: 600; letter-spacing: -.015em; text-wrap: balance; }
h1 .where { display: block; font: 400 1.05rem/1.5 system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', sans-serif; letter-spacing: 0; color: var(--soft); margin-top: .6rem; }
.summary { font-size: 1.3rem; line-height: 1.45; max-width: 44rem; margin-top: 1.25rem; text-wrap: pretty; }
nav ol { display: flex; flex-wrap: wrap; gap: .35rem 1.6rem; margin-top: 1.75rem; padding-top: .8rem; border-top: 1px solid var(--line); font-size: .9375rem; }
nav a { text-decoration: none; } nav a:hover { text-decoration: underline; } nav .count { color: var(--soft); margin-inline-start: .35em; font-variant-numeric: tabular-nums; }
section { border-top: 1px solid var(--line); padding: 1.6rem 0 2.6rem; }
h2 { font-size: 1.0625rem; line-height: 1.35; font-weight: 650; margin-bottom: 1rem; }
h3 { font-size: 1rem; font-weight: 600; line-height: 1.35; }
.note { font-size: .8125rem; line-height: 1.5; color: var(--soft); margin: .6rem 0; }
.key { margin-inline-end: .9em; white-space: nowrap; } .key .mark { margin-inline-end: .4em; }
.mark { flex: none; overflow: visible; vertical-align: -.12em; }
.solid { fill: currentColor; stroke: none; } .hollow { fill: var(--paper); stroke: currentColor; stroke-width: 1.8; } .stroke { fill: none; stroke: currentColor; stroke-width: 2.2; }
.concluded { color: var(--concluded); } .planned { color: var(--planned); } .ended { color: var(--ended); } .pale { opacity: .45; }
.map, .lanes { display: block; width: 100%; height: auto; font-family: inherit; }
.map { border-radius: 6px; overflow: hidden; } .sea { fill: var(--sea); } .land { fill: var(--land); } .borders { fill: none; stroke: var(--border); stroke-width: .7; }
.way { fill: none; stroke: currentColor; stroke-width: 1.3; opacity: .6; vector-effect: non-scaling-stroke; } .way.planned { stroke-dasharray: 5 3; } .way.ended { stroke-dasharray: 1.5 3; }
.dot { stroke: currentColor; stroke-width: 2; fill: var(--paper); } .dot.concluded { fill: currentColor; stroke: var(--paper); stroke-width: 1.2; } path.dot { fill: none; stroke-width: 1.8; }
.home { fill: var(--paper); stroke: var(--ink); stroke-width: 2.4; } .heart { fill: var(--ink); }
.label { fill: var(--ink); paint-order: stroke; stroke: var(--sea); stroke-width: 3px; stroke-linejoin: round; } .home-label { font-weight: 700; } .lead { stroke: var(--soft); stroke-width: .8; }
.lanes .year { stroke: var(--line); } .lanes .soft { fill: var(--soft); font-size: 12px; } .lanes .name { fill: var(--ink); } .lanes .guide { stroke: var(--line); stroke-dasharray: 1 3; } .lanes .lane { stroke: currentColor; stroke-width: 2.5; opacity: .45; fill: none; }
.lanes .lane.planned { stroke-dasharray: 4 3; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th { text-align: start; font-weight: 500; color: var(--soft); font-size: .8125rem; padding: 0 1.25rem .4rem 0; vertical-align: bottom; }
td { vertical-align: top; padding: .65rem 1.25rem .65rem 0; border-top: 1px solid var(--line); }
.agreements td:nth-child(1) { width: 24%; } .agreements td:nth-child(2) { width: 9.5rem; } .agreements td:last-child { padding-inline-end: 0; }
.agreements tr.partner th { font-size: 1.0625rem; font-weight: 600; color: var(--ink); padding: 1.5rem 0 .45rem; border-top: 1px solid var(--line); } .agreements tr.partner + tr td { border-top-style: dotted; }
tbody:first-of-type tr.partner th { padding-top: .9rem; }
.land { color: inherit; } span.land { font-weight: 400; color: var(--soft); }
.what { font-weight: 600; }
.chip { display: inline-flex; align-items: center; gap: .4em; white-space: nowrap; font-weight: 600; font-size: .875rem; }
.clash { color: var(--bad); font-size: .8125rem; } .chip + br + .clash { display: inline-block; }
.steps li, .checks li { display: grid; grid-template-columns: 1.35rem 1fr; } .steps li + li { margin-top: .55rem; } .steps .mark { margin-top: .3rem; }
.steps li > .mark { color: var(--soft); }
.day { font-variant-numeric: tabular-nums; white-space: nowrap; }
q { display: block; color: var(--ink); font-size: 1rem; line-height: 1.5; quotes: '“' '”'; max-width: 46rem; }
.cite { font-size: .75rem; text-decoration: none; margin-inline-end: .15em; font-variant-numeric: tabular-nums; } .cite:hover { text-decoration: underline; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 25rem), 1fr)); gap: 2.4rem 2.5rem; }
.series h3 { margin-bottom: .35rem; }
details { margin-top: .5rem; } summary { cursor: pointer; color: var(--soft); font-size: .8125rem; } .values { margin-top: .4rem; font-size: .8125rem; } .values td { padding: .3rem 1rem .3rem 0; } .values th { padding-top: .4rem; }
.checks { margin-top: .5rem; font-size: .8125rem; } .checks li + li { margin-top: .15rem; } .sign { font-weight: 700; } .good .sign { color: var(--good); } .bad .sign, .bad { color: var(--bad); }
.conflicts > li, .copies > li { padding: .65rem 0; border-top: 1px solid var(--line); } .conflicts > li:first-child, .copies > li:first-child { border-top: 0; padding-top: 0; } .sides { margin-top: .3rem; display: grid; gap: .15rem; } .sides li { padding-inline-start: .8rem; border-inline-start: 3px solid var(--bad); }
.copies ul { padding-inline-start: 1.2rem; }
.sources { columns: 2; column-gap: 2.5rem; font-size: .875rem; } .sources li { break-inside: avoid; display: grid; grid-template-columns: 2.2rem 1fr; padding: .3rem 0; } .sources .n { color: var(--soft); font-variant-numeric: tabular-nums; } .sources li:target, .series:target { background: var(--tint); } .address { display: none; }
footer { padding-bottom: 3rem; } footer p { font-size: .8125rem; color: var(--soft); max-width: 46rem; padding-top: 1rem; } footer p + p { padding-top: .5rem; }
@media (min-width: 66rem) { section { display: grid; grid-template-columns: 10.5rem minmax(0, 1fr); column-gap: 2.5rem; } section > * { grid-column: 2; } section > h2 { grid-column: 1; grid-row: 1 / span 9; } section.full { display: block; } }
@media screen and (max-width: 46rem) {
  header, main, footer { padding-left: 1.1rem; padding-right: 1.1rem; } header { padding-top: 2rem; } .summary { font-size: 1.15rem; }
  .wide { display: none; } .narrow { display: block; } .sources { columns: 1; }
  .agreements, .agreements tbody, .agreements tr, .agreements td, .agreements th { display: block; width: auto !important; } .agreements thead { position: absolute; clip-path: inset(50%); } .agreements td { border: 0; padding: .2rem 0; } .agreements tr:not(.partner) { padding: .6rem 0; border-top: 1px dotted var(--line); } .agreements td:first-child .what + br { display: none; } .agreements .what + br + .soft { margin-inline-start: .5em; }
}
@media print {
  :root { color-scheme: light; ${LIGHT} --paper: #ffffff; } @page { size: A4; margin: 16mm 15mm 18mm; }
  html { font-size: 9.5pt; } body { font-size: 1rem; line-height: 1.45; print-color-adjust: exact; -webkit-print-color-adjust: exact; } header, main, footer { max-width: none; padding: 0; } header { padding-bottom: 1rem; }
  .wide { display: block; } .narrow { display: none; } nav { display: none; } a { color: inherit; text-decoration: none; } .summary { font-size: 1.3rem; max-width: none; } h1 { font-size: 3.2rem; }
  section { display: block; padding: 1rem 0 1.4rem; } h2 { font-size: 1.25rem; margin-bottom: .5rem; } h1, h2, h3, .partner, summary { break-after: avoid; } figure, tr, .conflicts > li, .copies > li, .lanes, .map { break-inside: avoid; } thead { display: table-header-group; }
  q { font-size: 1rem; } table { font-size: .93rem; } .agreements tr.partner th { font-size: 1.1rem; padding-top: 1rem; } .agreements td { padding-top: .4rem; padding-bottom: .45rem; } .charts { grid-template-columns: 1fr 1fr; gap: 1.1rem 1.4rem; } .sources { font-size: .86rem; } .address { display: inline; } details::details-content { display: block; content-visibility: visible; } summary { list-style: none; }
}
${CHART_RULES}`;
