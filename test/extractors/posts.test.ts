import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

const read = (text: string) => readText({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null });
const told = (text: string, name: string) => {
  const person = read(text).people.find((p) => p.text === name);
  return [person?.title, person?.organization];
};

describe('whose office it is', () => {
  test.each([
    // Told behind the name.
    ['We thank Dr. Olga Brandt of the Norlake Institute for the map.', 'Olga Brandt', null, 'Norlake Institute'],
    ['Mr. Jan Petrus (Halder Shipping Ltd) took the chair.', 'Jan Petrus', null, 'Halder Shipping Ltd'],
    ['Jan Petrus, who heads the Turku Chamber of Commerce, was away.', 'Jan Petrus', null, 'Turku Chamber of Commerce'],
    ['The Norlake Foundation gave seeds. "They came up within a week," said Olga Brandt, the Foundation\'s programme manager.', 'Olga Brandt', 'programme manager', 'Norlake Foundation'],
    ['The Halden Rowers Association met. Olga Brandt, treasurer of the association, read the figures.', 'Olga Brandt', 'treasurer', 'Halden Rowers Association'],
    // By a word of the body's name before the title.
    ['Norlake Foods Ltd opened a cannery. It was shown by the company\'s director, Mr. Jan Petrus.', 'Jan Petrus', 'director', 'Norlake Foods Ltd'],
    ['Norlake Foods Ltd was represented by its sales director, Ms. Olga Brandt.', 'Olga Brandt', 'sales director', 'Norlake Foods Ltd'],
    ['The quay is built by Halder Works AG; project manager Jan Petrus expects no delay.', 'Jan Petrus', 'project manager', 'Halder Works AG'],
    // The body whose news it is.
    ['Norlake Foods Ltd opened a cannery. "We can what the sea gives," said chief executive Olga Brandt.', 'Olga Brandt', 'chief executive', 'Norlake Foods Ltd'],
    ['Brightwater University opened a garden. Rector Jan Petrus planted a pear.', 'Jan Petrus', 'Rector', 'Brightwater University'],
    // As the text writes it beside the title.
    ['The Coastal Trade Association (CTA) met. CTA President Olga Brandt spoke.', 'Olga Brandt', 'President', 'CTA'],
    // Towns.
    ['In Porto, the guests called on Mayor Olga Brandt.', 'Olga Brandt', 'Mayor', 'Porto'],
    ['OULU, 4 May 2024 - The guests from Porto, a group led by Deputy Mayor Jan Petrus, stayed for two days.', 'Jan Petrus', 'Deputy Mayor', 'Porto'],
    ['Olga Brandt, Mayor of Oulu of Finland, spoke.', 'Olga Brandt', 'Mayor', 'Oulu'],
    ['OULU, 4 May 2024 - The choir from Porto, a party of ten led by Deputy Mayor Jan Petrus, had come to Oulu by ship.', 'Jan Petrus', 'Deputy Mayor', 'Porto'],
    ['Olga Brandt, Programme Officer, Norlake Institute, read it.', 'Olga Brandt', 'Programme Officer', 'Norlake Institute'],
    // A rank of birth goes before an office, and letters are nobody.
    ['H.E. Sheikh Salim bin Rashid Al Nuaimi, Chairman of the Harbour Council, spoke.', 'Salim bin Rashid Al Nuaimi', 'Chairman', 'Harbour Council'],
    ['There was Ms. Olga Brandt, Programme Officer, FAO.', 'FAO', undefined, undefined],
    ['Professor Emeritus Jan Petrus spoke.', 'Jan Petrus', 'Professor Emeritus', null],
    ['Dr. Olga Brandt (WHO) spoke.', 'Olga Brandt', null, 'WHO'],
    ['Li Ming, a member of the Standing Committee of the Harbin Municipal Party Committee, spoke.', 'Li Ming', 'member', 'Standing Committee of the Harbin Municipal Party Committee'],
    ['Mr Md. Rafi Halim, Chairman of BSCX, spoke.', 'Md. Rafi Halim', 'Chairman', 'BSCX'],
    // In a list without commas, an office is of the name behind it.
    ['Present were Consul General of the Republic of Malta in Porto Mr. Jan Petrus, Director of the Foreign Affairs Office of Porto Mr. Rui Costa and guests.', 'Jan Petrus', 'Consul General', 'Republic of Malta'],
    ['Present were Consul General of the Republic of Malta in Porto Mr. Jan Petrus, Director of the Foreign Affairs Office of Porto Mr. Rui Costa and guests.', 'Rui Costa', 'Director', 'Foreign Affairs Office of Porto'],
    ['The Ambassador Extraordinary and Plenipotentiary of the Republic of Malta to Japan Jan Petrus spoke.', 'Jan Petrus', 'Ambassador', 'Republic of Malta'],
    ['Kigali City Mayor Olga Brandt spoke.', 'Olga Brandt', 'Mayor', 'Kigali'],
    ['Mayor Jan Petrus from Kutzenhausen spoke.', 'Jan Petrus', 'Mayor', 'Kutzenhausen'],
    ['Mayor Jan Petrus of January fame spoke.', 'Jan Petrus', 'Mayor', null],
    // Lands and towns right before an office.
    ['Sverdlovsk Governor Jan Petrus was there.', 'Jan Petrus', 'Governor', 'Sverdlovsk'],
    ['Gdańsk Vice-President Olga Brandt was there.', 'Olga Brandt', 'Vice-President', 'Gdańsk'],
    ['Lagos State Commissioner for Commerce, Mrs. Olga Brandt, was there.', 'Olga Brandt', 'Commissioner for Commerce', 'Lagos State'],
    ['Karnataka Chief Minister J. Petrus was there.', 'J. Petrus', 'Chief Minister', 'Karnataka'],
    ['EU Commissioner for Trade Jan Petrus was there.', 'Jan Petrus', 'Commissioner for Trade', 'EU'],
    ['Coastal Ports Authority (CPA) General Manager Jan Petrus was there.', 'Jan Petrus', 'General Manager', 'Coastal Ports Authority'],
    ['Chinese Ambassador to Zambia Lin Mei was there.', 'Lin Mei', 'Ambassador', 'China'],
    ["Japan's Ambassador to Peru, Olga Brandt, was there.", 'Olga Brandt', 'Ambassador', 'Japan'],
    ['The Ambassador of Japan to Peru, Olga Brandt, was there.', 'Olga Brandt', 'Ambassador', 'Japan'],
    // Bodies whose names hold "and", and parts of a body.
    ['Li Ming, Director-General of the Foreign and Overseas Affairs Office of Kunming, was there.', 'Li Ming', 'Director-General', 'Foreign and Overseas Affairs Office of Kunming'],
    ['Councillor Jan Petrus, Chair of the Roads and Bridges Committee, was there.', 'Jan Petrus', 'Chair', 'Roads and Bridges Committee'],
    ["Li Ming, Vice Chairman of the Standing Committee of Harbin Municipal People's Congress, was there.", 'Li Ming', 'Vice Chairman', "Standing Committee of Harbin Municipal People's Congress"],
    ['Olga Brandt, Undersecretary for Trade at the Ministry of Fisheries, was there.', 'Olga Brandt', 'Undersecretary for Trade', 'Ministry of Fisheries'],
    // Forms of address and parties of politicians.
    ['The Executive Mayor of Porto, Alderman Jan Petrus, was there.', 'Jan Petrus', 'Executive Mayor', 'Porto'],
    ['The President of the Halden Chamber, Chief (Mrs.) Olga Brandt, was there.', 'Olga Brandt', 'President', 'Halden Chamber'],
    ['"Well done," says Olga Brandt (M), Chair of the Municipal Executive Board.', 'Olga Brandt', 'Chair', 'Municipal Executive Board'],
    ['Contact: Olga Brandt, Press Office of the City of Olomouc, tel. 585 555', 'Olga Brandt', null, 'Press Office of the City of Olomouc'],
  ])('%s', (text, name, ...office) => {
    expect(told(text, name)).toEqual(office);
  });
  test.each([
    // A body that is told and not found, one that nobody finds, and whom to ask.
    ['Norlake Foods Ltd gave money. Jan Petrus, director of the choir, thanked all.', 'Jan Petrus'],
    ['Norlake Foods Ltd gave money.\nPress: Olga Brandt, Manager', 'Olga Brandt'],
    // Another body stands in the sentence.
    ['Norlake Foods Ltd gave money. With the Halden Museum at his side, chairman Jan Petrus thanked all.', 'Jan Petrus'],
    ['Norlake Foods Ltd gave money. The poet Olga Brandt, who came late, read.', 'Olga Brandt'],
  ])('%s: nobody tells', (text, name) => {
    expect(told(text, name)[1]).toBeNull();
  });
});

