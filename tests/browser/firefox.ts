#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';

/*
 * Starts the Firefox that FIREFOX_PATH names and stands between it and Playwright, which sets the preferred colours of
 * every window and gives up where a Firefox cannot yet, as the one with extended support. Such a refusal becomes
 * consent; all else passes as it is.
 */

const refusable = 'emulation.setMediaFeaturesOverride';
const Command = z.object({ id: z.int(), method: z.string() });
const Answer = z.object({ id: z.int(), type: z.literal('error') });

const firefox = spawn(process.env.FIREFOX_PATH ?? 'firefox', process.argv.slice(2), {
	stdio: ['ignore', 'inherit', 'pipe'],
});
firefox.once('exit', (code) => process.exit(code ?? 1));

createInterface(firefox.stderr).on('line', async (line) => {
	const address = /WebDriver BiDi listening on (ws:.*)/.exec(line)?.[1];
	console.error(address === undefined ? line : line.replace(address, await standBefore(address)));
});

/** An address at which to find the browser that listens at another. */
async function standBefore(address: string): Promise<string> {
	const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
	server.on('connection', (playwright, { url }) => mediate(playwright, new WebSocket(address + url)));
	await once(server, 'listening');
	const own = server.address();
	return typeof own === 'string' ? own : `ws://127.0.0.1:${own?.port}`;
}

function mediate(playwright: WebSocket, browser: WebSocket) {
	const asked = new Set<number>();
	const opened = once(browser, 'open');
	playwright.on('message', async (message) => {
		const command = Command.safeParse(JSON.parse(String(message)));
		if (command.data?.method === refusable) asked.add(command.data.id);
		await opened;
		browser.send(String(message));
	});
	browser.on('message', (message) => {
		const { data: error } = Answer.safeParse(JSON.parse(String(message)));
		const consent = error && asked.has(error.id) && { id: error.id, type: 'success', result: {} };
		playwright.send(consent ? JSON.stringify(consent) : String(message));
	});
	playwright.once('close', () => browser.close());
	browser.once('close', () => playwright.close());
}
