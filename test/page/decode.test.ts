import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodePage } from '../../src/page.ts';

const ZH = '成都与札幌签署了友好交流备忘录。两市将在信息技术、环境保护、餐饮和旅游等领域加强合作，这是双方的共同愿望。';
const TW = '台北市政府今天與札幌市簽署了合作備忘錄，雙方將在觀光、教育以及環境保護等領域加強交流，這是兩市共同的願望。';
const JA = '札幌市と成都市は本日、友好交流に関する覚書に署名しました。観光や環境の分野で協力を進めていく予定です。';
const KO = '서울시는 오늘 청두시와 우호 교류 양해각서를 체결했다고 밝혔다. 두 도시는 관광과 환경 분야에서 협력을 강화할 계획이다.';
const RU = 'Сегодня города подписали меморандум о дружественном обмене и договорились о сотрудничестве в области туризма.';
const DE = 'Die Städte schlossen über die Brücke für Bürger in München eine Übereinkunft, größer als früher.';
const EL = 'Οι δύο πόλεις υπέγραψαν σήμερα μνημόνιο συνεργασίας για τον τουρισμό και το περιβάλλον.';

const page = (text: string, head = '') => `<html><head>${head}<title>x</title></head><body><p>${text}</p></body></html>`;
const meta = (label: string) => `<meta charset="${label}">`;

describe('declared and true', () => {
  test.each([
    ['the header', ZH, 'gb18030', 'text/html; charset=GB2312', ''],
    ['a quoted header', ZH, 'gb18030', 'text/html;charset="gbk"', ''],
    ['a meta tag alone', ZH, 'gb18030', 'text/html', meta('gb2312')],
    ['an old meta tag', TW, 'big5', null, '<meta http-equiv="Content-Type" content="text/html; charset=big5">'],
    ['a meta tag behind three kilobytes of comment', JA, 'shift_jis', null, `<!--${'x'.repeat(3000)}-->${meta('Shift_JIS')}`],
    ['EUC-JP', JA, 'euc-jp', null, meta('euc-jp')],
    ['EUC-KR', KO, 'euc-kr', null, meta('ks_c_5601-1987')],
    ['Cyrillic', RU, 'windows-1251', 'text/html; charset=windows-1251', ''],
    ['western', DE, 'windows-1252', 'text/html; charset=iso-8859-1', ''],
    ['UTF-8', ZH, 'utf-8', 'text/html; charset=utf-8', ''],
  ])('by %s', (...[, text, encoding, header, head]) => {
    const html = page(text, head);
    expect(decodePage(iconv.encode(html, encoding), header)).toEqual({ text: html, encoding, confident: true });
  });
  test('by the XML declaration', () => {
    const xml = `<?xml version="1.0" encoding="gb2312"?><r>${ZH}</r>`;
    expect(decodePage(iconv.encode(xml, 'gb18030'), 'application/xml').text).toBe(xml);
  });
  test.each(['utf-8', 'utf-16le', 'utf-16be'])('by the mark of %s, whatever the header says', (encoding) => {
    const bytes = iconv.encode(page(ZH), encoding, { addBOM: true });
    expect(decodePage(bytes, 'text/html; charset=gbk')).toEqual({ text: page(ZH), encoding, confident: true });
  });
  test('characters of four bytes survive the label gbk', () => {
    const html = page(`${ZH}㐂𠮷`, meta('gbk'));
    expect(decodePage(iconv.encode(html, 'gb18030'), null).text).toBe(html);
  });
});

describe('not declared', () => {
  test.each([['utf-8', ZH], ['gb18030', ZH], ['big5', TW], ['shift_jis', JA], ['euc-jp', JA], ['euc-kr', KO], ['windows-1251', RU], ['koi8-r', RU], ['windows-1252', DE], ['windows-1253', EL]])('%s is guessed', (encoding, text) => {
    expect(decodePage(iconv.encode(page(text), encoding), 'text/html')).toMatchObject({ text: page(text), encoding });
  });
  test('UTF-16 without a mark is seen by its zeros', () => {
    expect(decodePage(iconv.encode(page('plain'), 'utf-16le'), null).text).toBe(page('plain'));
  });
});

describe('declared wrongly', () => {
  test.each([
    ['UTF-8, but GBK', ZH, 'gb18030', 'utf-8'], ['GBK, but UTF-8', ZH, 'utf-8', 'gbk'], ['Latin 1, but GBK', ZH, 'gb18030', 'iso-8859-1'],
    ['Latin 1, but UTF-8', DE, 'utf-8', 'iso-8859-1'], ['UTF-8, but windows-1252', DE, 'windows-1252', 'utf-8'], ['UTF-8, but Big5', TW, 'big5', 'utf-8'],
    ['UTF-8, but Shift_JIS', JA, 'shift_jis', 'utf-8'], ['Latin 1, but windows-1251', RU, 'windows-1251', 'iso-8859-1'], ['a name nobody knows, but GBK', ZH, 'gb18030', 'x-none'],
  ])('%s', (...[, text, truth, label]) => {
    for (const [header, head] of [[`text/html; charset=${label}`, ''], [null, meta(label)]] as const) {
      expect(decodePage(iconv.encode(page(text, head), truth), header)).toMatchObject({ text: page(text, head), encoding: truth });
    }
  });
  test('a header of the server gives way to the label in the page that fits', () => {
    expect(decodePage(iconv.encode(page(KO, meta('euc-kr')), 'euc-kr'), 'text/html; charset=utf-8').text).toBe(page(KO, meta('euc-kr')));
  });
});

describe('mixed pages are read as far as they go', () => {
  const long = page(ZH.repeat(8));
  test('a footer in GBK below a body in UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(long), iconv.encode('版权所有成都', 'gbk')]);
    expect(decodePage(bytes, 'text/html; charset=utf-8').text).toBe(`${long}版权所有成都`);
  });
  test('a quote of windows-1252 in a text of UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(page(DE.repeat(5))), Buffer.from([0x20, 0x49, 0x74, 0x92, 0x73])]);
    expect(decodePage(bytes, null).text).toBe(`${page(DE.repeat(5))} It’s`);
  });
  test('a page cut through a character', () => {
    expect(decodePage(Buffer.from(ZH).subarray(0, 200), 'text/html; charset=utf-8').text.startsWith(ZH.slice(0, 60))).toBe(true);
  });
});

test('no bytes are an empty text', () => {
  expect(decodePage(new Uint8Array(), null)).toEqual({ text: '', encoding: 'utf-8', confident: true });
});
test('whatever the bytes and the header, there is a text', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), fc.oneof(fc.constant(null), fc.string(), fc.string().map((s) => `text/html; charset=${s}`)), (bytes, header) => {
    expect(typeof decodePage(bytes, header).text).toBe('string');
  }));
});
test('any text that says it is UTF-8 comes back as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }).filter((s) => !s.startsWith('\ufeff')), (text) => {
    expect(decodePage(Buffer.from(text.toWellFormed()), 'text/html; charset=utf-8').text).toBe(text.toWellFormed());
  }));
});
