import { vanishedPermalinks } from '../permalinks.ts';
import type { Rule } from '../rule.ts';

export const permalinkVanished: Rule = {
	name: 'permalink-vanished',
	severity: 'error',
	about: 'A slug that was ever published has a page, or redirects to the one that took its place.',
	needs: ['papers', 'checkpoints', 'sameWeights', 'permalinks'],
	check: (records) =>
		vanishedPermalinks(records).map((row) => ({
			at: row,
			record: row.slug,
			path: ['slug'],
			expected: 'a model with this slug, or a redirect',
			remedy: 'bring the model back, or name the slug that took its place under redirect',
		})),
};
