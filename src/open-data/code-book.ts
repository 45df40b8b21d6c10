import type { Column, Table } from './columns.ts';
import { modelColumns } from './models.ts';
import { precisionOf } from './parquet.ts';
import { resultColumns } from './results.ts';

const columns = ['table', 'column', 'type', 'unit', 'empty', 'meaning', 'source'] as const;

/** What each column of the published tables means, its unit and where it comes from: a table itself. */
export function codeBook(): Table {
	return {
		columns: columns.map((name) => ({
			name,
			type: 'text',
			required: name !== 'unit',
			meaning: '',
			unit: '',
			source: '',
		})),
		rows: [...rowsOf('models', modelColumns), ...rowsOf('results', resultColumns)],
	};
}

function rowsOf(table: string, described: readonly Column[]): Table['rows'] {
	return described.flatMap(({ name, type, required, meaning, unit, source }) => [
		{
			table,
			column: name,
			type: typeNames[type],
			unit: unit || null,
			empty: required ? 'never' : 'where nobody says',
			meaning,
			source,
		},
		...(type === 'date'
			? [
					{
						table,
						column: precisionOf(name),
						type: 'text; Parquet only',
						unit: null,
						empty: required ? 'never' : 'where nobody says',
						meaning: `day or month: how exactly ${name} is known`,
						source: 'the ledger',
					},
				]
			: []),
	]);
}

const typeNames: Record<Column['type'], string> = {
	text: 'text',
	number: 'number',
	whole: 'whole number',
	date: 'date',
	flag: 'true or false',
	list: 'list; semicolons between its items in CSV',
};
