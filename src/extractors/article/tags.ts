/** What tags mean for the flow of text. */

/** Elements that begin a line of their own. */
export const BLOCK_TAGS: ReadonlySet<string> = new Set([
  '#page', 'html', 'head', 'body', 'address', 'article', 'aside', 'blockquote', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt',
  'fieldset', 'figcaption', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'legend', 'li', 'main',
  'menu', 'nav', 'ol', 'p', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'ul',
  'caption', 'amp-sidebar', 'button', 'label',
]);

/** Elements whose text is never read: programs, styles, controls, drawings, fall-backs. */
export const INVISIBLE_TAGS: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'svg', 'math', 'canvas', 'iframe', 'object', 'embed', 'audio', 'video', 'select', 'option',
  'textarea', 'input', 'datalist', 'meter', 'progress', 'map', 'applet', 'noframes', 'frameset',
]);

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
