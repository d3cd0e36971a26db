/** What a page is: an article, a list of articles, a film, an error, an empty shell. */
import type { Body } from './body.ts';
import { type Facts, metaOf } from './facts.ts';
import { stringOf } from './json-ld.ts';
import type { Outline } from './outline.ts';
import { proseChars } from './prose.ts';
import type { PageKind } from '../../record.ts';

const ERROR = /^(?:(?:error\s?)?(?:40[0134]|410|50[0234])\b.{0,60}|(?:http )?(?:error|status)\b.{0,12}\b[45]\d\d\b.*|(?:sorry[,!]? )?.{0,30}\b(?:page|article|file|content|document|story)\b.{0,30}\b(?:not found|not be found|no longer (?:available|exists)|does ?n.t exist|does not exist|has been (?:removed|deleted)|is unavailable)\b.{0,80}|(?:page )?not found.{0,60}|access denied.*|forbidden|bad gateway|service (?:temporarily )?unavailable.*|internal server error.*|site under maintenance.*|.{0,20}(?:页面不存在|找不到(?:该|您)?.{0,10}页面?|无法找到.{0,10}|页面未找到|访问的页面.{0,12}(?:不存在|删除)|稿件已(?:撤|删).{0,6}|ページが見つかりません|페이지를 찾을 수 없).{0,40}|seite (?:wurde )?nicht gefunden.{0,60}|page (?:introuvable|non trouvée).{0,60}|página no (?:encontrada|existe).{0,60}|страница не найдена.{0,60})$/iu;
/** Without one of these words nothing is said to be missing: asking so costs far less than asking for each saying. */
const AMISS = /[45]\d\d|not |n.t exist|no longer|removed|deleted|unavailable|denied|forbidden|gateway|server error|maintenance|不存在|找不到|无法找到|未找到|已撤|已删|ページが|페이지를|nicht gefunden|introuvable|non trouv|encontrada|no existe|не найдена/i;
const VIDEO_TYPE = /^video(?:\.|$)/i;

export interface KindEvidence {
  readonly outline: Outline;
  readonly facts: Facts;
  readonly title: string | null;
  readonly body: Body;
  readonly container: number;
  readonly url: string | null;
}

export function kindOf(page: KindEvidence): PageKind {
  const prose = page.body.blocks.reduce((n, b) => n + proseChars(b), 0);
  if (isError(page, prose)) return 'error';
  if (prose < 150 && isVideo(page)) return 'video';
  if (isListing(page, prose)) return 'listing';
  return prose === 0 ? 'other' : 'article';
}

/** Says so in its heading or its few words. */
function isError({ outline, facts, title }: KindEvidence, prose: number): boolean {
  if (prose > 800) return false;
  const spoken = outline.blocks.filter((b) => b.cut === null && b.text.length < 200).slice(0, 12).map((b) => b.text);
  return [title, facts.titleTag, ...spoken].some((text, i) => text !== null && AMISS.test(text.slice(0, 200)) && ERROR.test(text.slice(0, 200)) && (prose < 300 || (i < 2 && /^\D{0,10}[45]\d\d\b/.test(text))));
}

function isVideo({ facts, outline }: KindEvidence): boolean {
  if (VIDEO_TYPE.test(metaOf(facts, 'og:type') ?? '')) return true;
  if (facts.jsonLd.some((o) => /VideoObject/.test(stringOf(o['@type']) ?? ''))) return true;
  return outline.unseen.some((e) => e.name === 'video' || (e.name === 'iframe' && /youtube|vimeo|youku|bilibili|player/i.test(e.attribs['src'] ?? '')));
}

/** Many headings or rows that are links, each with a line or none, and no text that outweighs them. */
function isListing({ outline, facts, container, url, body }: KindEvidence, prose: number): boolean {
  const declared = facts.jsonLd.some((o) => /(?:Article|Posting)$/.test(stringOf(o['@type']) ?? '')) || metaOf(facts, 'og:type') === 'article' || facts.meta.has('articletitle');
  const path = url === null ? null : url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '');
  const front = path === '' || path === '/' || (path !== null && /^\/(?:index|default|home)\.\w{3,5}$/i.test(path));
  const longest = body.blocks.reduce((n, b) => Math.max(n, proseChars(b)), 0);
  const rows = linkRows(outline, { container, boxes: prose < 200 });
  if (front) return (rows > 5 && longest < 700) || prose === 0;
  if (prose === 0 && !declared) return rows >= 3;
  if (declared && prose > 400) return false;
  return rows >= 6 && prose < rows * 260 && longest < 500 && prose < 3000;
}

/** Blocks that are one link of title length, outside navigation and footers; those in boxes too where there is no other text. */
function linkRows(outline: Outline, where: { container: number; boxes: boolean }): number {
  const node = outline.nodes[where.container];
  const inside = node === undefined ? outline.blocks : outline.blocks.slice(node.firstBlock, node.endBlock);
  const rows = inside.filter((b) => (b.cut === null || (where.boxes && b.cut !== 'head' && b.cut !== 'navigation')) && b.linkChars > b.text.length * 0.7 && b.text.length >= 12);
  return rows.length;
}

/** True when a page has next to no text but the marks of one that is built by scripts: it needs a browser. */
export function looksUnrendered(outline: Outline, prose: number): boolean {
  if (prose > 200) return false;
  const scripts = outline.unseen.filter((e) => e.name === 'script').length;
  const appRoot = outline.nodes.some((n) => /^ (?:root|app|next|nuxt|app root|main app|react root|svelte) $/.test(n.hint) || /^app-?root$/.test(n.tag));
  const asks = outline.unseen.some((e) => e.name === 'noscript' && e.children.some((c) => 'data' in c && /javascript|启用|啟用/i.test(c.data)));
  const text = outline.blocks.reduce((n, b) => n + (b.cut === 'head' ? 0 : b.text.length), 0);
  return scripts > 0 && (appRoot || asks || text < 200);
}
