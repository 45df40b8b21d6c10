/** Puts the rules of a part that is loaded late into the page; the policy of the site lets only script do so. */
export function adopt(css: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets.push(sheet);
}
