/**
 * A part of a page that the server and the browser both draw: text, or an element with its attributes and parts. It
 * holds no markup as text, so that nothing in it can become markup.
 */
export type Piece = string | ElementPiece;

export interface ElementPiece {
	readonly tag: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly parts: readonly Piece[];
}

/** An element. */
export function element(
	tag: string,
	attributes: Readonly<Record<string, string>> = {},
	...parts: readonly Piece[]
): ElementPiece {
	return { tag, attributes, parts };
}
