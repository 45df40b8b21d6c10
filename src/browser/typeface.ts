import { idle } from './idle.ts';

/** Remembers that the typeface is here, so that the visitor's next page is shown in it; see src/layouts/inline.ts. */
async function rememberTypeface(): Promise<void> {
	await idle();
	const faces = await document.fonts.load('1em Ledger');
	if (faces.some(({ status }) => status === 'loaded')) localStorage.setItem('face', 'here');
}

addEventListener('load', () => {
	rememberTypeface().catch(() => {
		// Without the network or storage, the next page finds out by itself.
	});
});
