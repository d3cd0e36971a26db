/** A release of a port, before and after its site got another layout. */
export function redesignedPage(n: number, redesigned: boolean): string {
  const text = `<p>The port of Lyon and the port of Osaka signed agreement number ${n} on cooperation in harbour logistics, the mayor's office said in a statement.</p>
<p>Trade between the two rose to ${n + 100} million euros, and ${n + 7} companies have opened an office there since 2015, most of them in the old customs house.</p>
<p>The next delegation of engineers and teachers is expected in the spring, and the two sides intend to exchange students of seamanship every year.</p>`;
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Release ${n} of the port</title>`;
  return redesigned
    ? `${head}</head><body><main><h1>Release ${n} of the port</h1>${text}</main></body></html>`
    : `${head}<meta property="article:published_time" content="2024-03-1${n % 10}"></head><body><div class="release-text"><h1>Release ${n} of the port</h1>${text}</div></body></html>`;
}
