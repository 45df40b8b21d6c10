/*
 * Slips close like other things that lie over a page: at Escape, which gives the focus back to the figure, and at a
 * click elsewhere. Without this they close at their own figure.
 */

function openSlip(): HTMLDetailsElement | null {
	return document.querySelector<HTMLDetailsElement>('details[name="receipt"][open]');
}

document.addEventListener('keydown', (event) => {
	const slip = event.key === 'Escape' ? openSlip() : null;
	if (!slip) return;
	slip.open = false;
	slip.querySelector('summary')?.focus();
});

document.addEventListener('click', ({ target }) => {
	const slip = openSlip();
	if (slip && target instanceof Node && !slip.contains(target)) slip.open = false;
});

// One that opens below the window is no use to who opened it. The event does not bubble.
document.addEventListener(
	'toggle',
	() => openSlip()?.querySelector('div')?.scrollIntoView({ block: 'nearest' }),
	true,
);
