/** Judges what is quoted from the text: dates, figures, people, organizations, quotes. */
import type { DateFinding, FigureFinding, OrganizationFinding, PersonFinding, QuoteFinding } from '../record.ts';
import { readings, type GoldDate, type GoldFigure, type GoldOrganization, type GoldPerson, type GoldQuote, type GoldRelease, type Quoted } from './gold.ts';
import { alignSpans, locate, type Span } from './spans.ts';
import { fold, phraseF1, sameName } from './words.ts';
import type { Kind, Verdict } from './verdict.ts';

interface Finding extends Span { readonly text: string; readonly confidence: number }
/** How a kind is read: whether a finding on the right words is right, and how well its slots are filled. */
interface Reading<G extends Quoted, F extends Finding> {
  readonly kind: Kind;
  readonly right: (gold: G, found: F) => boolean;
  readonly slots: (gold: G, found: F) => Readonly<Record<string, number>>;
  readonly say: (item: G | F) => string;
}

/** EDTF without the marks of doubt and without a time of day. */
const plainEdtf = (value: unknown): string => String(value ?? '').trim().replaceAll(/[~?%]/g, '').replace(/T.*$/, '');
export const fairEdtf = (gold: object, field: string, value: unknown): boolean => readings(gold, field).map(plainEdtf).includes(plainEdtf(value));

/** Units that are written in several ways. */
const UNIT_NAMES: Readonly<Record<string, string>> = {
  '%': 'percent', pct: 'percent', 'percentage point': 'percent', rmb: 'cny', yuan: 'cny', 'm²': 'm2', 'km²': 'km2', ft2: 'sqft', 'sq ft': 'sqft', acres: 'acre',
  hectare: 'ha', hectares: 'ha', tonne: 't', ton: 't', tons: 't', metres: 'm', kilometre: 'km', kilometer: 'km',
  a: 'year', mo: 'month', wk: 'week', d: 'day', h: 'hour', min: 'minute', item: 'count', piece: 'count', people: 'count', person: 'count', 1: 'count',
};
const plainUnit = (unit: unknown): string => {
  const name = String(unit ?? 'count').toLowerCase().trim();
  return UNIT_NAMES[name] ?? name;
};
const near = (a: unknown, b: unknown): boolean => typeof a === 'number' && typeof b === 'number'
  && Math.abs(a - b) <= 1e-4 * Math.max(Math.abs(a), Math.abs(b));

function rightFigure(gold: GoldFigure, found: FigureFinding): boolean {
  const top = gold.max === null || readings(gold, 'max').some((max) => near(max, found.max));
  return top && readings(gold, 'value').some((value) => near(value, found.value))
    && readings(gold, 'unit').map(plainUnit).includes(plainUnit(found.unit));
}
function figureSlots(gold: GoldFigure, found: FigureFinding): Record<string, number> {
  return {
    modifier: Number(readings(gold, 'modifier').includes(found.modifier)),
    ...(gold.measure ? { measure: phraseF1(gold.measure, found.measure) } : {}),
    ...(gold.period ? { period: Number(fairEdtf(gold, 'period', found.period)) } : {}),
  };
}
const fits = (wanted: string | null, got: string | null): boolean => wanted === got || sameName(fold(wanted), fold(got));

const dates: Reading<GoldDate, DateFinding> = {
  kind: 'dates', right: (gold, found) => fairEdtf(gold, 'value', found.value), slots: () => ({}), say: (item) => `${item.text} = ${item.value}`,
};
const figures: Reading<GoldFigure, FigureFinding> = {
  kind: 'figures', right: rightFigure, slots: figureSlots, say: (item) => `${item.text} = ${item.value}${item.max === null ? '' : `..${item.max}`} ${item.unit}`,
};
const people: Reading<GoldPerson, PersonFinding> = {
  kind: 'people', right: (gold, found) => fits(gold.name, found.name), say: (item) => `${item.text} = ${item.name}, ${item.title}`,
  slots: (gold, found) => ({
    ...(gold.title === null ? {} : { title: phraseF1(gold.title, found.title) }),
    ...(gold.organization === null ? {} : { organization: phraseF1(gold.organization, found.organization) }),
  }),
};
const organizations: Reading<GoldOrganization, OrganizationFinding> = {
  kind: 'organizations', right: (gold, found) => [gold.name, gold.text].some((name) => fits(name, found.name)),
  slots: (gold, found) => ({ kind: Number(gold.kind === found.kind) }), say: (item) => `${item.text} = ${item.name} (${item.kind})`,
};
const quotes: Reading<GoldQuote, QuoteFinding> = {
  kind: 'quotes', right: (gold, found) => fits(gold.speaker, found.speaker), slots: () => ({}), say: (item) => `${item.text} = ${item.speaker}`,
};

interface Texts<G, F> { readonly release: GoldRelease; readonly golds: readonly G[] | undefined; readonly founds: readonly F[] }
function judge<G extends Quoted, F extends Finding>(reading: Reading<G, F>, { release, golds, founds }: Texts<G, F>): Verdict[] {
  if (golds === undefined) return [];
  const base = { release: release.id, kind: reading.kind, slots: {} };
  const pairs = alignSpans(golds.map((gold) => locate(release.body, gold.text, gold.nth)), founds);
  const paired = new Set(pairs.values());
  const wanted = golds.map((gold, index): Verdict => {
    const at = pairs.get(index);
    const found = at === undefined ? undefined : founds[at];
    const item = String(index);
    if (found === undefined) return { ...base, item, outcome: gold.optional ? 'neutral' : 'missed', wanted: reading.say(gold) };
    const right = reading.right(gold, found);
    const outcome = gold.optional ? 'neutral' : right ? 'right' : 'wrong';
    const slots = right && !gold.optional ? reading.slots(gold, found) : {};
    return { ...base, item, outcome, slots, confidence: found.confidence, wanted: reading.say(gold), got: reading.say(found) };
  });
  const spurious = founds.filter((_, index) => !paired.has(index));
  return [...wanted, ...spurious.map((found): Verdict => ({ ...base, item: `+${found.start}-${found.end}`, outcome: 'spurious', confidence: found.confidence, got: reading.say(found) }))];
}

interface Mentions {
  readonly dates: readonly DateFinding[]; readonly figures: readonly FigureFinding[]; readonly people: readonly PersonFinding[];
  readonly organizations: readonly OrganizationFinding[]; readonly quotes: readonly QuoteFinding[];
}
/** All verdicts on what a record quotes. */
export function judgeMentions(release: GoldRelease, record: Mentions): Verdict[] {
  const { gold } = release;
  return [
    ...judge(dates, { release, golds: gold.dates, founds: record.dates }),
    ...judge(figures, { release, golds: gold.figures, founds: record.figures }),
    ...judge(people, { release, golds: gold.people, founds: record.people }),
    ...judge(organizations, { release, golds: gold.organizations, founds: record.organizations }),
    ...judge(quotes, { release, golds: gold.quotes, founds: record.quotes }),
  ];
}
