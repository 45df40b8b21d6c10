/** The identifier in an arXiv address, without version; null for other addresses. */
export function arxivId(url: string): string | null {
	return /^https:\/\/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/.exec(url)?.[1] ?? null;
}

/** The month in which an identifier was given: `2205.01917` -> `2022-05`. */
export function arxivMonth(id: string): string {
	return `20${id.slice(0, 2)}-${id.slice(2, 4)}`;
}

/** Days between handing in a paper and its announcement, over a weekend with a holiday. */
const LEAD = 4;

/**
 * Whether a date can be that of an identifier. Its month is that of the announcement, so a paper handed in on the last
 * days of a month bears the next one.
 */
export function fitsArxivId(date: string, id: string): boolean {
	const month = arxivMonth(id);
	if (date.length < 10) return date >= month;
	const shifted = new Date(`${date}T00:00:00Z`);
	shifted.setUTCDate(shifted.getUTCDate() + LEAD);
	return shifted.toISOString().slice(0, 7) >= month;
}
