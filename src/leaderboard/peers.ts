import type { Entry, Standing } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { once } from './once.ts';
import { type Scored, standings } from './standings.ts';

/** An entry with the figure that ranks it on its home benchmark: top-1, or top-5 on a challenge's server. */
export interface Peer extends Scored {
	readonly entry: Entry;
	readonly standing: Standing;
}

type Book = Pick<Ledger, 'entries' | 'benchmarks'>;

const lists = once(
	(book: Book): ReadonlyMap<string, readonly Peer[]> =>
		Map.groupBy(
			book.entries.flatMap((each) => peer(each, book) ?? []),
			({ entry }) => listOf(entry, book),
		),
);

/**
 * Everybody who is ranked in one list with an entry, the best first, ties by name; the entry itself is among them.
 * Empty for an entry that has no rank. Each list is made once for a ledger.
 */
export function peersOf(entry: Entry, book: Book): readonly Peer[] {
	if (!entry.standing[entry.home]) return [];
	return lists(book).get(listOf(entry, book)) ?? [];
}

const places = once(
	(peers: readonly Peer[]): ReadonlyMap<string, number> =>
		new Map(peers.map(({ entry }, index) => [entry.slug, index])),
);

/** Index of an entry in its list; -1 where it is not there. */
export const placeOf = ({ slug }: Entry, peers: readonly Peer[]): number => places(peers).get(slug) ?? -1;

function peer(entry: Entry, { benchmarks }: Book): Peer | undefined {
	const home = benchmarks.get(entry.home);
	const standing = entry.standing[entry.home];
	const accuracy = home?.role === 'server' ? entry.top5 : entry.top1;
	if (!home || !standing || accuracy === null) return undefined;
	return { entry, standing, accuracy, images: home.images };
}

/** The challenge is one list over all years. */
function listOf({ league, home }: Entry, { benchmarks }: Book): string {
	return `${league} ${benchmarks.get(home)?.role === 'server' ? 'server' : home}`;
}

/** How far from each other, as a part of the one looked at, two models' parameters may be to count as one size. */
const sizeTolerance = 0.25;

/** Whether a model has about as many parameters as another: within 25 % of them. */
export function isOfSize(params: number, other: number | null): boolean {
	return other !== null && other >= params * (1 - sizeTolerance) && other <= params * (1 + sizeTolerance);
}

/** A model among those of its size. */
export interface SizeClass extends Standing {
	/** Millions of parameters. */
	readonly from: number;
	readonly to: number;
	readonly peers: readonly Peer[];
}

/** Rank of an entry among its peers of about as many parameters; null where it has no rank or no parameters. */
export function sizeClass(entry: Entry, book: Book): SizeClass | null {
	const { params } = entry;
	if (params === null) return null;
	const peers = peersOf(entry, book).filter((other) => isOfSize(params, other.entry.params));
	const own = standings(peers)[peers.findIndex((other) => other.entry.slug === entry.slug)];
	if (!own) return null;
	return { ...own, from: params * (1 - sizeTolerance), to: params * (1 + sizeTolerance), peers };
}

/** The entries before and after one in its list. */
export function adjacent(
	entry: Entry,
	book: Book,
): { readonly above: Entry | null; readonly below: Entry | null } {
	const peers = peersOf(entry, book);
	const index = placeOf(entry, peers);
	if (index < 0) return { above: null, below: null };
	return { above: peers[index - 1]?.entry ?? null, below: peers[index + 1]?.entry ?? null };
}
