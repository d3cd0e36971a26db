/** The part each city plays, once dateline and agreements are known. */
import type { Step } from '../draft.ts';

export const cityRoles: Step<'cities'> = { gives: 'cities', needs: ['dateline', 'cities', 'agreements'], run: (draft) => draft.cities };
