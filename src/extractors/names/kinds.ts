/** Of which kind a body is, where the last telling word of its name alone would mislead. */
import type { Found, OrganizationFinding, PartyKind } from '../../record.ts';
import { LEGAL_FORMS } from './org-words.ts';

type Body = Found<OrganizationFinding>;

interface Told { readonly name: RegExp; readonly kind: PartyKind }

/** The first that fits wins; what fits none keeps the kind of its telling word. */
const TOLD: readonly Told[] = [
  // Councils and committees that rule a place, not those of merchants or of scholars.
  { name: /(?:City|Town|County|District|Borough|Village|Parish|Municipal|Regional|Metropolitan|Provincial|Shire) (?:Council|Board)(?: of (?!Trade|Commerce).+)?$|^(?:Council|Municipal Council) of (?:the )?(?:City|Town|Municipality) /, kind: 'government' },
  { name: /(?:People['’]s|Municipal|City|Provincial)(?: \p{L}+){0,2} Committee(?: of .+)?$|Municipal Executive Board/u, kind: 'government' },
  { name: /(?:Tourism|Tourist|Investment|Promotion|Harbour|Harbor|Water|Revenue|Planning|Transport|Health|Housing|Electricity|Education|Development|Licensing|Customs) Board(?: of .+)?$/, kind: 'government' },
  { name: /Authority(?: of .+| for .+)?$/, kind: 'government' },
  { name: /(?:Affairs|Statistical|Statistics|Federal|State|National|District|Municipal|Port|Parks|Planning|Patent|Tax|Protocol|Liaison|Land|Registration|Immigration|Customs|Audit|Cabinet|Home|Foreign) Office(?: of .+)?$|^(?:Federal|State|National|Central) Office (?:of|for) /, kind: 'government' },
  { name: /(?:Statistical|Statistics|Revenue|Veterinary|Customs|Meteorological|Weather|Police|Fire|Immigration|Prison|Forest|Park|Geological) Service(?: of .+)?$/, kind: 'government' },
  { name: /(?:Development|High-tech|Hi-tech|Industrial Development) Zone$/, kind: 'government' },
  { name: /^(?:\p{Lu}[\p{L}-]+ )?(?:Central|Reserve) Bank(?: of .+)?$/u, kind: 'government' },
  // Lenders that belong to many states.
  { name: /^World Bank|^(?:European|International) Bank for Reconstruction|(?:Asian|African|European|Eurasian|American|Caribbean|Pacific|Nordic|Arab|Islamic|Continental|Danube|Baltic|Andean|International)(?: \p{L}+)* (?:Development|Infrastructure|Reconstruction|Rivers|Growth)(?: \p{L}+)? Bank$/u, kind: 'organization' },
  { name: /(?:Research|Polar|Policy|Biology|Peace|Standards|Economic) Institute$/, kind: 'organization' },
  { name: /(?:Visitors?|Convention) Bureau$|(?:General )?Chamber of (?:\p{L}+,? )+(?:Import|Export|Commerce|Trade|Industry)/u, kind: 'organization' },
];

/** Most names hold none of these words, and are soon let go. */
const LAST = /Council|Committee|Board|Authority|Office|Service|Zone|Bank|Institute|Bureau|Chamber/;

/** The kind that the whole name tells, or the one given. */
function kindByName(name: string, kind: PartyKind): PartyKind {
  if (LEGAL_FORMS.has(name.slice(name.lastIndexOf(' ') + 1))) return 'company';
  return LAST.test(name) ? TOLD.find((told) => told.name.test(name))?.kind ?? kind : kind;
}

/** Bodies with the kinds that their names tell; the agreements have been read by then, and rest on the words alone. */
export function withKinds(bodies: readonly Body[]): readonly Body[] {
  return bodies.map((body) => {
    const kind = HAN.test(body.name) ? body.kind : kindByName(body.name, body.kind);
    return kind === body.kind ? body : { ...body, kind };
  });
}
const HAN = /\p{Script=Han}/u;
