import { createServer, type RequestListener } from 'node:http';

export interface Listening {
	readonly port: number;
	/** Ends open connections as well. */
	readonly close: () => void;
}

/** Answers requests on a port, or on a free one; refuses as `server.listen` does. */
export function listen(listener: RequestListener, port = 0): Promise<Listening> {
	return new Promise((done, fail) => {
		const server = createServer(listener);
		server.once('error', fail);
		server.listen(port, () => {
			const address = server.address();
			done({
				port: typeof address === 'object' && address !== null ? address.port : port,
				close: () => {
					server.close();
					server.closeAllConnections();
				},
			});
		});
	});
}
