import { viewBibtex } from '../../leaderboard/view-bibtex.ts';
import { viewCsv } from '../../leaderboard/view-csv.ts';
import { viewJson } from '../../leaderboard/view-json.ts';
import { viewMarkdown } from '../../leaderboard/view-markdown.ts';
import type { LedgerTable } from '../ledger-view.ts';
import { save } from '../save.ts';
import { viewSource } from './view-source.ts';

const formats = {
	csv: { write: viewCsv, type: 'text/csv', extension: 'csv' },
	json: { write: viewJson, type: 'application/json', extension: 'json' },
	markdown: { write: viewMarkdown, type: 'text/markdown', extension: 'md' },
	bibtex: { write: viewBibtex, type: 'application/x-bibtex', extension: 'bib' },
} as const;

export type Format = keyof typeof formats;

/** Hands the rows that are shown to the visitor as a file. */
export async function downloadView(table: LedgerTable, format: Format): Promise<void> {
	const { columns, selection } = await table.shown();
	const { write, type, extension } = formats[format];
	save(new Blob([write(columns, selection, viewSource(table))], { type }), `imagenet-ledger.${extension}`);
}
