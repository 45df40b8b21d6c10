import { bibtex } from '../leaderboard/bibtex.ts';
import { forLatex } from '../leaderboard/latex.ts';
import type { Publisher } from './publisher.ts';

/** BibTeX of the whole data set, as of the day of its newest change. */
export function dataBibtex(updated: string, { name, address }: Publisher): string {
	return bibtex({
		key: 'imagenet-ledger',
		fields: {
			title: `{${forLatex(name)}}`,
			author: `{The ${forLatex(name)} contributors}`,
			year: updated.slice(0, 4),
			url: address(''),
			note: `data of ${updated}`,
		},
	});
}
