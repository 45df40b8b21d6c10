import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Axis } from '../../src/leaderboard/chart/axis.ts';
import { fitting, type Wish } from '../../src/leaderboard/chart/labels.ts';

const axis: Axis = { label: '', scale: 'linear', from: 0, to: 100, ticks: [] };
const wish = (text: string, x: number, y: number, ...sides: Wish['sides']): Wish => ({
	text,
	x,
	y,
	sides: sides.length > 0 ? sides : ['above-right'],
	colour: 'ink',
});

test('labels with room of their own are all shown, on a phone as well', () => {
	const labels = fitting([wish('one', 10, 20), wish('two', 10, 80)], axis, axis, 'high');
	expect(labels.map(({ text, wide }) => [text, wide])).toEqual([
		['one', false],
		['two', false],
	]);
});

test('where two collide the first is shown', () => {
	const labels = fitting([wish('first', 50, 50), wish('second', 50, 50)], axis, axis, 'high');
	expect(labels.map(({ text }) => text)).toEqual(['first']);
});

test('the next side is tried before a label is given up', () => {
	const labels = fitting(
		[wish('first', 50, 50), wish('second', 50, 50, 'above-right', 'below-right')],
		axis,
		axis,
		'high',
	);
	expect(labels.map(({ side }) => side)).toEqual(['above-right', 'below-right']);
});

test('what has room only in a wide plot is marked so', () => {
	const labels = fitting(
		[wish('a label of some length', 30, 50), wish('beside it', 52, 50)],
		axis,
		axis,
		'high',
	);
	expect(labels.map(({ wide }) => wide)).toEqual([false, true]);
});

test('a label that would leave the plot is not shown', () => {
	expect(fitting([wish('outside', 99, 50)], axis, axis, 'high')).toEqual([]);
});

test('a label on a phone never loses its place to one that is shown only in wide plots', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 5, max: 95 })), { maxLength: 30 }),
			(places) => {
				const wishes = places.map(([x, y], index) => wish(`label ${index}`, x, y));
				const labels = fitting(wishes, axis, axis, 'high');
				const alone = fitting(
					wishes.filter(({ text }) => labels.some((label) => label.text === text && !label.wide)),
					axis,
					axis,
					'high',
				);
				expect(alone.every(({ wide }) => !wide)).toBe(true);
			},
		),
	);
});
