/** Who concludes: every kind of body that the news names as a party. */
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const parties = (text: string): string[] => read(text).agreements.map((a) => a.parties.map((p) => p.name).join(' + '));

test.each([
  ['Norlake Lines and Zambra Airways announced a codeshare on flights between Turku and Porto.', ['Norlake Lines + Zambra Airways']],
  ['Norlake Lines and Zambra Airways will codeshare on flights between Turku and Porto.', []],
  ['Norlake Ltd. sold a 67 percent stake in Halvorsen AG to a consortium led by Brightwater Partners.', ['Norlake Ltd. + Brightwater Partners']],
  ['Representatives of the Dutch city of Delft and of Porto signed a roadmap for trade.', ['Delft + Porto']],
  ['Turku will not renew its agreement with Porto.', ['Turku + Porto']],
  ['Norlake Rail has awarded contracts worth 3 million euros to Halvorsen AG.', ['Norlake Rail + Halvorsen AG']],
  ['The memorandum in the field of civil aviation between the Government of Peru and the Government of Ghana entered into force on 1 July 2023.', ['Government of Peru + Government of Ghana']],
  ['Turku has terminated its contract with caterer Zambra Kitchens.', ['Turku + Zambra Kitchens']],
  ['The Ivorian and Malian ministers signed a treaty on rail.', ['Ivory Coast + Mali']],
  ['Turku and Norlake Rail will sign a roadmap next month.', ['Turku + Norlake Rail']],
])('who runs a route, leads a consortium or is represented: %s', (text, expected) => {
  expect(parties(text)).toEqual(expected);
});

describe('names that are written in their own way', () => {
  test.each([
    ['zuBoat and iWalla signed a licensing agreement on Tuesday.', 'zuBoat + iWalla'],
    ['Turku signed a contract with 3M to supply road signs.', 'Turku + 3M'],
    ['NordGases and SydEnergy signed an agreement for the supply of gas.', 'NordGases + SydEnergy'],
    ["St. Olave's Hospital in Turku signed an agreement with Karelia Clinic on exchanging nurses.", "St. Olave's Hospital + Karelia Clinic"],
    ['The N40 network and the Baltic Water Institute signed a partnership agreement in Nairobi.', 'N40 + Baltic Water Institute'],
    ["The Nordic Herring Organization's regional office and the city of Turku signed an agreement on boats.", 'Nordic Herring Organization + Turku'],
    ["Bavaria's government and the Nordic Savings Bank signed a memorandum on trains.", "Bavaria's government + Nordic Savings Bank"],
    ['The Lakeland Herring Programme (LHP) and the Moroccan Office of Hydrocarbons and Mines signed a memorandum.', 'Lakeland Herring Programme + Moroccan Office of Hydrocarbons and Mines'],
    ['The Baltic Film Festival has signed an agreement with Norlake Media.', 'Baltic Film Festival + Norlake Media'],
    ['The Premier League and Norlake Media announced a partnership with Common Shore.', 'Premier League + Norlake Media + Common Shore'],
    ['Norlake Hafen und Logistik AG and the Port of Turku signed a memorandum of understanding.', 'Norlake Hafen und Logistik AG + Port of Turku'],
    ["Norlake and Skagit won the concession for Antalya airport from Turkey's State Airports Authority.", 'Norlake + Skagit + State Airports Authority'],
  ])('%s', (text, names) => {
    expect(parties(text)).toEqual([names]);
  });
});

describe('those who sign stand for a body or a state', () => {
  test.each([
    ['A memorandum was signed by Dr. Anna Lind for the University of Turku and Prof. Rui Costa for Porto Polytechnic.', 'University of Turku + Porto Polytechnic'],
    ['The agreement was signed by Rector Anna Lind on behalf of Lakeland University and by President Rui Costa on behalf of Porto Polytechnic.', 'Lakeland University + Porto Polytechnic'],
    ['A memorandum on seeds was signed by Minister of Agriculture Anna Lind and the German ambassador, Karl Weber.', 'Ministry of Agriculture + Germany'],
    ["Senegal's Minister of Health and Social Welfare Awa Sarr signed a memorandum with Oman's Energy Minister Salim Aufi.", 'Senegal + Oman'],
    ['The agreement was signed in Ankara. On the Turkish side it was signed by Trade Minister Omer Demir, on the Georgian side by Economy Minister Levan Beridze.', 'Turkey + Georgia'],
    ['The Minister of Economy Anna Lind and the director of Norlake Europe, Rui Costa, signed a memorandum of understanding on tyres.', 'Ministry of Economy + Norlake Europe'],
    ["The University of Turku's vice-chancellor, Anna Lind, and her counterpart from Lakeland University, Rui Costa, signed an agreement on joint degrees.", 'University of Turku + Lakeland University'],
    ['Turkish President Omer Demir and his Serbian counterpart Rui Costa signed a free-trade agreement in Ankara.', 'Turkey + Serbia'],
    ['After talks in Tashkent, the Kazakh and Uzbek ministers of water signed an agreement on sharing a river.', 'Kazakhstan + Uzbekistan'],
    ["The head of Norlake Foods, Anna Lind, and Burundi's health minister, Rui Costa, signed a memorandum on bread.", 'Norlake Foods + Burundi'],
    ['The presidents of the two football clubs, Anna Lind of Porto and Rui Costa of Hammarby United, signed a cooperation pact.', 'Porto + Hammarby United'],
    ['On behalf of the Baltic Ports Authority, Mayor Anna Lind signed a grant agreement with the World Bank.', 'Baltic Ports Authority + World Bank'],
    ['According to the ministry, the contract with Norlake Foods was signed by the director of the Paks plant, Gergely Jakab.', 'Paks + Norlake Foods'],
  ])('%s', (text, names) => {
    expect(parties(text)).toEqual([names]);
  });
});

