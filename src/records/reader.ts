import type { z } from 'zod';
import { Checkpoint, SameWeights } from './checkpoint.ts';
import type { DataFiles } from './data-files.ts';
import { parseJson } from './json.ts';
import { MeasurementRow, SpeedRow } from './measurement.ts';
import { nearest } from './nearest.ts';
import type { Origin } from './origin.ts';
import { Origins } from './origins.ts';
import { Paper } from './paper.ts';
import type { Problem } from './problem.ts';
import type { Records } from './records.ts';
import { checkShape } from './shape.ts';
import { readTable } from './table.ts';
import {
	Architecture,
	Baseline,
	Benchmark,
	Correction,
	Exception,
	Family,
	Listing,
	Misprint,
	Permalink,
	Recipe,
	Source,
	TrainingSet,
} from './tables.ts';
import { decodeUtf8 } from './utf8.ts';

const PAPER = /^papers\/(?<year>\d{4})\/(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)\.json$/;
const MEASUREMENTS = /^measurements\/(?<evaluator>[a-z0-9-]+)\.(?<benchmark>[a-z0-9-]+)\.csv$/;
const SPEED = /^speed\/(?<source>[a-z0-9-]+)\.csv$/;
const TABLES = {
	checkpoints: { file: 'checkpoints.csv', schema: Checkpoint },
	sameWeights: { file: 'same-weights.csv', schema: SameWeights },
	benchmarks: { file: 'benchmarks.csv', schema: Benchmark },
	trainingSets: { file: 'training-sets.csv', schema: TrainingSet },
	families: { file: 'families.csv', schema: Family },
	architectures: { file: 'architectures.csv', schema: Architecture },
	listings: { file: 'listings.csv', schema: Listing },
	misprints: { file: 'misprints.csv', schema: Misprint },
	recipes: { file: 'recipes.csv', schema: Recipe },
	sources: { file: 'sources.csv', schema: Source },
	baselines: { file: 'baselines.csv', schema: Baseline },
	corrections: { file: 'corrections.csv', schema: Correction },
	permalinks: { file: 'permalinks.csv', schema: Permalink },
	exceptions: { file: 'exceptions.csv', schema: Exception },
} as const;
/** Text about the data, for people. */
const PROSE = /^(README\.md|LICENSE[\w.-]*)$/;
/** Manifest of a past edition: made of the records, and none of them. */
const SNAPSHOT = /^snapshots\/\d{4}-\d{2}-\d{2}\.json$/;

/** Turns the files of a data directory into records, and keeps account of where each stands and what is wrong. */
export class Reader {
	readonly origins = new Origins();
	readonly problems: Problem[] = [];
	/** Collections of which some record could not be read. */
	readonly incomplete = new Set<keyof Records>();
	readonly #files: DataFiles;
	readonly #label: string;

	constructor(files: DataFiles, label: string) {
		this.#files = files;
		this.#label = label;
	}

