import { build, type Plugin } from 'vite';
import { asciiScript } from './ascii.ts';

/** Bundles a browser script with all that it imports into one text that needs nothing else. */
export async function bundle(entry: string): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		publicDir: false,
		build: {
			write: false,
			modulePreload: false,
			rolldownOptions: {
				input: entry,
				output: { format: 'iife' },
				treeshake: { propertyReadSideEffects: false },
			},
		},
	});
	const [output] = Array.isArray(result) ? result : [result];
	const [chunk, ...others] = output && 'output' in output ? output.output : [];
	if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} gave more than one file`);
	return asciiScript(chunk.code.trim());
}

const suffix = '?inline-script';

/**
 * `import text from './x.ts?inline-script'` gives the bundle of a browser script as text, for a script that must run
 * before any request comes back. Astro's own inlining stops at scripts that share a module with another one.
 */
export function inlineScripts(): Plugin {
	return {
		name: 'inline-scripts',
		enforce: 'pre',
		async load(id) {
			if (!id.endsWith(suffix)) return null;
			const entry = id.slice(0, -suffix.length);
			this.addWatchFile(entry);
			return `export default ${JSON.stringify(await bundle(entry))};`;
		},
	};
}
