/** Pages of running text that tell no news: they sell, hire, invite or guide. */
import { type Facts, metaOf } from './facts.ts';
import { squeezed } from './heading.ts';
import { stringOf } from './json-ld.ts';
import type { Block, Outline } from './outline.ts';
import { isNewsAddress } from '../../page.ts';

export interface PurposeEvidence {
  readonly outline: Outline;
  readonly facts: Facts;
  readonly title: string | null;
  /** Index of the block that shows it, -1 when none does. */
  readonly titleBlock: number;
  readonly url: string | null;
  /** One past the last block of the element that holds the text. */
  readonly end: number;
}

const OTHER_TYPE = /^(?:Product|ProductGroup|JobPosting|Course|Recipe|HowTo|FAQPage|\w{0,20}Event)$/;
const OTHER_OG_TYPE = /^(?:product|event|job)(?:\.|$)/i;

/** True for a page that says so in its head, asks to be bought from or come to, or has the parts of an advertised job. */
export function servesElse(page: PurposeEvidence): boolean {
  const { facts, title } = page;
  if (OTHER_OG_TYPE.test(metaOf(facts, 'og:type') ?? '')) return true;
  const called = squeezed(title ?? '');
  if (called !== '' && facts.jsonLd.some((o) => OTHER_TYPE.test(stringOf(o['@type']) ?? '') && squeezed(stringOf(o['name'] ?? o['title']) ?? '') === called)) return true;
  return isStandingName(title ?? '') || isMarked(page);
}

/** What sites say of themselves on a page that stands for years. */
const STANDING = /^(?:about(?: (?:us|the (?:port|city|council|university|company|ministry|agency|department|organi[sz]ation|authority|site|project)))?|who we are|(?:our|the) (?:mission|vision|history|values|organi[sz]ation|team)(?: (?:and|&) \w{4,10})?|contact(?: us)?|how to (?:find|reach|contact) us|(?:privacy|cookie|accessibility)(?: (?:policy|statement|notice))|terms (?:of (?:use|service)|and conditions)|imprint|impressum|datenschutz(?:erklärung)?|mentions légales|aviso legal|über uns|qui sommes-nous|quiénes somos|chi siamo|关于我们|联系我们|網站地圖)$/iu;
/** "Recycling: frequently asked questions". */
const QUESTIONS = /(?:^|[:–—-] ?)(?:frequently asked questions|faqs?)(?: (?:about|on|for) .{1,80})?$/iu;
const isStandingName = (title: string): boolean => STANDING.test(title.trim()) || QUESTIONS.test(title.trim());

/** What visitors are asked to do on pages that sell. */
const SELLS = /^(?:add to (?:my |your )?(?:cart|basket|bag|trolley)|in den warenkorb(?: legen)?|ajouter au panier|añadir (?:al carrito|a la cesta)|加入购物车|加入購物車|カートに入れる)$/iu;
/** And on those of an event; among the news of a site it is a release about one. */
const INVITES = /^(?:add to (?:my |your |google |outlook )?calendar|zum kalender hinzufügen|in (?:den |meinen )?kalender (?:eintragen|übernehmen)|ajouter au calendrier|ajouter à (?:mon agenda|l['’]agenda)|añadir al calendario|加入行事曆)$/iu;
/** What a page is, above or below its title. */
const KICKER = /^(?:(?:statutory |detailed |non-statutory )?guidance|(?:how-to |user )?guide|job (?:vacancy|opening|posting|offer)|vacancy|stellenangebot|offre d['’]emploi|oferta de empleo|办事指南|招聘公告)$/iu;
/** What stands above the parts of an advertised job. */
const JOB_PART = /^(?:your (?:tasks|profile|responsibilities|role|qualifications|skills)|(?:key |main |core )?(?:responsibilities|duties|requirements|qualifications)(?: and \w{3,20})?|what we offer|what you(?:['’]ll| will) (?:do|bring|need)|who you are|who we(?:['’]re| are) looking for|about (?:you|the (?:role|job|position))|how to apply|(?:job|position) (?:description|summary|details|purpose)|(?:minimum|required|preferred|desired|essential) (?:qualifications|requirements|skills|criteria)|(?:salary|compensation)(?: and benefits| range)?|ihre aufgaben|ihr profil|(?:das|wir) bieten(?: wir)?(?: ihnen)?|votre profil|vos missions|requisitos|funciones|岗位职责|任职要求)\s*[:：]?$/iu;
const LEAST_PARTS = 3;
/** A label, characters. */
const LONGEST = 60;

/** Labels between the title and the end of the text, and right above the title. */
function isMarked({ outline, titleBlock, end, url }: PurposeEvidence): boolean {
  const from = Math.max(0, titleBlock - 2);
  const near = titleBlock === -1 ? 0 : titleBlock + 3;
  const isNews = url !== null && URL.canParse(url) && isNewsAddress(new URL(url));
  let parts = 0;
  for (let i = from; i < end; i++) {
    const block = outline.blocks[i];
    if (block === undefined || block.text.length > LONGEST || ASIDE.has(block.cut ?? '')) continue;
    if (SELLS.test(block.text) || (!isNews && INVITES.test(block.text)) || (i < near && isLabel(block) && KICKER.test(block.text))) return true;
    if (JOB_PART.test(block.text)) parts++;
    if (parts >= LEAST_PARTS) return true;
  }
  return false;
}

const isLabel = (block: Block): boolean => block.linkChars === 0;
/** Where other things are advertised than the page's own. */
const ASIDE: ReadonlySet<string> = new Set(['head', 'navigation', 'side', 'related', 'advertising', 'comments']);
