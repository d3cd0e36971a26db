/** Colours and faces of charts, for the page around them or for a file of their own. */
export const CHART_COLOURS = {
  light: '--c-ink: #1b2733; --c-soft: #5a6775; --c-line: #dfe5ea; --c-bar: #cfe0ea; --c-edge: #14597f; --c-paper: #ffffff; --c-bad: #b3261e; --c-change: #8a5a00; --c-good: #1c6b4a;',
  dark: '--c-ink: #e3e9ef; --c-soft: #9dabb9; --c-line: #2c3844; --c-bar: #21465a; --c-edge: #7cc4e8; --c-paper: #131a21; --c-bad: #ff8f85; --c-change: #e3b75d; --c-good: #74cf9b;',
} as const;

/** Rules for what stands in a chart; they ask for the colours above. */
export const CHART_RULES = `
.chart { display: block; width: 100%; height: auto; font: 12px system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', sans-serif; fill: var(--c-soft); font-variant-numeric: tabular-nums; }
.chart .heading { font-size: 15px; font-weight: 600; fill: var(--c-ink); }
.chart .paper { fill: var(--c-paper); }
.chart .row { stroke: var(--c-line); stroke-width: 1; } .chart .ground { stroke: var(--c-soft); stroke-width: 1; } .chart .column { stroke: var(--c-soft); stroke-width: 1; }
.chart .bar { fill: var(--c-bar); } .chart .top { stroke: var(--c-edge); stroke-width: 2; fill: none; }
.chart .way { fill: none; stroke: var(--c-edge); stroke-width: 1.75; stroke-linejoin: round; } .chart .area { fill: var(--c-bar); opacity: .55; }
.chart .span { stroke: var(--c-edge); stroke-width: 1.5; opacity: .45; }
.chart .value { fill: var(--c-ink); font-weight: 600; font-size: 11.5px; paint-order: stroke; stroke: var(--c-paper); stroke-width: 3px; stroke-linejoin: round; }
.chart .against { stroke: var(--c-soft); stroke-width: 1; stroke-dasharray: 2 2; }
.chart .m-reported { fill: var(--c-edge); stroke: var(--c-paper); stroke-width: 1.2; }
.chart .m-revised { fill: var(--c-paper); stroke: var(--c-change); stroke-width: 2; }
.chart .m-conflicting { fill: none; stroke: var(--c-bad); stroke-width: 2.4; }
.chart .m-fits { fill: none; stroke: var(--c-good); stroke-width: 2; } .chart .m-misfits { fill: none; stroke: var(--c-bad); stroke-width: 2; }
`;
