/**
 * Stands in for the library with which Chart.js works colours out, to fade one into another and to darken what is
 * pointed at. Our charts do neither: every colour is a token of the style sheet.
 */
export class Color {
	constructor(value: unknown) {
		throw new Error(`charts are built without the library that would work out ${value}`);
	}
}
