import { type DataFiles, dataFiles } from '../../src/records/data-files.ts';
import { inspect } from '../../src/records/read-records.ts';
import type { Records } from '../../src/records/records.ts';
import { publishedSlugs } from '../../src/records/slug.ts';
import { today } from './fixture.ts';

/**
 * A part of the real data that is whole in itself: every `step`th paper, the weights that these claim, and what both
 * refer to. Small enough to be checked in a few milliseconds.
 */
export function sliceOfData(step: number): DataFiles {
	const all = dataFiles('data');
	const { records } = inspect(all, { today });
	const chosen = records.papers.filter((_, index) => index % step === 0);
	const faulty = new Set(
		inspect(sliceAround(all, records, chosen), { today }).problems.map(({ file }) => file),
	);
	return sliceAround(
		all,
		records,
		chosen.filter((paper) => !faulty.has(`data/${fileOf(paper)}`)),
	);
}

const fileOf = ({ slug, published }: Records['papers'][number]) =>
	`papers/${published.slice(0, 4)}/${slug}.json`;

function sliceAround(all: DataFiles, records: Records, papers: Records['papers']): DataFiles {
	const models = papers.flatMap((paper) => paper.models);
	const claimed = new Set(models.flatMap((model) => model.checkpoints));
	const aliases = records.sameWeights.filter(
		({ checkpoint, same }) => claimed.has(checkpoint) || claimed.has(same),
	);
	const weights = new Set([...claimed, ...aliases.flatMap(({ checkpoint, same }) => [checkpoint, same])]);
	const checkpoints = records.checkpoints.filter(({ checkpoint }) => weights.has(checkpoint));
	const measurements = records.measurements.filter(({ checkpoint }) => weights.has(checkpoint));
	const architectures = new Set(checkpoints.map(({ architecture }) => architecture));
	const speeds = records.speeds.filter(({ architecture }) => architectures.has(architecture));
	const servers = records.benchmarks.filter(({ role }) => role === 'server');
	const afterColon = (pair: string) => pair.slice(pair.indexOf(':') + 1);

	const benchmarks = new Set([...measurements, ...servers].map(({ benchmark }) => benchmark));
	const baselines = records.baselines.filter(({ benchmark }) => benchmarks.has(benchmark));

	/** The first cells of the rows that a table keeps; a table that is not here is kept whole. */
	const kept: Readonly<Partial<Record<string, ReadonlySet<string>>>> = {
		'checkpoints.csv': weights,
		'same-weights.csv': weights,
		'misprints.csv': weights,
		measurements: weights,
		speed: architectures,
		'benchmarks.csv': benchmarks,
		'baselines.csv': new Set(baselines.slice(0, 3).map(({ baseline }) => baseline)),
		'listings.csv': new Set(['torchvision']),
		'sources.csv': new Set([
			...measurements.map(({ evaluator }) => evaluator),
			...speeds.map(({ source }) => source),
		]),
		'families.csv': new Set([...models, ...checkpoints].map(({ family }) => family)),
		'training-sets.csv': new Set([
			'unknown',
			...[...models, ...checkpoints].flatMap(({ trainingData }) => trainingData),
			...models.flatMap(({ inherited = [] }) => inherited.flatMap((through) => through.trainingData)),
			...checkpoints.flatMap(({ inherited }) => inherited.map(afterColon)),
		]),
		'architectures.csv': new Set(),
		'recipes.csv': new Set(),
		'corrections.csv': new Set(),
		'exceptions.csv': new Set(),
	};
	const tables = [...all].flatMap(([file, bytes]): [string, Uint8Array][] => {
		const folder = file.split('/')[0] ?? '';
		if (!file.endsWith('.csv') || file === 'permalinks.csv') return [];
		const wanted = kept[folder];
		if (wanted === undefined) return [[file, bytes]];
		const [header = '', ...rows] = new TextDecoder().decode(bytes).trimEnd().split('\n');
		const left = rows.filter((row) => wanted.has(row.split(',')[0] ?? ''));
		return left.length === 0 && folder !== file ? [] : [[file, encode([header, ...left])]];
	});
	const slugs = publishedSlugs({ papers, checkpoints, sameWeights: aliases });
	return new Map([
		...tables,
		['permalinks.csv', encode(['slug,since,redirect', ...slugs.map((slug) => `${slug},2026-01-01,`)])],
		...papers.map((paper): [string, Uint8Array] => [
			fileOf(paper),
			all.get(fileOf(paper)) ?? new Uint8Array(),
		]),
	]);
}

const encode = (lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);
