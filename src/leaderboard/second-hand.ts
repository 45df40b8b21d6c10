import type { Receipt } from '../records/paper.ts';

/** A figure, as far as it says how it was read. */
export interface Quoted {
	readonly receipt: Pick<Receipt, 'read'>;
}

/**
 * Whether a figure is known only from somebody else's words. It stands in lists with a mark that says so, and makes
 * no record on validation; for the challenge of 2010 and 2011 there is often nothing better.
 */
export const isSecondHand = ({ receipt }: Quoted): boolean => receipt.read === 'secondary';
