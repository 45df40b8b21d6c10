import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparison, surelyBest } from '../../src/leaderboard/comparison.ts';
import { comparisonLatex, comparisonMarkdown } from '../../src/leaderboard/comparison-text.ts';
import { comparisonView } from '../../src/leaderboard/comparison-view.ts';
import { wilson } from '../../src/leaderboard/interval.ts';
import type { Piece } from '../../src/leaderboard/piece.ts';
import { readyMade } from '../../src/leaderboard/ready-made.ts';
import { modelDocument } from '../../src/open-data/documents.ts';
import { contender, run, surroundings } from './contenders.ts';
import { lantern } from './lantern.ts';

const one = contender({ slug: 'one', name: 'One', results: [run({ top1: 80 })] });
const near = contender({ slug: 'near', name: 'Near', results: [run({ top1: 80.2 })] });
const far = contender({ slug: 'far', name: 'Far', results: [run({ top1: 84 })] });
const row = (label: string, ...models: Parameters<typeof comparison>[0]) =>
	comparison(models, surroundings).figures.find((found) => found.label.startsWith(label));

describe('the best is marked', () => {
	test('only where its interval lies above all others, on any figures', () => {
		const figure = fc.option(
			fc.integer({ min: 7900, max: 8100 }).map((hundredths) => hundredths / 100),
			{ nil: null },
		);
		fc.assert(
			fc.property(fc.array(figure, { minLength: 2, maxLength: 6 }), (values) => {
				const sure = values.findIndex(
					(value, index) =>
						value !== null &&
						values.some((other, at) => at !== index && other !== null) &&
						values.every(
							(other, at) =>
								at === index || other === null || wilson(other, 50_000).upper < wilson(value, 50_000).lower,
						),
				);
				expect(surelyBest(values, 50_000)).toBe(sure);
			}),
		);
	});

	test('and not where two tie or one stands alone', () => {
		expect(row('Top-1, Val', one, near)?.cells.map(({ best }) => best)).toEqual([false, false]);
		expect(row('Top-1, Val', one, far)?.cells.map(({ best }) => best)).toEqual([false, true]);
		expect(surelyBest([90, null], 50_000)).toBe(-1);
	});
});

test('the differences from the first say whether they exceed the intervals', () => {
	expect(row('Against', one, near, far)?.cells.map(({ text, note }) => [text, note])).toEqual([
		['–', ''],
		['+0.20', 'within the intervals'],
		['+4.00', 'beyond the intervals'],
	]);
});

test('figures that one evaluator has of all models at one resolution stand beside headlines of several', () => {
	const large = contender({
		slug: 'large',
		results: [run({ top1: 82, resolution: 288 }), run({ top1: 81.1, resolution: 224 })],
	});
	expect(row('Top-1 at 224 px by timm', one, large)?.cells.map(({ text }) => text)).toEqual(['80.0', '81.1']);
	expect(row('Top-1 at', one, far)).toBeUndefined();
});

test('a figure that only others quote says so beside it, among the settings and in the verdict', () => {
	const quoted = run({ evidence: 'claim', evaluator: null, receipt: { read: 'secondary' } });
	const { figures, settings, fairness } = comparison([one, contender({ results: [quoted] })], surroundings);
	expect(figures[0]?.cells.map(({ note }) => note)).toEqual(['224 px', '224 px, second hand']);
	expect(settings.find(({ label }) => label === 'Evidence')?.cells[1]).toBe('claimed, second hand');
	expect(fairness.sentence).toContain('claimed, second hand');
});

test('settings that are not the same for all are told from those that are', () => {
	const { settings } = comparison([one, contender({ protocol: 'fine-tuned' })], surroundings);
	expect(settings.filter(({ differs }) => differs).map(({ label }) => label)).toEqual(['Protocol']);
});

test('no picture puts figures on other images beside each other', () => {
	const server = contender({ results: [run({ benchmark: 'ilsvrc-2014-test', top1: null, top5: 93.3 })] });
	expect(comparison([one, far], surroundings).reaches).toHaveLength(2);
	expect(comparison([one, server], surroundings).reaches).toEqual([]);
});

test('no picture puts a top-5 on a scale of top-1', () => {
	const onlyTop5 = contender({ name: 'only top-5', results: [run({ top1: null, top5: 93.3 })] });
	const another = contender({ name: 'another', results: [run({ top1: null, top5: 94 })] });
	const drawn = comparison([one, far, onlyTop5], surroundings).reaches;
	expect(drawn.map(({ name }) => name)).not.toContain('only top-5');
	expect(drawn).toHaveLength(2);
	expect(comparison([onlyTop5, another], surroundings).reaches).toHaveLength(2);
});

describe('copied as text', () => {
	const hostile = contender({ slug: 'hostile', name: 'A|B_*c* & 100 % <b>', results: [run({ top1: 84 })] });
	const origin = { url: 'https://ledger.test/compare/?models=one,hostile', updated: '2026-11-24' };

	test('Markdown has a line for each model, as many cells in each, and the best in bold', () => {
		const lines = comparisonMarkdown(comparison([one, hostile], surroundings), origin).split('\n');
		const table = lines.filter((line) => line.startsWith('|'));
		expect(table).toHaveLength(4);
		const cells = table.map((line) => line.match(/(?<!\\)\|/g)?.length);
		expect(new Set(cells).size).toBe(1);
		expect(table[3]).toContain('A\\|B\\_\\*c\\* & 100 % \\<b\\>');
		expect(table[3]).toContain('**84.0**');
		expect(lines.join('\n')).toContain('Comparable:');
	});

	test('LaTeX has as many cells in each line as columns, and reads names as text', () => {
		const latex = comparisonLatex(comparison([one, hostile], surroundings), origin);
		const columns = /\\begin\{tabular\}\{([lr]+)\}/.exec(latex)?.[1]?.length ?? 0;
		const lines = latex.split('\n').filter((line) => line.endsWith('\\\\'));
		expect(lines).toHaveLength(3);
		for (const line of lines) expect(line.match(/(?<!\\)&/g)).toHaveLength(columns - 1);
		expect(latex).toContain('A|B\\_*c* \\& 100 \\% <b>');
		expect(latex).toContain('\\textbf{84.0}');
	});
});

describe('the view', () => {
	const text = (piece: Piece): string => (typeof piece === 'string' ? piece : piece.parts.map(text).join(''));

	test('shows every figure and setting, and a link to each model below the root', () => {
		const compared = comparison([one, far], surroundings);
		const view = comparisonView(compared, '/base/');
		for (const { cells } of compared.figures)
			for (const cell of cells) expect(text(view)).toContain(cell.text);
		for (const { cells } of compared.settings) for (const cell of cells) expect(text(view)).toContain(cell);
		expect(JSON.stringify(view)).toContain('"href":"/base/models/one/"');
	});
});

test('the documents of the API can be compared as they are', () => {
	const documents = lantern.entries
		.slice(0, 3)
		.map((entry) => modelDocument(entry, lantern, (path) => `https://ledger.test/${path}`));
	const compared = comparison(documents, surroundings);
	expect(compared.models.map(({ name }) => name)).toEqual(documents.map(({ name }) => name));
	expect(compared.figures.length).toBeGreaterThan(0);
});

test('a ready-made comparison has two models or more, none twice', () => {
	for (const { entries } of readyMade(lantern)) {
		expect(entries.length).toBeGreaterThanOrEqual(2);
		expect(new Set(entries).size).toBe(entries.length);
	}
});
