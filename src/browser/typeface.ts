import { idle } from './idle.ts';

/** Has the typeface here for the visitor's next page when this one needs nothing more; see src/layouts/typeface.js. */
async function fetchTypeface(): Promise<void> {
	await idle();
	const faces = await document.fonts.load('1em Ledger');
	if (faces.some(({ status }) => status === 'loaded')) localStorage.setItem('face', 'here');
}

addEventListener('load', () => {
	fetchTypeface().catch(() => {
		// Without the network or storage, the next page asks for it as this one did.
	});
});
