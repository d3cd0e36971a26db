/** Questions: who asks whether something was signed does not say that it was. */

/** True of a verb, at a letter of the mask, whose sentence asks for a yes or a no, or for who does it. */
export function isAsked(mask: string, verb: number): boolean {
  if (!ASKS.test(mask)) return false;
  const from = mask.lastIndexOf(': ', verb) + 1, lead = mask.slice(from, verb).trimStart();
  return WHETHER.test(lead) && !KNOWN.test(lead);
}
const ASKS = /\?["”')]* *$/;
const WHETHER = /^["“(]?(?:(?:[Bb]ut|[Aa]nd|[Ss]o|[Oo]r),? )?(?:[Ww]ill|[Ww]ould|[Dd]oe?s?|[Dd]id|[Hh]as|[Hh]ave|[Hh]ad|[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Cc]an|[Cc]ould|[Ss]hould|[Ss]hall|[Mm]ay|[Mm]ight|[Ww]ho|[Ww]ith whom|[Ww]hich (?:[\p{Ll}]+ ){0,3}(?=sign|has|have|will|had|want|would|could)|[Ww]hen (?:will|can|could))(?![\p{L}])/u;
/** "Did you know that", "Is the pact that A signed still of use?": what the clause tells is so. */
const KNOWN = / (?:know|knew|remember|recall|that|which|because|since|after|when) /;
