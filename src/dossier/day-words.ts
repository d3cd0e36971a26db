/** EDTF values as a reader writes them. */

export interface DayForms {
  readonly day: (year: string, month: number, day: number) => string;
  readonly month: (year: string, month: number) => string;
  readonly quarter: (year: string, quarter: number) => string;
  readonly half: (year: string, half: number) => string;
  /** 1 spring … 4 winter. */
  readonly season: (year: string, season: number) => string;
  readonly decade: (year: string) => string;
  readonly about: (told: string) => string;
  readonly span: (first: string, last: string) => string;
  readonly since: (first: string) => string;
}

/** Another form than those of EDTF stays as it is. */
export function dayWords(edtf: string, forms: DayForms): string {
  const [first = '', last] = edtf.split('/');
  if (last === '..') return forms.since(oneOf(first, forms));
  return last === undefined ? oneOf(first, forms) : forms.span(oneOf(first, forms), oneOf(last, forms));
}

function oneOf(edtf: string, forms: DayForms): string {
  const plain = edtf.replace(/~$/, '');
  const [, year = '', part, day] = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?$/.exec(plain) ?? [];
  if (year === '') return edtf;
  const told = partOf(year, Number(part ?? 0), { day: Number(day ?? 0), forms });
  return plain === edtf ? told : forms.about(told);
}

function partOf(year: string, part: number, { day, forms }: { readonly day: number; readonly forms: DayForms }): string {
  if (part === 0) return /^\d{3}X$/.test(year) ? forms.decade(`${year.slice(0, 3)}0`) : year;
  if (part <= 12) return day === 0 ? forms.month(year, part) : forms.day(year, part, day);
  if (part >= 21 && part <= 24) return forms.season(year, part - 20);
  if (part >= 33 && part <= 36) return forms.quarter(year, part - 32);
  return part === 40 || part === 41 ? forms.half(year, part - 39) : `${year}-${part}`;
}
