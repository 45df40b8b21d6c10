import type { ReaderOptions, Reading } from './release.ts';
import { mainFile, readTimm } from './timm.ts';

export interface Importer {
	/** The file whose version is the version of the import. */
	readonly mainFile: string;
	read(directory: string, options: ReaderOptions): Reading;
}

export const importers = {
	timm: { mainFile, read: readTimm },
} satisfies Readonly<Record<string, Importer>>;

export type Library = keyof typeof importers;

export function isLibrary(name: string): name is Library {
	return Object.hasOwn(importers, name);
}
