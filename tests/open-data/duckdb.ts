import { DuckDBInstance, type JS } from '@duckdb/node-api';

/** Asks a new DuckDB in memory, in the folder it is told, and gives the rows as objects. */
export async function ask(sql: string): Promise<readonly Record<string, JS>[]> {
	const instance = await DuckDBInstance.create(':memory:');
	const connection = await instance.connect();
	try {
		const reader = await connection.runAndReadAll(sql);
		return reader.getRowObjectsJS();
	} finally {
		connection.closeSync();
		instance.closeSync();
	}
}
