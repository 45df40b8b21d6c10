import { forMarkdown, markdownTable } from './markdown.ts';
import { heads, type RowText } from './row.ts';
import type { ColumnKey } from './view.ts';

/** A row as a Markdown table of its own: rank, name with its address, and the columns that are shown. */
export function rowMarkdown(
	text: RowText,
	{
		cols,
		benchmark,
		url,
	}: { readonly cols: readonly ColumnKey[]; readonly benchmark: string; readonly url: string },
): string {
	const cells = [
		{
			head: 'Rank',
			text: [text.league || text.rank, text.range && `(${text.range})`].filter(Boolean).join(' '),
		},
		{ head: `Model on ${benchmark}`, text: `[${forMarkdown(text.name)}](${url})` },
		...cols.map((key) => {
			const { label, unit } = heads[key];
			return { head: unit ? `${label} (${unit})` : label, text: forMarkdown(text[key].trim()) };
		}),
	];
	return markdownTable(cells, [cells.map(({ text }) => text)]);
}
