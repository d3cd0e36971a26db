/** Names that stand glued to a body or to each other, and who is meant by "she said". */
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

const read = (text: string) => readText({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null });
const people = (text: string) => read(text).people.map((p) => [p.name, p.title, p.organization]);
const bodies = (text: string) => read(text).organizations.map((o) => `${o.text} = ${o.kind}`);

describe('an officer right behind a body', () => {
  test.each([
    ['The rector of the University of Turku Anna Lind and guests planted a pear.', [['Anna Lind', 'rector', 'University of Turku']]],
    ['The Chairman of the municipal Halden Trade Committee Tran Van Hoa said so.', [['Tran Van Hoa', 'Chairman', 'Halden Trade Committee']]],
    ['Halden Water Bureau Head Olga Brandt opened the tap.', [['Olga Brandt', 'Head', 'Halden Water Bureau']]],
    ['The Minister of Local Government Olga Brandt wrote to all.', [['Olga Brandt', 'Minister of Local Government', null]]],
    ['The Minister of Foreign Affairs of Latvia Olga Brandt read a greeting.', [['Olga Brandt', 'Minister of Foreign Affairs', 'Latvia']]],
    ['The president of the Port Authority of Halden (PAH), Jan Petrus, spoke.', [['Jan Petrus', 'president', 'Port Authority of Halden']]],
    ['The deputy mayor of Porto, Ines Moura, the rector of Norlake University, Jan Petrus, and others met.', [['Ines Moura', 'deputy mayor', 'Porto'], ['Jan Petrus', 'rector', 'Norlake University']]],
    ['Ines Moura, mayor of Porto, spoke.', [['Ines Moura', 'mayor', 'Porto']]],
    ['NRKT General Manager Jan Petrus was there.', [['Jan Petrus', 'General Manager', 'NRKT']]],
    ['Olga Brandt, Consul General of the Republic of Korea in Porto, came.', [['Olga Brandt', 'Consul General', 'Republic of Korea']]],
    ['Salim Omar Faris Al Hadi, Chairman of Norlake Holding, left. Al Hadi had no time.', [['Salim Omar Faris Al Hadi', 'Chairman', 'Norlake Holding'], ['Salim Omar Faris Al Hadi', 'Chairman', 'Norlake Holding']]],
    ['Qatar Chamber First Vice-Chairman Omar bin Faris spoke.', [['Omar bin Faris', 'First Vice-Chairman', 'Qatar Chamber']]],
    ['The Director of the Department of Trade and Shipping Le Van Hoa attended.', [['Le Van Hoa', 'Director', 'Department of Trade and Shipping']]],
    ['The museum was shown to Wexley CEO Olga Brandt.', [['Olga Brandt', 'CEO', 'Wexley']]],
    ['Mr Karim Alaoui, president of the commune of Oujda, came.', [['Karim Alaoui', 'president', 'Oujda']]],
    ['According to Visit Porto, 40 boats came.', []],
    ['The president of Lund Grande Métropole was away.', []],
    ['Students of the University of Turku Abo Campus sang.', []],
  ])('%s', (text, told) => {
    expect(people(text)).toEqual(told);
  });
  test('the second of two mayors is not of the town of the dateline', () => {
    expect(people('OULU, 4 May 2024 - Mayor Olga Brandt will sign it in Porto with Mayor Jan Petrus.')).toEqual([['Olga Brandt', 'Mayor', 'Oulu'], ['Jan Petrus', 'Mayor', null]]);
  });
});

describe('a body is not cut', () => {
  test.each([
    ['The Halden Port and Logistics Office wrote.', ['Halden Port and Logistics Office = organization']],
    ['The Halden Bureau of Port and Logistics wrote.', ['Halden Bureau of Port and Logistics = government']],
    ['The Culture and Communities Committee met.', ['Culture and Communities Committee = organization']],
    ['It was built by Lund Harbour Construction and Operation Co., Ltd. of late.', ['Lund Harbour Construction and Operation Co., Ltd. = company']],
    ['The Department of Trade and Industrial-Innovation Development met.', ['Department of Trade and Industrial-Innovation Development = government']],
    ['The Oulu–Porto Sister City Association met.', ['Oulu–Porto Sister City Association = organization']],
    ['The rector of the University of Turku Anna Lind came.', ['University of Turku = university']],
    ['The Paralympic Games and the Oulu Railway Economy Cooperation Conference were held.', []],
    ['Halder Brisk Games and Norlake Railway met.', ['Halder Brisk Games = company', 'Norlake Railway = company']],
  ])('%s', (text, told) => {
    expect(bodies(text)).toEqual(told);
  });
});

describe('who is quoted', () => {
  test.each([
    ['Mayor Anna Lind met Minister Jan Kos in Oulu. "We agreed on all points of the plan," she said.', ['Anna Lind']],
    ['Councillor Mia Berg said: "The pool will open in May and stay open." Harbour Director Otto Lang added that the quay was full.', ['Mia Berg']],
    ['Cllr Mia Berg said: "The pool will open in May and stay open." Director Otto Lang added: "So will the quay, if it holds."', ['Mia Berg', 'Otto Lang']],
    ['"The bridge will hold for all of us," said Mayor Anna Lind. "It was tested twice in May." Dr. Jan Kos, head of the port, recalled the flood.', ['Anna Lind', 'Anna Lind']],
    ['"The bridge will hold for all of us." Mayor Anna Lind said in a statement.', ['Anna Lind']],
    ['"The bridge will hold for all of us." Mayor Anna Lind said. "It was tested twice." Jan Kos, director of the port, added.', ['Anna Lind', 'Jan Kos']],
    ['Rector Li Hua welcomed Professor Otto Lang. Li recalled the year 1999. "We began with two rooms and a lamp," he said.', ['Li Hua']],
    ['Mayor Anna Lind received Secretary Jan Kos. Then the mayor said the river was clean. "We shared what we know of it," she added.', ['Anna Lind']],
  ])('%s', (text, speakers) => {
    expect(read(text).quotes.map((q) => q.speaker)).toEqual(speakers);
  });
});
