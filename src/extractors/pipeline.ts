/** The order in which a text is read: from top to bottom, each step seeing what those above it gave. */
import { agreementStep } from './agreements/agreements.ts';
import { cityRoles } from './cities/roles.ts';
import { cityStep } from './cities/cities.ts';
import { dateStep } from './dates/dates.ts';
import { blankDraft, type Draft, type Finding, type Given, type Step } from './draft.ts';
import { figureStep } from './figures/figures.ts';
import { organizationStep, partyOrganizationStep, personPostStep, personStep, quoteStep } from './names/names.ts';
import { datelineStep, furnitureStep, languageStep, sentenceStep } from './text/text.ts';

export const PIPELINE = [
  languageStep,
  furnitureStep,
  sentenceStep,
  datelineStep,
  dateStep,
  cityStep,
  figureStep,
  organizationStep,
  personStep,
  quoteStep,
  agreementStep,
  partyOrganizationStep,
  personPostStep,
  cityRoles,
] as const satisfies readonly Step[];

/** Puts what a step gives into its field. */
function fill<K extends Finding>(draft: Pick<Writable, K> & Draft, step: Step<K>): void {
  const given: Writable[K] = step.run(draft);
  (draft as Pick<Writable, K>)[step.gives] = given;
}
type Writable = { -readonly [K in Finding]: Draft[K] };

/** Reads a text: the draft with every finding in it. */
export function readText(given: Given): Draft {
  // One object that fills up: copies of it would cost more than some of the steps.
  const draft = blankDraft(given);
  for (const step of PIPELINE) fill(draft, step);
  return draft;
}
