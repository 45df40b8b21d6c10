import type { Protocol } from '../records/fields.ts';
import type { Recipe } from '../records/tables.ts';

/** What the name of a checkpoint says of its training. */
export interface Training {
	readonly sets: readonly string[];
	readonly inherited: readonly string[];
	readonly basis: string;
	readonly protocol: Protocol;
	/** arXiv identifier of the recipe's paper. */
	readonly recipe: string | null;
	readonly organisation: string | null;
	/** Words that no recipe explains. */
	readonly unexplained: readonly string[];
}

/** Reads the words of a name, such as `mim`, `m38m`, `ft` and `in1k`, as `data/recipes.csv` explains them. */
export function trainingOf(name: string, words: readonly string[], recipes: readonly Recipe[]): Training {
	const fits = ({ architectures }: Recipe) => architectures !== null && new RegExp(architectures).test(name);
	const explained = [...new Set(words)].map((word) => {
		const rows = recipes.filter(({ token }) => token === word);
		return { word, row: rows.find(fits) ?? rows.find(({ architectures }) => architectures === null) };
	});
	const rows = [
		...explained.flatMap(({ row }) => row ?? []),
		...recipes.filter((row) => row.token === null && fits(row)),
	];
	const sets = [...new Set(rows.flatMap((row) => row.sets))];
	const inherited = [...new Set(rows.flatMap((row) => row.inherited))];
	const basis = rows
		.filter((row) => row.sets.length > 0 || row.inherited.length > 0 || / distil|^distil/i.test(row.meaning))
		.map(({ token, meaning }) => (token === null ? meaning : `${token}: ${meaning}`));
	return {
		sets,
		inherited,
		basis: basis.length > 0 ? basis.join('; ') : 'the name tells of ImageNet-1K alone',
		protocol: protocolOf(rows, sets),
		recipe: rows.find(({ arxiv }) => arxiv !== null)?.arxiv ?? null,
		organisation: rows.find(({ organisation }) => organisation !== null)?.organisation ?? null,
		unexplained: explained.filter(({ row }) => row === undefined).map(({ word }) => word),
	};
}

function protocolOf(rows: readonly Recipe[], sets: readonly string[]): Protocol {
	const stated = rows.map(({ protocol }) => protocol);
	if (stated.includes('linear-probe')) return 'linear-probe';
	return stated.includes('fine-tuned') || sets.some((set) => set !== 'unknown') ? 'fine-tuned' : 'trained';
}
