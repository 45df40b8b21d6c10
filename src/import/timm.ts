import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Checkpoint } from '../records/checkpoint.ts';
import { IsoDay, numberCell, optionalCell, Resolution } from '../records/fields.ts';
import type { MeasurementRow, SpeedRow } from '../records/measurement.ts';
import type { Problem } from '../records/problem.ts';
import type { Source } from '../records/tables.ts';
import { accuracyColumns, accuracyProblems } from './accuracy.ts';
import { type Placed, placing } from './architectures.ts';
import type { Provenance } from './provenance.ts';
import { byText, type LeftOut, type ReaderOptions, type Reading, type Row, wholeFile } from './release.ts';
import { cellProblem, fileProblem, type Layout, readSource, type SourceRow } from './source.ts';
import { type Training, trainingOf } from './training.ts';

const home = 'https://github.com/huggingface/pytorch-image-models';

/** The results of each test set. */
const results: Readonly<Record<string, string>> = {
	'imagenet-val': 'results-imagenet.csv',
	'imagenet-real': 'results-imagenet-real.csv',
	'imagenet-v2': 'results-imagenetv2-matched-frequency.csv',
	'imagenet-a': 'results-imagenet-a.csv',
	'imagenet-r': 'results-imagenet-r.csv',
	'imagenet-sketch': 'results-sketch.csv',
};
export const mainFile = 'results-imagenet.csv';
const configurationsFile = 'pretrained-cfgs.csv';

/** A thousands separator stands in some versions: `1,013.01`. */
const ParamsCell = z
	.string()
	.regex(/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/, 'expected millions of parameters such as 25.56 or "1,013.01"')
	.transform((text) => text.replaceAll(',', ''));

const Result = z.object({
	model: z.string().regex(/^[\w.+-]+$/, 'expected a model name such as "resnet50.a1_in1k"'),
	img_size: optionalCell(numberCell(Resolution)),
	...accuracyColumns,
	param_count: optionalCell(ParamsCell),
	crop_pct: optionalCell(numberCell(z.number().positive().max(2))),
	interpolation: z.string(),
});
type Result = z.output<typeof Result>;

const ResultsLayout: Layout<typeof Result> = {
	schema: Result,
	aliases: { cropt_pct: 'crop_pct', img_sz: 'img_size' },
	unnamed: 'model',
};

const Configuration = z.object({
	model: z.string().min(1),
	arch: z.string().min(1),
	tag: z.string(),
	license: z.string(),
	hf_hub_id: z.string(),
	url: z.string(),
	num_classes: numberCell(z.int()),
});
type Configuration = z.output<typeof Configuration>;

const FirstMeasured = z.object({ model: z.string().min(1), first_measured: IsoDay });

const GlossaryEntry = z.object({ token: z.string().min(1), meaning: z.string() });
const ArchitectureEntry = z.object({ arch: z.string().min(1), family: z.string(), arxiv: z.string() });

const SpeedResult = z.object({
	model: z.string().min(1),
	infer_img_size: numberCell(Resolution),
	infer_samples_per_sec: numberCell(z.number().positive()),
	infer_batch_size: numberCell(z.int().positive()),
	infer_gmacs: optionalCell(numberCell(z.number())),
});

/** Files of inference speed: of several that match, the one whose name sorts last. */
const speedFiles = [
	{
		source: 'timm-rtx-4090',
		name: 'timm, NVIDIA RTX 4090',
		pattern: /^benchmark-infer-amp-nchw-pt(?<torch>\d+)-cu(?<cuda>\d+)-(?:rtx)?4090\.csv$/,
		device: (torch: string, cuda: string) =>
			`NVIDIA RTX 4090, automatic mixed precision, PyTorch ${dotted(torch)}, CUDA ${cuda.slice(0, -1)}.${cuda.slice(-1)}; batch size varies`,
	},
	{
		source: 'timm-i7-12700h',
		name: 'timm, Intel Core i7-12700H',
		pattern: /^benchmark-infer-fp32-nchw-pt(?<torch>\d+)-cpu-i7_12700h-dynamo\.csv$/,
		device: (torch: string) =>
			`Intel Core i7-12700H, 32-bit floats, PyTorch ${dotted(torch)}, compiled; batch size 1`,
	},
];

