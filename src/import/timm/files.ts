import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { IsoDay, numberCell, optionalCell, Resolution } from '../../records/fields.ts';
import type { Problem } from '../../records/problem.ts';
import { accuracyColumns } from '../accuracy.ts';
import { fileProblem, type Layout, readSource, type SourceRow } from '../source.ts';

/** The file of results on each test set. */
const resultsFiles: Readonly<Record<string, string>> = {
	'imagenet-val': 'results-imagenet.csv',
	'imagenet-real': 'results-imagenet-real.csv',
	'imagenet-v2': 'results-imagenetv2-matched-frequency.csv',
	'imagenet-a': 'results-imagenet-a.csv',
	'imagenet-r': 'results-imagenet-r.csv',
	'imagenet-sketch': 'results-sketch.csv',
};
export const mainFile = 'results-imagenet.csv';
export const configurationsFile = 'pretrained-cfgs.csv';

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
/** A model at an image size, on one test set. */
export type Result = z.output<typeof Result>;

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
/** How timm loads the weights behind a name. */
export type Configuration = z.output<typeof Configuration>;

const FirstMeasured = z.object({ model: z.string().min(1), first_measured: IsoDay });
const GlossaryEntry = z.object({ token: z.string().min(1), meaning: z.string() });
const ArchitectureEntry = z.object({ arch: z.string().min(1), family: z.string(), arxiv: z.string() });
/** What timm's own documents say of an architecture. */
type ArchitectureEntry = z.output<typeof ArchitectureEntry>;

export interface Results {
	readonly benchmark: string;
	readonly file: string;
	readonly rows: readonly SourceRow<Result>[];
}

export interface TimmFiles {
	readonly results: readonly Results[];
	/** By model. */
	readonly configurations: ReadonlyMap<string, Configuration>;
	/** Days, by model. */
	readonly firstMeasured: ReadonlyMap<string, string>;
	/** Meanings, by word of a tag. */
	readonly glossary: ReadonlyMap<string, string>;
	/** By architecture. */
	readonly architectures: ReadonlyMap<string, ArchitectureEntry>;
	/** What is missing, and what follows. */
	readonly notes: readonly string[];
	readonly problems: readonly Problem[];
}

/** Reads every table of a directory laid out as timm's results are. */
export function readTimmFiles(directory: string): TimmFiles {
	const problems: Problem[] = missingFiles(directory);
	const notes: string[] = [];
	const rowsOf = <S extends z.ZodObject>(layout: Layout<S>, file: string) => {
		const path = join(directory, file);
		if (!existsSync(path)) return [];
		const table = readSource(layout, path);
		problems.push(...table.problems);
		return table.rows;
	};
	const optional = <S extends z.ZodObject>(schema: S, file: string, without: string) => {
		if (!existsSync(join(directory, file))) notes.push(`no ${file}: ${without}`);
		return rowsOf({ schema }, file).map(({ record }) => record);
	};
	return {
		results: Object.entries(resultsFiles).map(([benchmark, file]) => ({
			benchmark,
			file,
			rows: rowsOf(ResultsLayout, file),
		})),
		configurations: new Map(
			rowsOf({ schema: Configuration }, configurationsFile).map(({ record }) => [record.model, record]),
		),
		firstMeasured: new Map(
			optional(
				FirstMeasured,
				'first-measured.csv',
				'dates of known checkpoints are kept, others get the date of the version',
			).map((row) => [row.model, row.first_measured]),
		),
		glossary: new Map(
			optional(
				GlossaryEntry,
				'tag-glossary.csv',
				'words of a tag are explained by data/recipes.csv alone',
			).map((row) => [row.token, row.meaning]),
		),
		architectures: new Map(
			optional(ArchitectureEntry, 'arch-map.csv', 'papers of architectures were not compared').map((row) => [
				row.arch,
				row,
			]),
		),
		notes,
		problems,
	};
}

function missingFiles(directory: string): Problem[] {
	const needed = [
		...Object.entries(resultsFiles).map(
			([benchmark, file]) => [file, `the results on ${benchmark}`] as const,
		),
		[
			configurationsFile,
			'the configuration of every model.tag, which names architecture, licence and weights',
		] as const,
	];
	return needed
		.filter(([file]) => !existsSync(join(directory, file)))
		.map(([file, purpose]) =>
			fileProblem(join(directory, file), 'no such file', purpose, `add ${file} of the same version of timm`),
		);
}
