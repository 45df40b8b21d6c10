import * as keras from './keras.ts';
import * as mmpretrain from './mmpretrain.ts';
import * as paddleclas from './paddleclas.ts';
import type { ReaderOptions, Reading } from './release.ts';
import * as timm from './timm/timm.ts';
import * as torchvision from './torchvision.ts';

export interface Importer {
	/** The file whose version is the version of the import. */
	readonly mainFile: string;
	read(directory: string, options: ReaderOptions): Reading;
}

export const importers = {
	timm: { mainFile: timm.mainFile, read: timm.readTimm },
	torchvision: { mainFile: torchvision.mainFile, read: torchvision.readTorchvision },
	mmpretrain: { mainFile: mmpretrain.mainFile, read: mmpretrain.readMmpretrain },
	keras: { mainFile: keras.mainFile, read: keras.readKeras },
	paddleclas: { mainFile: paddleclas.mainFile, read: paddleclas.readPaddleclas },
} satisfies Readonly<Record<string, Importer>>;

export type Library = keyof typeof importers;

export function isLibrary(name: string): name is Library {
	return Object.hasOwn(importers, name);
}
