import type { Bulk } from './bulk.ts';
import { byText } from './release.ts';

/** What an import changes in the tables. */
export interface Changes {
	readonly library: string;
	/** Checkpoints of the library before. */
	readonly known: number;
	readonly added: readonly string[];
	readonly gone: readonly string[];
	/** Results of the library before, and those of them that have no figure any more. */
	readonly results: { readonly known: number; readonly gone: readonly string[] };
	/** `timm/resnet50.a1_in1k at 224 on imagenet-val: top-1 80.216 -> 80.218` */
	readonly figures: readonly string[];
}

export function changesBetween(library: string, before: Bulk, after: Bulk): Changes {
	const names = ({ checkpoints }: Bulk) =>
		new Set(checkpoints.map((row) => row('checkpoint')).filter((name) => name.startsWith(`${library}/`)));
	const [old, now] = [names(before), names(after)];
	return {
		library,
		known: old.size,
		added: [...now].filter((name) => !old.has(name)).sort(byText),
		gone: [...old].filter((name) => !now.has(name)).sort(byText),
		results: resultsGone(library, before, after),
		figures: figureChanges(library, before, after),
	};
}

type Measured = (column: 'checkpoint' | 'resolution') => string;

const resultOf = (row: Measured) =>
	row('resolution') === '' ? row('checkpoint') : `${row('checkpoint')} at ${row('resolution')}`;

function resultsGone(library: string, before: Bulk, after: Bulk): Changes['results'] {
	const old = [...before.measurements].filter(([name]) => name.startsWith(`${library}.`));
	return {
		known: old.reduce((sum, [, rows]) => sum + rows.length, 0),
		gone: old.flatMap(([name, rows]) => {
			const now = new Set(after.measurements.get(name)?.map(resultOf));
			return rows
				.map(resultOf)
				.filter((result) => !now.has(result))
				.map((result) => `${result} on ${name.slice(library.length + 1)}`);
		}),
	};
}

function figureChanges(library: string, before: Bulk, after: Bulk): readonly string[] {
	return [...after.measurements]
		.filter(([name]) => name.startsWith(`${library}.`))
		.flatMap(([name, rows]) => {
			const old = new Map((before.measurements.get(name) ?? []).map((row) => [resultOf(row), row]));
			return rows.flatMap((row) => {
				const was = old.get(resultOf(row));
				if (was === undefined) return [];
				return (['top1', 'top5'] as const)
					.filter((field) => row(field) !== was(field))
					.map((field) => {
						const where = `${resultOf(row)} on ${name.slice(library.length + 1)}`;
						return `${where}: ${field.replace('p', 'p-')} ${was(field) || 'none'} -> ${row(field) || 'none'}`;
					});
			});
		});
}
