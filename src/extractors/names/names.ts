/** Organizations, people and quotes. */
import type { Step } from '../draft.ts';
import { findOrganizations } from './organizations.ts';
import { findPeople } from './people.ts';
import { findQuotes } from './quotes.ts';

export const organizationStep: Step<'organizations'> = { gives: 'organizations', needs: ['language', 'ignored', 'sentences', 'cities'], run: findOrganizations };
export const personStep: Step<'people'> = { gives: 'people', needs: ['language', 'ignored', 'sentences', 'cities', 'organizations'], run: findPeople };
export const quoteStep: Step<'quotes'> = { gives: 'quotes', needs: ['language', 'ignored', 'sentences', 'organizations', 'people'], run: findQuotes };

export { partyOrganizationStep } from './party-organizations.ts';
export { personPostStep } from './posts/posts.ts';
export { NAME_RULES } from './rules.ts';
