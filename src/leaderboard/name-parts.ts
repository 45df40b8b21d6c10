import { element, type Piece } from './piece.ts';

/**
 * A name in the parts between which a line may break, as checkpoints have no blanks: after an underscore, before the
 * stop that a tag follows, after a slash.
 */
export const nameParts = (name: string): string[] => name.split(/(?<=[_/])(?=.)|(?=\.[A-Za-z])/);

/** A name that breaks between its parts. */
export const breakable = (name: string): Piece[] =>
	nameParts(name).flatMap((part, index) => (index === 0 ? [part] : [element('wbr'), part]));