describe('parties told by what they are to another, or behind the paper', () => {
  test.each([
    ["Italy's customs agency signed an agreement on data with its Swiss counterpart on Friday.", "Italy's customs agency + Swiss counterpart"],
    ['Porto Tea Group and the Turku trading house Kirsi OÜ signed a supply contract on 4 May 2024.', 'Porto Tea Group + Kirsi OÜ'],
    ['Norlake Skagit said on Monday it had reached an agreement with Halvorsen Energy AG on a ferry.', 'Norlake Skagit + Halvorsen Energy AG'],
    ['TURKU, FINLAND - 4 May 2024 - Uusimaa Province and the State of Bavaria today renewed for ten years the sister-state agreement that they concluded in 1997.', 'Uusimaa Province + State of Bavaria'],
    ["Cuttack's tie-up with Dhaka was suspended in 2015.", 'Cuttack + Dhaka'],
    ['The dredging was carried out by the Dutch company Norlake Marine under a contract signed in May 2018 with Turku.', 'Norlake Marine + Turku'],
    ['On Monday the Fishing Council of England and Wales signed a memorandum with the Herring Society of Kenya.', 'Fishing Council of England and Wales + Herring Society of Kenya'],
    ["Banque de l'Avenir Durable and the Port of Turku signed a memorandum.", "Banque de l'Avenir Durable + Port of Turku"],
    ['The two sides signed a letter of intent during the visit of a delegation from Kaunas to Ferrara.', 'Kaunas + Ferrara'],
    ['Turku and Zamboanga, the Philippines, opened a hotline. It rests on a memorandum that the two harbors signed in May.', 'Turku + Zamboanga'],
    ['Tacoma, Washington, and Turku, Finland, held a regatta. Their sister-city relationship was established in 1994.', 'Tacoma + Turku'],
    ['Under a memorandum signed in 2021, Cuba sends doctors to Calabria.', 'Cuba + Calabria'],
    ['Under a deal announced on Thursday, Norlake Foods will supply bread to Turku.', 'Norlake Foods + Turku'],
    ['Police chiefs of Malmö and Copenhagen signed a joint declaration about patrols.', 'Malmö + Copenhagen'],
    ['Lanna University signed an agreement with Halden Institute of Science, Kanazawa, Japan, represented by its President, Prof. Hiro Minato.', 'Lanna University + Halden Institute of Science'],
    ['Norlake Foods signed a contract with Indus Motors, Faisalabad, on 3 May.', 'Norlake Foods + Indus Motors'],
    ['The Lanka Apparel Association and the Norlake Knitwear Forum of India signed an MoU on Monday in Colombo.', 'Lanka Apparel Association + Norlake Knitwear Forum'],
    ['The Lanka Apparel Association signed an MoU on Monday in Colombo.', 'Lanka Apparel Association'],
  ])('%s', (text, names) => {
    expect(parties(text)).toEqual([names]);
  });
});

describe('where a body sits, told right before its name', () => {
  test('the city goes with the party, and stands in no name', () => {
    const [paper] = read('Turku-based Norlake Foods Ltd. signed a supply contract with Porto-listed Halder Brisk Group on 4 May 2019.').agreements;
    expect(paper?.parties.map(({ name, country }) => [name, country])).toEqual([['Norlake Foods Ltd.', 'FI'], ['Halder Brisk Group', 'PT']]);
  });
  test('a secretary of a state signs for it, not for the town of its name', () => {
    const [paper] = read('A plant opened in Querétaro. Rui Zamora, Secretary for Sustainable Development of the State of Querétaro, signed an agreement with Norlake Foods on 4 May 2019.').agreements;
    expect(paper?.parties.map((p) => p.name)).toContain('State of Querétaro');
  });
});
