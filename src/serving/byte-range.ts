/** Bytes of a file, both ends included. */
export interface ByteRange {
	readonly start: number;
	readonly end: number;
}

/**
 * What a `Range` header asks of a file of `length` bytes. Undefined where the whole file is the answer: no header,
 * one that cannot be read, another unit, or several ranges, which a server may ignore (RFC 9110, 14.2).
 */
export function requestedRange(
	header: string | undefined,
	length: number,
): ByteRange | 'unsatisfiable' | undefined {
	const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '') ?? [];
	if (first === '' && last === '') return undefined;
	if (first === '') {
		const wanted = Math.min(Number(last), length);
		return wanted === 0 ? 'unsatisfiable' : { start: length - wanted, end: length - 1 };
	}
	const start = Number(first);
	const end = last === '' ? length - 1 : Math.min(Number(last), length - 1);
	if (last !== '' && Number(last) < start) return undefined;
	return start >= length ? 'unsatisfiable' : { start, end };
}
