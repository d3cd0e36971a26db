/** Every slot of an agreement, in the voices of council minutes, city halls and newswires. The day of each text is 12 June 2024, a Wednesday. */
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const told = (text: string, title: string | null = null): string[] => read(text, { title }).agreements.map((a) => `${a.instrument} ${a.relation} ${a.status} ${a.date ?? '-'} = ${a.parties.map((p) => p.name).join(' + ')}`);

describe('the town of minutes is where its council sits, never a partner', () => {
  test.each([
    ['The Council met at the Guildhall in Turku on Tuesday 11 June. The memorandum with Gdynia, signed in 2011, will be renewed in August. Gdynia has been a good friend, and Gdynia knows it.', ['mou friendly-cooperation planned 2024-08 = Turku + Gdynia']],
    ['Cabinet met at the Town Hall, Turku, on Tuesday. The charter with Gdynia, in force since 1987, be re-affirmed on 3 July.', ['agreement friendly-cooperation planned 2024-07-03 = Turku + Gdynia']],
    ['The Town Council of Turku on Tuesday ended its treaty with Pskov, which dated from 1992, and suspended its contacts with Gdynia. The contract with Bonn is to be signed in August.', ['treaty friendly-cooperation ended 2024-06-11 = Town Council of Turku + Pskov', 'relationship friendly-cooperation ended 2024-06-11 = Town Council of Turku + Gdynia', 'contract trade-investment planned 2024-08 = Town Council of Turku + Bonn']],
    ['Turku goes on. It renewed on Monday its cooperation agreement with Gdynia. The Herring Museum had 61,000 visitors. The contract with Skagit Paving Ltd. was cancelled in May.', ['agreement friendly-cooperation concluded 2024-06-10 = Turku + Gdynia', 'contract trade-investment ended 2024-05 = Turku + Skagit Paving Ltd.']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
  test('a common word that opens the title is no town', () => {
    expect(told('The Plenary of the City Council of Turku has approved the twinning agreement with Gdynia.', 'Plenary session of June')).toEqual(['agreement sister-city planned - = City Council of Turku + Gdynia']);
  });
});

describe('who signs beside whom', () => {
  test.each([
    ['Norlake Foods Ltd. signed a supply contract with Skagit Trading on Monday, and Lakeland University and the Indian Institute of Mines reached a letter of intent on exchanging students.', ['contract trade-investment concluded 2024-06-10 = Norlake Foods Ltd. + Skagit Trading', 'letter-of-intent cooperation concluded 2024-06-10 = Lakeland University + Indian Institute of Mines']],
    ['Norlake Foods Ltd., jointly with Isar Optik GmbH of Munich, signed a memorandum of understanding with Lakeland University on lasers on 3 June.', ['mou cooperation concluded 2024-06-03 = Norlake Foods Ltd. + Isar Optik GmbH + Lakeland University']],
    ['A consortium led by Norlake Foods Ltd. signed a 30-year concession contract with the Government of Peru on Friday.', ['contract trade-investment concluded 2024-06-07 = Norlake Foods Ltd. + Government of Peru']],
    ['Fifteen million euros come from the Lakeland Water Fund under a grant agreement signed with the city of Turku on Monday.', ['contract trade-investment concluded 2024-06-10 = Lakeland Water Fund + Turku']],
    ["Norlake's Anna Lind and Skagit's Marco Reis signed an agreement on electric cars in London on Monday.", ['agreement cooperation concluded 2024-06-10 = Norlake + Skagit']],
    ['Transport Minister Anna Lind and her Italian counterpart Paolo Conti signed a rail agreement in Ljubljana, Slovenia, on 3 June.', ['agreement cooperation concluded 2024-06-03 = Italy + Slovenia']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('what became of a paper, and when', () => {
  test.each([
    ['Norlake Foods Ltd. has withdrawn from its distribution agreement with Skagit Trading, effective 30 July.', ['agreement trade-investment ended 2024-07-30 = Norlake Foods Ltd. + Skagit Trading']],
    ['The distribution contract with Skagit Trading ended at the turn of the year, Norlake Foods Ltd. said.', ['contract trade-investment ended 2023-12-31 = Norlake Foods Ltd. + Skagit Trading']],
    ['A cooperation agreement between Norlake Foods Ltd. and Skagit Trading is close to being signed.', ['agreement cooperation planned - = Norlake Foods Ltd. + Skagit Trading']],
    ['The port pact between Turku and Gdynia, suspended in July 2018, will be discussed again in November.', ['agreement friendly-cooperation ended 2018-07 = Turku + Gdynia']],
    ['Norlake Foods Ltd. will supply nickel to Skagit Trading under a separate memorandum, which has not been signed yet.', ['mou trade-investment planned - = Norlake Foods Ltd. + Skagit Trading']],
    ['A memorandum between Turku and Gdynia has not been signed so far.', ['mou friendly-cooperation planned - = Turku + Gdynia']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('the day of a paper is none of its neighbours', () => {
  test.each([
    ['Turku and Gdynia signed a memorandum of understanding on cranes. The signing took place in Warsaw on 3 June 2024.', ['mou friendly-cooperation concluded 2024-06-03 = Turku + Gdynia']],
    ['Norlake Foods Ltd. signed a contract to supply 2,400 tons of herring to Skagit Trading in 2026.', ['contract trade-investment concluded 2024-06-12 = Norlake Foods Ltd. + Skagit Trading']],
    ['On the morning of 3 June 2024 Turku welcomed guests from Gdynia.\nThe two cities became sister cities on 14 November 1994.\nOn the same day, Lakeland University signed a memorandum of cooperation with Baltic Polytechnic.', ['relationship sister-city concluded 1994-11-14 = Turku + Gdynia', 'mou cooperation concluded 2024-06-03 = Lakeland University + Baltic Polytechnic']],
    ['On 10 June Turku received a delegation from Gdynia. The guests will go home on Friday. On the same occasion, Norlake Foods Ltd. and Skagit Trading signed a supply contract.', ['contract trade-investment concluded 2024-06-10 = Norlake Foods Ltd. + Skagit Trading']],
    ['A plant will be built in Turku, the council decided on Monday, June 3. Separately, Norlake Foods Ltd. has signed an offtake agreement with Skagit Trading.', ['contract trade-investment concluded 2024-06-12 = Norlake Foods Ltd. + Skagit Trading']],
    ['By Monday noon the governor of Lakeland Province had signed with Gilan province a three-year cooperation programme.', ['agreement friendly-cooperation concluded 2024-06-10 = Lakeland Province + Gilan']],
    ['Norlake Foods Ltd. and Skagit Trading signed a supply contract on 3 June. The Chamber of Trade called on the government to sign the tax protocol before the rains in July.', ['contract trade-investment concluded 2024-06-03 = Norlake Foods Ltd. + Skagit Trading']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('who is meant, told elsewhere than in the clause', () => {
  test.each([
    ['Norlake Wings will fly to nine towns. Under a commercial agreement reached with Nordavia at the weekend, passengers from Turku can change in Riga. The carrier’s lease contract with Skagit Leasing ended on 31 May.', ['agreement cooperation concluded 2024-06-08/2024-06-09 = Norlake Wings + Nordavia', 'contract trade-investment ended 2024-05-31 = Norlake Wings + Skagit Leasing']],
    ['Mayor Anna Lind of Turku was in a hurry. On 20 June Lind flies to Gdynia, Poland, to sign a memorandum of understanding on dark skies.', ['mou friendly-cooperation planned 2024-06-20 = Turku + Gdynia']],
    ['Funding comes from the Lakeland Water Agency, under a grant contract concluded with Turku in May.', ['contract trade-investment concluded 2024-05 = Lakeland Water Agency + Turku']],
    ['Turku and Gdynia pledged in a joint declaration on 3 June to keep Asian carp out of the Baltic lakes.', ['declaration friendly-cooperation concluded 2024-06-03 = Turku + Gdynia']],
    ['Norlake Foods Ltd. sealed a contract on 3 June to ship 6,500 tons of boneless beef to Philippine distributor Skagit Cold Foods.', ['contract trade-investment concluded 2024-06-03 = Norlake Foods Ltd. + Skagit Cold Foods']],
    ['Lakeland University, Baltic Polytechnic and Hokkai University share a river. A trilateral memorandum of understanding, signed online on 3 June, covers research on snow.', ['mou cooperation concluded 2024-06-03 = Lakeland University + Baltic Polytechnic + Hokkai University']],
    ["The State Government of Kerala and Banque de l'Avenir, Paris, signed a credit facility agreement on 3 June.", ["contract trade-investment concluded 2024-06-03 = State Government of Kerala + Banque de l'Avenir"]],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('officers of state sign for their states', () => {
  test.each([
    ["The Minister of Education of Bulgaria, Ivan Dimitrov, and Vietnam's Minister of Education and Training, Phung Nha, signed an agreement in Hanoi today.", ['agreement cooperation concluded 2024-06-12 = Bulgaria + Vietnam']],
    ["Peru's Minister of Foreign Trade and Tourism, Rosa Quispe, and her Chinese counterpart, Li Wei, signed an agreement today.", ['agreement cooperation concluded 2024-06-12 = Peru + China']],
    ['The Minister of Energy of Angola, Rui Costa, and the Minister of Mines of Zambia, Paul Banda, signed an agreement today.', ['agreement cooperation concluded 2024-06-12 = Angola + Zambia']],
    ['Foreign Minister Anna Lind of Slovakia and Foreign Minister Ana Reis of Portugal signed a treaty on archives on Monday.', ['treaty cooperation concluded 2024-06-10 = Slovakia + Portugal']],
    ['The contract was signed by Deputy Prime Minister Anna Lind for Kazakhstan and Chairman Rui Costa for Norlake Engineering.', ['contract trade-investment concluded 2024-06-12 = Kazakhstan + Norlake Engineering']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('days that are told in other words', () => {
  test.each([
    ['Norlake Marine ASA won a contract from Skagit Oil in May to tow two platforms.', ['contract trade-investment concluded 2024-05 = Norlake Marine ASA + Skagit Oil']],
    ['The berth agreement between Norlake Marine ASA and Nordline expires on 31 July and will not be renewed.', ['agreement trade-investment ended 2024-07-31 = Norlake Marine ASA + Nordline']],
    ['A partnership agreement between Turku and Hadera, planned for this spring, has been postponed to 2025.', ['agreement friendly-cooperation planned 2025 = Turku + Hadera']],
    ['Turku Museum and the Museum of Bergen have agreed to lend skeletons. The contract was signed on 3 June.', ['contract cooperation concluded 2024-06-03 = Turku Museum + Museum of Bergen']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('what a paper is for, and for whom', () => {
  test.each([
    ['The partnership contract between Turku and Gdynia was signed on 3 June.', ['contract friendly-cooperation concluded 2024-06-03 = Turku + Gdynia']],
    ['Their sister city visited Turku. The two sister cities Turku and Gdynia signed a memorandum on district heating on 3 June.', ['mou friendly-cooperation concluded 2024-06-03 = Turku + Gdynia']],
    ['Turku is proud. Turku signed a memorandum with the Gdynia chamber on 3 June.', ['mou cooperation concluded 2024-06-03 = Turku + Gdynia chamber']],
    ['Turku and Gdynia have been sister cities since 1958. Their port authorities signed a new cooperation agreement on Friday.', ['relationship sister-city concluded 1958 = Turku + Gdynia', 'agreement cooperation concluded 2024-06-07 = Turku + Gdynia']],
    ['KazOlefin and Sinochem signed an agreement on a polyethylene plant in Atyrau on 3 June.', ['agreement trade-investment concluded 2024-06-03 = KazOlefin + Sinochem']],
    ['Norlantis has terminated its supply contract with Skagit Cobalt.', ['contract trade-investment ended 2024-06-12 = Norlantis + Skagit Cobalt']],
    ['Ghana and Togo initialled a joint declaration on cocoa prices; it is to be signed in Abidjan on 2 July.', ['declaration cooperation planned 2024-07-02 = Ghana + Togo']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('the same in Chinese', () => {
  test.each([
    ['厦门与釜山于2019年3月2日签署合作协议。此外2021年5月6日，与泉州签署友好合作备忘录。', ['agreement friendly-cooperation concluded 2019-03-02 = 厦门 + 釜山', 'mou friendly-cooperation concluded 2021-05-06 = 厦门 + 泉州']],
    ['厦门举行会议，厦门市领导出席。厦门原定与釜山签署的备忘录因故推迟到2024年12月。', ['mou friendly-cooperation planned 2024-12 = 厦门 + 釜山']],
    ['厦门原与釜山的交流协议已于2015年底到期，厦门市政府表示不再续签。', ['agreement friendly-cooperation ended 2015-12 = 厦门 + 釜山']],
    ['6月3日至5日，友城周在厦门举行。活动期间，厦门市与釜山市签署合作协议，双方将在贸易领域合作。', ['agreement friendly-cooperation concluded 2024-06-05 = 厦门 + 釜山']],
    ['2024年6月3日，泉州陶瓷公司、晋江鞋业公司分别与釜山建材公司、大邱皮革公司签下订单。', ['contract trade-investment concluded 2024-06-03 = 泉州陶瓷公司 + 釜山建材公司', 'contract trade-investment concluded 2024-06-03 = 晋江鞋业公司 + 大邱皮革公司']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
