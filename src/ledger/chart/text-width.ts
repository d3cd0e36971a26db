/** How wide words are about, for whoever places them without a screen. */

/** Width of a text in a usual sans-serif face, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const c of text) ems += /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/u.test(c) || c > '\uffff' ? 1 : /[ilj.,:;'’|!()[\]\s·ftr-]/u.test(c) ? 0.33 : /[A-ZMW@%mw—]/u.test(c) ? 0.74 : 0.56;
  return ems * size;
}

/** The text, cut to fit, the mark of the cut included. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  for (const c of text) {
    if (textWidth(`${kept}${c}…`, size) > width) break;
    kept += c;
  }
  return `${kept.trimEnd()}…`;
}
