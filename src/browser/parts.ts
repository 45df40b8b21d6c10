/** Finds an element that the server must have written. */
export function part<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
	const found = root.querySelector(selector);
	if (!(found instanceof type)) throw new Error(`the page has no ${selector}`);
	return found;
}

/** Leaves what already stands there alone: a status that does not change is not announced again. */
export function setText(element: Element, text: string): void {
	if (element.textContent !== text) element.textContent = text;
}
