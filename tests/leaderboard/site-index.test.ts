import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likest, type SiteGroup, searchSite, siteItem, sitePage } from '../../src/leaderboard/site-index.ts';
import { slugify } from '../../src/records/slug.ts';

const models: SiteGroup = {
	title: 'Models',
	prefix: 'models/',
	items: [
		siteItem('CoCa (fine-tuned)', 'coca-fine-tuned', '', '91.0 %, 2,100 M'),
		siteItem('CoCa (frozen)', 'coca-frozen'),
		siteItem('resnet50.a1_in1k', 'resnet50-a1-in1k'),
		siteItem('ResNet-50', 'resnet-50', 'resnet50.tv_in1k ResNet50_Weights.IMAGENET1K_V1'),
		siteItem('Éclair-B', 'eclair-b'),
		siteItem('EfficientNet_B0', 'keras-efficientnet-b0'),
	],
};
const papers: SiteGroup = {
	title: 'Papers',
	prefix: 'papers/',
	items: [siteItem('Deep Residual Learning', 'resnet', '1512.03385')],
};
const groups = [models, papers];
const paths = (query: string) =>
	searchSite(groups, query).flatMap(({ pages }) => pages.map(({ path }) => path));

test('what is packed comes out again, and costs no slug where the name gives it', () => {
	fc.assert(
		fc.property(
			fc.string({ minLength: 1 }).filter((name) => slugify(name) !== ''),
			fc.constantFrom('', 'another-slug'),
			fc.string(),
			fc.string(),
			(name, slug, words, detail) => {
				const item = siteItem(name, slug || slugify(name), words, detail);
				expect(sitePage(models, item)).toEqual({
					name,
					path: `models/${slug || slugify(name)}/`,
					detail,
				});
			},
		),
	);
	expect(siteItem('ResNet-50', 'resnet-50')).toEqual(['ResNet-50']);
});

describe('a search', () => {
	test('wants every word, in any order, in the name or beside it', () => {
		expect(paths('tuned coca')).toEqual(['models/coca-fine-tuned/']);
		expect(paths('coca resnet')).toEqual([]);
		expect(paths('1512.03385')).toEqual(['papers/resnet/']);
		expect(paths('IMAGENET1K_V1')).toEqual(['models/resnet-50/']);
	});

	test.for([
		'https://arxiv.org/abs/1512.03385',
		'http://www.arxiv.org/pdf/1512.03385v1.pdf',
		'arXiv:1512.03385v1',
		'arXiv: 1512.03385',
		'arxiv 1512.03385',
		'deep arxiv.org/html/1512.03385',
	])('finds the paper of %s', (query) => {
		expect(paths(query)).toEqual(['papers/resnet/']);
	});

	test('finds a page by its slug, even where that follows from the name', () => {
		expect(paths('coca-fine-tuned')).toEqual(['models/coca-fine-tuned/']);
		expect(paths('resnet50-a1-in1k')).toEqual(['models/resnet50-a1-in1k/']);
	});

	test.for([
		['timm/resnet50.a1_in1k', 'models/resnet50-a1-in1k/'],
		['timm/resnet50.tv_in1k', 'models/resnet-50/'],
		['hf_hub:timm/resnet50.tv_in1k', 'models/resnet-50/'],
		['hf-hub:timm/resnet50.a1_in1k', 'models/resnet50-a1-in1k/'],
		['https://huggingface.co/timm/resnet50.tv_in1k', 'models/resnet-50/'],
		['keras/EfficientNet_B0', 'models/keras-efficientnet-b0/'],
	] as const)('finds a model by its checkpoint as people paste it: %s', ([checkpoint, path]) => {
		expect(paths(checkpoint)).toEqual([path]);
	});

	test.for([
		['https://imagenet-ledger.example/ledger/models/resnet50-a1-in1k/', 'models/resnet50-a1-in1k/'],
		['https://imagenet-ledger.example/models/resnet50-a1-in1k?from=feed', 'models/resnet50-a1-in1k/'],
		['https://github.com/inventors/Coca-Fine-Tuned#results', 'models/coca-fine-tuned/'],
	] as const)('finds the page of an address: %s', ([address, path]) => {
		expect(paths(address)).toEqual([path]);
	});

	test('finds accented names without their accents, and with them', () => {
		expect(paths('eclair')).toEqual(['models/eclair-b/']);
		expect(paths('Éclair')).toEqual(['models/eclair-b/']);
	});

	test('puts names that begin with the query first', () => {
		expect(paths('resnet')).toEqual(['models/resnet50-a1-in1k/', 'models/resnet-50/', 'papers/resnet/']);
		expect(paths('resnet-50')[0]).toBe('models/resnet-50/');
	});

	test('of nothing finds nothing', () => {
		expect(paths('')).toEqual([]);
		expect(paths('   ')).toEqual([]);
	});
});

describe('the likest page', () => {
	test.for([
		['coca-finetuned', 'models/coca-fine-tuned/'],
		['CoCa_Fine_Tunde', 'models/coca-fine-tuned/'],
		['resnet50.a1', 'models/resnet50-a1-in1k/'],
		['restnet-50', 'models/resnet-50/'],
		['resnet50-tv-in1k', 'models/resnet-50/'],
	] as const)('to %s is %s', ([text, path]) => {
		expect(likest(groups, text, 1).map((page) => page.path)).toEqual([path]);
	});

	test('to a text like no name is none', () => {
		expect(likest(groups, 'wp-login.php', 5)).toEqual([]);
		expect(likest(groups, '', 5)).toEqual([]);
	});

	test('every page is the likest to its own slug', () => {
		for (const group of groups) {
			for (const item of group.items) {
				const page = sitePage(group, item);
				expect(likest([group], page.path.slice(group.prefix.length, -1), 1)).toEqual([page]);
			}
		}
	});
});
