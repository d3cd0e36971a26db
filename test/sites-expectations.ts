/** The expectations of this project's own saved pages. */
import { fileURLToPath } from 'node:url';
import { expectationsIn, pageIn, type Expectation } from '../src/workers/teach/expectations.ts';

export { cityFact, clausesOf, dateFact, figureFact, missed, type Expectation } from '../src/workers/teach/expectations.ts';

export const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

export const expectations = (): { file: string; expectation: Expectation }[] => expectationsIn(FIXTURES);
export const pageOf = (expectation: Expectation): string => pageIn(FIXTURES, expectation);
