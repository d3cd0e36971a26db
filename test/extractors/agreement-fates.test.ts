import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('what became of a paper is told behind the aside that tells its signing', () => {
  test.each([
    ['The lease agreement between Norlake Ports Ltd and Halden Ferries, signed in 2016, was not extended when it ran out in April.', 'contract ended 2024-04 = Norlake Ports Ltd + Halden Ferries'],
    ['The memorandum between Turku and the University of Tartu, signed in March 2015, came to an end in 2023.', 'mou ended 2023 = Turku + University of Tartu'],
    ['A separate 2011 accord between Westmere College and Halden College concluded in 2014 and was not renewed.', 'agreement ended 2014 = Westmere College + Halden College'],
    ['The agreement between Turku and Porto, concluded in 2017, was never put into practice and is now withdrawn.', 'agreement ended - = Turku + Porto'],
    ['A supply contract between Aarsleff Foods and Bela Dairy, concluded in 2012, ended in 2020 and was not renewed.', 'contract ended 2020 = Aarsleff Foods + Bela Dairy'],
    ['The charter between Turku and Porto, signed in 2001, stands cancelled.', 'agreement ended - = Turku + Porto'],
    ['The exchange agreement between Turku and Graz, which dates from 1994, has been in abeyance since 2021.', 'agreement ended 2021 = Turku + Graz'],
    ['A memorandum between Turku and the Pune Chamber of Trade, which had expired in 2022, was renewed for three years on 17 January.', 'mou concluded 2024-01-17 = Turku + Pune Chamber of Trade'],
    ['The agreement with Porto, which Turku signed in 2012, was renewed in May.', 'agreement concluded 2024-05 = Porto + Turku'],
    ['The council of Turku approved on Tuesday the conclusion of a memorandum with Porto.', 'mou planned 2024-06-11 = Turku + Porto'],
    ['A twinning of Turku with Porto was discussed in 2019.', 'relationship planned - = Turku + Porto'],
    ['Turku has a friendship agreement with Porto. The officer said it had lapsed in 2022 and would not be renewed.', 'agreement ended 2022 = Turku + Porto'],
    ['Turku signed a friendship agreement with Porto in 2001. The mayor said that it had since expired.', 'agreement ended - = Turku + Porto'],
    ['Turku used to be twinned with Porto.', 'relationship ended 2024-06-12 = Turku + Porto'],
    ['Norlake Foods lost its contract with Halden AB in March.', 'contract ended 2024-03 = Norlake Foods + Halden AB'],
    ['The agreement with Porto cost Turku two million euros.', 'agreement concluded - = Turku + Porto'],
    ['The memorandum on waste between Turku and Porto ended in 2018 and needs to be revived.', 'mou ended 2018 = Turku + Porto'],
    ['A cooperation agreement with Recife was approved by the council of Turku on 8 May and signed on Monday.', 'agreement concluded 2024-06-10 = Turku + Recife'],
    ['Turku suspended its friendship agreement with Porto on 3 May, and no guest has come since 2013.', 'agreement ended 2024-05-03 = Turku + Porto'],
    ['A treaty on fisheries between Norway and Iceland, initialled in 2022, may be signed in September 2024.', 'treaty planned 2024-09 = Norway + Iceland'],
    ['The agreement between Turku and Porto, signed in 2001, has not yet been renewed.', 'agreement concluded 2001 = Turku + Porto'],
    ['The agreement between Turku and Porto, signed in 2001, covers schools and museums.', 'agreement concluded 2001 = Turku + Porto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
});

describe('what was moved and voted down is not done', () => {
  test.each([
    ['The council of Turku voted down a motion to end the twinning with Porto, Portugal, which dates to 1991.', ['relationship concluded 1991 = Turku + Porto']],
    ['Turku City Council discussed its partners. A proposal to terminate the sister city agreement with Porto, signed in 1987, was rejected by 12 votes to 9.', ['agreement concluded 1987 = Turku City Council + Porto']],
    ['Turku City Council met on Monday. A bid to scrap the friendship charter with Porto was thrown out.', []],
    ['A motion by two members to end the twinning between Turku and Porto was carried on Monday.', ['relationship ended 2024-06-10 = Turku + Porto']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('two clauses of one sentence tell two papers, each with its own fate and day', () => {
  test.each([
    ['Norlake Statistics signed a grant agreement of €2 million with the Nordic Bank on 3 May, and a data-sharing memorandum with Halden Customs Office is at an advanced stage of preparation.', ['contract concluded 2024-05-03 = Norlake Statistics + Nordic Bank', 'mou planned - = Norlake Statistics + Halden Customs Office']],
    ['It is known that the tax treaty between Finland and Kenya is pending in parliament, and that the Port of Turku and the Port of Gdynia will not extend the technical cooperation agreement that ends on June 30.', ['treaty planned - = Finland + Kenya', 'agreement ended 2024-06-30 = Port of Turku + Port of Gdynia']],
    ['Porto signed a twinning charter with Pune in May and a protocol with Graz is to follow.', ['agreement concluded 2024-05 = Porto + Pune', 'agreement planned - = Porto + Graz']],
    ['Halden Ferries renewed its contract with Skerry Shipyard in April, but the lease with the Port of Graz was terminated in March.', ['contract concluded 2024-04 = Halden Ferries + Skerry Shipyard', 'contract ended 2024-03 = Halden Ferries + Port of Graz']],
    ['Halden Foods W.L.L. signed a memorandum with Pune Agro Export and is in talks with a consortium of three banks over a loan of up to €7 million.', ['mou concluded 2024-06-12 = Halden Foods W.L.L. + Pune Agro Export']],
    ['Kenya Freight Lines and Skoda Transit Ltd initialled an agreement on 20 locomotives; signature is expected in October 2024.', ['agreement planned 2024-10 = Kenya Freight Lines + Skoda Transit Ltd']],
    ['Exeter should sign a friendship agreement with Terni. The signing is planned for 12 October.', ['agreement planned 2024-10-12 = Exeter + Terni']],
    ['Norlake Metals and Halden Foods ended their supply contract with effect from 30 June.', ['contract ended 2024-06-30 = Norlake Metals + Halden Foods']],
    ['Kendal and Rinteln have decided to let their link expire this year.', ['relationship ended 2024 = Kendal + Rinteln']],
    ['Norlake Metals terminated the lease with the Port of Graz, effective April 8.', ['contract ended 2024-04-08 = Norlake Metals + Port of Graz']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('a paper that was not made is none, and one that is near is planned', () => {
  test.each([
    'Norlake Foods failed to reach an agreement with Halden AB.',
    'Norlake Foods and Halden AB did not reach an agreement.',
    'Norlake Foods has been unable to strike a deal with Halden AB.',
    'Porto could not agree on a memorandum with Turku.',
    'Norlake Foods refused to sign an agreement with Halden AB.',
    'Norlake Foods and Halden AB ended their talks without signing an agreement.',
    'Norlake Foods had been in talks with Halden AB, but the parties did not reach an agreement.',
    'Porto turned down an agreement with Turku.',
    'Norlake Foods missed out on a contract with Halden AB.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    ['Norlake Foods is close to an agreement with Halden AB.', ['agreement planned - = Norlake Foods + Halden AB']],
    ['Norlake Foods is nearing a supply contract with Halden AB.', ['contract planned - = Norlake Foods + Halden AB']],
    ['Norlake Foods and Halden AB are on the verge of an agreement on wheat.', ['agreement planned - = Norlake Foods + Halden AB']],
    ['Norlake Foods has not yet signed a contract with Halden AB.', ['contract planned - = Norlake Foods + Halden AB']],
    ['Porto did not hesitate to sign an agreement with Turku on 3 May 2024.', ['agreement concluded 2024-05-03 = Porto + Turku']],
    ['Norlake Foods decided not to extend its agreement with Halden AB.', ['agreement ended 2024-06-12 = Norlake Foods + Halden AB']],
    ['Norlake Foods has chosen not to extend its contract with Halden AB, which ceased on 31 March.', ['contract ended 2024-03-31 = Norlake Foods + Halden AB']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
