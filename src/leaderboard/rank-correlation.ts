/**
 * Spearman's rank correlation of two equally long lists, ties at their mean rank. NaN where either list has less
 * than two different values.
 */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
	const x = meanRanks(a);
	const y = meanRanks(b);
	const centre = (a.length + 1) / 2;
	const product = (u: readonly number[], v: readonly number[]) =>
		u.reduce((sum, value, index) => sum + (value - centre) * ((v[index] ?? Number.NaN) - centre), 0);
	return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

/** Ranks from 1, in the order given; equal values share the mean of their places. */
function meanRanks(values: readonly number[]): number[] {
	const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
	const ranks = new Array<number>(values.length).fill(0);
	for (let start = 0; start < order.length; ) {
		let end = start + 1;
		while (end < order.length && order[end]?.value === order[start]?.value) end++;
		for (const { index } of order.slice(start, end)) ranks[index] = (start + 1 + end) / 2;
		start = end;
	}
	return ranks;
}
