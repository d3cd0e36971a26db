/** The style sheet of the review page: quiet, light and dark, one colour a kind, wide and narrow. */
import { MARKS } from './mark-style.ts';

export const STYLE = `
:root { color-scheme: light dark; --ink: #1d242d; --soft: #566070; --line: #dde2e8; --paper: #ffffff; --side: #f6f7f9; --accent: #0b5c8a; --pick: #1d242d;
  --date: #1c66ab; --date-tint: #e1eefb; --city: #1a7042; --city-tint: #dcf3e5; --figure: #8a5a00; --figure-tint: #fcefcf; --agreement: #7338b3; --agreement-tint: #f2eafb; --person: #a12a5e; --person-tint: #fbe6ef; --organization: #0d6a73; --organization-tint: #daf1f2; --quote: #566070; --quote-tint: #eceff3; --low: #a3231b; }
@media (prefers-color-scheme: dark) { :root { --ink: #e2e7ee; --soft: #9ca8b8; --line: #2e3845; --paper: #141a21; --side: #1a212a; --accent: #6cb8e6; --pick: #ffffff;
  --date: #83bdf3; --date-tint: #18344f; --city: #72d09c; --city-tint: #153a28; --figure: #e2b65a; --figure-tint: #40320d; --agreement: #c7a2f2; --agreement-tint: #2a2038; --person: #f09bc0; --person-tint: #43202f; --organization: #6fcdd6; --organization-tint: #12383c; --quote: #9ca8b8; --quote-tint: #252e39; --low: #ff968c; } }
* { box-sizing: border-box; }
html, body { height: 100%; }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); display: flex; flex-direction: column; }
h1, h2, h3, p, ul, dl { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--accent); }
button, input, select, textarea { font: inherit; color: inherit; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
h2:focus, main:focus { outline: none; }
.soft { color: var(--soft); font-size: .8125rem; }
.none { color: var(--soft); padding: 1.5rem 1rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
#top { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem 1.25rem; padding: .5rem 1rem; border-bottom: 1px solid var(--line); }
#top h1 { font-size: 1rem; letter-spacing: .01em; }
#top nav { font-size: .8125rem; }
#legend { display: flex; flex-wrap: wrap; gap: .25rem .9rem; font-size: .8125rem; margin-right: auto; }
#legend label { display: inline-flex; align-items: center; gap: .35rem; cursor: pointer; }
#legend input { accent-color: var(--kind); margin: 0; }
#legend span { border-bottom: 2px solid var(--kind); }
#help-button { border: 1px solid var(--line); background: none; border-radius: 50%; width: 1.75rem; height: 1.75rem; padding: 0; cursor: pointer; }
#columns { flex: 1; min-height: 0; display: grid; grid-template-columns: 20rem minmax(0, 1fr) 21rem; }
#list, #record { background: var(--side); overflow-y: auto; }
#list { border-right: 1px solid var(--line); }
#record { border-left: 1px solid var(--line); padding: 1rem; }
#reading { overflow-y: auto; padding: 1.5rem 2rem 4rem; }
#filters { position: sticky; top: 0; background: var(--side); padding: .75rem 1rem .5rem; border-bottom: 1px solid var(--line); z-index: 1; }
#filters input, #filters select { width: 100%; min-width: 0; padding: .35rem .5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); }
#filters details { margin-top: .4rem; font-size: .8125rem; }
#filters summary { cursor: pointer; color: var(--soft); }
.grid { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; margin: .5rem 0; }
.grid label { color: var(--soft); min-width: 0; }
#filters button, .more button, #back, dialog button { border: 1px solid var(--line); background: var(--paper); border-radius: 6px; padding: .25rem .75rem; cursor: pointer; }
#count { padding: .4rem 1rem; }
#rows li { content-visibility: auto; contain-intrinsic-size: auto 5rem; }
#rows a { display: block; padding: .55rem 1rem .6rem; color: inherit; text-decoration: none; border-left: 3px solid transparent; border-bottom: 1px solid var(--line); }
#rows a:hover { background: var(--paper); }
#rows a[aria-current] { background: var(--paper); border-left-color: var(--accent); }
#rows a:focus-visible { outline-offset: -2px; }
.name { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; overflow-wrap: anywhere; unicode-bidi: isolate; }
#rows .name { font-weight: 550; line-height: 1.35; }
#rows .soft { display: block; overflow-wrap: anywhere; }
.dots { display: flex; flex-wrap: wrap; gap: .3rem; margin-top: .25rem; }
.dot { background: var(--tint); color: var(--kind); font-size: .75rem; line-height: 1.3; font-weight: 600; border-radius: 4px; padding: 0 .35rem; font-variant-numeric: tabular-nums; }
.more { padding: .75rem 1rem; }
#article { max-width: 42rem; margin: 0 auto; }
#article h2 { font-size: 1.5rem; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; unicode-bidi: isolate; }
.source { margin: .5rem 0 1.5rem; overflow-wrap: anywhere; }
.words { font: 1.0625rem/1.75 Charter, 'Iowan Old Style', 'Palatino Linotype', Georgia, serif; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: plaintext; text-align: start; }
${MARKS}
.gap { display: block; height: .45em; }
#record h3 { font-size: .8125rem; margin: 0 0 .4rem; color: var(--kind); }
#record section { margin-bottom: 1.25rem; }
#record li { border-left: 3px solid var(--kind); background: var(--paper); border-radius: 0 6px 6px 0; margin-bottom: .4rem; }
#record li.near { box-shadow: 0 0 0 1px var(--line); }
#record li.picked { box-shadow: 0 0 0 2px var(--kind); }
.card { display: block; width: 100%; text-align: start; border: 0; background: none; padding: .4rem .65rem .45rem; cursor: pointer; overflow-wrap: anywhere; }
.card span { display: block; }
.value { font-weight: 600; font-variant-numeric: tabular-nums; unicode-bidi: isolate; }
.excerpt { color: var(--ink); font-size: .875rem; display: -webkit-box !important; -webkit-line-clamp: 3; -webkit-box-orient: vertical; overflow: hidden; unicode-bidi: isolate; }
.sure.low { color: var(--low); }
#back { display: none; margin-bottom: 1rem; }
dialog { border: 1px solid var(--line); border-radius: 10px; padding: 1.25rem 1.5rem; color: inherit; background: var(--paper); max-width: 32rem; }
dialog::backdrop { background: rgb(0 0 0 / .35); }
dialog dl { display: grid; grid-template-columns: auto 1fr; gap: .4rem 1rem; margin: .75rem 0 1rem; }
dialog dd { margin: 0; }
kbd { font: inherit; font-size: .8125rem; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 .35rem; background: var(--side); }
#top label:has(#who) { font-size: .8125rem; color: var(--soft); } #who { width: 9rem; padding: .2rem .5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); } #top > a { font-size: .8125rem; }
#trouble { position: fixed; bottom: 1rem; left: 50%; transform: translateX(-50%); max-width: 90vw; background: var(--low); color: var(--paper); padding: .5rem 1rem; border-radius: 6px; z-index: 2; }
#trouble button { color: var(--ink); font-size: .8125rem; border: 0; border-radius: 6px; background: var(--paper); padding: .1rem .6rem; cursor: pointer; }
#trouble:empty { display: none; }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; }
#record .actions[data-key] { padding: 0 .65rem .5rem; }
#add { margin-bottom: 1.25rem; }
.actions button { font-size: .8125rem; border: 1px solid var(--line); background: var(--paper); border-radius: 6px; padding: .1rem .6rem; cursor: pointer; }
.actions button:hover { border-color: var(--accent); }
#record li.picked .card:focus-visible { outline: none; }
#record li.reject .value, #record li.reject .excerpt { text-decoration: line-through; color: var(--soft); }
.edit { display: grid; gap: .4rem; width: 100%; padding-top: .25rem; } .edit label { display: grid; grid-template-columns: 5.5rem 1fr; align-items: start; font-size: .8125rem; color: var(--soft); }
.edit input, .edit select, .edit textarea { width: 100%; min-width: 0; color: var(--ink); background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: .2rem .45rem; }
@media (max-width: 68rem) { #columns { grid-template-columns: 17rem minmax(0, 1fr); grid-template-rows: minmax(0, 3fr) minmax(0, 2fr); } #list { grid-row: 1 / 3; } #record { grid-column: 2; border-left: 0; border-top: 1px solid var(--line); } }
@media (max-width: 46rem) {
  html, body { height: auto; } #top { gap: .25rem .75rem; }
  #columns { display: block; } #list, #record, #reading { overflow: visible; border: 0; }
  #reading { padding: 1rem 1rem 1.5rem; } #reading, #record { display: none; }
  .reading #list { display: none; } .reading #reading, .reading #record { display: block; }
  #back { display: inline-block; } #article h2 { font-size: 1.3rem; } .card, #rows a { min-height: 2.75rem; }
}
@media print { #top, #list, #back { display: none; } #columns { display: block; } #record, #reading { overflow: visible; } }
`;
