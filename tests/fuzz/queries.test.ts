import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	explorationKeys,
	formatExploration,
	parseExploration,
} from '../../src/leaderboard/chart/exploration.ts';
import { formatWish, parseWish } from '../../src/leaderboard/finder.ts';
import { defaultView, formatView, parseView } from '../../src/leaderboard/view.ts';
import { prototypes } from './prototypes.ts';

const RUNS = 100_000;
/** Another seed each day would find more, and fail for people who changed nothing: it is given by hand. */
const seed = Number(process.env.SEED ?? 20_261_125);

const names = [
	...Object.keys(defaultView),
	...explorationKeys,
	'for',
	'max',
	'models',
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'utm_source',
	'',
];
const values = [
	...['..30', '5..', '30..5', '1e400', '-1', 'NaN', 'Infinity', '0x1F', '..', '...', '.5..5.', '١٢'],
	...[
		'2020',
		'2020..2022-06',
		'2023-02-30',
		'9999999',
		'-top1',
		'--top1',
		'none,web',
		',,,',
		'any',
		'supervised',
	],
	...[
		'__proto__',
		'constructor',
		'valueOf',
		'<script>',
		'"',
		"'",
		'\u0000',
		'\u202e',
		'%',
		'%zz',
		'+',
		'&',
		'=',
		'#',
	],
	...['imagenet-real', 'convnet', '1', 'true', 'null', 'undefined', '[object Object]'],
];

/** A query as people, programs and attackers write it: from known pieces, or of any characters. */
const query = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.array(fc.tuple(fc.constantFrom(...names), fc.array(fc.constantFrom(...values), { maxLength: 3 })), {
				maxLength: 5,
			})
			.map((pairs) => pairs.map(([name, parts]) => `${name}=${parts.join(',')}`).join('&')),
	},
	{
		weight: 2,
		arbitrary: fc.string({
			unit: fc.constantFrom(...'=&,.%+-_0123456789abcdefopqrstx<>"\'[]{}\\;:#é漢'),
			maxLength: 40,
		}),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);

/** Calls a parser with every query, and sees that nothing that all objects share has changed. */
function withEveryQuery(parse: (query: URLSearchParams) => void) {
	const before = prototypes();
	let tried = 0;
	fc.assert(
		fc.property(query, (text) => {
			tried += 1;
			parse(new URLSearchParams(text));
		}),
		{ seed, numRuns: RUNS },
	);
	expect(tried).toBe(RUNS);
	expect(prototypes()).toEqual(before);
}

describe('100,000 random queries', () => {
	test('are read as a view that can be written and read again', () => {
		withEveryQuery((query) => {
			const { view } = parseView(query);
			const written = formatView(view);
			const again = parseView(new URLSearchParams(written));
			if (again.ignored.length > 0 || formatView(again.view) !== written) {
				expect(again).toEqual({ view, ignored: [] });
			}
		});
	});

	test('are read as a wish for a backbone', () => {
		withEveryQuery((query) => void formatWish(parseWish(query, ['rtx-4090']).wish, ['rtx-4090']));
	});

	test('are read as the axes of a chart', () => {
		withEveryQuery((query) => void formatExploration(parseExploration(query, ['rtx-4090'])));
	});
});

test('a changed prototype would be seen', () => {
	const before = prototypes();
	Reflect.set(Object.prototype, 'polluted', true);
	try {
		expect(prototypes()).not.toEqual(before);
	} finally {
		Reflect.deleteProperty(Object.prototype, 'polluted');
	}
});
