import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type LaunchOptions } from '@playwright/test';
import packaged, { inflate } from '@sparticuz/chromium';
import { installed } from './installed.ts';

const installedPaths = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/google-chrome',
	'/snap/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	chromium.executablePath(),
];

const run = promisify(execFile);

/** Where the packaged browser is unpacked, once an installation. */
const unpacked = join(import.meta.dirname, '../../node_modules/.cache/chromium');

/**
 * How to start a Chromium on this machine: the one that CHROMIUM_PATH names, else an installed one, else the
 * one inside @sparticuz/chromium (Linux on x64) with the libraries and fonts that the machine lacks.
 */
export async function chromiumLaunch(): Promise<LaunchOptions> {
	const args = [
		'--no-sandbox',
		'--disable-quic',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync',
		'--font-render-hinting=none',
	];
	const executablePath = installed('CHROMIUM_PATH', installedPaths);
	if (executablePath !== undefined) return { executablePath, args };
	if (process.platform !== 'linux' || process.arch !== 'x64') {
		throw new Error('No Chromium found: install one, or name it in CHROMIUM_PATH');
	}
	await unpack();
	return { executablePath: join(unpacked, 'chromium'), args, env: await environment() };
}

/** Unpacks beside the goal and renames, so that nobody ever starts half a browser. */
async function unpack() {
	if (existsSync(unpacked)) return;
	await mkdir(join(unpacked, '..'), { recursive: true });
	const temporary = await mkdtemp(`${unpacked}-`);
	await inTemporaryFolder(temporary, async () => {
		await packaged.executablePath();
		await inflate(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
	});
	await forget(join(temporary, 'chromium'));
	await rename(temporary, unpacked).catch(async (error: unknown) => {
		await rm(temporary, { recursive: true });
		if (!existsSync(unpacked)) throw error;
	});
}

/**
 * Lets the system forget what it remembers of a file that was just written. Of a program that it reads again Linux keeps
 * larger pieces, with which the browser needs a tenth less time for everything. Without GNU's dd the file stays as it is.
 */
async function forget(file: string) {
	await run('dd', [`of=${file}`, 'count=0', 'conv=notrunc,fdatasync', 'oflag=nocache']).catch(
		() => 'it is only slower',
	);
}

/** The package unpacks into the system's temporary folder, whatever that is at the time. */
async function inTemporaryFolder(folder: string, work: () => Promise<void>) {
	const { TMPDIR } = process.env;
	process.env.TMPDIR = folder;
	try {
		await work();
	} finally {
		if (TMPDIR === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = TMPDIR;
	}
}

/** This process's variables, and where to find what the machine lacks. */
async function environment(): Promise<Record<string, string>> {
	const variables: Record<string, string> = {};
	for (const [name, value] of Object.entries(process.env)) if (value !== undefined) variables[name] = value;
	if (await lacksLibraries(join(unpacked, 'chromium'))) {
		variables.LD_LIBRARY_PATH = [join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
			.filter(Boolean)
			.join(':');
	}
	if (!existsSync('/etc/fonts/fonts.conf')) variables.FONTCONFIG_PATH ??= join(unpacked, 'fonts');
	return variables;
}

/** Whether the loader misses a library; where that cannot be told, those of the package do no harm. */
async function lacksLibraries(executable: string): Promise<boolean> {
	try {
		const { stdout } = await run('ldd', [executable]);
		return stdout.includes('not found');
	} catch {
		return true;
	}
}
