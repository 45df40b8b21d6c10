import type { FieldPath, Origin, Place } from './origin.ts';

/** Remembers where each record was read, beside the records and not in them. */
export class Origins {
	readonly #origins = new WeakMap<object, { readonly origin: Origin; readonly base: FieldPath }>();

	/** `base` is the path of this record inside what `origin` knows: `['models', 0]`. */
	add(record: object, origin: Origin, base: FieldPath = []): void {
		this.#origins.set(record, { origin, base });
	}

	/** File, place and full path of a field; undefined for what was not read from a file. */
	find(record: object, path: FieldPath): { file: string; path: FieldPath; place: Place } | undefined {
		const known = this.#origins.get(record);
		if (known === undefined) return undefined;
		const full = [...known.base, ...path];
		return { file: known.origin.file, path: full, place: known.origin.place(full) };
	}
}
