import { expect, test } from 'vitest';
import { intervalOf, overlap } from '../../src/leaderboard/overlap.ts';
import { defaultView } from '../../src/leaderboard/view.ts';
import { leaderboardData } from '../../src/leaderboard-data.ts';
import { realLedger } from '../open-data/real-ledger.ts';

const { columns, selector } = leaderboardData(realLedger);
const selection = selector.select({ ...defaultView, league: 'any' });

test('as many models overlap with one as its rank interval allows beside its own rank', () => {
	const intervals = [...selection.rows].map((row) => ({ row, own: intervalOf(columns, selection, row) }));
	for (const { row, own } of intervals.filter((_, index) => index % 97 === 0)) {
		const place = selection.standing(row);
		const tied = intervals.filter(({ own: other }) => overlap(own, other)).length;
		expect(tied, columns.name[row]).toBe(place ? place.worst - place.best + 1 : 0);
	}
});
