/** Which sentences are passed over before anything is made of them. */
import { describe, expect, it } from 'vitest';
import { maySpeakOfPapers, mayStandForPaper } from '../../src/extractors/agreements/triggers.ts';

describe('words that may speak of a paper', () => {
  it.each([
    'Halden agreed terms with Orrin Rail AG.', 'The council contracted a firm from Pune.', 'Lumen Labs financed the dock together with Graz.',
    'The towns are friends, and say so on every road sign.', 'They ended a friendship of forty years.', 'It sells heat to Bremen.', 'Halden buys ferries from Turku.',
    'Orrin Rail AG won the mandate to run the line.', 'The yard won its bid for the pier.', 'It delivered 3.5 tonnes of maize to Dakar.', 'The trams are delivered by Orrin Rail AG.',
    'A bond of friendship was sealed.', 'The two cities linked up in 1994.', 'Halden signed up to the covenant.', 'Relations between Lyon and Pune were restored.', 'The terms were read out by both mayors.',
    'Both sides shook hands on it.',
  ])('is read: %s', (text) => expect(maySpeakOfPapers(text)).toBe(true));

  it.each([
    'She disagreed, and left the hall.', 'Hundreds of contractors came to the fair.', 'The firm’s financial year ends in May.', 'Its finances are fragile.',
    'It is our best-selling bicycle.', 'Few sellers came that week.', 'Buyers stayed away.', 'Readers may sign up for the morning letter.', 'The keeper won three cups in two years.',
    'The parcel was delivered late.', 'He was released on a $5,000 bond.', 'She works in public relations.', 'In terms of speed it was second to none.', 'A handsome hall stands on the quay.',
    'The label is eco-friendly.', 'A Linksys box hung on the wall.',
  ])('is passed over: %s', (text) => expect(maySpeakOfPapers(text)).toBe(false));
});

it('a ceremony tells of a paper named before, and of none by itself', () => {
  expect(maySpeakOfPapers('The ceremony will be held in June.')).toBe(false);
  expect(mayStandForPaper('The ceremony will be held in June.')).toBe(true);
});
