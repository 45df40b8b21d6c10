import type { Address } from './documents.ts';

/** Who publishes, as files that leave the site say it. */
export interface Publisher {
	readonly name: string;
	readonly tagline: string;
	readonly repository: string;
	readonly address: Address;
}
