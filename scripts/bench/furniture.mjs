// Dresses a bare page in what real pages carry: styles, programs, menus, boxes, icons, comments, a footer.
// What stands on each page differs by a number, so that nothing is learned from one page for the next.

const WORDS = 'harbor council ferry market school library bridge winter garden railway festival museum river budget street theatre tower island summer bakery orchard station letter window captain'.split(' ');
const word = (n) => WORDS[((n * 2654435761) >>> 0) % WORDS.length];
const phrase = (n, length) => Array.from({ length }, (_, i) => word(n * 31 + i * 7)).join(' ');
const many = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join('\n');

const styles = (n) => `<style>${many(260, (i) => `.${word(n + i)}-${i}>.${word(i)}__${word(n)}:not(:last-child){margin:${i % 9}px ${i % 7}px;color:#${((n * i) % 4096).toString(16).padStart(3, '0')};background:url("data:image/gif;base64,R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=")}`)}</style>`;
const programs = (n) => `<script>window.dataLayer=window.dataLayer||[];${many(220, (i) => `(function(a,b){var c${i}=a["${word(n + i)}"]||[];if(b>${i}){c${i}.push({id:${n * 1000 + i},name:"${phrase(i, 4)}"})}return c${i}})(window,${i % 5});`)}</script><script type="application/json">${JSON.stringify({ props: Array.from({ length: 150 }, (_, i) => ({ id: i + n, slug: phrase(n + i, 3).replaceAll(' ', '-'), tags: [word(i), word(n + i)] })) })}</script>`;
const menu = (n) => `<nav class="site-nav" role="navigation"><ul class="menu">${many(14, (i) => `<li class="menu-item menu-item-has-children menu-item-${n + i}"><a href="/${word(i)}/" data-track='{"pos":${i}}'>${word(n + i)}</a><ul class="sub-menu">${many(9, (k) => `<li class="menu-item"><a href="/${word(i)}/${word(k)}/"><span>${phrase(n + i + k, 2)}</span></a></li>`)}</ul></li>`)}</ul></nav>`;
const icon = (n) => `<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><path d="${many(12, (i) => `M${(n + i) % 24} ${(n * i) % 24}l${i} ${i % 5}z`)}"></path></svg>`;
const cards = (n, count) => many(count, (i) => `<div class="teaser teaser--small" data-id="${n * 100 + i}"><a class="teaser__link" href="/${word(n)}/${phrase(n + i, 4).replaceAll(' ', '-')}-${i}"><div class="teaser__image"><img loading="lazy" srcset="/i/${i}-320.jpg 320w, /i/${i}-640.jpg 640w" src="/i/${i}.jpg" alt="${phrase(i, 3)}"></div><h3 class="teaser__title">${phrase(n + i, 7)}</h3></a><p class="teaser__text">${phrase(n * i, 18)}…</p><span class="teaser__date">${1 + (i % 28)} March 2024</span></div>`);
const sidebar = (n) => `<aside class="sidebar"><section class="widget"><h2>Most read</h2><ol>${many(10, (i) => `<li><a href="/m/${i}">${phrase(n + i, 8)}</a></li>`)}</ol></section><section class="widget">${cards(n, 6)}</section></aside>`;
const comments = (n) => `<section id="comments" class="comments-area"><h2>${n % 20} comments</h2>${many(12, (i) => `<article class="comment depth-${i % 3}" id="comment-${i}"><footer><b class="fn">${word(i)}</b> <time datetime="2024-03-0${1 + (i % 8)}">${1 + (i % 8)} March 2024</time></footer><div class="comment-content"><p>${phrase(n + i, 30)}.</p></div></article>`)}</section>`;
const footer = (n) => `<footer class="site-footer">${many(6, (i) => `<div class="footer-col"><h4>${word(i + n)}</h4><ul>${many(8, (k) => `<li><a href="/f/${i}/${k}">${phrase(i * 9 + k, 2)}</a></li>`)}</ul></div>`)}<div class="social">${many(6, icon)}</div><p class="copyright">© 2024 ${phrase(n, 3)}. All rights reserved.</p></footer>`;

/** The page with furniture put into its head and around its body: a hundred kilobytes and more, of which the article is a few. */
export function furnished(html, n) {
  const head = styles(n) + programs(n);
  const above = `<div class="cookie-consent" hidden><p>${phrase(n, 40)}.</p><button>OK</button></div><div class="site-header">${icon(n)}${menu(n)}</div><div class="layout"><div class="layout__main">`;
  const below = `</div>${sidebar(n)}</div><section class="related-articles"><h2>Related articles</h2>${cards(n + 3, 12)}</section>${comments(n)}${footer(n)}${programs(n + 1)}`;
  const opened = /<head[^>]{0,500}>/i.test(html) ? html.replace(/<head[^>]{0,500}>/i, (tag) => tag + head) : head + html;
  const dressed = /<body[^>]{0,2000}>/i.test(opened) ? opened.replace(/<body[^>]{0,2000}>/i, (tag) => tag + above) : above + opened;
  return /<\/body>/i.test(dressed) ? dressed.replace(/<\/body>/i, (tag) => below + tag) : dressed + below;
}
