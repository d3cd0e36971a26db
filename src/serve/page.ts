/** The frame of the server's own pages: plain HTML that needs no script. */
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A whole page; `body` is escaped by the `html` tag that made it. `styles`: addresses of further style sheets. */
export function page(title: string, body: Html, styles: readonly string[] = []): Html {
  return html`${raw('<!doctype html>')}
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · Dateliner</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">${styles.map((address) => html`
<link rel="stylesheet" href="${address}">`)}
</head>
<body>
<header><a href="/">Dateliner</a></header>
<main>
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
}
