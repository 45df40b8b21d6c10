import { existsSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Listening, listen } from './serving/listen.ts';
import { staticSite } from './serving/site.ts';

const preferredPort = 4321;
const portsToTry = 100;

/** On the named port only; without one on the first free port from 4321 on. */
async function listenWhereFree(site: RequestListener, named: number | undefined): Promise<Listening> {
	const last = named ?? preferredPort + portsToTry;
	for (let port = named ?? preferredPort; ; port++) {
		try {
			return await listen(site, port);
		} catch (error) {
			const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
			if (!taken) throw error;
			if (port >= last) throw new Error(`port ${port} is taken: name another with --port`, { cause: error });
		}
	}
}

function readPort(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
	if (port <= 65535) return port;
	throw new Error(`--port: found ${JSON.stringify(text)}, expected a number from 0 to 65535`);
}

async function serve() {
	const { values } = parseArgs({
		options: { port: { type: 'string' }, root: { type: 'string', default: 'dist' } },
	});
	const port = readPort(values.port);
	if (!existsSync(`${values.root}/index.html`)) {
		throw new Error(`${values.root}/ holds no site yet: build it with npm run build`);
	}
	const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
	const listening = await listenWhereFree(await staticSite(resolve(values.root), base), port);
	console.log(`ImageNet Ledger is at http://localhost:${listening.port}${base}`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, listening.close);
}

serve().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
