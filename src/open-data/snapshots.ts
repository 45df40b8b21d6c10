import type { Ledger } from '../leaderboard/ledger.ts';
import type { Archive } from './archive.ts';
import type { Address } from './documents.ts';
import { edition } from './edition.ts';
import { counts, sha256 } from './files.ts';
import type { ManifestDocument, SnapshotDocument, SnapshotsDocument } from './schemas.ts';

/** `/data/manifest.json`: the archive of this edition and the checksums of all that it holds. */
export function manifestDocument(ledger: Ledger, { name, body, files }: Archive): ManifestDocument {
	return {
		...edition(ledger),
		counts: counts(ledger),
		archive: { name, bytes: body.length, sha256: sha256(body) },
		files: files.map(({ name, about, body }) => ({
			name,
			about,
			bytes: Buffer.byteLength(body),
			sha256: sha256(body),
		})),
	};
}

/**
 * The manifest of an edition that is kept for ever, under the day of its newest change. The archive of a past edition
 * is not stored: checked out at its tag, the repository builds the same bytes again.
 */
export function snapshotDocument(manifest: ManifestDocument, repository: string): SnapshotDocument {
	const tag = `data-${manifest.updated}`;
	return { ...manifest, tag, records: `${repository}/tree/${tag}/data` };
}

/** An edition with what it holds more, or less, than the one before; null where there is none before. */
export interface EditionChange {
	readonly edition: SnapshotDocument;
	readonly more: SnapshotDocument['counts'] | null;
}

/** Editions, the newest first, each beside the one before it. */
export function editionChanges(snapshots: readonly SnapshotDocument[]): EditionChange[] {
	return snapshots.map((edition, index) => {
		const before = snapshots[index + 1]?.counts;
		const { models, results, papers } = edition.counts;
		return {
			edition,
			more: before
				? {
						models: models - before.models,
						results: results - before.results,
						papers: papers - before.papers,
					}
				: null,
		};
	});
}

/** `/data/snapshots/index.json` */
export function snapshotsDocument(
	ledger: Ledger,
	snapshots: readonly SnapshotDocument[],
	address: Address,
): SnapshotsDocument {
	return {
		...edition(ledger),
		count: snapshots.length,
		snapshots: snapshots.map(({ updated, hash }) => ({
			date: updated,
			hash,
			url: address(`data/snapshots/${updated}/`),
			manifest: address(`data/snapshots/${updated}/manifest.json`),
		})),
	};
}
