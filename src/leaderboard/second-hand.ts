import type { Result } from './entry.ts';

/**
 * Whether a figure is known only from somebody else's words. It stands in lists with a mark that says so, and makes
 * no record on validation; for the challenge of 2010 and 2011 there is often nothing better.
 */
export const isSecondHand = ({ receipt }: Pick<Result, 'receipt'>): boolean => receipt.read === 'secondary';
