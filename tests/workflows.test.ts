import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const workflows = globSync('.github/workflows/*.yml').map((file) => ({
	file,
	text: readFileSync(file, 'utf8'),
}));
const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

test('there are workflows', () => {
	expect(workflows.length).toBeGreaterThan(0);
});

describe.each(workflows)('$file', ({ text }) => {
	test('takes every action at a full commit, with its version beside it', () => {
		const used = [...text.matchAll(/uses: (\S+)(.*)/g)];
		expect(used.length).toBeGreaterThan(0);
		for (const [line, action = '', version = ''] of used) {
			expect(action, line).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
			expect(version, line).toMatch(/^ # v\d+\.\d+\.\d+$/);
		}
	});

	test('may only read, but where a job says otherwise', () => {
		expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
		expect(text).not.toMatch(/pull_request_target|write-all/);
	});

	test('puts no text of an event into a command', () => {
		const commands = [...text.matchAll(/run: ([|>][-+]?\n(?: {10}.*\n)+|.*)/g)].map(([, command]) => command);
		expect(commands.length + Number(text.includes('deploy-pages'))).toBeGreaterThan(0);
		for (const command of commands) expect(command).not.toContain('${{');
	});

	test('runs scripts that there are', () => {
		for (const [, script = ''] of text.matchAll(/npm run (?:--silent )?([\w:]+)/g)) {
			expect(Object.keys(scripts)).toContain(script);
		}
	});
});
