import { expect, test } from 'vitest';
import { licenceName, type Use, useOf } from '../../src/leaderboard/licence.ts';

test.for<[string, string, Use]>([
	['apache-2.0', 'Apache-2.0', 'any'],
	['mit', 'MIT', 'any'],
	['bsd-3-clause', 'BSD-3-Clause', 'any'],
	['cc-by-4.0', 'CC-BY-4.0', 'any'],
	['cc-by-nc-4.0', 'CC-BY-NC-4.0', 'non-commercial'],
	['fastvit-license', 'fastvit-license', 'own terms'],
	['https://example.org/mit', 'https://example.org/mit', 'own terms'],
])('%s is named %s and allows %s', ([stated, name, use]) => {
	expect(licenceName(stated)).toBe(name);
	expect(useOf(licenceName(stated))).toBe(use);
});

test('a licence that nobody states allows nothing that is known', () => {
	expect(useOf(null)).toBe('unstated');
});
