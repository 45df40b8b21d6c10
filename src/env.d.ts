/// <reference types="astro/client" />

declare module '*?inline-script' {
	/** The bundle of a browser script, as text. */
	const text: string;
	export default text;
}
