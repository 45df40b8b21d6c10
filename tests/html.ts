import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { dist } from './built-site.ts';

/** The rules of the HTML standard; none of style. */
const validator = new HtmlValidate(
	new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }),
);

/** Paths of all built pages, from the folder of the built site. */
export const builtPages = (): string[] => globSync('**/*.html', { cwd: dist });

/** What is invalid in some of the built pages, a line each. */
export function htmlFaults(pages: readonly string[]): string[] {
	return pages.flatMap((page) => {
		const file = join(dist, page);
		const { results } = validator.validateStringSync(readFileSync(file, 'utf8'), file);
		return results.flatMap(({ messages }) =>
			messages.map(
				({ line, column, message, ruleId }) =>
					`${relative('', file)}:${line}:${column} ${message} (${ruleId})`,
			),
		);
	});
}

if (import.meta.main) {
	const pages = builtPages();
	const faults = htmlFaults(pages);
	for (const fault of faults) console.error(fault);
	console.log(`${pages.length} pages, ${faults.length} faults`);
	process.exitCode = faults.length > 0 || pages.length === 0 ? 1 : 0;
}