describe('the whole of a title', () => {
  test.each([
    ['It was told by project manager Olga Brandt.', 'Olga Brandt', 'project manager'],
    ['Headmaster Olga Brandt sang.', 'Olga Brandt', 'Headmaster'],
    ['Former President Jan Petrus sang.', 'Jan Petrus', 'Former President'],
    ['Olga Brandt, head of research, showed the boat.', 'Olga Brandt', 'head of research'],
    ['Jan Petrus, councillor for the environment, showed the pond.', 'Jan Petrus', 'councillor for the environment'],
    ['Professor Olga Brandt, vice-rector of the school, wrote it.', 'Olga Brandt', 'vice-rector'],
    ['Press contact: Jan Petrus, Public Relations, 555-0100', 'Jan Petrus', 'Public Relations'],
    ['The director Jan Petrus of old fame sang.', 'Jan Petrus', 'director'],
    ['Jan Petrus, director of the club, sang.', 'Jan Petrus', 'director'],
  ])('%s', (text, name, title) => {
    expect(told(text, name)[0]).toBe(title);
  });
});

describe('people chosen for an office', () => {
  test.each([
    ['The board has named Olga Brandt Chief Operating Officer.', 'Olga Brandt', 'Chief Operating Officer'],
    ['The members elected Jan Petrus as their president.', 'Jan Petrus', 'president'],
    ['Olga Brandt has been appointed managing director.', 'Olga Brandt', 'managing director'],
  ])('%s', (text, name, title) => {
    expect(told(text, name)[0]).toBe(title);
  });
  test.each(['The ship was named Norlake Star.', 'The elected council named a street.', 'They were appointed by the director.'])('%s: nobody', (text) => {
    expect(read(text).people).toEqual([]);
  });
});

describe('kinds told by a whole name', () => {
  test.each([
    ['The Halden City Council voted.', 'government'], ['The Norlake Port Authority voted.', 'government'], ['The Ostra Tourism Board voted.', 'government'],
    ['The Central Bank of Ellamore voted.', 'government'], ['The Foreign Affairs Office of Turku wrote.', 'government'],
    ['The Halden Merchants Council voted.', 'organization'], ['The Ostra Tea Board voted.', 'organization'], ['The Bank of Ellamore lent it.', 'company'],
    ['The Nordic Development Bank lent it.', 'organization'], ['The Norlake Research Institute found it.', 'organization'], ['The Norlake Institute of Technology found it.', 'university'],
    ['The Port of Norlake Authority S.A. sold it.', 'company'],
  ])('%s', (text, kind) => {
    expect(read(text).organizations.map((o) => o.kind)).toEqual([kind]);
  });
});
