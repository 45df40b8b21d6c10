import type { Checkpoint } from '../records/checkpoint.ts';
import type { Origin } from '../records/origin.ts';
import type { Problem } from '../records/problem.ts';
import type { Source } from '../records/tables.ts';
import { type Accuracy, accuracyProblems } from './accuracy.ts';
import { placing } from './architectures.ts';
import type { LeftOut, ReaderOptions, Reading, Row } from './release.ts';
import { byText, wholeFile } from './release.ts';
import { cellProblem, type SourceRow } from './source.ts';
import { trainingOf } from './training.ts';

/** Weights whose accuracy on the validation set a library states. */
export interface ListedWeights {
	/** Name in the library; the checkpoint is `library/name`. */
	readonly name: string;
	/** The library's architecture, as our patterns know it. */
	readonly architecture: string;
	/** What the patterns of data/architectures.csv are tried on. */
	readonly placedBy: string;
	/** Words of the name that may say how it was trained. */
	readonly words: readonly string[];
	readonly row: SourceRow<Accuracy>;
	/** Millions. */
	readonly params: string;
	readonly resolution: string;
	readonly crop: string;
	readonly interpolation: string;
	readonly linearProbe: boolean;
	/** Who trained it; empty where nobody says, null where the words may. */
	readonly organisation: string | null;
	readonly licence: string;
	readonly weights: string;
	/** When the weights were public, where the file says. */
	readonly public: string | null;
}

/** A library that lists one accuracy for each of its weights, all on the validation set. */
export interface ValidationList {
	readonly library: string;
	readonly file: string;
	readonly source: Omit<Record<keyof Source, string>, 'version' | 'date' | 'source' | 'device'>;
	readonly weights: readonly ListedWeights[];
	readonly leftOut: readonly LeftOut[];
	readonly notes: readonly string[];
	readonly problems: readonly Problem[];
}

/** Turns such a list into rows of our tables. */
export function readValidation(
	list: ValidationList,
	{ provenance, vocabulary, known }: ReaderOptions,
): Reading {
	const { library, weights } = list;
	const images = vocabulary.benchmarks.find(({ benchmark }) => benchmark === 'imagenet-val')?.images;
	const place = placing(library, vocabulary.architectures, vocabulary.families);
	const problems = [
		...list.problems,
		...weights.flatMap(({ row }) => (images === undefined ? [] : accuracyProblems(row, images))),
		...repeated(weights),
	];
	const listings = vocabulary.listings
		.filter((row) => row.library === library)
		.map(({ pattern, date }) => ({ pattern: new RegExp(pattern), date }));
	const dateOf = (name: string, stated: string | null) =>
		stated ??
		listings.find(({ pattern }) => pattern.test(name))?.date ??
		known.get(`${library}/${name}`) ??
		provenance.changed(list.file);

	const checkpoints = weights.flatMap((entry): Row<Checkpoint>[] => {
		const { row, name } = entry;
		const placed = place(entry.placedBy);
		if (placed === undefined) {
			problems.push(unplaced(row.origin, library, entry.placedBy));
			return [];
		}
		const training = trainingOf(entry.placedBy, entry.words, vocabulary.recipes);
		return [
			{
				origin: row.origin,
				cells: {
					checkpoint: `${library}/${name}`,
					architecture: `${library}/${entry.architecture}`,
					family: placed.family.family,
					kind: placed.kind ?? '',
					params: entry.params,
					trainingData: training.sets.join(';'),
					inherited: training.inherited.join(';'),
					trainingBasis: training.basis,
					protocol: entry.linearProbe ? 'linear-probe' : training.protocol,
					recipe: training.recipe === placed.family.arxiv ? '' : (training.recipe ?? ''),
					organisation: entry.organisation ?? training.organisation ?? '',
					licence: entry.licence,
					weights: entry.weights,
					public: dateOf(name, entry.public),
				},
			},
		];
	});

	return {
		release: {
			library,
			checkpoints,
			measurements: new Map([
				[
					'imagenet-val',
					weights.map((entry) => ({
						origin: entry.row.origin,
						cells: {
							checkpoint: `${library}/${entry.name}`,
							resolution: entry.resolution,
							top1: entry.row.cell('top1'),
							top5: entry.row.cell('top5'),
							crop: entry.crop,
							interpolation: entry.interpolation,
							date: dateOf(entry.name, entry.public),
						},
					})),
				],
			]),
			speeds: new Map(),
			sources: [
				{
					origin: wholeFile(list.file),
					cells: {
						...list.source,
						source: library,
						version: provenance.version,
						date: provenance.date,
						device: '',
					},
				},
			],
		},
		leftOut: list.leftOut,
		notes: [...provenance.warnings, ...list.notes],
		problems,
	};
}

function repeated(weights: readonly ListedWeights[]): readonly Problem[] {
	return [...Map.groupBy(weights, ({ name }) => name)]
		.filter(([, same]) => same.length > 1)
		.toSorted(([a], [b]) => byText(a, b))
		.flatMap(([name, same]) =>
			same.slice(1).map(({ row }) =>
				cellProblem('repeated-result', row.origin, 'top1', {
					expected: `one accuracy for ${name}`,
					remedy: 'remove one of the two rows',
				}),
			),
		);
}

function unplaced(origin: Origin, library: string, name: string): Problem {
	return cellProblem('unknown-architecture', origin, 'model', {
		found: `the architecture of "${name}"`,
		expected: 'an architecture that a pattern of data/architectures.csv matches',
		remedy: `add a pattern for ${library} and, if it is new, its family`,
	});
}

/** `25557032` -> `25.56` */
export function millions(count: number): string {
	return (count / 1e6).toFixed(2);
}
