import { vi } from 'vitest';

/** What a command prints, and the code it exits with. */
export interface Answer {
	readonly status: number;
	readonly stdout: string;
	readonly stderr: string;
}

/** The answer of a command of ours, in this process: to start one takes longer than most commands do. */
export async function answerOf(
	main: (args: readonly string[]) => number | Promise<number>,
	args: readonly string[],
): Promise<Answer> {
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
