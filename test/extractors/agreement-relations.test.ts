/** What kind of relation a paper founds, and between whom: told by nouns beside the names, by offices, by what is bought. */
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

/** "mou cooperation = Turku + Porto" for each paper. */
function linesOf(text: string, title: string | null = null): string[] {
  return read(text, { title }).agreements.map((a) => `${a.instrument} ${a.relation} = ${a.parties.map((p) => p.name).join(' + ')}`);
}

describe('parties told by what stands beside them', () => {
  it.each([
    ['The Baltic Water Agency, the city of Turku and the company Norlake Solar have signed an agreement on a pumping station.', ['agreement cooperation = Baltic Water Agency + Turku + Norlake Solar']],
    ['Hamburg and Dar es Salaam signed an agreement on tourism on Monday.', ['agreement friendly-cooperation = Hamburg + Dar es Salaam']],
    ["Turku's mayor Anna Lind and her Porto counterpart Rui Costa signed an agreement on museums.", ['agreement friendly-cooperation = Turku + Porto']],
    ['Halden Drives A/S won a contract from the Danish-Polish group Vistula Wind for 40 gearboxes.', ['contract trade-investment = Halden Drives A/S + Vistula Wind']],
    ['The Chambers of Commerce of Graz, Porto and Turku have signed an accord on apprentices.', ['agreement cooperation = Chamber of Commerce of Graz + Chamber of Commerce of Porto + Chamber of Commerce of Turku']],
    ['Norlake Ports Ltd and Sunda Wharves (Surabaya) talked for a year. A purchase agreement is to be signed in May.', ['contract trade-investment = Norlake Ports Ltd + Sunda Wharves']],
    ['Visby, Lahti and Turku want to work together. The charter was signed in Graz on Saturday.', ['agreement friendly-cooperation = Visby + Lahti + Turku']],
    ['Norlake Fisheries will sell its catch through Iberpesca Lda of Vigo. The companies signed a distribution agreement on 9 May.', ['agreement trade-investment = Norlake Fisheries + Iberpesca Lda']],
    ["The Development Bank of Norland approved a USD 40 million credit for Ghana's energy sector on 10 May.", ['contract trade-investment = Development Bank of Norland + Ghana']],
    ['Turku and Porto renewed their friendship and cooperation protocol on Tuesday.', ['agreement friendly-cooperation = Turku + Porto']],
    ['The Chamber of Commerce of Izmir signed a pact with the Chamber of Commerce of Bursa.', ['agreement cooperation = Chamber of Commerce of Izmir + Chamber of Commerce of Bursa']],
    ['The Development Bank of Norland will lend Athens EUR 40 million to renovate schools.', ['contract trade-investment = Development Bank of Norland + Athens']],
    ['Turku inked a sisterhood agreement with the municipality of Baras, Norlund.', ['agreement sister-city = Turku + Baras']],
    ['Turku signed agreements with Perth, Kazan.', ['agreement friendly-cooperation = Turku + Perth', 'agreement friendly-cooperation = Turku + Kazan']],
    ['Under the memorandum signed with Norlake Foods in May, Halden Ports will build a cold store.', ['mou trade-investment = Halden Ports + Norlake Foods']],
    ['Valencia, Spain, and Turku concluded a memorandum on ports.', ['mou friendly-cooperation = Valencia + Turku']],
    ['Officials met in Lyon, France, and Graz signed a memorandum with Turku.', ['mou friendly-cooperation = Graz + Turku']],
    ['Turku and Porto renewed their friendship agreement of 1988. The new text was signed on board a ship by their mayors.', ['agreement friendly-cooperation = Turku + Porto']],
    ['Turku signed an agreement with Porto to become sister cities.', ['agreement sister-city = Turku + Porto']],
    ['Turku and Porto celebrated their 10-year anniversary as sister cities.', ['relationship sister-city = Turku + Porto']],
    ['The Development Bank of Norland will lend 40 million euros for a new tramway; that loan agreement had been signed in May.', ['contract trade-investment = Development Bank of Norland']],
    ["Norlake Pumps held talks. The Port of Halden and Turku's state railways will share a yard. The memorandum was signed in Graz.", ["mou cooperation = Port of Halden + Turku's state railways"]],
    ['The Music Academy of Turku and the Conservatory of Graz are partners now. Principal Anna Lind and her Austrian colleague, Eva Huber, signed an exchange agreement on Monday.', ['agreement cooperation = Music Academy of Turku + Conservatory of Graz']],
    ['During her stay in Tbilisi, Mayor Anna Lind of Turku signed an agreement on trams. For the Georgian capital, it was signed by Deputy Mayor Irina Gela.', ['agreement friendly-cooperation = Turku + Tbilisi']],
    ['In Accra, the ministers of culture of Ghana and Switzerland signed an agreement on archives.', ['agreement cooperation = Ghana + Switzerland']],
    ['During the Halden Days, Norlake Port Corporation signed agreements with Sunda Terminals and the Port of Porto Authority.', ['agreement cooperation = Norlake Port Corporation + Sunda Terminals', 'agreement cooperation = Norlake Port Corporation + Port of Porto Authority']],
    ['Rectors Eva Huber (Graz Maritime Academy) and Rui Costa (Porto Institute of Shipping) signed an agreement on joint degrees.', ['agreement cooperation = Graz Maritime Academy + Porto Institute of Shipping']],
    ['Mayors Anna Lind of Turku and Rui Costa of Porto put their signatures under a friendship treaty.', ['treaty friendly-cooperation = Turku + Porto']],
    ['The Consul General of Japan in Recife, Hiroaki Sano, and the Agua Viva Foundation signed a grant contract for a well.', ['contract trade-investment = Japan + Agua Viva Foundation']],
    ['Norlake Exports (Pty) Ltd and Sunda Wines Ltd sealed a deal for two million bottles.', ['contract trade-investment = Norlake Exports + Sunda Wines Ltd']],
    ['The city of Turku concluded an agreement with Station N, the Paris start-up campus.', ['agreement cooperation = Turku + Station N']],
    ['Guests from Volgograd, a twin city of Turku since 1954, were present.', ['relationship sister-city = Turku + Volgograd']],
    ['Norlake Meters secured a GHS 88m order from Volta Electricity.', ['contract trade-investment = Norlake Meters + Volta Electricity']],
    ['Halden Museum in Porto and Stone Garden, Varna, are to swap works. An agreement was signed yesterday by their directors.', ['agreement cooperation = Halden Museum + Stone Garden']],
    ['Anna Lind and Rui Costa, who head the airports of Turku and Porto, signed the agreement on Monday.', ['agreement cooperation = Airport of Turku + Airport of Porto']],
    ['The contract was signed by the Minister of Works of Sierra Leone, Denis Sandy, and Halden Highways Ltd, a firm from Graz.', ['contract trade-investment = Sierra Leone + Halden Highways Ltd']],
    ['The Danube ports of Ruse, Smederevo and Galati want to market themselves together. Their managers signed a joint letter of intent.', ['letter-of-intent cooperation = Danube port of Ruse + Danube port of Smederevo + Danube port of Galati']],
    ['The second memorandum was signed by the port operators Sunda Terminals and Halden Ports.', ['mou cooperation = Sunda Terminals + Halden Ports']],
    ['In Ruse, meanwhile, the Port Complex and grain trader Agro Dunav signed a lease of a silo.', ['contract trade-investment = Port Complex + Agro Dunav']],
    ['Turku is on the sea. Norlake Lines put $11 million on the table: its purchase of 25% of Halden Stevedores was closed at noon.', ['contract trade-investment = Norlake Lines + Halden Stevedores']],
    ['The President of Kenya paid a visit to Luanda. A visa exemption agreement was signed on Monday.', ['agreement other = Kenya + Angola']],
    ['The council of Turku met on Monday. It will enter into a lease of Halden Quay with Norlake Offshore Ltd.', ['contract trade-investment = Turku + Norlake Offshore Ltd.']],
    ['Norlake Lines grew. A tie-up of Norlake Lines with Turku-based shipping line Halden Marine ended in 2019.', ['relationship cooperation = Norlake Lines + Halden Marine']],
    ["Porto and Varna want a green corridor. The two ports signed a declaration in Graz.", ['declaration cooperation = Porto + Varna']],
    ['The brewery reported a profit. In March Norlake Phosphate grew. The company signed a supply agreement with Halden Agro Ltd. It also entered into a research agreement with the Soil Institute of Graz.', ['contract trade-investment = Norlake Phosphate + Halden Agro Ltd.', 'agreement cooperation = Norlake Phosphate + Soil Institute of Graz']],
  ])('%s', (text, papers) => { expect(linesOf(text)).toEqual(papers); });
});

