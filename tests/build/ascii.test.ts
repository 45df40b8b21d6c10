import { describe, expect, it } from 'vitest';
import { asciiPage, asciiScript, asciiStyle, jsonInPage } from '../../src/build/ascii.ts';

describe('the ASCII of a page', () => {
	it('names every other sign of text and of attributes by its number, once', () => {
		expect(asciiPage('<p title="α">2–7 × 😀 &amp; é</p>')).toBe(
			'<p title="&#945;">2&#8211;7 &#215; &#128512; &amp; &#233;</p>',
		);
	});

	it('leaves scripts and stylesheets as they are: there a number would be read as it stands', () => {
		const html = '<script>"–"</script>\n<style>a::before{content:"–"}</style>';
		expect(asciiPage(`${html}–${html}`)).toBe(`${html}&#8211;${html}`);
	});

	it('keeps the meaning of a script', () => {
		const code = asciiScript('[`–`, "😀", /^[–α]$/u.test("α"), /^😀$/u.test("😀")]');
		expect(code).toMatch(/^[ -~]*$/);
		expect(Function(`return ${code}`)()).toEqual(['–', '😀', true, true]);
	});

	it('keeps the blanks of a stylesheet that follow a sign', () => {
		expect(asciiStyle('a{content:"○ a"}b{content:"😀b"}')).toBe(
			'a{content:"\\25cb  a"}b{content:"\\1f600 b"}',
		);
	});

	it('keeps the meaning of JSON, and lets it not end its element', () => {
		const json = jsonInPage(JSON.stringify({ name: '</script>\u2028é' }));
		expect(json).toBe('{"name":"\\u003c/script>\\u2028\\u00e9"}');
		expect(JSON.parse(json)).toEqual({ name: '</script>\u2028é' });
	});
});
