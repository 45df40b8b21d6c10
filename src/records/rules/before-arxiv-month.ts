import { arxivId, arxivMonth, fitsArxivId } from '../arxiv.ts';
import { claims } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const beforeArxivMonth: Rule = {
	name: 'before-arxiv-month',
	severity: 'error',
	about:
		'What stands on arXiv is not older than the month in its identifier; only challenges announce results before.',
	check: (records) =>
		[
			...records.families.map((family) => ({
				at: family,
				path: ['published'],
				date: family.published,
				arxiv: family.arxiv,
				record: family.family,
			})),
			...records.papers.map((paper) => ({
				at: paper,
				path: ['published'],
				date: paper.published,
				arxiv: paper.arxiv,
				record: paper.slug,
			})),
			...claims(records)
				.filter(({ model }) => model.league !== 'challenge')
				.map(({ claim, model }) => ({
					at: claim,
					path: ['date'],
					date: claim.date ?? null,
					arxiv: arxivId(claim.receipt.source),
					record: model.slug,
				})),
		].flatMap(({ at, path, date, arxiv, record }) => {
			if (date === null || arxiv === null) return [];
			if (fitsArxivId(date, arxiv)) return [];
			return [
				{
					at,
					path,
					record,
					expected: `a date from ${arxivMonth(arxiv)} on, the month in arXiv:${arxiv}`,
					remedy: 'take the date of the first version from the arXiv page, or mend the identifier',
				},
			];
		}),
};
