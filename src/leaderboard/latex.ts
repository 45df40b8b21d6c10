/** BibTeX counts braces even where they are escaped, so they get names. */
const names: Readonly<Record<string, string>> = {
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
};

/** Text for LaTeX and BibTeX: what they would read as commands stands for itself. */
export function forLatex(text: string): string {
	return text.replace(/[\\{}$&#_%~^]/g, (character) => names[character] ?? `\\${character}`);
}
