import type { Columns } from './columns.ts';
import { statusText } from './describe.ts';
import { heads, rowWriter } from './row.ts';
import type { Selection } from './select.ts';
import type { ViewSource } from './view-rows.ts';

/** A view as a Markdown table, its cells as the page prints them, the names leading to their pages. */
export function viewMarkdown(
	columns: Columns,
	selection: Selection,
	{ site, url, updated, model }: ViewSource,
): string {
	const { cols } = selection.view;
	const write = rowWriter(columns, selection);
	const titles = (['rank', 'model', ...cols] as const).map((column) => {
		const { label, unit } = heads[column];
		return unit ? `${label} (${unit})` : label;
	});
	const rule = ['---:', '---', ...cols.map((column) => (isFigure(column) ? '---:' : '---'))];
	const rows = Array.from(selection.rows, (row) => {
		const text = write(row);
		return [
			text.league ? `${text.rank} (${text.league})` : text.rank,
			`[${escaped(text.name)}](${model(text.slug)})`,
			...cols.map((column) => escaped(text[column].trim())),
		];
	});
	const table = [titles, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
	const source = `${statusText(rows.length, selection.total)}. [${escaped(site)}](${url}), data of ${updated}.`;
	return [...table, '', source, ''].join('\n');
}

const isFigure = (column: keyof typeof heads): boolean =>
	['top1', 'top5', 'claimed', 'params', 'gmacs', 'res'].includes(column);

/** Text that stands for itself in Markdown: no markup, no new cell, no new line. */
function escaped(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*[\]<>|&~#!$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
}
