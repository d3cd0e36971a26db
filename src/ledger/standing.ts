/** How an agreement stands, as far as colours, maps and filters tell it. */
import type { LedgerEntry, LedgerStep } from './types.ts';

export type Standing = 'concluded' | 'planned' | 'ended';
export const STANDINGS: readonly Standing[] = ['concluded', 'planned', 'ended'];
const STANDING_OF: Readonly<Record<LedgerStep['step'], Standing>> = {
  intent: 'planned', approved: 'planned', signed: 'concluded', established: 'concluded', renewed: 'concluded', suspended: 'ended', ended: 'ended',
};
export const standingOf = ({ stands }: Pick<LedgerEntry, 'stands'>): Standing => STANDING_OF[stands];
