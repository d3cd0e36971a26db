/** How newswires and bourse announcements tell of deals. */
import { describe, expect, test } from 'vitest';
import { papersOf } from './read.ts';

describe('a name that only tells of what kind the next one is', () => {
  test.each([
    ['Norlake Foods Ltd. signed a supply contract with U.S. group Talvik on 3 May.', ['contract concluded 2024-05-03 = Norlake Foods Ltd. + Talvik']],
    ['Norlake Foods Ltd. has agreed a licence contract with Danish IT firm Talvik on 3 May.', ['contract concluded 2024-05-03 = Norlake Foods Ltd. + Talvik']],
    ['Norlake Foods Ltd. signed a memorandum of understanding with Gulf operator Talvik on 3 May.', ['mou concluded 2024-05-03 = Norlake Foods Ltd. + Talvik']],
    ['Qatar and carrier Talvik signed an agreement on 3 May.', ['agreement concluded 2024-05-03 = Qatar + Talvik']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('letters that tell of which kind counted things are', () => {
  test.each([
    ['Under a contract worth 3 million euros, Norlake Foods Ltd. will install 22 NMR scanners for Halvorsen AG.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halvorsen AG']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('money that comes from somebody', () => {
  test.each([
    ['Norlake Foods Ltd. has secured an 80 million euro revolving facility from Gamma Bank.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Gamma Bank']],
    ['In March Norlake Foods Ltd. refinanced its term debt with Gamma Bank.', ['contract concluded 2024-03 = Norlake Foods Ltd. + Gamma Bank']],
    ['In 2019 Norlake Foods Ltd. received an investment of 4 million euros from Delta Partners Ltd.', ['contract concluded 2019 = Norlake Foods Ltd. + Delta Partners Ltd.']],
    ['Norlake Foods Ltd. did not receive a loan from Gamma Bank.', []],
    ['Norlake Foods Ltd. received a visit from Gamma Bank at its new facility.', []],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('things let, ordered back, fought over', () => {
  test.each([
    ['The vaccine was licensed by Norlake Pharma Ltd. to Gamma Labs AG in May 2021.', ['contract concluded 2021-05 = Norlake Pharma Ltd. + Gamma Labs AG']],
    ['Norlake Shipping Ltd. said the tanker has been chartered to Gamma Lines AG for a year.', ['contract concluded 2024-06-12 = Norlake Shipping Ltd. + Gamma Lines AG']],
    ['Norlake Shipping Ltd. said the flats are let to Turku.', []],
    ['On 3 May Norlake Airlines scrapped an order for eight jets placed with Gamma Aircraft Ltd.', ['contract ended 2024-05-03 = Norlake Airlines + Gamma Aircraft Ltd.']],
    ['Last week Norlake Shipping Ltd. exercised an option for two ferries with Gamma Yards AG.', ['contract concluded 2024-06-03/2024-06-09 = Norlake Shipping Ltd. + Gamma Yards AG']],
    ['On 3 May Norlake Optics AG settled a licence dispute with Gamma Lasers Ltd.', ['agreement concluded 2024-05-03 = Norlake Optics AG + Gamma Lasers Ltd.']],
    ['In May 2021 Norway bought 12 patrol helicopters from Italy.', ['contract concluded 2021-05 = Norway + Italy']],
    ['In May 2021 Norway bought 12 tonnes of rice from Italy.', []],
    ['From 2026 Norlake Gas AG will supply Gamma Chemicals Ltd. with 2 million tonnes of gas.', ['contract planned - = Norlake Gas AG + Gamma Chemicals Ltd.']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('talks over a thing', () => {
  test.each([
    ['Norlake Foods Ltd. is in negotiations over a smaller cold store with Gamma Logistics AG.', ['agreement planned - = Norlake Foods Ltd. + Gamma Logistics AG']],
    ['Norlake Foods Ltd. had talks about its future with Gamma Logistics AG.', []],
    ['Norlake Foods Ltd. said negotiations over a cold store with Gamma Logistics AG had failed.', []],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('what a paper is about is no deal of its own', () => {
  test.each([
    ['On 3 May Norlake Foods Ltd. concluded a sale agreement with Gamma Fund Ltd. ("the Buyer"), pursuant to which the Buyer will acquire a 60% stake in Delta Mills AG.', ['contract concluded 2024-05-03 = Norlake Foods Ltd. + Gamma Fund Ltd.']],
    ['On 3 May Brightwater University concluded an agreement with Ellamore College by which both send students, and Norlake Foods Ltd. placed an order for an oven with Gamma Works AG.', ['agreement concluded 2024-05-03 = Brightwater University + Ellamore College', 'contract concluded 2024-05-03 = Norlake Foods Ltd. + Gamma Works AG']],
    ['A plan to join the Unity alliance has been shelved by Norlake Airlines.', []],
    ['Norlake Airlines and Gamma Air AG ended their alliance on 3 May.', ['relationship ended 2024-05-03 = Norlake Airlines + Gamma Air AG']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('papers by the names that bourses and newswires give them', () => {
  test.each([
    ['Norlake Foods Ltd. signed a mandate letter with Gamma Bank on 3 May.', ['agreement concluded 2024-05-03 = Norlake Foods Ltd. + Gamma Bank']],
    ['Norlake Foods Ltd. has received a binding commitment letter from Gamma Bank for a loan of 4 million euros.', ['contract planned - = Norlake Foods Ltd. + Gamma Bank']],
    ['Norlake Foods Ltd. has terminated its collaboration with Gamma Labs AG, effective 28 May 2024.', ['relationship ended 2024-05-28 = Norlake Foods Ltd. + Gamma Labs AG']],
    ['Gamma Insurance Ltd. will see its name on the hall of the Norlake Rowing Club under a 10-year naming rights deal.', ['contract concluded 2024-06-12 = Gamma Insurance Ltd. + Norlake Rowing Club']],
    ['It rests on the convention which Norway and Chile had signed in May 2009.', ['treaty concluded 2009-05 = Norway + Chile']],
    ['On 3 May Norlake Foods Ltd. secured a facility of 40 million euros from a group of four banks led by Gamma Bank and Delta Bank.', ['contract concluded 2024-05-03 = Norlake Foods Ltd. + Gamma Bank + Delta Bank']],
    ['Ten-year lease agreement signed with Gamma Foods Ltd. on 3 May', ['contract concluded 2024-05-03 = Gamma Foods Ltd.']],
    ['The Governments of Norway and Chile signed an agreement on visas on 3 May.', ['agreement concluded 2024-05-03 = Norway + Chile']],
    ['Norway and Chile negotiate a pact, it was said in Oslo and Arica. The two states signed a convention on double taxation in May 2009.', ['agreement planned - = Norway + Chile', 'treaty concluded 2009-05 = Norway + Chile']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('who stands on which side', () => {
  test.each([
    ['Norway has signed contracts with Gamma Rotor AG and Delta Defence Ltd. A further contract with Delta Defence Ltd. is to be signed in August.', ['contract concluded 2024-06-12 = Norway + Gamma Rotor AG', 'contract concluded 2024-06-12 = Norway + Delta Defence Ltd.', 'contract planned 2024-08 = Norway + Delta Defence Ltd.']],
    ['Norlake Ports Authority told the Council of Engineers of a plan. The Gamma Institute and the Delta Institute concluded an accord. A comparable accord with the Epsilon Institute, signed in 2016, is in force.', ['agreement concluded 2024-06-12 = Gamma Institute + Delta Institute', 'agreement concluded 2016 = Gamma Institute + Epsilon Institute']],
    ['Norlake Roads Agency awarded a contract for masts to U.S. group Talvik on 3 May.', ['contract concluded 2024-05-03 = Norlake Roads Agency + Talvik']],
    ['Norlake Foods Ltd. extended its loan agreement with First Gamma Bank on 3 May.', ['contract concluded 2024-05-03 = Norlake Foods Ltd. + First Gamma Bank']],
    ['Norlake Foods Ltd. grew. In 2016 it received an investment of 4 million euros from Delta Partners Ltd.', ['contract concluded 2016 = Norlake Foods Ltd. + Delta Partners Ltd.']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('one paper or two', () => {
  test.each([
    ['Norlake Wind AG has entered into a power purchase agreement ("PPA") with Gamma Foods Ltd. The PPA was executed on 16 May 2024.', ['contract concluded 2024-05-16 = Norlake Wind AG + Gamma Foods Ltd.']],
    ['Norlake Spa Ltd. opened a spa together with Gamma Hotels AG.', []],
    ['Norlake Optics AG and Gamma Chips Ltd. have agreed to jointly develop sensors. It follows a memorandum of understanding that both signed in May 2021.', ['agreement concluded 2024-06-12 = Norlake Optics AG + Gamma Chips Ltd.', 'mou concluded 2021-05 = Norlake Optics AG + Gamma Chips Ltd.']],
    ['The lease of Norlake Foods Ltd. was given up by mutual agreement in May.', []],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});

describe('names that are nobody', () => {
  test.each([
    ['Norlake Grid AG awarded the construction of a 380-kilovolt line between Turku and Lund to Gamma Works Ltd. on 3 May.', ['contract concluded 2024-05-03 = Norlake Grid AG + Gamma Works Ltd.']],
    ['Norway and Chile signed a treaty on nets on 3 May, at the session of their Joint Fisheries Commission.', ['treaty concluded 2024-05-03 = Norway + Chile']],
    ['In April 2019 Norlake Pharma AG licensed GX-114 to Delta Remedies Ltd. for Chile.', ['contract concluded 2019-04 = Norlake Pharma AG + Delta Remedies Ltd.']],
    ['Norlake Pharma AG granted Delta Remedies Ltd. exclusive rights to sell its ointment on 3 May.', ['contract concluded 2024-05-03 = Norlake Pharma AG + Delta Remedies Ltd.']],
    ['Norlake Pharma AG granted Delta Remedies Ltd. an interview about voting rights.', []],
    ["Kenya's Zambra Air sold three freighters to Gamma Aviation Ltd. on 3 May.", ['contract concluded 2024-05-03 = Zambra Air + Gamma Aviation Ltd.']],
  ])('%s', (text, papers) => expect(papersOf(text)).toEqual(papers));
});
