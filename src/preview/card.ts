import type { Evidence } from '../leaderboard/entry.ts';

/** What a preview shows of a page: drawn at 1200 x 630 where a link to it is pasted. */
export interface Card {
	/** Path of the page that it stands for: `models/coca-fine-tuned/`. */
	readonly path: string;
	/** What kind of page: "Supervised league", "Paper". */
	readonly kind: string;
	readonly title: string;
	readonly subtitle: string;
	/** One to four; the first is drawn large. */
	readonly figures: readonly CardFigure[];
	readonly strip: Strip | null;
}

export interface CardFigure {
	readonly label: string;
	/** The number as text. */
	readonly figure: string;
	readonly unit?: string;
	readonly under?: string;
	readonly evidence?: Evidence;
}

/** A distribution with some of its members marked. Places run from 0 at the left to 1 at the right. */
export interface Strip {
	/** Heights of equally wide bars, 0 to 1. */
	readonly bars: readonly number[];
	readonly marks: readonly { readonly at: number; readonly evidence: Evidence }[];
	/** What stands below: left end, middle, right end. */
	readonly labels: readonly [left: string, middle: string, right: string];
}
