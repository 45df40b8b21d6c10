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
		{ head: `Model on ${benchmark}`, text: `[${inCell(text.name)}](${url})` },
		...cols.map((key) => {
			const { label, unit } = heads[key];
			return { head: unit ? `${label} (${unit})` : label, text: inCell(text[key].trim()) };
		}),
	];
	const line = (parts: readonly string[]) => `| ${parts.join(' | ')} |`;
	return [
		line(cells.map(({ head }) => head)),
		line(cells.map(() => '---')),
		line(cells.map(({ text }) => text)),
	].join('\n');
}

const inCell = (text: string): string => text.replace(/[\\|[\]*_<>`]/g, '\\$&');
