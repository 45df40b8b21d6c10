import fc from 'fast-check';
import { expect, test } from 'vitest';
import { candidatesOf, packExtras } from '../../src/leaderboard/chart/candidate-columns.ts';
import { candidate } from '../../src/leaderboard/chart/trade-off.ts';
import { packColumns, packFigures, unpackColumns, unpackFigures } from '../../src/leaderboard/columns.ts';
import { byName } from '../../src/leaderboard/ledger.ts';
import { arbitraryEntries, benchmarks } from './arbitrary-entry.ts';
import { lantern } from './lantern.ts';

const devices = { gpu: 'A fast card', cpu: 'A slow chip' } as const;
const entries = fc
	.tuple(arbitraryEntries, fc.infiniteStream(fc.integer({ min: -40, max: 90 })))
	.map(([all, speeds]) =>
		all.map((entry) => ({
			...entry,
			speed: (['gpu', 'cpu'] as const).flatMap((source) => {
				const imagesPerSecond = speeds.next().value;
				return imagesPerSecond > 0
					? [{ source, device: devices[source], resolution: 224, batch: 1, imagesPerSecond }]
					: [];
			}),
		})),
	);

test.for(['imagenet-val', 'imagenet-a'] as const)(
	'columns give the candidates that entries give on %s',
	(bench) => {
		fc.assert(
			fc.property(entries, (all) => {
				const extras = JSON.parse(JSON.stringify(packExtras({ ...lantern, entries: all })));
				const columns = unpackColumns(packColumns(all, benchmarks));
				const figures =
					bench === 'imagenet-val' ? columns.figures[bench] : unpackFigures(packFigures(all, bench));
				if (!figures) throw new Error('no figures');
				const expected = all
					.toSorted(byName)
					.map((entry) => candidate(entry, bench === 'imagenet-val' ? entry.home : bench));
				expect(candidatesOf(columns, extras, columns.name.keys(), figures)).toEqual(expected);
			}),
		);
	},
);
