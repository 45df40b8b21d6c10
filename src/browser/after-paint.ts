/** Does something once the page has been painted, and some milliseconds later; calling what it returns calls it off. */
export function afterPaint(task: () => void, milliseconds = 0): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		timer = setTimeout(task, milliseconds);
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
