/** A column of a table. */
export interface MarkdownColumn {
	readonly head: string;
	/** Its cells are figures, and stand on the right. */
	readonly number?: boolean;
}

/** Rows of finished Markdown as a table; its heads are text. */
export function markdownTable(
	columns: readonly MarkdownColumn[],
	rows: readonly (readonly string[])[],
): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	return [
		line(columns.map(({ head }) => forMarkdown(head))),
		line(columns.map(({ number }) => (number ? '---:' : '---'))),
		...rows.map(line),
	].join('\n');
}

/** Text that stands for itself in Markdown: no markup, no new cell, no new line. */
export function forMarkdown(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*[\]<>|~#!$]|&(?=[#\w]+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}
