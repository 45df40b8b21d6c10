import { createHash } from 'node:crypto';
import { asciiScript } from './build/ascii.ts';

/** A file of data for the browser. */
export interface DataFile {
	/** Path from the site's root: `data/imagenet-a.1f3a09c2.json`. */
	readonly path: string;
	readonly body: string;
}

/** JSON for the browser, in ASCII: see `build/ascii.ts`. */
export const dataText = (content: unknown): string => asciiScript(JSON.stringify(content));

/** JSON under a name that changes with its content, so that a page never reads data of another day than its own. */
export function dataFile(name: string, content: unknown): DataFile {
	const body = dataText(content);
	const hash = createHash('sha256').update(body).digest('hex').slice(0, 8);
	return { path: `${name}.${hash}.json`, body };
}
