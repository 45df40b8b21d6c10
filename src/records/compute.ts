import { models } from './figures.ts';
import type { PaperModel } from './paper.ts';
import type { Records } from './records.ts';
import { canonicalNames } from './slug.ts';

/** The multiply-adds that a model states, against what others say of its like. */
export interface ComputeCheck {
	readonly model: PaperModel;
	/** Stated divided by expected. */
	readonly ratio: number;
	/** GMACs at the resolution that the model names. */
	readonly expected: number;
	/** `weights`: counted for its own released weights; `family`: from its relatives' multiply-adds for a parameter. */
	readonly basis: 'weights' | 'family';
	/** Share of the relatives that lie within a factor 1.5 of their median; 1 for weights. */
	readonly agreement: number;
}

/** GMACs of a network with a million parameters at 224 pixels, were it like this one. */
interface Density {
	readonly owner: string;
	readonly value: number;
}

/** Relatives below which a family has no usual density. */
const FEWEST = 4;

/** Every model that states multiply-adds without a note, where something can be held against them. */
export function computeChecks(records: Records): readonly ComputeCheck[] {
	const canonical = canonicalNames(records);
	const rows = Map.groupBy(records.checkpoints, ({ checkpoint }) => canonical(checkpoint));
	const counted = Map.groupBy(records.speeds, ({ architecture }) => architecture);
	const densities = densitiesByFamily(records);

	return models(records).flatMap(({ model }): ComputeCheck[] => {
		const { gmacs, params } = model;
		const resolution = computeResolution(model);
		if (gmacs === null || model.gmacsNote !== undefined || resolution === null) return [];

		const own = model.checkpoints
			.flatMap((name) => rows.get(canonical(name)) ?? [])
			.flatMap(({ architecture }) => counted.get(architecture) ?? [])
			.flatMap((row) => (row.gmacs === null ? [] : [{ gmacs: row.gmacs, resolution: row.resolution }]))
			.sort((a, b) => Math.abs(a.resolution - resolution) - Math.abs(b.resolution - resolution))[0];
		if (own !== undefined) {
			const expected = own.gmacs * (resolution / own.resolution) ** 2;
			return [{ model, expected, ratio: gmacs / expected, basis: 'weights', agreement: 1 }];
		}

		const relatives = (densities.get(model.family) ?? []).filter(({ owner }) => owner !== model.slug);
		if (params === null || relatives.length < FEWEST) return [];
		const usual = median(relatives.map(({ value }) => value));
		const agreeing = relatives.filter(({ value }) => value < 1.5 * usual && value > usual / 1.5);
		const expected = usual * params * (resolution / 224) ** 2;
		return [
			{
				model,
				expected,
				ratio: gmacs / expected,
				basis: 'family',
				agreement: agreeing.length / relatives.length,
			},
		];
	});
}

/** Pixels at which the multiply-adds were counted; those of the results where all agree. */
function computeResolution({ gmacsResolution, results }: PaperModel): number | null {
	if (gmacsResolution !== undefined) return gmacsResolution;
	const [first, ...others] = new Set(results.map(({ resolution }) => resolution));
	return others.length === 0 ? (first ?? null) : null;
}

function densitiesByFamily(records: Records): ReadonlyMap<string, readonly Density[]> {
	const architectures = new Map(records.checkpoints.map((row) => [row.architecture, row]));
	const density = (gmacs: number, params: number, resolution: number) =>
		gmacs / (params * (resolution / 224) ** 2);
	const byFamily = [
		...records.speeds.flatMap(({ architecture, resolution, gmacs }) => {
			const row = architectures.get(architecture);
			if (row === undefined || row.params === null || gmacs === null) return [];
			return [{ family: row.family, owner: architecture, value: density(gmacs, row.params, resolution) }];
		}),
		...models(records).flatMap(({ model }) => {
			const resolution = computeResolution(model);
			if (model.gmacs === null || model.params === null || resolution === null) return [];
			return [
				{ family: model.family, owner: model.slug, value: density(model.gmacs, model.params, resolution) },
			];
		}),
	];
	return Map.groupBy(byFamily, ({ family }) => family);
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
