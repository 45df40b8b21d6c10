import type { Entry } from './entry.ts';
import { count } from './format.ts';
import { byName, type Ledger } from './ledger.ts';
import { once } from './once.ts';
import { isOfSize, type Peer, peersOf, placeOf } from './peers.ts';

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
	const peers = peersOf(entry, book);
	const place = placeOf(entry, peers);
	const own = peers[place];
	if (!own) return { tied: [], smaller: [], better: [], next: null };
	const { params } = entry;
	const tied = entriesOf(nearest(peers, place));
	if (params === null) return { tied, smaller: [], better: [], next: null };
	return {
		tied,
		smaller: entriesOf(
			first(
				skyband(peers),
				({ accuracy }) => accuracy >= own.accuracy,
				(peer) => size(peer) < params,
			),
		),
		better: entriesOf(
			first(
				peers,
				(peer) => isOfSize(params, peer.entry.params),
				({ standing }) => standing.rank < own.standing.best,
			),
		),
		next: frontier(peers).find((peer) => size(peer) >= params && peer.accuracy > own.accuracy)?.entry ?? null,
	};
}

/** Those of a list whose parameters are known, the smallest first. */
const bySize = once((peers: readonly Peer[]): readonly Peer[] =>
	peers
		.filter(({ entry }) => entry.params !== null)
		.sort((a, b) => size(a) - size(b) || b.accuracy - a.accuracy || byEntry(a, b)),
);

/** Those that are better than all smaller ones, the smallest first. */
const frontier = once((peers: readonly Peer[]): readonly Peer[] => {
	let best = Number.NEGATIVE_INFINITY;
	return bySize(peers).filter(({ accuracy }) => {
		const better = accuracy > best;
		if (better) best = accuracy;
		return better;
	});
});

/** Those that fewer than are named equal at a smaller size: whoever else is as good comes too late to be named. */
const skyband = once((peers: readonly Peer[]): readonly Peer[] => {
	const best: number[] = [];
	return bySize(peers).filter(({ accuracy }) => {
		if (accuracy <= (best[named - 1] ?? Number.NEGATIVE_INFINITY)) return false;
		best.push(accuracy);
		best.sort((a, b) => b - a).splice(named);
		return true;
	});
});

/** The first few of a list that are wanted, for as long as it goes on as it must. */
function first(
	peers: readonly Peer[],
	wanted: (peer: Peer) => boolean,
	goesOn: (peer: Peer) => boolean,
): readonly Peer[] {
	const found: Peer[] = [];
	for (const peer of peers) {
		if (!goesOn(peer)) break;
		if (wanted(peer)) found.push(peer);
		if (found.length === named) break;
	}
	return found;
}

/**
 * The nearest of those whose rank lies in the rank interval of the one at `place`, ties by name. The list is in the
 * order of accuracy, so that they are found from that place outwards.
 */
function nearest(peers: readonly Peer[], place: number): readonly Peer[] {
	const own = peers[place];
	if (!own) return [];
	const inReach = (peer: Peer | undefined): peer is Peer =>
		peer !== undefined && peer.standing.rank >= own.standing.best && peer.standing.rank <= own.standing.worst;
	const found: Peer[] = [];
	for (let above = place - 1, below = place + 1; ; ) {
		const [up, down] = [peers[above], peers[below]];
		const upwards = inReach(up) && !(inReach(down) && gap(down, own) < gap(up, own));
		const next = upwards ? up : down;
		const last = found[named - 1];
		// Others may be as near as the last that is named.
		if (!inReach(next) || (last && gap(next, own) > gap(last, own))) break;
		found.push(next);
		if (upwards) above -= 1;
		else below += 1;
	}
	return found.sort((a, b) => gap(a, own) - gap(b, own) || byEntry(a, b)).slice(0, named);
}

const entriesOf = (peers: readonly Peer[]): readonly Entry[] => peers.map(({ entry }) => entry);
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
