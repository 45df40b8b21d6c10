import type { Entry } from './entry.ts';
import { count } from './format.ts';
import { byName, type Ledger } from './ledger.ts';
import { once } from './once.ts';
import { isOfSize, type Peer, peersOf } from './peers.ts';

/** What somebody who looks at a model should know of, from the list that it is ranked in. */
export interface Neighbours {
	/** Those whose rank lies in this one's rank interval, so that neither is surely better: the nearest figures first. */
	readonly tied: readonly Entry[];
	/** Fewer parameters, and no lower figure: the smallest first. */
	readonly smaller: readonly Entry[];
	/** About as many parameters, and surely better: the best first. */
	readonly better: readonly Entry[];
	/** The next model up on the frontier of accuracy against parameters. */
	readonly next: Entry | null;
}

/** How many of each are named. */
const named = 4;

/** The neighbours of an entry among all that are ranked with it. */
export function neighbours(entry: Entry, book: Pick<Ledger, 'entries' | 'benchmarks'>): Neighbours {
	const all = peersOf(entry, book);
	const own = all.find((peer) => peer.entry.slug === entry.slug);
	if (!own) return { tied: [], smaller: [], better: [], next: null };
	const peers = all.filter((peer) => peer !== own);
	const { params } = entry;
	return {
		tied: peers
			.filter(({ standing: { rank } }) => rank >= own.standing.best && rank <= own.standing.worst)
			.sort((a, b) => gap(a, own) - gap(b, own) || byEntry(a, b))
			.slice(0, named)
			.map(({ entry }) => entry),
		...(params === null ? { smaller: [], better: [], next: null } : ofSize(all, own, params)),
	};
}

/** Those of a list whose parameters are known, the smallest first. */
const bySize = once((peers: readonly Peer[]): readonly Peer[] =>
	peers
		.filter(({ entry }) => entry.params !== null)
		.sort((a, b) => size(a) - size(b) || b.accuracy - a.accuracy || byEntry(a, b)),
);

function ofSize(peers: readonly Peer[], own: Peer, params: number): Omit<Neighbours, 'tied'> {
	return {
		smaller: bySize(peers)
			.filter((peer) => size(peer) < params && peer.accuracy >= own.accuracy)
			.slice(0, named)
			.map(({ entry }) => entry),
		better: peers
			.filter((peer) => isOfSize(params, peer.entry.params) && peer.standing.rank < own.standing.best)
			.sort((a, b) => b.accuracy - a.accuracy || byEntry(a, b))
			.slice(0, named)
			.map(({ entry }) => entry),
		next: nextOnFrontier(bySize(peers), own, params),
	};
}

/** The smallest model of at least this size that is better than it and than all smaller ones; null at the end. */
function nextOnFrontier(sized: readonly Peer[], own: Peer, params: number): Entry | null {
	let best = own.accuracy;
	for (const peer of sized) {
		if (peer.accuracy <= best) continue;
		if (size(peer) >= params) return peer.entry;
		best = peer.accuracy;
	}
	return null;
}

const size = ({ entry }: Peer): number => entry.params ?? Number.POSITIVE_INFINITY;
const gap = (a: Peer, b: Peer): number => Math.abs(a.accuracy - b.accuracy);
const byEntry = (a: Peer, b: Peer): number => byName(a.entry, b.entry);

/** Neighbours of one sort under what they are to the model looked at. */
export interface NeighbourGroup {
	readonly title: string;
	readonly entries: readonly Entry[];
}

/** The neighbours of an entry as a page names them; groups without anybody are left out. */
export function neighbourGroups(
	entry: Entry,
	book: Pick<Ledger, 'entries' | 'benchmarks'>,
): NeighbourGroup[] {
	const { tied, smaller, better, next } = neighbours(entry, book);
	const standing = entry.standing[entry.home];
	const inAll = standing ? standing.worst - standing.best : 0;
	const nearest = inAll > tied.length ? `, the nearest ${tied.length} of ${count(inAll)}` : '';
	return [
		{ title: `Not to be told apart from it${nearest}`, entries: tied },
		{ title: 'Smaller, and no worse', entries: smaller },
		{ title: 'Of its size, and surely better', entries: better },
		{ title: 'Next on the frontier of accuracy against parameters', entries: next ? [next] : [] },
	].filter(({ entries }) => entries.length > 0);
}
