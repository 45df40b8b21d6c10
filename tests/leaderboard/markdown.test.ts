import { expect, test } from 'vitest';
import { forMarkdown, markdownTable } from '../../src/leaderboard/markdown.ts';

test.for([
	['ConvNeXt V2-H & co., 512 px (88.9 %)', 'ConvNeXt V2-H & co., 512 px (88.9 %)'],
	['convnext_tiny.fb_in1k', 'convnext_tiny.fb_in1k'],
	['_emphasis_ *strong* `code`', '\\_emphasis\\_ \\*strong\\* \\`code\\`'],
	['a | b', 'a \\| b'],
	['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
	['<img src=x> &lt; &#60;', '\\<img src=x\\> \\&lt; \\&\\#60;'],
	['two\n\nlines', 'two lines'],
	['back\\slash', 'back\\\\slash'],
] as const)('%j is written %j', ([text, written]) => {
	expect(forMarkdown(text)).toBe(written);
});

test('a table has a line for its heads, one that says which columns are figures, and one a row', () => {
	expect(
		markdownTable(
			[{ head: 'Model' }, { head: 'Top-1 | %', number: true }],
			[['[A](https://a.test/)', '91.0']],
		),
	).toBe('| Model | Top-1 \\| % |\n| --- | ---: |\n| [A](https://a.test/) | 91.0 |');
	expect(markdownTable([{ head: 'Model' }], [])).toBe('| Model |\n| --- |');
});
