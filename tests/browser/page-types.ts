import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../built-site.ts';

/**
 * A page of each type: every page that stands alone, and of every folder of pages made alike the largest, which has
 * most that could be wrong.
 */
export const pageTypes: readonly string[] = [
	...Map.groupBy(globSync('**/index.html', { cwd: dist }), typeOf)
		.values()
		.map((files) => files.reduce((largest, file) => (size(file) > size(largest) ? file : largest))),
].map((file) => `/${file.replace(/index\.html$/, '')}`);

function typeOf(file: string): string {
	const folders = file.split('/').slice(0, -1);
	return folders.length < 2 || file.startsWith('data/') ? file : folders.slice(0, -1).join('/');
}

function size(file: string): number {
	return statSync(join(dist, file)).size;
}
