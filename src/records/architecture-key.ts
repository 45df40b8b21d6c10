import type { Checkpoint } from './checkpoint.ts';

/** Spellings of the libraries and what they come down to; each is tried once, in this order. */
const spellings: readonly (readonly [spelling: RegExp, plain: string])[] = [
	[/^(tf|legacy)_|^pp(?=hg|lc)|transformer/, ''],
	// How weights were trained is not part of the architecture.
	[/_(ssld|wsl)$/, ''],
	[/(?<=hrnet_w\d+)_c$/, ''],
	[/^resnetv1(?<letter>[cd])(?<depth>\d+)$/, 'resnet$<depth>$<letter>'],
	[/(?<=net\d+)_v(?<letter>[cd])$/, '$<letter>'],
	// The sizes of images, patches and windows move the count by a few percent at most.
	[/[-_]\d+to\d+$/, ''],
	[/(?<!^(levit|mobilenet|rexnet|ghostnet|lcnet).*)[-_][1-5]\d\d$/, ''],
	[/[-_](window|(?<=swin.*)w)\d+(to\d+)?/, ''],
	[/[-_](patch|p)\d+/, ''],
	[/(?<=vit_[bhlst])_\d\d$/, ''],
	[/extra/, 'x'],
	[/tiny/, 't'],
	[/small/, 's'],
	[/medium/, 'm'],
	[/base/, 'b'],
	[/large/, 'l'],
	[/huge/, 'h'],
	[/giant/, 'g'],
	// Widths: 075 and x0_75 are 0.75.
	[/(?<!^levit.*)[-_](?<whole>[0-3])(?<part>\d)0$/, '$<whole>.$<part>'],
	[/[-_]0(?<part>\d5)$/, '0.$<part>'],
	[/_?x?(?<whole>\d)_(?<part>\d+)$/, '$<whole>.$<part>'],
	[/(?<=net(v\d)?[-_]?[ls]?)[-_]?1(\.0|x)$/, ''],
];

/** A RegNet is called by its compute: in gigaflops, in megaflops, or by timm in hundreds of megaflops. */
const regnet = /^regnet_?(?<kind>[xyz])[-_](?<amount>[\d._]+)(?<unit>gf|mf)?$/;

/**
 * What the libraries' names of one architecture have in common: `vit_base_patch16_224`, `vit-base-p16` and
 * `ViT_base_patch16_224` are one. Names that it does not bring together are taken for different architectures.
 */
export function architectureKey({ architecture, family }: Checkpoint): string {
	const name = architecture.slice(architecture.indexOf('/') + 1).toLowerCase();
	const { kind, amount = '', unit } = regnet.exec(name)?.groups ?? {};
	if (kind !== undefined) {
		const number = Number(amount.replace('_', '.'));
		return `${family} ${kind}${unit === 'gf' ? number : number / (unit === 'mf' ? 1000 : 10)}gf`;
	}
	const plain = spellings.reduce((text, [spelling, short]) => text.replace(spelling, short), name);
	return `${family} ${plain.replaceAll(/[-_]/g, '')}`;
}
