import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry, Result } from '../../src/leaderboard/entry.ts';
import { reasonAgainst, verdict } from '../../src/leaderboard/verdict.ts';
import { realLedger } from '../open-data/real-ledger.ts';
import { judgement } from './counting.ts';
import { resultOf } from './result-of.ts';

const images = 50_000;

const measured = (top1: number, figure: Partial<Result> = {}): Result =>
	resultOf({ evidence: 'measurement', evaluator: 'timm', checkpoint: 'timm/x.y', top1, ...figure });

function model(results: readonly Result[]) {
	const headline = results.find(({ evidence }) => evidence === 'measurement');
	return { results, headline: headline ? { 'imagenet-val': headline } : {} };
}

const judge = (...results: Result[]) => verdict(model(results), 'imagenet-val', images);
const reason = (...results: Result[]) => reasonAgainst(model(results), 'imagenet-val');

describe('the words', () => {
	test.for([
		{ claim: 83.1, measurement: 83.14, kind: 'rounds', apart: 20 },
		{ claim: 83.1, measurement: 83.05, kind: 'rounds', apart: 25 },
		{ claim: 83.1, measurement: 83.156, kind: 'within', apart: 28 },
		{ claim: 83.12, measurement: 83.14, kind: 'within', apart: 10 },
		{ claim: 83, measurement: 83.04, kind: 'rounds', apart: 20 },
		{ claim: 83.1, measurement: 82.8, kind: 'within', apart: 150 },
		{ claim: 83.1, measurement: 82.7, kind: 'beyond', apart: 200 },
		{ claim: 83.1, measurement: 83.5, kind: 'beyond', apart: 200 },
	])(
		'$claim claimed and $measurement measured: $kind, $apart images',
		({ claim, measurement, kind, apart }) => {
			expect(judge(resultOf({ top1: claim }), measured(measurement))).toMatchObject({ kind, images: apart });
		},
	);

	test('the difference is measured minus claimed, without the noise of binary numbers', () => {
		expect(judge(resultOf({ top1: 87.4 }), measured(86.752))).toMatchObject({ difference: -0.648 });
	});
});

describe('what is compared', () => {
	test('the measurement at the resolution of the paper, even where another one is higher', () => {
		const compared = judge(
			resultOf({ top1: 83 }),
			measured(84.2, { resolution: 288 }),
			measured(82.9, { resolution: 224 }),
		);
		expect(compared).toMatchObject({ measurement: { top1: 82.9 } });
	});

	test('the evaluator of the headline figure where several measured at that resolution', () => {
		const compared = judge(
			resultOf({}),
			measured(80.2, { resolution: 288 }),
			measured(81, { evaluator: 'another' }),
			measured(79.9),
		);
		expect(compared).toMatchObject({ measurement: { evaluator: 'timm' } });
	});

	test('another evaluator where that one did not', () => {
		const compared = judge(
			resultOf({}),
			measured(80.2, { resolution: 288 }),
			measured(81, { evaluator: 'another' }),
		);
		expect(compared).toMatchObject({ measurement: { evaluator: 'another' } });
	});

	test('the claim of one crop, not that of ten', () => {
		const compared = judge(resultOf({ top1: 82, inference: 'multi-crop' }), resultOf({}), measured(80));
		expect(compared).toMatchObject({ claim: { inference: 'single-crop' } });
	});
});

describe('what cannot be compared', () => {
	test.for([
		[resultOf({})],
		[measured(80)],
		[resultOf({ benchmark: 'imagenet-v2' }), measured(80)],
		[resultOf({ top1: null, top5: 95 }), measured(80)],
	])('nothing is said where claim or measurement is missing', (results) => {
		expect(judge(...results)).toBeNull();
		expect(reason(...results)).toBeNull();
	});

	test.for([
		{ results: [resultOf({ resolution: null }), measured(80)], words: /do not state their resolution/ },
		{
			results: [
				resultOf({ resolution: 384 }),
				measured(80, { resolution: 288 }),
				measured(79, { resolution: 224 }),
			],
			words: /^Claimed at 384 px; measured at 224 and 288 px only\.$/,
		},
		{ results: [resultOf({ inference: 'multi-crop' }), measured(80)], words: /several crops or models/ },
		{ results: [resultOf({}), measured(80, { resolution: null })], words: /resolution that is not stated/ },
	])('a reason is given: $words', ({ results, words }) => {
		expect(judge(...results)).toBeNull();
		expect(reason(...results)).toMatch(words);
	});
});

/** The verdict is that of weighing each claim with each measurement; without one, a reason is given where both stand. */
function isTheJudgement(entry: Pick<Entry, 'results' | 'headline'>, benchmark: string, size: number) {
	const found = verdict(entry, benchmark, size);
	expect(
		found && {
			claimed: found.claim.top1,
			measured: found.measurement.top1,
			difference: found.difference,
			images: found.images,
			kind: found.kind,
		},
	).toEqual(judgement(entry, benchmark, size));
	const sides = entry.results.flatMap((figure) =>
		figure.benchmark === benchmark && figure.top1 !== null ? [figure.evidence] : [],
	);
	const both = sides.includes('claim') && sides.includes('measurement');
	if (!found) expect(reasonAgainst(entry, benchmark) !== null).toBe(both);
	return found?.kind ?? (both ? 'a reason' : 'nothing');
}

describe('verdicts are those of weighing each claim with each measurement', () => {
	/** On the rounding's and the interval's edges, and about them. */
	const percent = fc.oneof(
		fc.constantFrom(0, 100, 50, 83, 83.1, 83.05, 83.15, 83.12, 83.125, 83.115),
		fc.integer({ min: 82_600, max: 83_600 }).map((thousandths) => thousandths / 1000),
	);
	const figure = fc.record({
		benchmark: fc.constantFrom('imagenet-val', 'imagenet-val', 'imagenet-v2'),
		top1: fc.option(percent, { nil: null, freq: 8 }),
		resolution: fc.constantFrom(224, 224, 224, 384, null),
	});
	const figures = fc.array(
		fc.oneof(
			fc
				.tuple(figure, fc.constantFrom('single-crop', 'single-model', 'unstated', 'multi-crop', 'ensemble'))
				.map(([claim, inference]) => resultOf({ ...claim, inference })),
			fc
				.tuple(figure, fc.constantFrom('timm', 'another'))
				.map(([{ top1, ...run }, evaluator]) => ({ ...measured(0), ...run, top1, evaluator })),
		),
		{ maxLength: 6 },
	);

	test('on any results', () => {
		fc.assert(
			fc.property(figures, fc.constantFrom(50, 10_000, images), (results, size) => {
				// As the ledger keeps them: the higher figure first.
				const sorted = results.toSorted((a, b) => (b.top1 ?? 0) - (a.top1 ?? 0));
				isTheJudgement(model(sorted), 'imagenet-val', size);
			}),
			{ numRuns: 1000 },
		);
	});

	test('on every entry and benchmark of the records', () => {
		const found = realLedger.entries.flatMap((entry) =>
			[...realLedger.benchmarks.values()]
				.filter(({ benchmark }) => entry.headline[benchmark])
				.map(({ benchmark, images }) => isTheJudgement(entry, benchmark, images)),
		);
		expect(new Set(found)).toEqual(new Set(['rounds', 'within', 'beyond', 'a reason', 'nothing']));
	});
});
