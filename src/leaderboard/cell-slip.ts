import type { Protocol, Tier } from '../records/fields.ts';
import { figureOn } from './contender.ts';
import type { Evidence } from './entry.ts';
import { count, date, exactAccuracy, percent, plural, protocolNames, tierNames } from './format.ts';
import type { Interval } from './interval.ts';
import { type ElementPiece, element, type Piece } from './piece.ts';
import { type Receipted, receiptLines } from './receipt.ts';

/** A result as a model's document in the API has it. */
interface SlipResult extends Receipted {
	readonly benchmark: string;
	readonly top1: number | null;
	readonly top5: number | null;
	readonly evaluator: string | null;
}

interface SlipPaper {
	readonly title: string;
	readonly url: string;
}

/** The part of a model's document in the API that slips are made from. */
export interface SlipModel {
	readonly name: string;
	readonly url: string;
	readonly date: string;
	readonly params: number | null;
	readonly gmacs: number | null;
	readonly paramsNote: string | null;
	readonly gmacsResolution: number | null;
	readonly gmacsNote: string | null;
	readonly trainingData: Tier;
	readonly protocol: Protocol;
	readonly evidence: Evidence;
	readonly benchmark: string;
	readonly top1: number | null;
	readonly top5: number | null;
	readonly resolution: number | null;
	readonly introducedIn: SlipPaper | null;
	readonly trainingSets: readonly {
		readonly set: string;
		readonly via: string | null;
		readonly from: string | null;
	}[];
	readonly trainingNote: string | null;
	readonly weights: readonly { readonly checkpoint: string; readonly url: string | null }[];
	readonly results: readonly SlipResult[];
}

/** Columns whose cells open a slip made from the model's document. */
export const slipKeys = [
	'top1',
	'top5',
	'claimed',
	'interval',
	'res',
	'evidence',
	'date',
	'params',
	'gmacs',
	'data',
	'protocol',
] as const;
export type SlipKey = (typeof slipKeys)[number];

/** The benchmark of a view and what its intervals need. */
export interface SlipContext {
	/** Null stands for each model's own. */
	readonly benchmark: string | null;
	readonly interval: (accuracy: number, benchmark: string) => Interval | undefined;
}

export interface Slip {
	/** The figure alone: "84.862 %". */
	readonly figure: string;
	readonly parts: readonly Piece[];
}

/** What stands behind a cell. */
export function slipOf(key: SlipKey, model: SlipModel, context: SlipContext): Slip {
	if (key === 'params' || key === 'gmacs') return sizeSlip(key, model);
	if (key === 'data' || key === 'protocol') return trainingSlip(key, model);
	if (key === 'date') return dateSlip(model);
	return resultSlip(key, model, context);
}

function resultSlip(key: SlipKey, model: SlipModel, { benchmark, interval }: SlipContext): Slip {
	const on = benchmark ?? model.benchmark;
	const headline = figureOn(model, on);
	const claim = model.results
		.filter((result) => result.benchmark === on && result.evidence === 'claim')
		.toSorted((a, b) => (b.top1 ?? -1) - (a.top1 ?? -1))[0];
	// Several evaluators may have found the same.
	const agreeing = model.results.filter((result) => headline && agrees(result, headline));
	const claims = claim && !agreeing.includes(claim) ? [claim] : [];
	const results =
		key === 'claimed' && claim
			? [claim, ...agreeing.filter((result) => result !== claim)]
			: [...agreeing, ...claims];
	const first = key === 'claimed' ? claim : headline;
	const figure = (result: SlipResult | undefined): string => {
		if (key === 'res') return result?.resolution ? `${result.resolution} px` : 'not stated';
		const value = key === 'top5' ? result?.top5 : (result?.top1 ?? result?.top5);
		return value === null || value === undefined ? 'not printed' : `${exactAccuracy(value)} %`;
	};
	return {
		figure: figure(first),
		parts: results.map((result) => {
			const ranged = key === 'top5' ? result.top5 : (result.top1 ?? result.top5);
			const range = ranged === null ? undefined : interval(ranged, on);
			return element(
				'section',
				{},
				...(results.length > 1 ? [heading(result, figure(result))] : []),
				element('p', {}, result.receipt.quote),
				list(receiptLines(result, range, result.evaluator ?? undefined)),
			);
		}),
	};
}

