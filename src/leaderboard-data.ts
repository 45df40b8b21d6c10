import { type DataFile, dataFile } from './data-file.ts';
import {
	type Columns,
	type Figures,
	packColumns,
	packFigures,
	unpackColumns,
	unpackFigures,
} from './leaderboard/columns.ts';
import type { Ledger } from './leaderboard/ledger.ts';
import { once } from './leaderboard/once.ts';
import { Selector } from './leaderboard/select.ts';
import { type Bench, benches } from './leaderboard/view.ts';

/** What the table in the browser is made from. */
export interface LeaderboardData {
	readonly columns: Columns;
	readonly selector: Selector;
	/** All columns with each model's own headline figures. */
	readonly main: DataFile;
	/** The figures of the other benchmarks. */
	readonly figures: ReadonlyMap<Bench, DataFile>;
}

/** The table's data of a ledger, made once. */
export const leaderboardData = once((ledger: Ledger): LeaderboardData => {
	const packed = packColumns(ledger.entries, ledger.benchmarks);
	const columns = unpackColumns(packed);
	const selector = new Selector(columns);
	const figures = new Map<Bench, DataFile>();
	for (const bench of benches.slice(1)) {
		const packedFigures = packFigures(ledger.entries, bench);
		const unpacked: Figures = unpackFigures(packedFigures);
		selector.addFigures(bench, unpacked);
		figures.set(bench, dataFile(`data/${bench}`, packedFigures));
	}
	return { columns, selector, main: dataFile('data/models', packed), figures };
});
