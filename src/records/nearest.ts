/** The candidate that a misspelt word most likely meant, if any is near enough to be worth naming. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	let best: string | undefined;
	let least = Math.max(1, Math.floor(word.length / 3)) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
		if (distance < least) {
			best = candidate;
			least = distance;
		}
	}
	return best;
}

/** Letters to insert, remove or replace to make one word of the other. */
function editDistance(a: string, b: string): number {
	let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [row, letter] of [...a].entries()) {
		const current = [row + 1];
		for (const [column, other] of [...b].entries()) {
			current.push(
				Math.min(
					(previous[column + 1] ?? 0) + 1,
					(current[column] ?? 0) + 1,
					(previous[column] ?? 0) + (letter === other ? 0 : 1),
				),
			);
		}
		previous = current;
	}
	return previous.at(-1) ?? 0;
}
