/** Keeps one reading of each event of a sentence: what tells the same again gives way, or adds what it knows. */
import type { Reading } from './reading.ts';
import { isCouple, knowsPartner, restsOn, saysTheSame, seals } from './same-clause.ts';
import { inTopic } from './sister-topic.ts';

/** Adds a reading to those of its sentence, which were read before it; `sister` where sister cities are the topic. */
export function tellOnce(readings: Reading[], reading: Reading, { sister }: { readonly sister: boolean }): void {
  const sealed = readings.findIndex((r) => seals(r, reading)), deed = readings[sealed];
  if (deed !== undefined) {
    readings[sealed] = withSeal(deed, reading);
    return;
  }
  const at = readings.findIndex((r) => saysTheSame(r, reading)), twin = readings[at];
  if (twin !== undefined) readings[at] = joined(twin, reading);
  else if (readings.some((r) => r.instrument === reading.instrument && isCouple(r, reading))) readings.push({ ...reading, coupled: true });
  else readings.push(sister ? inTopic(reading) : reading);
}

/** "joined forces, for which a protocol was signed": the parties of the deed, the rest from the paper. */
function withSeal(deed: Reading, { rule, instrument, step, act, words }: Reading): Reading {
  return { ...deed, rule, instrument, step, act, words: `${words} ${deed.words}` };
}

/** The reading that was there, with what its twin knows better. */
function joined(twin: Reading, reading: Reading): Reading {
  if (restsOn(twin, reading)) {
    const { subject, others } = reading;
    return { ...twin, subject, others, start: Math.min(twin.start, reading.start), words: `${twin.words} ${reading.words}` };
  }
  if (knowsPartner(twin, reading)) return { ...reading, date: reading.date ?? twin.date };
  // A verb tells more of a tie than the list of years in which it stands.
  const told = twin.rule === 'agreement.listed-year' && reading.rule !== 'agreement.listed-year';
  return told && reading.subject.length > 0 && reading.others.length === 1 ? { ...reading, date: reading.date ?? twin.date } : twin;
}
