/** Who wrote it, as the page names them. */
import { elementText } from './element-text.ts';
import { type Facts, metaOf } from './facts.ts';
import { isObject, stringOf } from './json-ld.ts';
import type { Outline, OutlineNode } from './outline.ts';
import { withEntities } from '../../page.ts';

const LABEL = /^(?:authors?|by|written by|words by|story by|posted by|scritto da|escrito por|publi[ée] par|submitted by|publicado por|pubblicato da|inviato da|geplaatst door|veröffentlicht von|geschrieben von|écrit par|rédigé par|reporters?|von|par|por|di|作者|记者|文|来源记者|автор|autor(?:in)?|auteur)\s?[:：]?\s+(?=\S)|^(?:authors?|text|texte?|words|story|作者|记者|автор|autor|auteur)\s?[:：]\s?/iu;
/** Names in a line that tells the day, the source and more. */
const INSIDE: readonly RegExp[] = [
  /(?:作者|记者|撰文|通讯员)\s?[:：]\s?(\p{Script=Han}{2,4}(?:[、 ]\p{Script=Han}{2,4}){0,4})(?!\p{Script=Han}|\s?[:：])/u,
  /(?:^|[\s=▲|])([가-힣]{2,4}) ?기자(?![가-힣])/u,
  /(?:^|[\s|•·–—-])[Bb]y:? (\p{Lu}[\p{L}.'’-]{0,30}(?: (?:\p{Lu}[\p{L}.'’-]{0,30}|de|van|von|der|da|bin|al)){1,4})\s?(?:$|[|•·–—(,]|on\b)/u,
  /[|•·–—] ?(?:Text|Words|Author|Autor(?:in)?|Auteure?)\s?: (\p{Lu}[\p{L}.'’-]{0,30}(?: (?:\p{Lu}[\p{L}.'’-]{0,30}|de|van|von|der|da|bin|al)){1,4})\s?(?:$|[|•·–—(,])/u,
];
const BETWEEN = /\s*(?:,(?!\s*(?:Inc|Ltd|LLC|LLP|PLC|Corp|Co|S\.A|GmbH|AG|Jr|Sr|M\.?D|Ph\.?D)\b)|;|、|\||\band\b|\bund\b|\bet\b|\by\b|&)\s*/iu;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\p{N} .'’·,-]{1,58}$/u;
/** What stands where a name could: words of the page, not of a person. */
const NO_NAME = /^(?:admin(?:istrator)?\b|editor(?:ial)?\b(?: team| staff)?|redaktion|redaction|rédaction|redacción|redazione|staff\b|guest\b|unknown|anonymous|webmaster|more (?:from|by)|view all|all posts|follow\b|profile\b|author\b|share\b|comments?|show all|publi|posted|written|veröffentlicht|geschrieben|erstellt|\d+)/iu;

/** Accounts that nobody gave a name. */
const ACCOUNT = /^(?:(?:super|portal|site|system|wp|web)[ -]?(?:user|admin(?:istrator)?|account|master)|admin(?:istrator)?|root|user ?\d*)$/i;

/** Names in the page's order, each once: the layout's, then structured data, then a byline above the body. The site's own name only where no other is told. */
export function authorsOf(outline: Outline, facts: Facts, more: { first: number; end: number; named: string | null }): string[] {
  const named = more.named === null ? [] : split(more.named.replace(LABEL, ''));
  const site = siteNames(facts);
  let spare: string[] = [];
  for (const names of [named, declared(facts), shown(outline, more.first), linked(outline, more.first), signed(outline, more.end)]) {
    const good = [...new Set(names.map(tidied).filter((name) => NAME.test(name) && !ACCOUNT.test(name)))];
    const own = good.filter((name) => !site.has(name.toLowerCase()));
    if (own.length > 0) return own.slice(0, 12);
    if (spare.length === 0) spare = good;
  }
  return spare.slice(0, 12);
}

function siteNames(facts: Facts): Set<string> {
  const publishers = facts.jsonLd.map((object) => stringOf(object['publisher']));
  const name = metaOf(facts, 'og:site_name', 'application-name', 'sitename', 'twitter:site');
  return new Set([...publishers, name].filter((n) => n !== null).map((n) => n.toLowerCase().replace(/^@/, '').trim()));
}

function declared(facts: Facts): string[] {
  for (const object of facts.jsonLd) {
    const author = object['author'] ?? object['creator'];
    const all = (Array.isArray(author) ? author : [author]).slice(0, 20);
    const names = all.map((a) => (isObject(a) || typeof a === 'string' ? stringOf(a) : null)).filter((n) => n !== null && !/^https?:/.test(n));
    if (names.length > 0) return names.flatMap((n) => split(withEntities(n as string)));
  }
  const meta = metaOf(facts, 'author', 'article:author', 'dc.creator', 'dcterms.creator', 'citation_author', 'parsely-author', 'sailthru.author', 'byl');
  return meta === null || /^https?:|^@/.test(meta) ? [] : split(meta);
}

