import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const money = (text: string): string => read(text).figures.map((f) => `${f.value} ${f.unit}`).join('; ');

describe('currencies by the letters that texts write', () => {
  test.each([
    ['Rwf 96.7 billion', '96700000000 RWF'], ['FRw 1,200', '1200 RWF'], ['T$ 250,000', '250000 TOP'], ['WS$3 million', '3000000 WST'], ['Can$40 million', '40000000 CAD'], ['Bs. 250,000', '250000 BOB'], ['Gs. 3 billion', '3000000000 PYG'],
    ['Kz 12 million', '12000000 AOA'], ['MK 220 million', '220000000 MWK'], ['TL 4,500', '4500 TRY'], ['฿250,000', '250000 THB'], ['Bt250 million', '250000000 THB'], ['Ks 3 billion', '3000000000 MMK'], ['DA 2 billion', '2000000000 DZD'], ['FBu 1,500', '1500 BIF'],
  ])('%s', (amount, wanted) => {
    expect(money(`The hall cost ${amount}.`)).toBe(wanted);
  });
  test.each(['Court TL 12 was shut.', 'Room MK 4 was shut.', 'The DA 3 form was shut.'])('no money: %s', (text) => {
    expect(read(text).figures.filter((f) => f.kind === 'money')).toEqual([]);
  });
});

describe('the sign of yen and yuan', () => {
  test.each([
    ['Trade of Kumamoto and Kaohsiung came to ¥1.2 trillion.', '1200000000000 JPY'],
    ['The bank of Shanghai lent ¥3 billion to Kumamoto.', '3000000000 CNY'],
    ['Chinese guests spent ¥3 billion in Kumamoto.', '3000000000 CNY'],
  ])('%s', (text, wanted) => {
    expect(money(text)).toBe(wanted);
  });
});

test('what is paid up front has not risen', () => {
  expect(read('Norlake will pay 30% up front.').figures.map((f) => f.change)).toEqual([null]);
});
