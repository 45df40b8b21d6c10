import { models } from '../figures.ts';
import type { Rule } from '../rule.ts';

export const gmacsWithoutResolution: Rule = {
	name: 'gmacs-without-resolution',
	severity: 'warning',
	about: 'Multiply-adds grow with the image, so a number of them stands with its resolution.',
	check: (records) =>
		models(records)
			.filter(({ model }) => model.gmacs !== null && model.gmacsResolution === undefined)
			.map(({ model }) => ({
				at: model,
				record: model.slug,
				path: ['gmacsResolution'],
				expected: `the pixels at which the ${model.gmacs} billion multiply-adds were counted`,
				remedy: 'look them up in the source; leave the warning where it does not say',
			})),
};
