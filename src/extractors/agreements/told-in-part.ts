/** Papers told again in part, behind their telling: by some of their parties, by who consents, or by their own past. */
import { isInShort } from './in-short.ts';
import { compatible, follows, namedAlike, namesOf, partiesKey, VAGUE } from './same-paper.ts';
import type { Entry } from './slots.ts';
import { occurs } from '../matches.ts';

/** "The agreement was signed by the rector": told again with some of its parties, it is no second one. */
export function withoutPartial(found: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  for (const y of found) {
    if (kept.some((x) => hadBeen(x, y) || wasFirst(x, y)) || kept.length > 0 && signsToo(kept.at(-1) as Entry, y)) continue;
    const total = kept.findLastIndex((x) => isTotalOf(x, y));
    if (total >= 0) kept.splice(total, 1);
    if (kept.length > 0 && wasRatified(kept.at(-1) as Entry, y)) {
      kept[kept.length - 1] = { ...kept.at(-1) as Entry, agreement: { ...(kept.at(-1) as Entry).agreement, date: y.agreement.date } };
      continue;
    }
    const part = kept.findIndex((x) => isOneOfBoth(x, y)), names = namesOf(y.agreement);
    if (part >= 0) { kept[part] = y; continue; }
    if (kept.some((x) => isOneOfBoth(y, x))) continue;
    const twin = !y.definite ? -1 : kept.findLastIndex((x) => (consents(x, y) || x.agreement.parties.length > names.length && names.every((n) => namesOf(x.agreement).includes(n)) || again(x, y) || isInShort(x, y))
      && namedAlike(x.agreement, y.agreement) && y.agreement.status !== 'ended');
    const x = kept[twin];
    if (x === undefined) kept.push(y);
    else if (y.told && !x.told) kept[twin] = { ...x, told: true, agreement: { ...x.agreement, date: y.agreement.date } };
  }
  return kept;
}
/** "A, which won the contract of B": the same words read twice, once with one party only. */
function isOneOfBoth({ agreement: a }: Entry, { agreement: b }: Entry): boolean {
  return a.parties.length === 1 && b.parties.length > 1 && a.evidence.start === b.evidence.start && a.evidence.end === b.evidence.end && a.instrument === b.instrument && a.status === b.status && namesOf(b).includes(namesOf(a)[0] ?? '');
}
/** "signed three agreements. The first, on visas, …": those told one by one are all there are; so where the total names one party alone, and a paper behind it tells with whom. */
function isTotalOf(x: Entry, y: Entry): boolean {
  return !x.counted && (y.counted || isOneParty(x, y)) && follows(x.agreement, y.agreement) && occurs(COUNT, x.agreement.evidence.text);
}
function isOneParty({ agreement: a }: Entry, { agreement: b }: Entry): boolean {
  return a.parties.length === 1 && b.parties.length > 1 && a.status === b.status && namesOf(b).includes(namesOf(a)[0] ?? '');
}
const COUNT = /(?<![\p{L}])(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}) (?:[\p{L}-]+ ){0,3}(?:papers|documents|instruments|texts|agreements|memoranda|memorandums|mous|contracts|pacts|accords|protocols|conventions|treaties)(?![\p{L}])/iu;

/** "Parliament ratified the treaty on Monday. It was signed in May": the day of the signing is that of the paper. */
function wasRatified(x: Entry, y: Entry): boolean {
  const a = x.agreement, b = y.agreement;
  return y.definite && y.told && a.status === 'concluded' && b.status === 'concluded' && follows(a, b) && /(?<![\p{L}])ratifie[ds]/u.test(a.evidence.text) && (b.date ?? '9') < (a.date ?? '9') && namedAlike(a, b);
}
/** "The council approved the agreement", behind its telling: who consents is no party. */
function consents(x: Entry, y: Entry): boolean {
  return y.agreement.step === 'approved' && follows(x.agreement, y.agreement) && namedAlike(x.agreement, y.agreement) && x.agreement.parties.length > 1 && y.agreement.parties.some((p) => p.kind === 'government');
}
/** "The agreement was signed by Lind and Reis", right behind it: the paper just told, though its signers' houses are taken for others. */
function again(x: Entry, y: Entry): boolean {
  const a = x.agreement, b = y.agreement;
  return follows(a, b) && (a.instrument === b.instrument || VAGUE.has(b.instrument) && y.definite) && a.status === b.status && a.status !== 'ended' && partiesKey(a) !== partiesKey(b) && x.named && !x.definite && (!y.named || b.parties.some((p) => p.kind === 'other') || b.signatories.length > 0) && (!x.told || !y.told || compatible(a.date, b.date)) && namesOf(b).some((n) => namesOf(a).includes(n));
}
/** "The agreement had been in force since 2018": what was ended before is told once more. */
const HAD_BEEN = /\b(?:was last (?:renewed|extended|prolonged|confirmed)|had (?:been|existed|run|lasted)|was (?:first |originally )?(?:signed|concluded|made|set up|founded|agreed|established|sealed)|dated (?:back )?(?:from|to)|dates (?:back )?(?:from|to))\b/;

const LAST_RENEWED = /\bwas last (?:renewed|extended|prolonged|confirmed)\b/;
function hadBeen(x: Entry, y: Entry): boolean {
  return y.definite && x.agreement.status === 'ended' && y.agreement.status === 'concluded' && (y.agreement.step !== 'renewed' || occurs(LAST_RENEWED, y.agreement.evidence.text)) && follows(x.agreement, y.agreement) && partiesKey(x.agreement) === partiesKey(y.agreement) && occurs(HAD_BEEN, y.agreement.evidence.text) && (occurs(LAST_RENEWED, y.agreement.evidence.text) || !/renewed|extended|prolonged/.test(y.agreement.evidence.text));
}

/** "The first agreement was concluded in 2019", behind its renewal: what was prolonged. */
function wasFirst(x: Entry, y: Entry): boolean {
  const a = x.agreement, b = y.agreement;
  return a.step === 'renewed' && b.status === 'concluded' && b.step !== 'renewed' && b.date !== null && a.date !== null && b.date < a.date && follows(a, b) && occurs(FIRST_ONE, b.evidence.text) && partiesKey(a) === partiesKey(b);
}
const FIRST_ONE = /(?:first|original|initial|previous|earlier|old|older|preceding) (?:[\p{L}-]+ ){0,3}(?:agreement|contract|pact|accord|memorandum|mou|charter|treaty|deal|document|paper)|(?:was|were|had been) (?:first|originally|initially) |^the [^,;.]{3,60}, (?:first|originally|initially) (?:signed|concluded|sealed|made|agreed) (?:in|on) /iu;

/** "X also put its name to the document": who signs a paper told before, beside those who made it. */
function signsToo(x: Entry, y: Entry): boolean {
  return y.definite && y.agreement.status === x.agreement.status && follows(x.agreement, y.agreement) && occurs(SIGNS_TOO, y.agreement.evidence.text) && !occurs(ANOTHERS, y.agreement.evidence.text) && namedAlike(x.agreement, y.agreement);
}
const SIGNS_TOO = /\balso (?:(?:co-|counter)?signed|put|initialled|endorsed|added|affixed)\b|\b(?:co-|counter)signed\b/;

const ANOTHERS = /\balso signed the [\p{Ll} -]{3,40} (?:on|from|of the|for|between) /u;
