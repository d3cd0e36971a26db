import { expect, test } from 'vitest';
import { csvLine } from '../../src/commands/csv-line.ts';
import { printable } from '../../src/commands/render-record.ts';

test.each([
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['+1', `'+1`], ['-1 percent', `'-1 percent`], ['@SUM(A1)', `'@SUM(A1)`],
  ['\t=1+1', `'=1+1`], ['\r=1+1', `'=1+1`], [' \u00a0=1+1', `'=1+1`], ['\u001b[2J=1', `[2J=1`],
  ['two\nlines', 'two lines'], ['a, b', '"a, b"'], ['2024-05-05', '2024-05-05'], ['成都', '成都'],
])('the cell %j is written as %j, and starts no formula', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\n`);
});

test('numbers stay numbers', () => {
  expect(csvLine([1, -2, 'x'])).toBe('1,-2,x\n');
});

test.each(['\u001b[31m', 'a\u0007b', '\u009b2J', 'a\u202eb', '\u2066x\u2069', 'a\rb'])('nothing of %j can move the cursor or turn the line around', (text) => {
  expect(printable(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
});
