import { join } from 'node:path';
import type { MeasurementRow } from '../../records/measurement.ts';
import type { Source } from '../../records/tables.ts';
import type { Provenance } from '../provenance.ts';
import { emptyRelease, type ReaderOptions, type Reading, type Row, wholeFile } from '../release.ts';
import { checkpointsOf } from './checkpoints.ts';
import { mainFile, type Results, readTimmFiles } from './files.ts';
import { resultProblems, selection } from './selection.ts';
import { readSpeeds, type Speeds } from './speeds.ts';

export { mainFile };

const home = 'https://github.com/huggingface/pytorch-image-models';

/** Reads the results, configurations and speeds of timm from files laid out as its `results/` directory is. */
export function readTimm(directory: string, { provenance, vocabulary, known }: ReaderOptions): Reading {
	const files = readTimmFiles(directory);
	const { results, leftOut } = selection(files);
	const problems = [...files.problems, ...resultProblems(results, files, vocabulary.benchmarks)];
	if (problems.length > 0) {
		return { release: emptyRelease('timm'), leftOut, notes: files.notes, problems };
	}

	const dateOf = (model: string) =>
		files.firstMeasured.get(model) ?? known.get(`timm/${model}`) ?? provenance.changed(mainFile);
	const checkpoints = checkpointsOf(results, files, vocabulary, dateOf);
	const measured = new Set(checkpoints.rows.map(({ cells }) => cells.architecture));
	const speeds = readSpeeds(directory, measured);
	return {
		release: {
			library: 'timm',
			checkpoints: checkpoints.rows,
			measurements: new Map(
				results.map((set) => [
					set.benchmark,
					measurementsOf(set, set.file === mainFile ? dateOf : () => provenance.changed(set.file)),
				]),
			),
			speeds: new Map(speeds.speeds.map(({ source, rows }) => [source, rows])),
			sources: [
				sourceOf(directory, provenance),
				...speeds.speeds.map((bench) => speedSourceOf(directory, bench, provenance)),
			],
		},
		leftOut: [...leftOut, ...speeds.leftOut],
		notes: [...provenance.warnings, ...files.notes, ...checkpoints.notes, ...speeds.notes],
		problems: [...checkpoints.problems, ...speeds.problems],
	};
}

function measurementsOf(
	{ rows }: Results,
	dateOf: (model: string) => string,
): readonly Row<MeasurementRow>[] {
	return rows.map(({ record, origin, cell }) => ({
		origin,
		cells: {
			checkpoint: `timm/${record.model}`,
			resolution: cell('img_size'),
			top1: cell('top1'),
			top5: cell('top5'),
			crop: cell('crop_pct'),
			interpolation: cell('interpolation'),
			date: dateOf(record.model),
		},
	}));
}

function sourceOf(directory: string, { version, date }: Provenance): Row<Source> {
	return {
		origin: wholeFile(join(directory, mainFile)),
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

function speedSourceOf(
	directory: string,
	{ source, name, file, device }: Speeds,
	provenance: Provenance,
): Row<Source> {
	return {
		origin: wholeFile(join(directory, file)),
		cells: {
			source,
			name,
			url: `${home}/blob/main/results/${file}`,
			version: provenance.version,
			date: provenance.changed(file),
			licence: 'Apache-2.0',
			terms: 'Benchmark files of the repository, under its licence; figures are taken over as printed.',
			precedence: '',
			device,
		},
	};
}
