import type { Paper } from '../paper.ts';
import type { Finding, Rule } from '../rule.ts';

const FIELDS = ['slug', 'arxiv', 'title'] as const;

export const duplicatePaper: Rule = {
	name: 'duplicate-paper',
	severity: 'error',
	about: 'A paper has one file: no other has its file name, its arXiv identifier or its title.',
	check({ papers }) {
		const seen = new Set<string>();
		return papers.flatMap((paper): readonly Finding[] => {
			const keys = FIELDS.filter((field) => paper[field] !== null).map((field) => ({
				field,
				key: keyOf(paper, field),
			}));
			const clash = keys.find(({ key }) => seen.has(key))?.field;
			for (const { key } of keys) seen.add(key);
			if (clash === undefined) return [];
			return [
				{
					at: paper,
					record: paper.slug,
					path: clash === 'slug' ? [] : [clash],
					found: JSON.stringify(paper[clash]),
					expected: `a ${clash === 'slug' ? 'file name' : clash} that no other paper has`,
					remedy: 'move the models into the other file, or correct what is copied',
				},
			];
		});
	},
};

/** Titles are the same whatever their case and punctuation. */
function keyOf(paper: Paper, field: (typeof FIELDS)[number]): string {
	return `${field} ${paper[field]?.toLowerCase().replace(/\W+/g, ' ').trim()}`;
}
