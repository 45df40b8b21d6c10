import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';
import { previewPath } from './path.ts';

const Previews = z.array(z.object({ page: z.string(), file: z.string(), fresh: z.boolean() }));
type Previews = z.output<typeof Previews>;

/**
 * Draws the images that show where a link is pasted, beside the making of the pages, and puts them into the built
 * site. They are kept from build to build under `.cache/`.
 */
export function previews(): AstroIntegration {
	let root = '';
	let drawing: Promise<Previews> | undefined;
	return {
		name: 'previews',
		hooks: {
			'astro:config:done': ({ config }) => {
				root = fileURLToPath(config.root);
			},
			'astro:build:start': () => {
				drawing = draw({
					data: process.env.LEDGER_DATA ?? path.join(root, 'data'),
					cache: path.join(root, '.cache/previews'),
				});
				// A build that fails on its own account must not fail again for this one's reason.
				drawing.catch(() => undefined);
			},
			'astro:build:done': async ({ dir, logger }) => {
				const drawn = (await drawing) ?? [];
				const output = fileURLToPath(dir);
				await Promise.all(
					drawn.map(async ({ page, file }) => {
						const target = path.join(output, previewPath(page));
						await mkdir(path.dirname(target), { recursive: true });
						await copyFile(file, target);
					}),
				);
				const fresh = drawn.filter(({ fresh }) => fresh).length;
				logger.info(`${drawn.length} previews, ${fresh} of them drawn now`);
			},
		},
	};
}

function draw(workerData: { data: string; cache: string }): Promise<Previews> {
	return new Promise((done, failed) => {
		const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData });
		worker.once('message', (message: unknown) => done(Previews.parse(message)));
		worker.once('error', failed);
		worker.once('exit', (code) =>
			failed(new Error(`the drawing of previews ended early, with code ${code}`)),
		);
	});
}
