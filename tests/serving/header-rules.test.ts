import { describe, expect, test } from 'vitest';
import { headersFor, parseHeaderRules } from '../../src/serving/header-rules.ts';

const rules = parseHeaderRules(
	[
		'# for every page',
		'/*',
		'  Referrer-Policy: no-referrer',
		"  Content-Security-Policy: default-src 'self'; frame-ancestors 'none'",
		'',
		'/embed/:slug/',
		"  content-security-policy: default-src 'self'",
		'/a.b',
		'  X-Dot: yes',
	].join('\r\n'),
);

describe('a _headers file', () => {
	test('gives a rule with * to every path', () => {
		expect(headersFor('/models/x/', rules)).toEqual({
			'referrer-policy': 'no-referrer',
			'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
		});
	});

	test('lets a later rule replace a header, whatever its capitals', () => {
		expect(headersFor('/embed/coca/', rules)['content-security-policy']).toBe("default-src 'self'");
	});

	test('takes a placeholder for one segment only', () => {
		expect(headersFor('/embed/a/b/', rules)['content-security-policy']).toContain('frame-ancestors');
	});

	test('reads a dot as a dot', () => {
		expect(headersFor('/a.b', rules)).toHaveProperty('x-dot');
		expect(headersFor('/a-b', rules)).not.toHaveProperty('x-dot');
	});

	test('without a rule gives no header', () => {
		expect(headersFor('/', parseHeaderRules(''))).toEqual({});
	});
});
