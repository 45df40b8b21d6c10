import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import pkg from '../../package.json' with { type: 'json' };
import { buildLedger } from '../leaderboard/ledger.ts';
import { DataError } from '../records/problem.ts';
import { readRecords } from '../records/read-records.ts';
import { site } from '../site.ts';
import { archive } from './archive.ts';
import { dataFiles } from './files.ts';
import { SnapshotDocument } from './schemas.ts';
import { manifestDocument, snapshotDocument } from './snapshots.ts';

/** Writes the manifest of today's data to `data/snapshots/<date>.json`. One that is there is never written again. */
function main(): number {
	const today = new Date().toISOString().slice(0, 10);
	const ledger = buildLedger(readRecords('data', { today }));
	const publisher = { ...site, address: (path: string) => new URL(path, pkg.homepage).href };
	const made = archive(
		ledger,
		dataFiles(ledger, publisher.address),
		publisher,
		readFileSync('LICENSE', 'utf8'),
	);
	const snapshot = snapshotDocument(manifestDocument(ledger, made), site.repository);
	const file = `data/snapshots/${snapshot.updated}.json`;
	if (existsSync(file)) {
		const kept = SnapshotDocument.parse(JSON.parse(readFileSync(file, 'utf8')));
		if (kept.archive.sha256 === snapshot.archive.sha256) {
			console.log(`${file} is of these data.`);
			return 0;
		}
		console.error(
			`${file}: found another archive of that day, expected none: a published snapshot never changes; wait for a later change in the data, or remove the file if it was never published`,
		);
		return 1;
	}
	mkdirSync('data/snapshots', { recursive: true });
	writeFileSync(file, `${JSON.stringify(snapshot, null, '\t')}\n`);
	console.log(`${file} is written: commit it, and tag the commit ${snapshot.tag}.`);
	return 0;
}

try {
	process.exitCode = main();
} catch (error) {
	if (!(error instanceof DataError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
