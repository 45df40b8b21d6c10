import type { Comparison, FigureCell } from './comparison.ts';
import { forLatex } from './latex.ts';
import { forMarkdown, markdownTable } from './markdown.ts';

/** Where a comparison was copied from. */
export interface Origin {
	/** Address that shows the comparison. */
	readonly url: string;
	/** Day of the newest change in the data. */
	readonly updated: string;
}

/** A table with a line for each model: its name, then figures and settings that are not the same for all. */
interface TextTable {
	readonly head: readonly string[];
	readonly rows: readonly { readonly name: string; readonly cells: readonly TextCell[] }[];
}

interface TextCell {
	readonly text: string;
	readonly best: boolean;
	readonly number: boolean;
}

const wanted = /^(Top-|Parameters|GMACs)/;

function tableOf({ models, figures, settings }: Comparison): TextTable {
	const numbers = figures.filter(({ label }) => wanted.test(label));
	const words = settings.filter(
		({ label, differs }) => label.startsWith('Training data') || label === 'Evidence' || differs,
	);
	return {
		head: ['Model', ...numbers.map(({ label }) => label), ...words.map(({ label }) => label)],
		rows: models.map(({ name }, index) => ({
			name,
			cells: [
				...numbers.map(({ cells }) => numberCell(cells[index])),
				...words.map(({ cells }) => ({ text: cells[index] ?? '', best: false, number: false })),
			],
		})),
	};
}

const numberCell = (cell: FigureCell | undefined): TextCell => ({
	text: cell?.text ?? '',
	best: cell?.best ?? false,
	number: true,
});

/** The comparison as a Markdown table with its verdict and where it is from. */
export function comparisonMarkdown(comparison: Comparison, { url, updated }: Origin): string {
	const { head, rows } = tableOf(comparison);
	const isNumber = [false, ...(rows[0]?.cells.map(({ number }) => number) ?? [])];
	return [
		markdownTable(
			head.map((head, index) => ({ head, number: isNumber[index] ?? false })),
			rows.map(({ name, cells }) => [
				forMarkdown(name),
				...cells.map(({ text, best }) => (best ? `**${forMarkdown(text)}**` : forMarkdown(text))),
			]),
		),
		'',
		`${forMarkdown(comparison.fairness.sentence)} [ImageNet Ledger](${url}), data of ${updated}.`,
		'',
	].join('\n');
}

/** The comparison as a LaTeX table; it needs the package booktabs. */
export function comparisonLatex(comparison: Comparison, { url, updated }: Origin): string {
	const { head, rows } = tableOf(comparison);
	const line = (cells: readonly string[]) => `    ${cells.join(' & ')} \\\\`;
	const columns = rows[0]?.cells.map(({ number }) => (number ? 'r' : 'l')).join('') ?? '';
	return [
		`% ${url.replaceAll('\n', ' ')}`,
		'\\begin{table}',
		'  \\centering',
		`  \\caption{${forLatex(comparison.fairness.sentence)} ImageNet Ledger, data of ${updated}.}`,
		`  \\begin{tabular}{l${columns}}`,
		'    \\toprule',
		line(head.map(forLatex)),
		'    \\midrule',
		...rows.map(({ name, cells }) =>
			line([
				forLatex(name),
				...cells.map(({ text, best }) => (best ? `\\textbf{${inLatex(text)}}` : inLatex(text))),
			]),
		),
		'    \\bottomrule',
		'  \\end{tabular}',
		'\\end{table}',
		'',
	].join('\n');
}

/** Dashes and minus signs that older engines cannot read become LaTeX's own. */
const inLatex = (text: string): string => forLatex(text).replaceAll('−', '$-$').replaceAll('–', '--');
