import type { Entry } from './entry.ts';
import { byName, type Ledger, validation } from './ledger.ts';

/** A comparison that the page makes without being asked. */
export interface ReadyMade {
	readonly title: string;
	readonly entries: readonly Entry[];
}

/** Comparisons that teach something, from the models there are; those that want for a model are left out. */
export function readyMade({ entries }: Pick<Ledger, 'entries'>): ReadyMade[] {
	const supervised = entries.filter(
		({ league, home, top1, secondHand }) =>
			league === 'supervised' && home === validation && top1 !== null && !secondHand,
	);
	const measured = supervised
		.filter((entry) => entry.measured !== null)
		.toSorted((a, b) => (b.top1 ?? 0) - (a.top1 ?? 0) || byName(a, b));
	const small = measured.filter(({ tier, params }) => tier === 'none' && params !== null && params <= 30);
	const ofArchitecture = measured.filter(
		({ tier, weights }) =>
			tier === 'none' && weights.some(({ architecture }) => architecture === 'timm/resnet50'),
	);
	return [
		{
			title: 'Under 30 M parameters without extra data: the best convnet, transformer and hybrid',
			entries: some(
				small.find(({ kind }) => kind === 'convnet'),
				small.find(({ kind }) => kind === 'transformer'),
				small.find(({ kind }) => kind === 'hybrid'),
			),
		},
		{
			title: 'One architecture, ResNet-50, and what its training alone changes',
			entries: some(
				ofArchitecture[0],
				ofArchitecture[Math.floor(ofArchitecture.length / 2)],
				ofArchitecture.at(-1),
			),
		},
		{
			title: 'What cannot be compared: the highest claim, and the highest measurement without extra data',
			entries: some(
				supervised.find(({ measured }) => measured === null),
				measured.find(({ tier }) => tier === 'none'),
			),
		},
	].filter(({ entries }) => entries.length >= 2);
}

/** Those that are there, each once. */
function some(...entries: readonly (Entry | undefined)[]): Entry[] {
	return [...new Set(entries.filter((entry) => entry !== undefined))];
}