/** A date is that of the earliest result, whatever the benchmark of the view. */
function dateSlip(model: SlipModel): Slip {
	const ofThatDay = model.results.filter((result) => result.date === model.date);
	const first = ofThatDay.find(({ benchmark }) => benchmark === model.benchmark) ?? ofThatDay[0];
	return {
		figure: date(model.date),
		parts: first
			? [
					element('p', {}, first.receipt.quote),
					list(receiptLines(first, undefined, first.evaluator ?? undefined)),
				]
			: [],
	};
}

const agrees = (one: SlipResult, other: SlipResult): boolean =>
	one.benchmark === other.benchmark &&
	one.evidence === other.evidence &&
	one.resolution === other.resolution &&
	one.top1 === other.top1 &&
	one.top5 === other.top5;

function heading({ evidence }: SlipResult, figure: string): ElementPiece {
	return element(
		'h4',
		{ 'data-proof': evidence === 'claim' ? 'claimed' : 'measured' },
		`${evidence === 'claim' ? 'Claimed' : 'Measured'}: ${figure}`,
	);
}

interface Line {
	readonly term: string;
	readonly text: string;
	readonly href?: string | null | undefined;
}

function list(lines: readonly Line[]): ElementPiece {
	return element(
		'dl',
		{},
		...lines.flatMap(({ term, text, href }) => [
			element('dt', {}, term),
			element('dd', {}, href ? element('a', { href }, text) : text),
		]),
	);
}

/** Parameters and multiply-adds have no receipt of their own: they come from the paper or the weights. */
function sizeSlip(key: 'params' | 'gmacs', model: SlipModel): Slip {
	const value = model[key];
	const note = key === 'params' ? model.paramsNote : model.gmacsNote;
	return {
		figure: value === null ? 'not stated' : `${count(value)} ${key === 'params' ? 'M parameters' : 'GMACs'}`,
		parts: [
			list([
				{
					term: 'Counts',
					text:
						key === 'params'
							? 'parameters of what classifies, in millions'
							: 'multiply-adds for one image, in billions: half the FLOPs where both are counted',
				},
				...(key === 'gmacs' && model.gmacsResolution
					? [{ term: 'At', text: `${model.gmacsResolution} px` }]
					: []),
				...(note ? [{ term: 'Note', text: note }] : []),
				...origins(model),
			]),
		],
	};
}

function origins({ introducedIn, weights }: SlipModel): Line[] {
	const [first] = weights;
	return [
		...(introducedIn ? [{ term: 'Paper', text: introducedIn.title, href: introducedIn.url }] : []),
		...(first ? [{ term: 'Weights', text: first.checkpoint, href: first.url }] : []),
	];
}

function trainingSlip(key: 'data' | 'protocol', model: SlipModel): Slip {
	const { trainingSets, trainingNote, trainingData, protocol } = model;
	return {
		figure: key === 'data' ? tierNames[trainingData] : protocolNames[protocol],
		parts: [
			list([
				...trainingSets.map(({ set, via, from }) => ({
					term: via ? `Seen by ${via === 'teacher' ? 'a teacher' : `the ${via}`}` : 'Seen',
					text: from ? `${set}, by ${from}` : set,
				})),
				...(trainingSets.length === 0
					? [{ term: 'Seen', text: 'nothing known beyond the ImageNet-1K training set' }]
					: []),
				{ term: 'Protocol', text: protocolNames[protocol].toLowerCase() },
				...(trainingNote ? [{ term: 'Note', text: trainingNote }] : []),
				...origins(model),
			]),
		],
	};
}

export interface RankFacts {
	readonly league: string;
	readonly rank: number;
	readonly best: number;
	readonly worst: number;
	/** How many the league ranks on the benchmark. */
	readonly of: number;
	/** Place among the rows shown, where filters hide some. */
	readonly inView: number | undefined;
	/** Percent. */
	readonly interval: Interval;
}

/** What a rank means. */
export function rankSlip({ league, rank, best, worst, of, inView, interval }: RankFacts): Slip {
	// Between best and worst rank lie all whose intervals overlap with this one.
	const tied = worst - best;
	return {
		figure: `${count(rank)} of ${plural(of, 'model')}`,
		parts: [
			list([
				{ term: 'League', text: league },
				...(inView === undefined ? [] : [{ term: 'In view', text: `${count(inView)} of the rows shown` }]),
				{
					term: 'Allowed',
					text: best === worst ? `rank ${count(best)} alone` : `ranks ${count(best)} to ${count(worst)}`,
				},
				{
					term: 'Interval',
					text: `${percent(interval.lower)} to ${percent(interval.upper)}, 95 %`,
				},
				{
					term: 'Overlaps',
					text: tied === 0 ? 'with none of the league' : `with ${plural(tied, 'other model')} of the league`,
				},
			]),
		],
	};
}
