import type { Checkpoint } from '../../records/checkpoint.ts';
import type { Problem } from '../../records/problem.ts';
import { type Placed, placing } from '../architectures.ts';
import { byText, type Row, type Vocabulary } from '../release.ts';
import { cellProblem, type SourceRow } from '../source.ts';
import { type Training, trainingOf } from '../training.ts';
import type { Configuration, Result, Results, TimmFiles } from './files.ts';

export interface Checkpoints {
	readonly rows: readonly Row<Checkpoint>[];
	readonly notes: readonly string[];
	readonly problems: readonly Problem[];
}

/** One checkpoint for each model that was measured. */
export function checkpointsOf(
	results: readonly Results[],
	files: TimmFiles,
	vocabulary: Vocabulary,
	dateOf: (model: string) => string,
): Checkpoints {
	const place = placing('timm', vocabulary.architectures, vocabulary.families);
	const byModel = Map.groupBy(
		results.flatMap(({ rows }) => rows),
		({ record }) => record.model,
	);
	const rows: Row<Checkpoint>[] = [];
	const problems: Problem[] = [];
	const placements = new Map<string, Placed>();
	for (const [model, measured] of byModel) {
		const configuration = files.configurations.get(model);
		const trained = atTrainingSize(measured);
		if (configuration === undefined || trained === undefined) continue;
		const placed = place(configuration.arch);
		const training = trainingOf(configuration.arch, configuration.tag.split('_'), vocabulary.recipes);
		problems.push(...strangers(trained, configuration, placed, training, files));
		if (placed === undefined) continue;
		placements.set(configuration.arch, placed);
		rows.push({
			origin: trained.origin,
			cells: {
				checkpoint: `timm/${model}`,
				architecture: `timm/${configuration.arch}`,
				family: placed.family.family,
				kind: placed.kind ?? '',
				params: trained.record.param_count ?? '',
				trainingData: training.sets.join(';'),
				inherited: training.inherited.join(';'),
				trainingBasis: training.basis,
				protocol: training.protocol,
				recipe: training.recipe === placed.family.arxiv ? '' : (training.recipe ?? ''),
				organisation: training.organisation ?? '',
				licence: configuration.license === 'unknown' ? '' : configuration.license,
				weights: weightsOf(configuration),
				public: dateOf(model),
			},
		});
	}
	return { rows, notes: [...paramConflicts(byModel), ...paperConflicts(placements, files)], problems };
}

/** timm measures weights at the size they were trained at, and some at a larger one as well. */
function atTrainingSize(rows: readonly SourceRow<Result>[]): SourceRow<Result> | undefined {
	return rows.toSorted((a, b) => (a.record.img_size ?? 0) - (b.record.img_size ?? 0))[0];
}

function weightsOf({ hf_hub_id, url }: Configuration): string {
	if (hf_hub_id !== '') return `https://huggingface.co/${hf_hub_id}`;
	return url.startsWith('https://') ? url : '';
}

/** An architecture or a word of a tag that our tables do not know yet. */
function strangers(
	{ origin }: SourceRow<Result>,
	{ arch, tag }: Configuration,
	placed: Placed | undefined,
	training: Training,
	{ glossary, architectures }: TimmFiles,
): readonly Problem[] {
	const entry = architectures.get(arch);
	const hint =
		entry === undefined ? '' : ` (timm's table: ${entry.family}${entry.arxiv && `, arXiv ${entry.arxiv}`})`;
	const words = training.unexplained.map((word) => {
		const meaning = glossary.has(word) ? ` (timm's glossary: ${glossary.get(word)})` : '';
		return cellProblem('unknown-token', origin, 'model', {
			found: `"${word}" in the tag "${tag}"`,
			expected: 'words that data/recipes.csv explains',
			remedy: `add a row for it: its training sets decide who is compared with whom${meaning}`,
		});
	});
	if (placed !== undefined) return words;
	return [
		cellProblem('unknown-architecture', origin, 'model', {
			found: `the architecture "${arch}"`,
			expected: 'an architecture that a pattern of data/architectures.csv matches',
			remedy: `add a pattern and, if it is new, its family${hint}`,
		}),
		...words,
	];
}

/** The count belongs to the weights and a little to the input size, but not to the images tested. */
function paramConflicts(byModel: ReadonlyMap<string, readonly SourceRow<Result>[]>): readonly string[] {
	return [...byModel].flatMap(([model, rows]) =>
		[...Map.groupBy(rows, ({ record }) => record.img_size)].flatMap(([size, same]) => {
			const counts = new Set(same.map(({ record }) => record.param_count));
			if (counts.size < 2) return [];
			return [`${model} at ${size} has several parameter counts: ${[...counts].join(', ')}`];
		}),
	);
}

/** Where timm's documents name another paper for an architecture than our table of families. */
function paperConflicts(
	placements: ReadonlyMap<string, Placed>,
	{ architectures }: TimmFiles,
): readonly string[] {
	return [...placements]
		.toSorted(([a], [b]) => byText(a, b))
		.flatMap(([architecture, { family }]) => {
			const entry = architectures.get(architecture);
			if (entry === undefined || (family.arxiv ?? '') === entry.arxiv) return [];
			return [
				`${architecture}: arXiv ${family.arxiv ?? 'none'} here (${family.name}), ${entry.arxiv || 'none'} there (${entry.family})`,
			];
		});
}
