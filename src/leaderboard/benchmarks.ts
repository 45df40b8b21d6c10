import type { League } from '../records/fields.ts';
import type { Benchmark } from '../records/tables.ts';
import type { Entry, Result } from './entry.ts';
import { count, date, inSentence, leagueNames, percent, plural, points } from './format.ts';
import { byName, type Ledger, validation } from './ledger.ts';
import { fitLocally } from './local-fit.ts';
import { once } from './once.ts';
import { median } from './papers.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { isSecondHand } from './second-hand.ts';
import { leagues } from './view.ts';

/** A model with the figure that stands for it on a benchmark. */
export interface Scored {
	readonly entry: Entry;
	readonly result: Result;
}

/** A model that does better or worse on a benchmark than its validation accuracy lets expect. */
export interface Surprise extends Scored {
	/** Percent. */
	readonly top1: number;
	readonly validation: number;
	readonly expected: number;
}

/** How results on a benchmark relate to validation accuracy, over the models that one evaluator ran on both. */
export interface Relation {
	readonly evaluator: string;
	/** Best first by what they exceed the expectation by. */
	readonly models: readonly Surprise[];
	/** Spearman's, from -1 to 1. */
	readonly rankCorrelation: number;
	/** Points below validation accuracy, of the model in the middle. */
	readonly medianLoss: number;
	/** Percent on the benchmark that a validation accuracy lets expect. */
	readonly expect: (validation: number) => number;
}

export interface BenchmarkView {
	readonly benchmark: Benchmark;
	/** Leagues that have figures on it, each best first. */
	readonly lists: readonly { readonly league: League; readonly models: readonly Scored[] }[];
	/** Null for validation itself, and where fewer than three models were run on both. */
	readonly relation: Relation | null;
}

/** Every benchmark, in the order of its table; worked out once for a ledger. */
export const benchmarkViews = once(
	({ entries, records }: Pick<Ledger, 'entries' | 'records'>): readonly BenchmarkView[] =>
		records.benchmarks.map((benchmark) => {
			const ranking = ({ top1, top5 }: Result) => (benchmark.role === 'server' ? top5 : top1);
			const scored = entries.flatMap((entry) => {
				const result = entry.headline[benchmark.benchmark];
				return result && ranking(result) !== null ? [{ entry, result }] : [];
			});
			return {
				benchmark,
				lists: leagues.flatMap((league) => {
					const models = scored
						.filter(({ entry }) => entry.league === league)
						.sort((a, b) => (ranking(b.result) ?? 0) - (ranking(a.result) ?? 0) || byName(a.entry, b.entry));
					return models.length > 0 ? [{ league, models }] : [];
				}),
				relation:
					benchmark.benchmark === validation || benchmark.role === 'server' ? null : relationOf(scored),
			};
		}),
);

const logit = (percentage: number): number => Math.log(percentage / (100 - percentage));
const inverse = (value: number): number => 100 / (1 + Math.exp(-value));

/** A quarter of the models at a time: what one test set does to validation saturates, and a straight line would not. */
const share = 1 / 4;

/** Pairs of measurements by the evaluator who has most, with a line through them on the logit scale. */
function relationOf(scored: readonly Scored[]): Relation | null {
	const pairs = scored.flatMap(({ entry, result }) => {
		const { evaluator, top1 } = result;
		const own = entry.headline[validation];
		return entry.league === 'supervised' &&
			evaluator !== null &&
			own?.evaluator === evaluator &&
			inside(top1) &&
			inside(own.top1)
			? [{ entry, result, evaluator, top1, validation: own.top1 }]
			: [];
	});
	const [most] = [...Map.groupBy(pairs, ({ evaluator }) => evaluator)].sort(
		(a, b) => b[1].length - a[1].length,
	);
	if (!most || most[1].length < 3) return null;
	const [evaluator, runs] = most;
	const local = fitLocally(
		runs.map(({ validation, top1 }) => ({ x: validation, y: top1 })),
		share,
	);
	const x = runs.map(({ validation }) => logit(validation));
	const y = runs.map(({ top1 }) => logit(top1));
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [mx, my] = [mean(x), mean(y)];
	const slope =
		x.reduce((sum, value, index) => sum + (value - mx) * ((y[index] ?? 0) - my), 0) /
		x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
	const straight = (validation: number) => inverse(my + slope * (logit(validation) - mx));
	const expect = (validation: number) => local?.at(validation).middle ?? straight(validation);
	return {
		evaluator,
		models: runs
			.map(({ entry, result, top1, validation }) => ({
				entry,
				result,
				top1,
				validation,
				expected: expect(validation),
			}))
			.sort((a, b) => b.top1 - b.expected - (a.top1 - a.expected) || byName(a.entry, b.entry)),
		rankCorrelation: rankCorrelation(x, y),
		medianLoss: median(runs.map(({ validation, top1 }) => validation - top1)),
		expect,
	};
}

/** 0 and 100 have no logit. */
const inside = (value: number | null): value is number => value !== null && value > 0 && value < 100;

/** The first of a list whose figure is known from more than somebody else's words, or else the first. */
export function foremost(models: readonly Scored[]): Scored | undefined {
	return models.find(({ result }) => !isSecondHand(result)) ?? models[0];
}

/** What a benchmark holds, who leads it, and how it relates to validation, in sentences that stand alone. */
export function benchmarkSentence({ benchmark, lists, relation }: BenchmarkView): string {
	const [list] = lists;
	const first = list && foremost(list.models);
	const server = benchmark.role === 'server';
	const figure = server ? first?.result.top5 : first?.result.top1;
	return [
		`${benchmark.name}: ${count(benchmark.images)} images of ${count(benchmark.classes)} classes, since ${date(benchmark.published)}.`,
		list &&
			first &&
			figure != null &&
			`Highest of ${plural(list.models.length, 'model')} in the ${inSentence(leagueNames[list.league])} league: ${first.entry.name}, ${percent(figure)} ${server ? 'top-5' : 'top-1'}.`,
		relation && relationSentence(relation),
	]
		.filter(Boolean)
		.join(' ');
}

function relationSentence({ medianLoss, rankCorrelation, models }: Relation): string {
	const change = points(-medianLoss);
	return `Against validation the middle one of ${plural(models.length, 'model')} changes by ${change} points; the two orders agree with a rank correlation of ${rankCorrelation.toFixed(2)}.`;
}
