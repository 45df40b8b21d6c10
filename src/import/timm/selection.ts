import type { Problem } from '../../records/problem.ts';
import type { Benchmark } from '../../records/tables.ts';
import { accuracyProblems } from '../accuracy.ts';
import { byText, type LeftOut } from '../release.ts';
import { cellProblem, type SourceRow } from '../source.ts';
import {
	type Configuration,
	configurationsFile,
	mainFile,
	type Result,
	type Results,
	type TimmFiles,
} from './files.ts';

/** Results without the models that cannot be ranked. */
export function selection({ results, configurations }: TimmFiles): {
	readonly results: readonly Results[];
	readonly leftOut: readonly LeftOut[];
} {
	const models = new Set(results.flatMap(({ rows }) => rows.map(({ record }) => record.model)));
	const toys = [...models].filter(isToy).sort(byText);
	const headless = [...models].filter((model) => isHeadless(model, configurations.get(model))).sort(byText);
	const out = new Set([...toys, ...headless]);
	return {
		results: results.map(({ rows, ...set }) => ({
			...set,
			rows: rows.filter(({ record }) => !out.has(record.model)),
		})),
		leftOut: [
			{ what: toys, why: 'toys for unit tests' },
			{ what: headless, why: 'no trained ImageNet-1K classifier' },
		].filter(({ what }) => what.length > 0),
	};
}

function isToy(model: string): boolean {
	return model.startsWith('test_');
}

/** Self-supervised weights: their configuration names 1,000 classes, which nobody trained. */
function isHeadless(model: string, configuration: Configuration | undefined): boolean {
	const [, tag = ''] = model.split('.');
	return /(^|_)dino/.test(tag) || (configuration !== undefined && configuration.num_classes !== 1000);
}

/** What cannot be true of the results, each at its cell. */
export function resultProblems(
	results: readonly Results[],
	{ configurations, problems }: TimmFiles,
	benchmarks: readonly Benchmark[],
): readonly Problem[] {
	const impossible = results.flatMap(({ benchmark, rows }) => {
		const images = benchmarks.find((row) => row.benchmark === benchmark)?.images;
		return [
			...(images === undefined ? [] : rows.flatMap((row) => accuracyProblems(row, images))),
			...repeated(rows),
		];
	});
	// What could not be read or is not known is one problem, not another for every row that speaks of it.
	if (problems.length > 0) return impossible;
	const strangers = results.flatMap(({ rows }) => unknown(rows, configurations));
	return [...impossible, ...(strangers.length > 0 ? strangers : strays(results))];
}

function repeated(rows: readonly SourceRow<Result>[]): readonly Problem[] {
	const seen = new Map<string, number>();
	return rows.flatMap(({ record, origin }) => {
		const key = `${record.model} ${record.img_size}`;
		const before = seen.get(key);
		if (before === undefined) {
			seen.set(key, origin.place(['model']).line);
			return [];
		}
		return [
			cellProblem('repeated-result', origin, 'model', {
				expected: `each model once at each size; line ${before} has it too`,
				remedy: 'remove one of the two rows',
			}),
		];
	});
}

function unknown(
	rows: readonly SourceRow<Result>[],
	configurations: ReadonlyMap<string, Configuration>,
): readonly Problem[] {
	return rows
		.filter(({ record }) => !configurations.has(record.model))
		.map(({ record, origin }) =>
			cellProblem('unknown-checkpoint', origin, 'model', {
				expected: `a model of ${configurationsFile}`,
				remedy: record.model.includes('.')
					? `take ${configurationsFile} and the results from the same version of timm`
					: 'a name without a tag does not say which weights were measured: import a version of 2023 or later',
			}),
		);
}

/** Results on another test set alone: the files are of different versions, and figures would be lost. */
function strays(results: readonly Results[]): readonly Problem[] {
	const validated = new Set(
		results.flatMap(({ file, rows }) => (file === mainFile ? rows.map(({ record }) => record.model) : [])),
	);
	return results
		.flatMap(({ rows }) => rows)
		.filter(({ record }) => !validated.has(record.model))
		.map(({ origin }) =>
			cellProblem('without-validation', origin, 'model', {
				expected: `a model that ${mainFile} lists as well`,
				remedy: 'take all the files of results from the same version of timm',
			}),
		);
}
