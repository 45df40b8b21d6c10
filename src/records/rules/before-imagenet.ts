import { claims } from '../figures.ts';
import { measurementName } from '../measurement.ts';
import type { Rule } from '../rule.ts';

/** The month in which the paper that introduces ImageNet was shown. */
const IMAGENET = '2009-06';

export const beforeImagenet: Rule = {
	name: 'before-imagenet',
	severity: 'error',
	about: 'No result and no paper with one is older than ImageNet.',
	check: (records) =>
		[
			...records.papers.map((paper) => ({
				at: paper,
				path: ['published'],
				date: paper.published,
				record: paper.slug,
			})),
			...claims(records).map(({ claim, model, paper }) => ({
				at: claim,
				path: ['date'],
				date: claim.date ?? paper.published,
				record: model.slug,
			})),
			...records.measurements.map((row) => ({
				at: row,
				path: ['date'],
				date: row.date,
				record: measurementName(row),
			})),
		]
			.filter(({ date }) => date < IMAGENET)
			.map(({ at, path, record }) => ({
				at,
				path,
				record,
				expected: `a date from ${IMAGENET} on, when ImageNet appeared`,
				remedy: 'look for a typing error in the year',
			})),
};
