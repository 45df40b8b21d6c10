import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the site's code with data of its own, to be built without touching the real one. */
export interface SiteCopy {
	readonly root: string;
	/** Holds what is built. */
	readonly dist: string;
	readonly build: () => Promise<{ readonly built: boolean; readonly output: string }>;
	readonly remove: () => Promise<void>;
}

/** Copies the code, links the packages and takes `data` for the records. */
export async function copySite(data: string): Promise<SiteCopy> {
	const root = await mkdtemp(join(tmpdir(), 'ledger-copy-'));
	for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json', 'LICENSE']) {
		await cp(resolve(name), join(root, name), { recursive: true });
	}
	await cp(data, join(root, 'data'), { recursive: true });
	// Astro keeps what it read from the data inside node_modules, so the folder itself must not be shared.
	await mkdir(join(root, 'node_modules'));
	for (const name of await readdir('node_modules')) {
		if (name.startsWith('.') && name !== '.bin') continue;
		await symlink(resolve('node_modules', name), join(root, 'node_modules', name));
	}
	return {
		root,
		dist: join(root, 'dist'),
		build: () => build(root),
		remove: () => rm(root, { recursive: true, force: true }),
	};
}

function build(root: string): Promise<{ built: boolean; output: string }> {
	return new Promise((done, fail) => {
		const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--silent'], {
			cwd: root,
			env: { ...process.env, LEDGER_DATA: 'data', NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (text: string) => {
				output += text;
			});
		}
		child.once('error', fail);
		child.once('close', (code) => done({ built: code === 0, output }));
	});
}
