import type { Entry } from '../../src/leaderboard/entry.ts';
import type { Ledger } from '../../src/leaderboard/ledger.ts';
import { standings } from '../../src/leaderboard/standings.ts';
import { lantern, lanternEntry } from './lantern.ts';

/** What a test says of an entry: validation top-1 and parameters in millions; the rest is one of the invented models. */
export interface Sketch {
	readonly top1: number | null;
	readonly params: number | null;
	readonly league?: Entry['league'];
}

/** A ledger of entries that are ranked as the real one ranks them, named e0, e1, … */
export function sketchedLedger(sketches: readonly Sketch[]): Pick<Ledger, 'entries' | 'benchmarks'> {
	const base = lanternEntry('lantern-base');
	const unranked = sketches.map(({ top1, params, league = 'supervised' }, index): Entry => {
		const name = `e${String(index).padStart(3, '0')}`;
		const figure = base.headline['imagenet-val'];
		if (!figure) throw new Error('the invented model has lost its figure');
		return {
			...base,
			slug: name,
			name,
			params,
			league,
			top1,
			home: 'imagenet-val',
			headline: top1 === null ? {} : { 'imagenet-val': { ...figure, top1 } },
			standing: {},
		};
	});
	const entries = [...Map.groupBy(unranked, ({ league }) => league).values()].flatMap((league) => {
		const figured = league.filter(({ top1 }) => top1 !== null);
		const ranks = standings(figured.map(({ top1 }) => ({ accuracy: top1 ?? 0, images: 50_000 })));
		return league.map((entry): Entry => {
			const standing = ranks[figured.indexOf(entry)];
			return standing ? { ...entry, standing: { 'imagenet-val': standing } } : entry;
		});
	});
	const rank = (entry: Entry) => entry.standing['imagenet-val']?.rank ?? Number.POSITIVE_INFINITY;
	return {
		entries: entries.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)),
		benchmarks: lantern.benchmarks,
	};
}
