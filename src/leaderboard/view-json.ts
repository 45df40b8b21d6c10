import type { Columns } from './columns.ts';
import type { Selection } from './select.ts';
import { type ViewSource, viewRows } from './view-rows.ts';

/** A view as JSON: where and of which data it is, how many models the league has, and those that are shown. */
export function viewJson(
	columns: Columns,
	selection: Selection,
	{ site, url, updated, model }: ViewSource,
): string {
	const models = viewRows(columns, selection).map((row) => ({ ...row, url: model(row.slug) }));
	const document = { site, url, updated, count: models.length, total: selection.total, models };
	return `${JSON.stringify(document, null, '\t')}\n`;
}