	records(): Records {
		this.#refuseStrangers();
		const table = <S extends z.ZodObject>(
			name: keyof Records,
			{ file, schema }: { file: string; schema: S },
		) => this.#table(name, file, schema, (row) => row);
		return {
			papers: this.#matching(PAPER).flatMap(([file, { year = '', slug = '' }]) =>
				this.#paper(file, year, slug),
			),
			measurements: this.#matching(MEASUREMENTS).flatMap(([file, { evaluator = '', benchmark = '' }]) =>
				this.#table('measurements', file, MeasurementRow, (row) => ({ ...row, evaluator, benchmark })),
			),
			speeds: this.#matching(SPEED).flatMap(([file, { source = '' }]) =>
				this.#table('speeds', file, SpeedRow, (row) => ({ ...row, source })),
			),
			checkpoints: table('checkpoints', TABLES.checkpoints),
			sameWeights: table('sameWeights', TABLES.sameWeights),
			benchmarks: table('benchmarks', TABLES.benchmarks),
			trainingSets: table('trainingSets', TABLES.trainingSets),
			families: table('families', TABLES.families),
			architectures: table('architectures', TABLES.architectures),
			listings: table('listings', TABLES.listings),
			misprints: table('misprints', TABLES.misprints),
			recipes: table('recipes', TABLES.recipes),
			sources: table('sources', TABLES.sources),
			baselines: table('baselines', TABLES.baselines),
			corrections: table('corrections', TABLES.corrections),
			permalinks: table('permalinks', TABLES.permalinks),
			exceptions: table('exceptions', TABLES.exceptions),
			warnings: [],
		};
	}

	#matching(pattern: RegExp): [file: string, groups: Partial<Record<string, string>>][] {
		return [...this.#files.keys()].flatMap((file) => {
			const groups = pattern.exec(file)?.groups;
			return groups === undefined ? [] : [[file, groups]];
		});
	}

	#table<S extends z.ZodObject, T extends object>(
		collection: keyof Records,
		file: string,
		schema: S,
		finish: (row: z.output<S>) => T,
	): T[] {
		const text = this.#text(collection, file);
		if (text === undefined) return [];
		const { rows, problems } = readTable(schema, text, this.#path(file));
		this.#report(collection, problems);
		return rows.map(({ record, origin }) => {
			const finished = finish(record);
			this.origins.add(finished, origin);
			return finished;
		});
	}

	#paper(file: string, year: string, slug: string): Paper[] {
		const text = this.#text('papers', file);
		if (text === undefined) return [];
		const { value, origin, problems } = parseJson(text, this.#path(file));
		if (problems.length > 0) {
			this.#report('papers', problems);
			return [];
		}
		const shape = checkShape(Paper, value, origin);
		this.#report('papers', shape.problems);
		if (shape.record === undefined) return [];
		const paper = { ...shape.record, slug };
		this.#remember(paper, origin);
		if (!paper.published.startsWith(year)) {
			this.#report('papers', [
				{
					...this.#problem(file, 'file-in-its-year'),
					...origin.place(['published']),
					field: 'published',
					expected: `a date in ${year}, the year of the folder`,
					remedy: `move the file to papers/${paper.published.slice(0, 4)}/, or mend the date`,
				},
			]);
		}
		return [paper];
	}

	#remember(paper: Paper, origin: Origin): void {
		this.origins.add(paper, origin);
		for (const [index, model] of paper.models.entries()) {
			this.origins.add(model, origin, ['models', index]);
			for (const [number, claim] of model.results.entries()) {
				this.origins.add(claim, origin, ['models', index, 'results', number]);
			}
		}
	}

	/** Undefined where there is no text to read, which is reported. */
	#text(collection: keyof Records, file: string): string | undefined {
		const bytes = this.#files.get(file);
		if (bytes === undefined) {
			this.#report(collection, [
				{
					...this.#problem(file, 'missing-file'),
					found: 'no such file',
					expected: 'this file, even if it holds no more than its columns',
					remedy: 'restore it from the history',
				},
			]);
			return undefined;
		}
		const { text, problem } = decodeUtf8(bytes, this.#path(file));
		if (problem !== undefined) this.#report(collection, [problem]);
		return text;
	}

	/** A file that nobody reads is a record that nobody sees. */
	#refuseStrangers(): void {
		const tables: string[] = Object.values(TABLES).map(({ file }) => file);
		for (const file of this.#files.keys()) {
			const known =
				tables.includes(file) ||
				[PAPER, MEASUREMENTS, SPEED, PROSE, SNAPSHOT].some((pattern) => pattern.test(file));
			if (known) continue;
			const meant = nearest(file, tables);
			this.problems.push({
				...this.#problem(file, 'unknown-file'),
				found: 'a file that nothing reads',
				expected:
					'papers/<year>/<slug>.json, measurements/<evaluator>.<benchmark>.csv, speed/<source>.csv or a known table',
				remedy: meant === undefined ? 'move or remove it' : `did you mean ${meant}?`,
			});
		}
	}

	#report(collection: keyof Records, problems: readonly Problem[]): void {
		if (problems.length > 0) this.incomplete.add(collection);
		this.problems.push(...problems);
	}

	#path(file: string): string {
		return `${this.#label}/${file}`;
	}

	#problem(file: string, rule: string): Problem {
		return {
			rule,
			severity: 'error',
			file: this.#path(file),
			line: 1,
			column: 1,
			field: '',
			found: '',
			expected: '',
			remedy: '',
		};
	}
}
