/** The review page as one HTML file that asks for nothing: style, script and releases stand in it. */
import { createHash } from 'node:crypto';
import { KINDS, PLURALS, pack, type View } from './page/model.ts';
import { pageScript } from './script.ts';
import { STYLE } from './style.ts';

/** One of several files. */
export interface Part {
  /** From 1. */
  readonly number: number;
  /** True where a file follows. */
  readonly next: boolean;
}

/** `review.html`, `review-2.html`, … */
export const partName = (number: number): string => (number === 1 ? 'review.html' : `review-${number}.html`);

/** A release as it stands in the file: JSON in which nothing can end the element around it. */
export function embedded(view: View): string {
  return JSON.stringify(pack(view)).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The pieces of a file with these releases, each as `embedded` gave it. */
export function* documentPieces(releases: readonly string[], part: Part): Generator<string> {
  yield head(`<meta http-equiv="Content-Security-Policy" content="${policy()}">\n<meta name="referrer" content="no-referrer">\n<style>${STYLE}</style>`);
  yield frame(navigation(part));
  yield '<script type="application/json" id="data">[';
  for (const [i, release] of releases.entries()) yield i === 0 ? release : `,\n${release}`;
  yield `]</script>\n<script>${pageScript()}</script>\n</body>\n</html>\n`;
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only the style and the script that stand in the file are taken. */
function policy(): string {
  return `default-src 'none'; script-src ${hash(pageScript())}; style-src ${hash(STYLE)}; img-src data:; base-uri 'none'; form-action 'none'`;
}

/** The same page as `serve` sends it: style, script and releases come from the server. */
export function servedPage({ csrf, writable }: { csrf: string; writable: boolean }): string {
  const who = '<label>Your name <input id="who" autocomplete="name" maxlength="100"></label>';
  const bar = `${writable ? who : ''}<a href="/">Server</a>`;
  return `${head(`<meta name="csrf" content="${csrf}">\n<link rel="stylesheet" href="/review/style.css">\n<script src="/review/page.js" defer></script>`)}${frame(bar, { reviewed: true })}</body>\n</html>\n`;
}

function head(own: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Releases · Dateliner</title>
<link rel="icon" href="data:,">
${own}
</head>
`;
}

function navigation({ number, next }: Part): string {
  if (number === 1 && !next) return '';
  const links = [...(number > 1 ? [`<a href="${partName(number - 1)}">previous part</a>`] : []), ...(next ? [`<a href="${partName(number + 1)}">next part</a>`] : [])];
  return `<nav aria-label="Parts">part ${number} · ${links.join(' · ')}</nav>`;
}

const REVIEWED_FILTER = '<label>Reviewed <select name="reviewed"><option value="">all</option><option value="no">not yet</option><option value="yes">by somebody</option></select></label>';
const REVIEW_KEYS = '<dt><kbd>a</kbd> <kbd>r</kbd> <kbd>c</kbd> <kbd>u</kbd></dt><dd>accept, reject, correct the finding, undo</dd>';

/** Everything that can be seen but the releases; `extra` stands in the bar at the top. */
export function frame(extra: string, { reviewed }: { reviewed: boolean } = { reviewed: false }): string {
  const legend = KINDS.map((kind) => `<label class="${kind}"><input type="checkbox" value="${kind}" checked> <span>${PLURALS[kind]}</span></label>`).join('');
  const kinds = KINDS.map((kind, i) => `<option value="${i}">${PLURALS[kind]}</option>`).join('');
  return `<body>
<header id="top">
<h1>Dateliner</h1>
<div id="legend" role="group" aria-label="Marks that are shown">${legend}</div>
${extra}
<button type="button" id="help-button" aria-label="Help">?</button>
</header>
<div id="columns">
<nav id="list" aria-label="Releases">
<form id="filters" role="search">
<input id="search" name="words" type="search" placeholder="Search (/)" aria-label="Search" autocomplete="off">
<details><summary>Filters</summary><div class="grid">
<label>Site <select id="site" name="site"><option value="">any</option></select></label>
<label>With <select name="kind"><option value="">anything</option>${kinds}</select></label>
<label>City <input name="city" autocomplete="off"></label>
<label>Doubtful <select name="below"><option value="">all</option><option value="0.5">below 50 %</option><option value="0.7">below 70 %</option><option value="0.9">below 90 %</option></select></label>
${reviewed ? REVIEWED_FILTER : ''}<label>From <input name="since" type="date"></label>
<label>To <input name="until" type="date"></label>
</div><button type="reset">Clear</button></details>
</form>
<p id="count" class="soft"></p>
<ul id="rows"></ul>
</nav>
<main id="reading" tabindex="-1"><button type="button" id="back">← All releases</button><article id="article"></article></main>
<aside id="record" aria-label="Record"></aside>
</div>
<p id="trouble" role="alert"></p>
<p id="status" class="hidden" role="status"></p>
<dialog id="help" aria-labelledby="help-title">
<h2 id="help-title">Keys</h2>
<dl>
<dt><kbd>j</kbd> <kbd>k</kbd></dt><dd>next and previous finding (arrows down and up, too)</dd>
<dt><kbd>n</kbd> <kbd>p</kbd></dt><dd>next and previous release (arrows right and left, too)</dd>
${reviewed ? REVIEW_KEYS : ''}<dt><kbd>/</kbd></dt><dd>search</dd>
<dt><kbd>Esc</kbd></dt><dd>leave the search, or go back to the list</dd>
<dt><kbd>?</kbd></dt><dd>this help</dd>
</dl>
<button type="button" id="help-close">Close</button>
</dialog>
`;
}
