/** "A lease initialled on 12 May and due to be signed in July": what is only initialled is planned for the day of its signing. */
import { dateAt } from './letters.ts';
import type { Reading } from './reading.ts';

const INITIALLED = /^initial(?:l?ed|s)?(?![\p{L}])/u;
/** The signing that is still to come, and its day. */
const TO_SIGN = /^[^;.]{0,80}?(?:due|set|scheduled|expected|still|yet|waits?|awaiting)(?: [\p{Ll}]+){0,2} (?:be )?(?:signed|signature)(?:[^;.,\uF000-\uF8FE]{0,30}([\uF000-\uF8FE]))?/u;

/** The reading, planned where its paper is told to be signed later. */
export function withSigning(reading: Reading): Reading {
  const { scene: { mask }, act, step, planned } = reading;
  if (step !== 'signed' || planned) return reading;
  const rest = mask.slice(act, act + 200), m = INITIALLED.test(rest) ? TO_SIGN.exec(rest) : null;
  return m === null ? reading : { ...reading, planned: true, date: m[1] === undefined ? reading.date : dateAt(m[1], 0) };
}