describe('the relation told by what a paper is for', () => {
  it.each([
    ['The Energy Ministry of Zambia and the French company Solvar signed an agreement to invest $140 million in a wind park.', 'trade-investment'],
    ['The Free Zone Authority signed an agreement with Norlake Cement Works. The second agreement, with the Omani company Duqm Stone, provides for the establishment of a grinding unit.', 'trade-investment'],
    ['The University of Turku and Norlake Export Ltd signed a memorandum on training exporters.', 'cooperation'],
    ['Halden Grain and the Egyptian buyer Nilemill have agreed on the sale of 120,000 tons of wheat.', 'trade-investment'],
    ['Norlake Breweries signed an agreement with Sunda Beverage Corp. The Danish brewer will take a 30 percent stake in a new brewery.', 'trade-investment'],
    ['Norlake Steelworks and Halden Metals Ltd plan a joint venture for green iron. The two companies signed a memorandum on Tuesday.', 'trade-investment'],
    ['Norlake Steelworks signed a memorandum with Halden Metals Ltd. Both companies will exchange engineers.', 'cooperation'],
    ['Norlake Dairy and the retailer Sunda Hyper of Abu Dhabi have become partners. A distribution agreement was signed on Monday.', 'trade-investment'],
    ['Turku and Nantes have agreed to become sister cities, the mayor said. The agreement will be signed in August.', 'sister-city'],
    ['Turku and Porto let their tie, formed in 1989, expire by silence.', 'sister-city'],
    ['The Lord Mayors of Qualby, Turku and Porto signed a joint declaration on youth exchange.', 'friendly-cooperation'],
    ['Turku will host the fair. The chambers of commerce of Turku and Porto met; the chambers of commerce of both cities cooperate under an agreement signed in 2012.', 'cooperation'],
    ['Norlake Diagnostics and Porto Biotech signed a technology transfer agreement on Monday.', 'cooperation'],
  ])('%s', (text, relation) => { expect(read(text).agreements.at(-1)?.relation).toBe(relation); });
});

it('means the port that a text is about by "the port", though another one was named since', () => {
  const text = 'The Port of Halden signed a pact with Sunda Port Group on Monday. The port already works with Porto under a memorandum of understanding of 2006.';
  expect(linesOf(text, 'Port of Halden signs pact')).toContain('mou cooperation = Port of Halden + Porto');
});
