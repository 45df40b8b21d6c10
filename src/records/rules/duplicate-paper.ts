import type { Rule } from '../rule.ts';

export const duplicatePaper: Rule = {
	name: 'duplicate-paper',
	severity: 'error',
	about: 'A paper has one file: no other has its file name, its arXiv identifier or its title.',
	check: ({ papers }) =>
		papers.flatMap((paper, index) => {
			const earlier = papers.slice(0, index);
			const clash = (['slug', 'arxiv', 'title'] as const).find(
				(field) =>
					paper[field] !== null && earlier.some((other) => plain(other[field]) === plain(paper[field])),
			);
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
		}),
};

const plain = (text: string | null): string | undefined => text?.toLowerCase().replace(/\W+/g, ' ').trim();
