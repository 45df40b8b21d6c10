import { existsSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { staticSite } from './serving/site.ts';

const preferredPort = 4321;
const portsToTry = 100;

/** The server once it listens; refuses as `listen` does. */
function listen(site: RequestListener, port: number): Promise<Server> {
	return new Promise((done, fail) => {
		const server = createServer(site);
		server.once('error', fail);
		server.listen(port, () => done(server));
	});
}

/** On the named port only; without one on the first free port from 4321 on. */
async function listenWhereFree(site: RequestListener, named: number | undefined): Promise<Server> {
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
	const server = await listenWhereFree(await staticSite(resolve(values.root), base), port);
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('the server has no address');
	console.log(`ImageNet Ledger is at http://localhost:${address.port}${base}`);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => {
			server.close();
			server.closeAllConnections();
		});
	}
}

serve().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
