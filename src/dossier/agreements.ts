/** The table of agreements: who, what, how it stands, and what happened in the words of the sources. */
import { standingOf } from '../ledger/standing.ts';
import type { LedgerEntry, LedgerParty, LedgerStep } from '../ledger/types.ts';
import { markup, type Markup, type Part } from '../markup.ts';
import type { Citations } from './citations.ts';
import type { CountryName } from './countries.ts';
import { ownOf, type Dossier, type Partner } from './dossier.ts';
import { inlineMark, standingMark } from './symbols.ts';
import type { DossierWords } from './words.ts';

export interface Telling { readonly words: DossierWords; readonly cite: Citations; readonly countryName: CountryName }

export function agreementTable(dossier: Dossier, telling: Telling): Markup {
  const { words } = telling;
  if (dossier.entries.length === 0) return markup`<p class="soft">${words.none.agreements}</p>`;
  return markup`<table class="agreements"><thead><tr><th scope="col">${words.columns.agreement}</th><th scope="col">${words.columns.stands}</th><th scope="col">${words.columns.history}</th></tr></thead>
${dossier.partners.map((partner) => partnerRows(partner, dossier, telling))}</table>`;
}

function partnerRows({ parties, entries }: Partner, dossier: Dossier, telling: Telling): Markup {
  const count = entries.length > 1 ? markup` <span class="soft">${telling.words.agreements(entries.length)}</span>` : null;
  return markup`<tbody><tr class="partner"><th colspan="3" scope="rowgroup">${joined(parties.map((party) => partyName(party, telling)), telling.words.and)}${count}</th></tr>
${entries.map((entry) => entryRow(entry, dossier, telling))}</tbody>
`;
}

/** With its country, but a country itself. */
function partyName({ name, kind, country, forms }: LedgerParty, { countryName }: Pick<Telling, 'countryName'>): Markup {
  const land = country === null || kind === 'country' ? null : countryName(country);
  return markup`<bdi${forms.length === 0 ? '' : markup` title="${forms.slice(0, 6).join(' · ')}"`}>${name}</bdi>${land === null ? null : markup`<span class="land">, ${land}</span>`}`;
}
export const joined = (parts: readonly Markup[], between: string): Part => parts.flatMap((part, i) => (i === 0 ? [part] : [between, part]));

function entryRow(entry: LedgerEntry, { city }: Dossier, telling: Telling): Markup {
  const { words } = telling;
  const own = ownOf(entry, city).filter(({ key }) => key !== `city:${city.id}`);
  const standing = standingOf(entry);
  return markup`<tr><td><span class="what">${words.instrument[entry.instrument]}</span><br><span class="soft">${words.relation[entry.relation]}</span>${subjectsOf(entry, words).map((subject) => markup`<br><bdi>${subject}</bdi>`)}${own.length === 0 ? null : markup`<br><span class="soft"><bdi>${words.by(own.map(({ name }) => name).join(words.list))}</bdi></span>`}</td>
<td><span class="chip ${standing}">${standingMark(standing)}${words.step[entry.stands]}</span>${entry.conflicts.length === 0 ? null : markup`<br><a class="clash" href="#conflicts">${words.sections.conflicts}</a>`}</td>
<td><ol class="steps">${entry.steps.map((step) => stepLine(step, telling))}</ol></td></tr>
`;
}

const MOST_SUBJECTS = 4;
const plain = (text: string): string => text.toLowerCase();
/** What says no more than the relation, or is held by another, is left out. */
function subjectsOf({ subjects, relation }: LedgerEntry, words: DossierWords): string[] {
  return subjects.filter((subject, i) => /\p{L}{3}/u.test(subject) && plain(subject) !== words.relation[relation] && !subjects.some((other, k) => k !== i && plain(other).includes(plain(subject)) && (other.length > subject.length || k < i))).slice(0, MOST_SUBJECTS);
}

function stepLine({ step, date, sources }: LedgerStep, { words, cite }: Telling): Markup {
  const [first] = sources.filter(({ copyOf }) => copyOf === null).concat(sources);
  return markup`<li>${inlineMark(step)}<span><strong>${words.step[step]}</strong> <span class="day">${date === null ? words.noDay : words.day(date)}</span> ${cite.of(sources.map(({ recordId }) => recordId))}${first === undefined ? null : markup`<q><bdi>${oneLine(first.evidence.text)}</bdi></q>`}</span></li>`;
}
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
