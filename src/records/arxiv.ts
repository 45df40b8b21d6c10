/** The identifier in an arXiv address, without version; null for other addresses. */
export function arxivId(url: string): string | null {
	return /^https:\/\/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/.exec(url)?.[1] ?? null;
}

/** The month in which an identifier was given: `2205.01917` -> `2022-05`. */
export function arxivMonth(id: string): string {
	return `20${id.slice(0, 2)}-${id.slice(2, 4)}`;
}
