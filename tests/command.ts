import { vi } from 'vitest';

/** What a command of ours answers, in this process: to start one takes longer than most commands do. */
export async function answerOf(
	main: (args: readonly string[]) => number | Promise<number>,
	args: readonly string[],
) {
	const printed = { stdout: '', stderr: '' };
	const spies = [
		vi.spyOn(console, 'log').mockImplementation((text) => {
			printed.stdout += `${text}\n`;
		}),
		vi.spyOn(console, 'error').mockImplementation((text) => {
			printed.stderr += `${text}\n`;
		}),
	];
	try {
		return { status: await main(args), ...printed };
	} finally {
		for (const spy of spies) spy.mockRestore();
	}
}
