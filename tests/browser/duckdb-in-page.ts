import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';

declare global {
	interface Window {
		/** The rows of a query as JSON; whole numbers of any size are numbers. */
		ask(sql: string): Promise<string>;
	}
}

const database = new AsyncDuckDB(new VoidLogger(), new Worker('/duckdb-browser-eh.worker.js'));
const started = database.instantiate('/duckdb-eh.wasm').then(() => database.connect());

window.ask = async (sql) => {
	const table = await (await started).query(sql);
	return JSON.stringify(table.toArray(), (_, value: unknown) =>
		typeof value === 'bigint' ? Number(value) : value,
	);
};
