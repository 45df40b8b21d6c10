import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dist } from '../built-site.ts';

/** A page of each type: of every folder of the site the largest, which has most that could be wrong. */
export const pageTypes: readonly string[] = [
	...Map.groupBy(globSync('**/index.html', { cwd: dist }), (file) => file.split('/').slice(0, -2).join('/'))
		.values()
		.map((files) => files.reduce((largest, file) => (size(file) > size(largest) ? file : largest))),
].map((file) => `/${file.replace(/index\.html$/, '')}`);

function size(file: string): number {
	return statSync(join(dist, file)).size;
}
