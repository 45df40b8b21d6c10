import { join } from 'node:path';
import type { z } from 'zod';
import { DataError, type Problem } from '../records/problem.ts';
import { Architecture, Benchmark, Family, Listing, Misprint, Recipe } from '../records/tables.ts';
import { settle, writeTogether } from '../records/transaction.ts';
import { filesOf, readBulk, withRelease } from './bulk.ts';
import { type Changes, changesBetween } from './changes.ts';
import { type Importer, importers, type Library } from './importers.ts';
import { withoutMisprints } from './misprints.ts';
import { provenanceOf } from './provenance.ts';
import { releaseProblems, type Vocabulary } from './release.ts';
import { formatImport } from './report.ts';
import { fileProblem, readSource, readText } from './source.ts';

export interface ImportOptions {
	readonly library: Library;
	readonly directory: string;
	/** Where our own tables are. */
	readonly data: string;
	readonly commit?: string | undefined;
	readonly date?: string | undefined;
	readonly today: string;
	/** Lets more than one in a hundred known checkpoints go. */
	readonly allowRemovals: boolean;
}

/** Takes a library's figures over into our tables: all of them, or none and a `DataError`. Returns the report. */
export function importLibrary(options: ImportOptions): string {
	const { data, directory } = options;
	const importer: Importer = importers[options.library];
	const main = join(directory, importer.mainFile);
	settle(data);
	const { vocabulary, problems: unknownWords } = readVocabulary(data);
	const { bulk, problems: unreadable } = readBulk(data);
	const misprints = readSource({ schema: Misprint }, join(data, 'misprints.csv'));
	refuse([...unknownWords, ...misprints.problems, ...unreadable, ...readText(main).problems]);

	const previous = bulk.sources.find((row) => row('source') === options.library);
	const provenance = provenanceOf(directory, importer.mainFile, {
		commit: options.commit,
		date: options.date,
		today: options.today,
		previous: previous && { version: previous('version'), date: previous('date') },
	});
	const known = new Map(bulk.checkpoints.map((row) => [row('checkpoint'), row('public')]));
	const reading = withoutMisprints(
		importer.read(directory, { provenance, vocabulary, known }),
		misprints.rows,
	);
	refuse(reading.problems);
	refuse(releaseProblems(reading.release));

	const after = withRelease(bulk, reading.release);
	const changes = changesBetween(options.library, bulk, after);
	if (!options.allowRemovals) refuse(removals(changes, main));
	return formatImport(reading, changes, writeTogether(data, filesOf(after)));
}

function refuse(problems: readonly Problem[]): void {
	if (problems.length > 0) throw new DataError(problems);
}

function readVocabulary(data: string): {
	readonly vocabulary: Vocabulary;
	readonly problems: readonly Problem[];
} {
	const problems: Problem[] = [];
	const table = <S extends z.ZodObject>(schema: S, file: string): readonly z.output<S>[] => {
		const { rows, problems: found } = readSource({ schema }, join(data, file));
		problems.push(...found);
		return rows.map(({ record }) => record);
	};
	const vocabulary = {
		architectures: table(Architecture, 'architectures.csv'),
		families: table(Family, 'families.csv'),
		recipes: table(Recipe, 'recipes.csv'),
		listings: table(Listing, 'listings.csv'),
		benchmarks: table(Benchmark, 'benchmarks.csv'),
	};
	return { vocabulary, problems };
}

function removals({ known, gone, results }: Changes, file: string): readonly Problem[] {
	return [
		{ of: known, gone, what: 'known checkpoints' },
		{ of: results.known, gone: results.gone, what: 'known results' },
	]
		.filter((loss) => loss.gone.length * 100 > loss.of)
		.map((loss) =>
			fileProblem(
				file,
				`${loss.gone.length} of ${loss.of} ${loss.what} gone, ${loss.gone.slice(0, 3).join(', ')} among them`,
				'at most one in a hundred gone at once',
				'look whether the files are complete; if they are gone for good, pass --allow-removals',
			),
		);
}
