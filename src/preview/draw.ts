import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Renderer } from '@takumi-rs/core';
import type { Card } from './card.ts';
import { layout, lightTokens, size, styleSheet } from './layout.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Drawn at once: the renderer works on threads of its own, and each card in work holds three megabytes. */
const atOnce = 4;

export interface Preview {
	/** Path of the page. */
	readonly page: string;
	/** PNG in the cache. */
	readonly file: string;
	/** Drawn now; otherwise an earlier build did. */
	readonly fresh: boolean;
}

/**
 * Draws each card into the directory `cache`, unless it holds the very same drawing. A drawing is known by the hash
 * of all that decides its pixels.
 */
export async function drawPreviews(cards: readonly Card[], cache: string): Promise<Preview[]> {
	const [font, css, ...code] = await Promise.all([
		readFile(path.join(root, 'public/fonts/ledger-sans.woff2')),
		readFile(path.join(root, 'src/styles/tokens.css'), 'utf8'),
		readFile(path.join(import.meta.dirname, 'layout.ts')),
		// The renderer's package does not export its version; its file says it.
		readFile(new URL('../package.json', import.meta.resolve('@takumi-rs/core'))),
	]);
	const tokens = lightTokens(css);
	const styles = styleSheet(tokens);
	const base = createHash('sha256').update(font).update(styles);
	for (const text of code) base.update(text);
	await mkdir(cache, { recursive: true });

	let renderer: Promise<Renderer> | undefined;
	const render = async (card: Card): Promise<Buffer> => {
		renderer ??= readyRenderer(font);
		return (await renderer).render(layout(card, tokens), { ...size, format: 'png', css: [styles] });
	};

	const queue = cards.values();
	const previews: Preview[] = [];
	const work = async (): Promise<void> => {
		for (const card of queue) {
			const hash = base.copy().update(JSON.stringify(card)).digest('hex').slice(0, 32);
			const file = path.join(cache, `${hash}.png`);
			const fresh = !(await touched(file));
			if (fresh) {
				// Whole or not at all, whatever happens to this build and whoever builds beside it.
				const partial = `${file}.${process.pid}`;
				await writeFile(partial, await render(card));
				await rename(partial, file);
			}
			previews.push({ page: card.path, file, fresh });
		}
	};
	await Promise.all(Array.from({ length: atOnce }, work));
	return previews;
}

async function readyRenderer(font: Buffer): Promise<Renderer> {
	const renderer = new Renderer();
	await renderer.registerFont({ name: 'Ledger', data: font });
	return renderer;
}

/** Whether a file is there; if so it counts as used now. */
async function touched(file: string): Promise<boolean> {
	const now = new Date();
	try {
		await utimes(file, now, now);
		return true;
	} catch {
		return false;
	}
}
