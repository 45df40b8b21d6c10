import type { Columns } from './columns.ts';
import { measuredOn, statusText } from './describe.ts';
import { forMarkdown, type MarkdownColumn, markdownTable } from './markdown.ts';
import { heads, rowWriter } from './row.ts';
import type { Selection } from './select.ts';
import type { ViewSource } from './view-rows.ts';

const figures = new Set<string>(['rank', 'top1', 'top5', 'claimed', 'params', 'gmacs', 'res']);

/** A view as a Markdown table, its cells as the page prints them, the names leading to their pages. */
export function viewMarkdown(
	columns: Columns,
	selection: Selection,
	{ site, url, updated, benchmark, model }: ViewSource,
): string {
	const { cols } = selection.view;
	const write = rowWriter(columns, selection);
	const heading = (column: keyof typeof heads): MarkdownColumn => {
		const { label, unit } = heads[column];
		return { head: unit ? `${label} (${unit})` : label, number: figures.has(column) };
	};
	const rows = Array.from(selection.rows, (row) => {
		const text = write(row);
		return [
			text.league ? `${text.rank} (${text.league})` : text.rank,
			`[${forMarkdown(text.name)}](${model(text.slug)})`,
			...cols.map((column) => forMarkdown(text[column].trim())),
		];
	});
	const table = markdownTable((['rank', 'model', ...cols] as const).map(heading), rows);
	const what = `${statusText(rows.length, selection.total)}, ${forMarkdown(measuredOn(selection.view, benchmark))}`;
	const source = `${what}. [${forMarkdown(site)}](${url}), data of ${updated}.`;
	return [table, '', source, ''].join('\n');
}
