import { expect, test } from 'vitest';
import { badge, textWidth } from '../../src/leaderboard/badge.ts';
import { accuracy, count } from '../../src/leaderboard/format.ts';
import { lantern, lanternEntry } from './lantern.ts';

test.for(lantern.entries.map((entry) => [entry.slug, entry] as const))(
	'the badge of %s says its figure, its rank and whether it was measured',
	([, entry]) => {
		const svg = badge(entry);
		const figure = entry.top1 ?? entry.top5;
		expect(svg).toContain(figure === null ? 'no figure' : `${accuracy(figure)} %`);
		expect(svg).toContain(entry.measured ? ', measured</title>' : ', claimed</title>');
		const place = entry.standing[entry.home];
		if (place) expect(svg).toContain(`#${count(place.rank)} ${entry.league}`);
	},
);

test('a figure that only others quote is said to be second hand, in sight and aloud', () => {
	const svg = badge({ ...lanternEntry('lantern-base'), measured: null, secondHand: true });
	expect(svg).toContain(', claimed, second hand</title>');
	expect(svg).toMatch(/%, second hand · #/);
});

test('a name that means something to XML is text', () => {
	const svg = badge({ ...lanternEntry('lantern-base'), name: '<script>"&' });
	expect(svg).toContain('<title>&lt;script&gt;&quot;&amp;:');
	expect(svg).not.toContain('<script>');
});

test('every character has a width, and more text is wider', () => {
	for (const character of 'iW0%é統 ·#') expect(textWidth(character), character).toBeGreaterThan(0);
	expect(textWidth('86.99 %')).toBeGreaterThan(textWidth('86.9 %'));
});
