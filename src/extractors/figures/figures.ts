/** Quantities that the text reports. */
import { overlaps, type Draft, type Step } from '../draft.ts';
import type { FigureFinding, Found, Span } from '../../record.ts';
import { changesOf } from './change-shared.ts';
import { chineseFigures } from './chinese.ts';
import { withClauseScale } from './clause-scale.ts';
import { Scene } from './clause.ts';
import { withHomeCurrency } from './home-currency.ts';
import { withHeadedUnits } from './headed-units.ts';
import { mannerOf } from './manner.ts';
import { measuresOf } from './measure/measures.ts';
import { modifierOf, type Modifier } from './modifiers.ts';
import { periodsOf } from './period/periods.ts';
import type { Quantity } from './quantity.ts';
import { BARE, confidenceOf, FIGURE_RULES } from './rules.ts';
import { convertedBy } from './conversions.ts';
import { withSharedUnits } from './shared-units/shared-units.ts';
import { quantitiesOf, spanOf, type Refuse } from './scan.ts';
import { closedSpans, closedTest } from './spans.ts';
import { cellsOf } from './tables.ts';
import { tokensOf, type Token } from './tokens.ts';

export const figureStep: Step<'figures'> = { gives: 'figures', needs: ['language', 'ignored', 'sentences', 'dates', 'cities'], run: figuresOf };

function figuresOf(draft: Draft): readonly Found<FigureFinding>[] {
  const { text } = draft;
  const tokens = tokensOf(text);
  const sentenceAt = sentenceFinder(draft.sentences);
  const closed = closedSpans(draft);
  const chinese = chineseFigures(text, { closed: closedTest(closed), places: placesOf(draft) });
  const latin = latinFigures(draft, tokens, closedTest([...closed, ...chinese].toSorted((a, b) => a.start - b.start)));
  const all = chinese.length === 0 ? latin : [...latin, ...chinese].toSorted((a, b) => a.start - b.start);
  if (all.length === 0) return all;
  const periods = periodsOf({ text, dates: afterDateline(draft), figures: all, sentenceAt });
  const cells = cellsOf(text, all);
  for (const [i, figure] of all.entries()) {
    figure.period = periods[i] ?? null;
    figure.measure ??= cells.get(i)?.label ?? null;
  }
  return all;
}

function latinFigures(draft: Draft, tokens: readonly Token[], closed: (span: Span) => boolean): Found<FigureFinding>[] {
  const { text } = draft;
  const { trace } = draft;
  const refuse: Refuse | null = trace === undefined ? null : (q, why) => trace.refuse({ kind: 'figure', ...spanOf(tokens, q), rule: q.rule, why });
  const quantities = withHomeCurrency(tokens, withSharedUnits(tokens, withClauseScale(tokens, withHeadedUnits(tokens, quantitiesOf(tokens, { manner: mannerOf(draft), closed, refuse })))), draft);
  if (quantities.length === 0) return [];
  const modifiers = modifiersOf(tokens, quantities);
  const inDate = closedTest(draft.dates);
  // The words before a figure are read by English grammar; elsewhere only the counted noun is sure.
  const foreign = draft.language !== null && !draft.language.startsWith('en');
  const scene = new Scene(tokens, quantities, inDate);
  const measures = measuresOf(scene);
  const changes = changesOf(scene, quantities);
  return quantities.map((q, i) => {
    const { start, end } = spanOf(tokens, q);
    return {
      start, end, text: text.slice(start, end), value: q.amount.value, max: q.max?.value ?? null, unit: q.unit, kind: q.kind,
      modifier: modifiers[i] ?? 'exact', measure: foreign && q.kind !== 'count' ? null : measures[i] || null,
      period: null, change: changes[i] ?? null, rule: q.rule, confidence: isBare(q) ? BARE : isDotted(text.slice(start, end), q) ? DOTTED : confidenceOf(q.rule),
    };
  });
}

/** The names of places as the text writes them, the longest first. */
const placesOf = ({ cities }: Draft): string[] => [...new Set(cities.flatMap((c) => c.mentions.map((m) => m.text)))].toSorted((a, b) => b.length - a.length).slice(0, 100);

/** A number without unit, scale or noun is as often a name or a part of a date. */
const isBare = (q: Quantity): boolean => q.unit === 'count' && q.to <= (q.max ?? q.amount).to && !q.amount.scaled;

/** `5.500 euros`: three digits behind a dot are thousandths in one country and thousands in the next. */
const isDotted = (words: string, { amount, max }: Quantity): boolean => !amount.scaled && max === null && (amount.value < 1000 || amount.value % 100 === 0) && /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])/.test(words);
/** How often such a figure is read as it was meant. */
const DOTTED = 0.7;

/** The day in a dateline is the day of the release, not of what it reports. */
function afterDateline({ dates, dateline }: Draft): Draft['dates'] {
  return dateline === null ? dates : dates.filter((d) => !overlaps(d, dateline));
}

/** A conversion in brackets takes the modifier of the amount it converts, unless it has its own. */
function modifiersOf(tokens: readonly Token[], quantities: readonly Quantity[]): Modifier[] {
  const out: Modifier[] = [];
  for (const [i, q] of quantities.entries()) {
    const own = modifierOf(tokens, q);
    out.push(own === 'exact' && convertedBy(tokens, q, quantities[i - 1]) ? out[i - 1] ?? own : own);
  }
  return out;
}

/** Sentences are asked for in the order of the text. */
function sentenceFinder(sentences: readonly Span[]): (span: Span) => Span | null {
  let at = 0;
  return ({ start }) => {
    while ((sentences[at]?.end ?? Infinity) <= start) at++;
    const sentence = sentences[at];
    return sentence !== undefined && sentence.start <= start ? sentence : null;
  };
}

export { FIGURE_RULES };
