import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { numberCell, optionalCell, Resolution } from '../../records/fields.ts';
import type { SpeedRow } from '../../records/measurement.ts';
import type { Problem } from '../../records/problem.ts';
import { byText, type LeftOut, type Row } from '../release.ts';
import { readSource } from '../source.ts';

const SpeedResult = z.object({
	model: z.string().min(1),
	infer_img_size: numberCell(Resolution),
	infer_samples_per_sec: numberCell(z.number().positive()),
	infer_batch_size: numberCell(z.int().positive()),
	infer_gmacs: optionalCell(numberCell(z.number())),
});

interface Bench {
	readonly source: string;
	readonly name: string;
	/** Of several files that match, the one whose name sorts last is the newest. */
	readonly pattern: RegExp;
	readonly device: (versions: { readonly torch?: string; readonly cuda?: string }) => string;
}

const benches: readonly Bench[] = [
	{
		source: 'timm-rtx-4090',
		name: 'timm, NVIDIA RTX 4090',
		pattern: /^benchmark-infer-amp-nchw-pt(?<torch>\d+)-cu(?<cuda>\d+)-(?:rtx)?4090\.csv$/,
		device: ({ torch = '', cuda = '' }) =>
			`NVIDIA RTX 4090, automatic mixed precision, PyTorch ${dotted(torch)}, CUDA ${cuda.slice(0, -1)}.${cuda.slice(-1)}; batch size varies`,
	},
	{
		source: 'timm-i7-12700h',
		name: 'timm, Intel Core i7-12700H',
		pattern: /^benchmark-infer-fp32-nchw-pt(?<torch>\d+)-cpu-i7_12700h-dynamo\.csv$/,
		device: ({ torch = '' }) =>
			`Intel Core i7-12700H, 32-bit floats, PyTorch ${dotted(torch)}, compiled; batch size 1`,
	},
];

/** `291` -> `2.9.1` */
function dotted(digits: string): string {
	return [...digits].join('.');
}

export interface Speeds {
	readonly source: string;
	readonly name: string;
	readonly file: string;
	readonly device: string;
	readonly rows: readonly Row<SpeedRow>[];
}

/** Inference speed of the architectures whose accuracy was measured, on each machine there is a file for. */
export function readSpeeds(
	directory: string,
	measured: ReadonlySet<string>,
): {
	readonly speeds: readonly Speeds[];
	readonly leftOut: readonly LeftOut[];
	readonly notes: readonly string[];
	readonly problems: readonly Problem[];
} {
	const read = benches.map(({ source, name, pattern, device }) => {
		const file = readdirSync(directory)
			.filter((entry) => pattern.test(entry))
			.sort(byText)
			.at(-1);
		if (file === undefined) return { note: `no file of speeds for ${source}: what was known is kept` };
		const table = readSource({ schema: SpeedResult }, join(directory, file));
		const rows = table.rows.map(({ record, origin, cell }) => ({
			origin,
			model: record.model,
			cells: {
				architecture: `timm/${record.model.split('.')[0]}`,
				resolution: cell('infer_img_size'),
				batch: cell('infer_batch_size'),
				imagesPerSecond: cell('infer_samples_per_sec'),
				gmacs: cell('infer_gmacs'),
			},
		}));
		const [kept, others] = [true, false].map((wanted) =>
			rows.filter(({ cells }) => measured.has(cells.architecture) === wanted),
		);
		return {
			speeds: {
				source,
				name,
				file,
				device: device(pattern.exec(file)?.groups ?? {}),
				rows: kept ?? [],
			},
			leftOut: {
				what: [...new Set(others?.map(({ model }) => model))].sort(byText),
				why: `in ${file}, but without a measured accuracy`,
			},
			problems: table.problems,
		};
	});
	return {
		speeds: read.flatMap(({ speeds }) => speeds ?? []),
		leftOut: read.flatMap(({ leftOut }) => (leftOut && leftOut.what.length > 0 ? [leftOut] : [])),
		notes: read.flatMap(({ note }) => note ?? []),
		problems: read.flatMap(({ problems }) => problems ?? []),
	};
}
