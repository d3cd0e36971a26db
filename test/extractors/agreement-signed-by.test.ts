import { expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

const signers = (text: string) => readText({ text, title: null, url: null, publishedAt: '2024-06-12', dateOrder: null, homeCity: null }).agreements.map((a) => a.signatories.map((s) => s.name).join(', '));

const PACT = 'Porto and Lodz signed a pact on trams.';
test.each([
  [`${PACT} It was signed on 2 June by the port's president, Rui Costa, and Mayor Ewa Nowak.`, 'Rui Costa, Ewa Nowak'],
  [`${PACT} The document was signed by Rui Costa, president of the port, and Mayor Ewa Nowak.`, 'Rui Costa, Ewa Nowak'],
  [`${PACT} The pact was signed by Rui Costa, head of the tramways, and Ewa Nowak, head of finance, in presence of Governor Jan Kos.`, 'Rui Costa, Ewa Nowak'],
  ['The pact between Porto and Lodz was signed by the mayor of Porto, Rui Costa, and the mayor of Lodz, Ewa Nowak.', 'Rui Costa, Ewa Nowak'],
])('%s', (text, names) => {
  expect(signers(text)).toEqual([names]);
});

test('who signed something else is none of them', () => {
  expect(signers(`${PACT} A petition was signed by Mayor Ewa Nowak.`)).toEqual(['']);
});
