import type { Entry } from './entry.ts';
import { byName } from './ledger.ts';

/** What somebody who looks at a model should know of: entries of the same league on the same benchmark. */
export interface Neighbours {
	/** Nearest in accuracy whose intervals overlap this one's so far that neither is surely better. */
	readonly tied: readonly Entry[];
	/** Fewer parameters, and no lower figure: the smallest first. */
	readonly smaller: readonly Entry[];
	/** Parameters within a tenth, and surely better: the best first. */
	readonly better: readonly Entry[];
	/** The next model up on the frontier of accuracy against parameters. */
	readonly next: Entry | null;
}

const shown = 4;

/** The neighbours of an entry among all entries, on its home benchmark. */
export function neighbours(entry: Entry, entries: readonly Entry[]): Neighbours {
	const { top1, params } = entry;
	const standing = entry.standing[entry.home];
	if (top1 === null || !standing) return { tied: [], smaller: [], better: [], next: null };
	const peers = entries.filter(
		(peer) =>
			peer.slug !== entry.slug &&
			peer.league === entry.league &&
			peer.home === entry.home &&
			peer.top1 !== null,
	);
	const gap = (peer: Entry) => Math.abs((peer.top1 ?? 0) - top1);
	const tied = peers
		.filter((peer) => {
			const rank = peer.standing[peer.home]?.rank;
			return rank !== undefined && rank >= standing.best && rank <= standing.worst;
		})
		.sort((a, b) => gap(a) - gap(b) || byName(a, b))
		.slice(0, shown);
	if (params === null) return { tied, smaller: [], better: [], next: null };
	const sized = peers.filter((peer) => peer.params !== null);
	const size = (peer: Entry) => peer.params ?? Number.POSITIVE_INFINITY;
	const higher = sized
		.filter((peer) => (peer.top1 ?? 0) > top1)
		.sort((a, b) => size(a) - size(b) || byName(a, b));
	return {
		tied,
		smaller: sized
			.filter((peer) => size(peer) < params && (peer.top1 ?? 0) >= top1)
			.sort((a, b) => size(a) - size(b) || byName(a, b))
			.slice(0, shown),
		better: sized
			.filter(
				(peer) =>
					Math.abs(size(peer) - params) <= params / 10 &&
					(peer.standing[peer.home]?.worst ?? Number.POSITIVE_INFINITY) < standing.best,
			)
			.sort((a, b) => (b.top1 ?? 0) - (a.top1 ?? 0) || byName(a, b))
			.slice(0, shown),
		next: nextOnFrontier(higher, params, top1),
	};
}

/** The smallest model of at least this size that no smaller one equals; null for the frontier's end. */
function nextOnFrontier(higherBySize: readonly Entry[], params: number, top1: number): Entry | null {
	let best = top1;
	for (const peer of higherBySize) {
		if ((peer.top1 ?? 0) <= best) continue;
		if ((peer.params ?? 0) >= params) return peer;
		best = peer.top1 ?? best;
	}
	return null;
}
