import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const signersOf = (text: string): string[] => (read(text).agreements[0]?.signatories ?? []).map(({ name, party }) => `${name} for ${party ?? '-'}`);

describe('who signed, and for whom', () => {
  test.each([
    // Before the verb.
    ['Mayor Olga Brandt and Mayor Kenji Sato signed the sister city agreement between Aveiro and Oita in the town hall of Aveiro.', ['Olga Brandt for Aveiro', 'Kenji Sato for Oita']],
    ['Minister for Culture Ravi Menon and vice-governor Lin Mei signed the papers of the sister-state pact between Kerala and the Chinese province of Hunan.', ['Ravi Menon for Kerala', 'Lin Mei for Hunan']],
    // In the next sentence, in the order in which the parties were told.
    ['Norlake Harbour Group and the Savona Port Authority renewed their agreement on Monday. General manager Jan Petrus and executive director Luca Parodi signed the paper.', ['Jan Petrus for Norlake Harbour Group', 'Luca Parodi for Savona Port Authority']],
    ['Turku Ferry Authority and Gdynia Quay Authority signed an agreement on a line on Monday. It was signed by President of the Management Board Jan Petrus and Director General Olga Brandt.', ['Jan Petrus for Turku Ferry Authority', 'Olga Brandt for Gdynia Quay Authority']],
    // Behind the verb.
    ['The memorandum between the Turku Chamber of Commerce and the Kochi Chamber of Commerce was signed by chairwoman Olga Brandt and president Arjun Nair.', ['Olga Brandt for Turku Chamber of Commerce', 'Arjun Nair for Kochi Chamber of Commerce']],
    ['The rectors met. Brightwater University and Halden University signed a memorandum; Rector Olga Brandt of Brightwater University and Rector Jan Petrus signed it.', ['Olga Brandt for Brightwater University', 'Jan Petrus for Halden University']],
  ])('%s', (text, wanted) => {
    expect(signersOf(text)).toEqual(wanted);
  });
  test.each([
    // Who said something, looked on or signs other things has signed no paper.
    ['Norlake Foods Ltd and Halder Works AG signed an agreement on Monday. Manager Jan Petrus said the talks were long.'],
    ['Norlake Foods Ltd and Halder Works AG signed an agreement on Monday. Manager Jan Petrus, who met the guests, has signed up for a course.'],
    ['Norlake Foods Ltd and Halder Works AG signed an agreement on Monday while Mayor Olga Brandt watched.'],
  ])('%s: nobody is told', (text) => {
    expect(signersOf(text)).toEqual([]);
  });
  test('an office of another kind stands for no party', () => {
    expect(signersOf('The cities of Aveiro and Oita signed a sister city agreement on Monday. It was signed by director Jan Petrus and editor Olga Brandt.')).toEqual(['Jan Petrus for -', 'Olga Brandt for -']);
  });
});
