import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files by their path inside the data directory, `papers/2022/coca.json`. */
export type DataFiles = ReadonlyMap<string, Uint8Array>;

/** Every file under `directory`, in the order of their paths; those whose name starts with a dot are not data. */
export function dataFiles(directory: string): DataFiles {
	const files = readdirSync(directory, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			path.relative(directory, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
		)
		.filter((file) => !file.split('/').some((part) => part.startsWith('.')))
		.sort();
	return new Map(files.map((file) => [file, readFileSync(path.join(directory, file))]));
}