/** `291` -> `2.9.1` */
function dotted(digits: string): string {
	return [...digits].join('.');
}

/** Reads the results, configurations and speeds of timm from files laid out as its `results/` directory is. */
export function readTimm(directory: string, { provenance, vocabulary, known }: ReaderOptions): Reading {
	const path = (file: string) => join(directory, file);
	const missing = [...Object.values(results), configurationsFile].filter((file) => !existsSync(path(file)));
	if (missing.length > 0) {
		return nothing(
			missing.map((file) =>
				fileProblem(path(file), 'no such file', purposeOf(file), `add ${file} of the same version of timm`),
			),
		);
	}

	const problems: Problem[] = [];
	const notes = [...provenance.warnings];
	const take = <T>({ rows, problems: found }: { rows: readonly T[]; problems: readonly Problem[] }) => {
		problems.push(...found);
		return rows;
	};
	const optional = <S extends z.ZodObject>(schema: S, file: string, without: string) => {
		if (existsSync(path(file))) return take(readSource({ schema }, path(file)));
		notes.push(`no ${file}: ${without}`);
		return [];
	};

	const configurations = new Map(
		take(readSource({ schema: Configuration }, path(configurationsFile))).map((row) => [
			row.record.model,
			row,
		]),
	);
	const firstMeasured = new Map(
		optional(
			FirstMeasured,
			'first-measured.csv',
			'dates of known checkpoints are kept, others get the date of the version',
		).map(({ record }) => [record.model, record.first_measured]),
	);
	const glossary = new Map(
		optional(GlossaryEntry, 'tag-glossary.csv', 'words of a tag are explained by our table alone').map(
			({ record }) => [record.token, record.meaning],
		),
	);
	const architectureEntries = new Map(
		optional(ArchitectureEntry, 'arch-map.csv', 'papers of architectures were not compared').map(
			({ record }) => [record.arch, record],
		),
	);

	const listed = Object.entries(results).map(([benchmark, file]) => {
		const images = vocabulary.benchmarks.find((row) => row.benchmark === benchmark)?.images;
		const rows = take(readSource(ResultsLayout, path(file)));
		if (images !== undefined) problems.push(...rows.flatMap((row) => accuracyProblems(row, images)));
		problems.push(...fractions(rows), ...repeated(rows));
		return { benchmark, file, rows };
	});

	const unknown = listed.flatMap(({ rows }) =>
		rows
			.filter(({ record }) => !configurations.has(record.model))
			.map(({ record, origin }) =>
				cellProblem('unknown-checkpoint', origin, 'model', {
					expected: `a model of ${configurationsFile}`,
					remedy: record.model.includes('.')
						? `take ${configurationsFile} and the results from the same version of timm`
						: 'a name without a tag does not say which weights were measured: import a version of 2023 or later',
				}),
			),
	);
	problems.push(...unknown);
	if (problems.length > 0) return nothing(problems);

	const leftOut: LeftOut[] = [];
	const omit = (names: Iterable<string>, why: string) => {
		const what = [...new Set(names)].sort(byText);
		if (what.length > 0) leftOut.push({ what, why });
		return new Set(what);
	};
	const all = new Set(listed.flatMap(({ rows }) => rows.map(({ record }) => record.model)));
	const toys = omit(
		[...all].filter((model) => model.startsWith('test_')),
		'toys for unit tests',
	);
	const headless = omit(
		[...all].filter((model) => !toys.has(model) && isHeadless(configurations.get(model)?.record)),
		'no trained ImageNet-1K classifier',
	);
	const kept = listed.map(({ rows, ...set }) => ({
		...set,
		rows: rows.filter(({ record }) => !toys.has(record.model) && !headless.has(record.model)),
	}));

	const place = placing('timm', vocabulary.architectures, vocabulary.families);
	const dateOf = (model: string) =>
		firstMeasured.get(model) ?? known.get(`timm/${model}`) ?? provenance.changed(mainFile);
	const byModel = Map.groupBy(
		kept.flatMap(({ rows }) => rows),
		({ record }) => record.model,
	);
	const checkpoints = [...byModel].flatMap(([model, rows]): Row<Checkpoint>[] => {
		const configuration = configurations.get(model)?.record;
		const smallest = rows.toSorted((a, b) => (a.record.img_size ?? 0) - (b.record.img_size ?? 0))[0];
		if (configuration === undefined || smallest === undefined) return [];
		const { origin } = smallest;
		const placed = place(configuration.arch);
		const training = trainingOf(configuration.arch, configuration.tag.split('_'), vocabulary.recipes);
		problems.push(...strangers(smallest, configuration, placed, training, glossary, architectureEntries));
		if (placed === undefined) return [];
		return [
			{
				origin,
				cells: {
					checkpoint: `timm/${model}`,
					architecture: `timm/${configuration.arch}`,
					family: placed.family.family,
					kind: placed.kind ?? '',
					params: smallest.record.param_count ?? '',
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
			},
		];
	});

	notes.push(
		...paramConflicts(byModel),
		...paperConflicts(byModel, configurations, place, architectureEntries),
	);

	const measurements = new Map(
		kept.map(({ benchmark, file, rows }) => [
			benchmark,
			rows.map(
				(row): Row<MeasurementRow> => ({
					origin: row.origin,
					cells: {
						checkpoint: `timm/${row.record.model}`,
						resolution: row.cell('img_size'),
						top1: row.cell('top1'),
						top5: row.cell('top5'),
						crop: row.cell('crop_pct'),
						interpolation: row.cell('interpolation'),
						date: benchmark === 'imagenet-val' ? dateOf(row.record.model) : provenance.changed(file),
					},
				}),
			),
		]),
	);

	const measured = new Set(checkpoints.map(({ cells }) => cells.architecture));
	const speeds = new Map<string, readonly Row<SpeedRow>[]>();
	const sources: Row<Source>[] = [sourceRow(path(mainFile), provenance)];
	for (const { source, name, pattern, device } of speedFiles) {
		const file = readdirSync(directory)
			.filter((entry) => pattern.test(entry))
			.sort(byText)
			.at(-1);
		if (file === undefined) {
			notes.push(`no file of speeds for ${source}: what was known is kept`);
			continue;
		}
		const rows = take(readSource({ schema: SpeedResult }, path(file)));
		const of = (model: string) => `timm/${model.split('.')[0]}`;
		omit(
			rows.filter(({ record }) => !measured.has(of(record.model))).map(({ record }) => record.model),
			`in ${file}, but without a measured accuracy`,
		);
		speeds.set(
			source,
			rows
				.filter(({ record }) => measured.has(of(record.model)))
				.map(({ record, origin, cell }) => ({
					origin,
					cells: {
						architecture: of(record.model),
						resolution: cell('infer_img_size'),
						batch: cell('infer_batch_size'),
						imagesPerSecond: cell('infer_samples_per_sec'),
						gmacs: cell('infer_gmacs'),
					},
				})),
		);
		const { torch = '', cuda = '' } = pattern.exec(file)?.groups ?? {};
		sources.push({
			origin: wholeFile(path(file)),
			cells: {
				...sourceRow(path(file), provenance).cells,
				source,
				name,
				url: `${home}/blob/main/results/${file}`,
				date: provenance.changed(file),
				precedence: '',
				device: device(torch, cuda),
			},
		});
	}

	return {
		release: { library: 'timm', checkpoints, measurements, speeds, sources },
		leftOut,
		notes,
		problems,
	};
}

function nothing(problems: readonly Problem[]): Reading {
	return {
		release: { library: 'timm', checkpoints: [], measurements: new Map(), speeds: new Map(), sources: [] },
		leftOut: [],
		notes: [],
		problems,
	};
}

function purposeOf(file: string): string {
	const benchmark = Object.entries(results).find(([, name]) => name === file)?.[0];
	return benchmark === undefined
		? 'the configuration of every model.tag, which names architecture, licence and weights'
		: `the results on ${benchmark}`;
}

function isHeadless(configuration: Configuration | undefined): boolean {
	if (configuration === undefined) return false;
	const selfSupervised = /^fb_dino|^dino|_dino$/.test(configuration.tag);
	return configuration.num_classes !== 1000 || selfSupervised;
}

/** Results in fractions would pass as percents of bad models: no file holds only accuracies up to 1 %. */
function fractions(rows: readonly SourceRow<Result>[]): readonly Problem[] {
	const first = rows[0];
	if (first === undefined || rows.some(({ record }) => record.top1 > 1)) return [];
	return [
		cellProblem('fractions', first.origin, 'top1', {
			expected: 'percent from 0 to 100; every figure of the column is 1 or less',
			remedy: 'multiply the accuracies by 100, or take the file from timm',
		}),
	];
}

function repeated(rows: readonly SourceRow<Result>[]): readonly Problem[] {
	const seen = new Map<string, number>();
	return rows.flatMap(({ record, origin }) => {
		const key = `${record.model} ${record.img_size}`;
		const before = seen.get(key);
		const { line } = origin.place(['model']);
		if (before === undefined) {
			seen.set(key, line);
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

/** An architecture or a word of a tag that our tables do not know yet. */
function strangers(
	row: SourceRow<Result>,
	{ arch, tag }: Configuration,
	placed: Placed | undefined,
	training: Training,
	glossary: ReadonlyMap<string, string>,
	architectures: ReadonlyMap<string, z.output<typeof ArchitectureEntry>>,
): readonly Problem[] {
	const entry = architectures.get(arch);
	const hint =
		entry === undefined ? '' : ` (timm's table: ${entry.family}${entry.arxiv && `, arXiv ${entry.arxiv}`})`;
	return [
		...(placed === undefined
			? [
					cellProblem('unknown-architecture', row.origin, 'model', {
						found: `the architecture "${arch}"`,
						expected: 'an architecture that a pattern of data/architectures.csv matches',
						remedy: `add a pattern and, if it is new, its family${hint}`,
					}),
				]
			: []),
		...training.unexplained.map((word) =>
			cellProblem('unknown-token', row.origin, 'model', {
				found: `"${word}" in the tag "${tag}"`,
				expected: 'words that data/recipes.csv explains',
				remedy: `add a row for it: its training sets decide who is compared with whom${glossary.has(word) ? ` (timm's glossary: ${glossary.get(word)})` : ''}`,
			}),
		),
	];
}

function weightsOf({ hf_hub_id, url }: Configuration): string {
	if (hf_hub_id !== '') return `https://huggingface.co/${hf_hub_id}`;
	return url.startsWith('https://') ? url : '';
}

function sourceRow(file: string, { version, date }: Provenance): Row<Source> {
	return {
		origin: wholeFile(file),
		cells: {
			source: 'timm',
			name: 'PyTorch Image Models (timm)',
			url: home,
			version,
			date,
			licence: 'Apache-2.0',
			terms:
				'Results files of the repository, under its licence; figures are taken over as printed. The validation set was also used to select models.',
			precedence: '1',
			device: '',
		},
	};
}

/** The count belongs to the weights and a little to the input size, but not to the images tested. */
function paramConflicts(byModel: ReadonlyMap<string, readonly SourceRow<Result>[]>): readonly string[] {
	return [...byModel].flatMap(([model, rows]) => {
		const bySize = Map.groupBy(rows, ({ record }) => record.img_size);
		return [...bySize].flatMap(([size, same]) => {
			const counts = new Set(same.map(({ record }) => record.param_count));
			return counts.size < 2
				? []
				: [`${model} at ${size} has several parameter counts: ${[...counts].join(', ')}`];
		});
	});
}

function paperConflicts(
	byModel: ReadonlyMap<string, unknown>,
	configurations: ReadonlyMap<string, SourceRow<Configuration>>,
	place: (architecture: string) => Placed | undefined,
	entries: ReadonlyMap<string, z.output<typeof ArchitectureEntry>>,
): readonly string[] {
	const architectures = new Set(
		[...byModel.keys()].flatMap((model) => configurations.get(model)?.record.arch ?? []),
	);
	return [...architectures].sort(byText).flatMap((architecture) => {
		const family = place(architecture)?.family;
		const entry = entries.get(architecture);
		if (family === undefined || entry === undefined || (family.arxiv ?? '') === entry.arxiv) return [];
		return [
			`${architecture}: arXiv ${family.arxiv ?? 'none'} here (${family.name}), ${entry.arxiv || 'none'} there (${entry.family})`,
		];
	});
}
