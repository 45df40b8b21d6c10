import type { Problem } from './problem.ts';

/** Text of a file, without byte-order mark; or the problem that it is not UTF-8. */
export function decodeUtf8(
	bytes: Uint8Array,
	file: string,
):
	| { readonly text: string; readonly problem?: never }
	| { readonly text?: never; readonly problem: Problem } {
	try {
		return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return { problem: firstBadByte(bytes, file) };
	}
}

function firstBadByte(bytes: Uint8Array, file: string): Problem {
	const strict = new TextDecoder('utf-8', { fatal: true });
	let line = 1;
	let start = 0;
	for (;;) {
		const end = bytes.indexOf(0x0a, start);
		const text = bytes.subarray(start, end === -1 ? bytes.length : end);
		try {
			strict.decode(text);
		} catch {
			const column = new TextDecoder().decode(text).indexOf('\ufffd') + 1;
			return {
				rule: 'utf-8',
				severity: 'error',
				file,
				line,
				column,
				field: '',
				found: 'a byte that is not UTF-8',
				expected: 'UTF-8 text',
				remedy: 'save the file with the encoding UTF-8',
			};
		}
		line += 1;
		start = end + 1;
	}
}
