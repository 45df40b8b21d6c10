import type { Baseline } from '../../records/tables.ts';
import type { DatedModel, RecordKind, RecordResult } from '../dated-model.ts';
import * as format from '../format.ts';
import { type Metric, metricNames } from '../metric.ts';
import { shortName } from './chart.ts';

/*
 * What the chart over time says in words.
 */

/** Those that have a line. */
export type LineKind = Exclude<RecordKind, 'all'>;

/** A kind of record that has a line, and who held it. */
export interface HeldRecord {
	readonly kind: LineKind;
	readonly holders: readonly RecordResult[];
}

/** Somebody who looked at images, and erred. */
export type Person = Pick<Baseline, 'who' | 'accuracy' | 'images' | 'caveat'>;

const figureNames: Record<Metric, string> = { top1: 'accuracy', top5: 'error' };

/** What happened, in a line: how far the challenge, or else the best claim or measurement, went. */
export function overTimeTitle(
	challenge: readonly RecordResult[],
	[line]: readonly HeldRecord[],
	metric: Metric,
	where: string,
): string {
	const holders = challenge.length > 0 ? challenge : (line?.holders ?? []);
	const [first] = holders;
	const last = holders.at(-1);
	const what = `${metricNames[metric]} ${figureNames[metric]}`;
	if (!first || !last || first === last) return `${what}${where} over time`;
	const shown = ({ figure }: RecordResult) => format.percent(metric === 'top1' ? figure : 100 - figure);
	const began = year(first.date) === year(last.date) ? '' : ` in ${year(first.date)}`;
	const span = `from ${shown(first)}${began} to ${shown(last)} in ${year(last.date)}`;
	if (challenge.length > 0) return `The challenge took ${what.toLowerCase()} ${span}`;
	const stated = line?.kind === 'measured' ? 'measured' : 'claimed';
	return `Best ${stated} ${what.toLowerCase()}${where} ${metric === 'top1' ? 'rose' : 'fell'} ${span}`;
}

interface Told {
	readonly drawn: readonly DatedModel[];
	readonly below: number;
	readonly floor: number;
	readonly lines: readonly HeldRecord[];
	readonly challenge: readonly RecordResult[];
	readonly relabelled: { readonly name: string; readonly holders: readonly RecordResult[] } | null;
	readonly people: readonly Person[];
	readonly metric: Metric;
	readonly where: string;
}

export function overTimeCaption({
	drawn,
	below,
	floor,
	lines,
	challenge,
	relabelled,
	people,
	metric,
	where,
}: Told): string {
	const name = metricNames[metric];
	if (drawn.length === 0) return `No model of this selection has a ${name.toLowerCase()} figure${where}.`;
	const shown = (value: number) => `${format.accuracy(metric === 'top1' ? value : 100 - value)} %`;
	const sentences = [
		`${name} ${figureNames[metric]}${where} of ${format.plural(drawn.length, 'model')} by the date of the first result.`,
	];
	for (const { name, holders } of [
		...(challenge.length > 0 ? [{ name: 'Best in the challenge', holders: challenge }] : []),
		...lines.map(({ kind, holders }) => ({ name: subjects[kind], holders })),
		...(relabelled ? [{ name: `Best on ${relabelled.name}`, holders: relabelled.holders }] : []),
	]) {
		const first = holders[0];
		const last = holders.at(-1);
		if (!first || !last) continue;
		const from = first === last ? '' : `, from ${shown(first.figure)} in ${year(first.date)}`;
		sentences.push(`${name}: ${shown(last.figure)} (${shortName(last.name)}, ${year(last.date)})${from}.`);
	}
	for (const { who, accuracy, images, caveat } of people) {
		const seen = images === null ? '' : ` on ${format.count(images)} images`;
		sentences.push(`Human line: ${who}, ${format.accuracy(100 - accuracy)} % errors${seen}. ${caveat}`);
	}
	if (below > 0) {
		sentences.push(`Not drawn: ${format.plural(below, 'model')} below ${floor} % accuracy.`);
	}
	return sentences.join(' ');
}

const subjects: Record<LineKind, string> = {
	claimed: 'Best claim',
	measured: 'Best measurement',
	none: 'Best without extra data',
};

const year = (date: string): string => date.slice(0, 4);
