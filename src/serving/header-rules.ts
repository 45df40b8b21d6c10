/** The headers that a `_headers` file gives to the paths that match its pattern. */
export interface HeaderRule {
	readonly matches: (path: string) => boolean;
	readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads the `_headers` format of static hosts: a path on its own line (`*` stands for anything, `:name` for
 * one segment), its `Name: value` lines indented below it, `#` for comments.
 */
export function parseHeaderRules(text: string): HeaderRule[] {
	const rules: { matches: HeaderRule['matches']; headers: [string, string][] }[] = [];
	for (const line of text.split(/\r?\n/)) {
		if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
		const header = /^\s+([^\s:]+):\s*(.*?)\s*$/.exec(line);
		if (header?.[1] !== undefined && header[2] !== undefined) {
			rules.at(-1)?.headers.push([header[1], header[2]]);
		} else {
			const pattern = pathPattern(line.trim());
			rules.push({ matches: (path) => pattern.test(path), headers: [] });
		}
	}
	return rules;
}

/** The headers of every rule that matches; a later rule replaces a header that an earlier one set. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Record<string, string> {
	const matching = rules.filter((rule) => rule.matches(path)).flatMap((rule) => rule.headers);
	return Object.fromEntries(matching.map(([name, value]) => [name.toLowerCase(), value]));
}

function pathPattern(pattern: string): RegExp {
	const source = pattern
		.split(/(\*|:[A-Za-z]\w*)/)
		.map((part) => (part === '*' ? '.*' : part.startsWith(':') ? '[^/]+' : RegExp.escape(part)))
		.join('');
	return new RegExp(`^${source}$`);
}
