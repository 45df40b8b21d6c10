import { place } from '../leaderboard/chart/axis.ts';
import type { Entry } from '../leaderboard/entry.ts';
import { leagueNames, plural } from '../leaderboard/format.ts';
import { validation } from '../leaderboard/ledger.ts';
import { leagues } from '../leaderboard/view.ts';
import type { League } from '../records/fields.ts';
import type { Strip } from './card.ts';

/** Percent of top-1; few models are outside, and they are drawn at the end. */
const axis = { scale: 'error', from: 55, to: 92.5 } as const;
const bins = 96;

const at = (top1: number): number => Math.min(1, Math.max(0, place(axis, Math.min(top1, axis.to))));

/** Where models stand among the figures of a league, as a function of which to mark; those of others are left out. */
export function stripOf(
	entries: readonly Entry[],
): (marked: readonly Entry[], league?: League) => Strip | null {
	const figures = (some: readonly Entry[], wanted: League) =>
		some.flatMap(({ league, home, top1, evidence }) =>
			league === wanted && home === validation && top1 !== null ? [{ at: at(top1), evidence }] : [],
		);
	const around = (league: League): Omit<Strip, 'marks'> => {
		const members = figures(entries, league);
		const among = `among ${plural(members.length, 'model')} of the ${leagueNames[league].toLowerCase()} league`;
		return { bars: barsOf(members), labels: [`${axis.from} % top-1`, among, `${axis.to} %`] };
	};
	const surroundings = new Map(leagues.map((league) => [league, around(league)] as const));
	return (marked, league = 'supervised') => {
		const marks = figures(marked, league);
		const found = surroundings.get(league);
		return found && marks.length > 0 ? { ...found, marks } : null;
	};
}

function barsOf(members: readonly { readonly at: number }[]): number[] {
	const counts = new Array<number>(bins).fill(0);
	for (const { at } of members) {
		const bin = Math.min(bins - 1, Math.floor(at * bins));
		counts[bin] = (counts[bin] ?? 0) + 1;
	}
	const most = Math.max(1, ...counts);
	return counts.map((number) => number / most);
}
