import { place } from '../leaderboard/chart/axis.ts';
import type { Entry } from '../leaderboard/entry.ts';
import { plural } from '../leaderboard/format.ts';
import { validation } from '../leaderboard/ledger.ts';
import type { Strip } from './card.ts';

/** Percent of top-1; few models are outside, and they are drawn at the end. */
const axis = { scale: 'error', from: 55, to: 92.5 } as const;
const bins = 96;

const at = (top1: number): number => Math.min(1, Math.max(0, place(axis, Math.min(top1, axis.to))));

/** Where models stand among the figures of the supervised league, as a function of which to mark. */
export function stripOf(entries: readonly Entry[]): (marked: readonly Entry[]) => Strip | null {
	const league = entries.flatMap(({ league, home, top1 }) =>
		league === 'supervised' && home === validation && top1 !== null ? [top1] : [],
	);
	const counts = new Array<number>(bins).fill(0);
	for (const top1 of league) {
		const bin = Math.min(bins - 1, Math.floor(at(top1) * bins));
		counts[bin] = (counts[bin] ?? 0) + 1;
	}
	const most = Math.max(1, ...counts);
	const bars = counts.map((number) => number / most);
	return (marked) => {
		const marks = marked.flatMap(({ home, top1, evidence }) =>
			home === validation && top1 !== null ? [{ at: at(top1), evidence }] : [],
		);
		return league.length === 0 || marks.length === 0
			? null
			: {
					bars,
					marks,
					labels: [
						`${axis.from} % top-1`,
						`among ${plural(league.length, 'model')} of the supervised league`,
						`${axis.to} %`,
					],
				};
	};
}
