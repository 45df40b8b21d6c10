import { fractionalYear } from './format.ts';

/** A figure that became public on a day: what can set a record. */
export interface Contender {
	readonly name: string;
	/** ISO date of the result, not of its model. */
	readonly date: string;
	/** Percent. */
	readonly figure: number;
}

/**
 * The figures that beat everything published before them, oldest first. Of several on one day only the highest
 * holds the record, the first by name where they tie; an equal figure later takes no record away. A date without
 * a day counts as the middle of its month, where it is drawn.
 */
export function recordHolders<T extends Contender>(contenders: readonly T[]): T[] {
	const holders: T[] = [];
	const inOrder = contenders
		.map((contender) => ({ contender, day: fractionalYear(contender.date) }))
		.sort(
			(a, b) =>
				a.day - b.day ||
				b.contender.figure - a.contender.figure ||
				a.contender.name.localeCompare(b.contender.name, 'en'),
		);
	for (const { contender } of inOrder) {
		if (contender.figure > (holders.at(-1)?.figure ?? Number.NEGATIVE_INFINITY)) holders.push(contender);
	}
	return holders;
}
