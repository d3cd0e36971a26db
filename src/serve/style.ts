/** The style sheet of the server's own pages: the reader's fonts, light and dark. */
export const STYLE = `:root { color-scheme: light dark; --ink: #1c2430; --soft: #576273; --line: #d5dbe3; --paper: #ffffff; --accent: #0b5c8a; --bad: #a3231b; --good: #17663a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e9f0; --soft: #9aa7b8; --line: #34404f; --paper: #151b23; --accent: #6cb8e6; --bad: #ff8f85; --good: #74cf9b; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header { border-bottom: 1px solid var(--line); padding: .75rem 1.5rem; font-weight: 600; }
header a { color: inherit; text-decoration: none; }
main { max-width: 64rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1 { font-size: 1.5rem; margin: .5rem 0 1rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 500; }
td.number, th.number { text-align: right; }
.scroll { overflow-x: auto; }
.soft { color: var(--soft); }
.bad { color: var(--bad); }
.good { color: var(--good); }
ul.doors { list-style: none; padding: 0; display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); }
ul.doors li { border: 1px solid var(--line); border-radius: .5rem; padding: .75rem 1rem; }
ul.doors a { font-weight: 600; }
label { display: block; margin-bottom: .25rem; }
input, select { font: inherit; min-height: 2.4rem; padding: .4rem .6rem; width: 100%; max-width: 28rem; border: 1px solid var(--soft); border-radius: .35rem; background: var(--paper); color: inherit; }
button { font: inherit; margin-top: .75rem; padding: .4rem 1rem; border: 1px solid var(--accent); border-radius: .35rem; background: var(--accent); color: var(--paper); }
`;