const ABOVE = 12;
const BELOW = 4;

/** A byline within the dozen blocks above the body, or its first. */
function shown(outline: Outline, first: number): string[] {
  if (first === -1) return [];
  let inside: string[] = [];
  for (let i = first + BELOW; i >= Math.max(0, first - ABOVE); i--) {
    const text = outline.blocks[i]?.text ?? '';
    if (text.length >= 140) continue;
    const label = LABEL.exec(text);
    if (label !== null && !isSaid(text)) return split(text.slice(label[0].length));
    if (!/[\d|]|^by\b|作者|记者|기자/iu.test(text)) continue;
    const name = INSIDE.map((words) => words.exec(text)?.[1]).find((n) => n !== undefined);
    if (name !== undefined) inside = split(name.replace(/(\p{Script=Han})[、 ](?=\p{Script=Han})/gu, '$1,'));
  }
  return inside.length > 0 ? inside : outline.blocks.slice(first, first + BELOW).map(({ text }) => told(text)).find((names) => names.length > 0) ?? [];
}

/** "（记者 王小明）" where the text begins. */
function told(text: string): string[] {
  const names = /^.{0,12}[（(](?:本报|本网|首席)?记者\s?(\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4}){0,3})(?:\s通讯员[^）)]{0,20})?[）)]/u.exec(text)?.[1];
  return names === undefined ? [] : names.split(/[、\s]/);
}

/** "Authors of all times are read here.": a sentence, not a byline. */
const isSaid = (text: string): boolean => /[.!?]$/.test(text) && text.split(' ', 8).length > 7;

const SIGNED = /^(?:authors?|autor(?:in|a|e)?|auteure?|автор|автор текста|text|texte|testo|작성자|作者|記者)\s?[:：]\s?(?=\p{L})/iu;

/** A line around the end of the text that names its author behind a colon. */
function signed(outline: Outline, end: number): string[] {
  for (const { text } of outline.blocks.slice(Math.max(0, end - BELOW), end + BELOW)) {
    const label = text.length < 80 ? SIGNED.exec(text) : null;
    if (label !== null) return split(text.slice(label[0].length));
  }
  return [];
}

const AUTHOR_HINT = / (?:author name|author link|byline name|author|authors|byline|by line|vcard|fn) /;
const AUTHOR_PATH = /\/(?:authors?|autor(?:en|es|i|in)?|auteurs?|contributors?|journalists?|columnists?|reporter)\/[^/]/i;
const MOST_NODES = 4000;

/** Elements near the beginning of the text that say that they name the author. */
function linked(outline: Outline, first: number): string[] {
  if (first === -1) return [];
  const names: string[] = [];
  let seen = 0;
  for (const node of outline.nodes) {
    if (node.firstBlock < first - ABOVE || node.firstBlock > first + BELOW) continue;
    if (++seen > MOST_NODES || names.length >= 12) break;
    if (!namesAuthor(node)) continue;
    const text = elementText(node.element).replace(LABEL, '').replace(/^By(?=\p{Lu})/u, '');
    if (text.length >= 4 && text.length <= 60 && /^\p{L}/u.test(text) && /\s|\p{Script=Han}/u.test(text) && !/\d/.test(text) && !NO_NAME.test(text)) names.push(text);
  }
  return names.flatMap(split);
}

function namesAuthor({ tag, hint, element: { attribs } }: OutlineNode): boolean {
  if (/\bauthor\b/.test(attribs['rel'] ?? '') || /\bauthor\b/.test(attribs['itemprop'] ?? '')) return true;
  return tag === 'a' ? AUTHOR_PATH.test((attribs['href'] ?? '').slice(0, 300)) : /^(?:span|b|strong|p|div)$/.test(tag) && AUTHOR_HINT.test(hint);
}

const split = (text: string): string[] => text.slice(0, 400).split(BETWEEN);
/** Without a label before it, and without a day behind it, which may be glued to it. */
const tidied = (name: string): string => name.trim().replace(/(?<=\p{Ll})\d.*$/u, '').replace(/^(?:by|von|par)\s+/i, '').replace(/\s(?:on|am|le|il|el|op|em)\s(?:\p{L}{2,12}[.,]{0,2}\s)?\d.*$/iu, '').replace(/\s[-–—·•]\s(?:\p{L}{3,12}\.?\s)?\d.*$/u, '').trim();
