import { expect, test } from 'vitest';
import type { Chart, Mark } from '../../src/leaderboard/chart/chart.ts';
import { picture } from '../../src/leaderboard/chart/picture.ts';

const axis = {
	label: 'x',
	scale: 'linear',
	from: 0,
	to: 10,
	ticks: [{ at: 5, text: '5', wide: false }],
} as const;
const chart = (name: string, mark: Mark = 'full', count = 3): Chart => ({
	key: 'test',
	size: 'high',
	title: 'Test',
	caption: '',
	x: axis,
	y: axis,
	bands: [{ key: 'band', label: '', colour: 'ink-3', places: [{ x: 0, low: 1, high: 2 }] }],
	lines: [
		{
			key: 'line',
			label: '',
			colour: 'ink',
			dash: 'solid',
			width: 1,
			named: false,
			places: [
				{ x: 0, y: 0 },
				{ x: 10, y: 10 },
			],
		},
	],
	series: [
		{
			key: 'all',
			colour: 'measured',
			mark,
			radius: 2.5,
			points: Array.from({ length: count }, (_, x) => ({ slug: null, name, x, y: x, cells: [] })),
		},
	],
	meanings: [],
	labels: [{ x: 5, y: 5, text: name, side: 'above', colour: 'ink', wide: true }],
	columns: [],
});

test('no attribute sets a style: colours and sizes come from the style sheet', () => {
	expect(picture(chart('a'), 'label')).not.toMatch(/ (style|fill|stroke|color|stroke-width|font-size)=/);
});

test('words from the data are never markup', () => {
	const svg = picture(chart('<script>&"'), '"><script>');
	expect(svg).not.toContain('<script>');
	expect(svg).toContain('&lt;script&gt;&amp;&quot;');
});

test.for(['full', 'open', 'half'] as const)('every point of a %s series is drawn', (mark) => {
	const svg = picture(chart('a', mark, 7), 'label');
	const drawn = [...svg.matchAll(/class="dot ([\w-]+)[^>]*d="([^"]*)"/g)].map(([, kind, d = '']) => [
		kind,
		d.match(/M/g)?.length,
	]);
	expect(drawn).toEqual((mark === 'full' ? ['full'] : ['ring', 'hole']).map((kind) => [kind, 7]));
});

test('dots that lie upon one another are one stroke', () => {
	const [all] = chart('a').series;
	if (!all) throw new Error('the invented series is gone');
	const points = [5, 1, 5, 5.01, 5.03, 5.06].map((y) => ({ slug: null, name: '', x: 2, y, cells: [] }));
	const svg = picture({ ...chart('a'), series: [{ ...all, points }] }, 'label');
	expect(svg).toContain('d="M600 494v0M600 497v3M600 900v0"');
});

test('it has a role and a name', () => {
	expect(picture(chart('a'), 'Accuracy & time')).toMatch(
		/^<svg [^>]*role="img" aria-label="Accuracy &amp; time"/,
	);
});
