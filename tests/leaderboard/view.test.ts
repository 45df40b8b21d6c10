import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultView, formatView, parseView, type View } from '../../src/leaderboard/view.ts';
import { arbitraryView } from './arbitrary-view.ts';

const parse = (query: string) => parseView(new URLSearchParams(query));
const view = (query: string): View => parse(query).view;

test('a bare address is the default view, and the default view is a bare address', () => {
	expect(parse('')).toEqual({ view: defaultView, ignored: [] });
	expect(formatView(defaultView)).toBe('');
});

test('the example of the contract reads as written', () => {
	expect(view('params=..30&data=none&sort=-top1')).toEqual({
		...defaultView,
		params: { min: null, max: 30 },
		data: ['none'],
	});
});

test.for([
	'sort=colour',
	'sort=',
	'sort=--top1',
	'params=',
	'params=..',
	'params=30..5',
	'params=-3..',
	'params=1e3',
	'params=5-10',
	'params=NaN',
	'params=0x10..',
	'top1=120..',
	'top5=..101',
	'res=abc',
	'date=2020-13',
	'date=2023-02-30',
	'date=2022..2020',
	'date=yesterday',
	'date=..',
	'kind=perceptron',
	'kind=',
	'data=None',
	'league=first',
	'league=supervised,probe',
	'bench=cifar-10',
	'open=0',
	'open=true',
	'family=%20',
	'cols=colour',
	'constructor=1',
	'__proto__=1',
	'toString=1',
	'utm_source=mail',
])('%s is ignored, and named', (query) => {
	const { view, ignored } = parse(query);
	expect(view).toEqual(defaultView);
	expect(ignored).toEqual([decodeURIComponent(query)]);
});

test('what is understood applies beside what is not', () => {
	const { view, ignored } = parse('kind=convnet,perceptron,mlp&params=..30&sort=colour');
	expect(view).toEqual({ ...defaultView, kind: ['convnet', 'mlp'], params: { min: null, max: 30 } });
	expect(ignored).toEqual(['kind=perceptron', 'sort=colour']);
});

test('a list may be repeated, anything else counts once', () => {
	const { view, ignored } = parse('kind=mlp&kind=ssm,mlp&league=probe&league=ensemble');
	expect(view).toEqual({ ...defaultView, kind: ['mlp', 'ssm'], league: 'probe' });
	expect(ignored).toEqual(['league=ensemble']);
});

test.for([
	['res=224', { res: { min: 224, max: 224 } }],
	['params=.5..30.', { params: { min: 0.5, max: 30 } }],
	['params=0..0', { params: { min: 0, max: 0 } }],
	['date=2020', { date: { from: '2020', to: '2020' } }],
	['date=2020..2022-06', { date: { from: '2020', to: '2022-06' } }],
	['date=2020-06..2020', { date: { from: '2020-06', to: '2020' } }],
	['date=..2022-06-30', { date: { from: null, to: '2022-06-30' } }],
	['org=Meta+AI,google-research', { org: ['meta-ai', 'google-research'] }],
	['cols=org,top1', { cols: ['top1', 'org'] }],
	['cols=none', { cols: [] }],
	['q=++vit%09large++', { q: 'vit large' }],
	['sort=name', { sort: { key: 'name', descending: false } }],
] as const)('%s is understood', ([query, expected]) => {
	expect(parse(query)).toEqual({ view: { ...defaultView, ...expected }, ignored: [] });
});

test('values that only the data know are refused by their vocabulary', () => {
	const vocabulary = { family: new Set(['vit']), org: new Set(['meta-ai']), licence: new Set<string>() };
	const { view, ignored } = parseView(
		new URLSearchParams('family=vit,constructor&org=META AI&licence=mit'),
		vocabulary,
	);
	expect(view).toEqual({ ...defaultView, family: ['vit'], org: ['meta-ai'] });
	expect(ignored).toEqual(['family=constructor', 'licence=mit']);
});

test('words that are too long are cut between characters', () => {
	const { q } = view(`q=${encodeURIComponent(`${'a'.repeat(199)}😀😀`)}`);
	expect(q).toBe(`${'a'.repeat(199)}😀`);
	expect(view(`q=${'a'.repeat(201)}`).q).toBe('a'.repeat(200));
});

test('parameters of others are left to them', () => {
	expect(parseView(new URLSearchParams('x=params&y=top1'), undefined, ['x', 'y']).ignored).toEqual([]);
});

test('addresses stay readable', () => {
	const query = 'q=vit+large&params=..30&date=2020..2022-06&kind=convnet,mlp&sort=name';
	expect(formatView(view(query))).toBe(query);
});

test('every view survives its address', () => {
	const words = {
		q: ['vit large', 'a&b=c', '50 %', 'é+ü', '"<script>"', '#?'],
		family: ['vit', 'constructor'],
		org: ['meta-ai'],
		licence: ['apache-2-0'],
	};
	fc.assert(
		fc.property(arbitraryView(words), (view) => {
			expect(parse(formatView(view))).toEqual({ view, ignored: [] });
		}),
		{ numRuns: 500 },
	);
});

test('no address is too strange to read, and what was read can be written and read again', () => {
	const names = ['q', 'params', 'date', 'kind', 'org', 'league', 'sort', 'cols', 'x', '__proto__'];
	const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 8 })), {
		maxLength: 6,
	});
	fc.assert(
		fc.property(pairs, (pairs) => {
			const { view } = parseView(new URLSearchParams(pairs));
			expect(parse(formatView(view))).toEqual({ view, ignored: [] });
		}),
		{ numRuns: 200 },
	);
});
