import { bibtexParser } from 'latex-utensils';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CitedResult, paperBibtex, resultBibtex, resultCsl } from '../../src/leaderboard/citation.ts';
import type { Entry } from '../../src/leaderboard/entry.ts';
import { lantern, lanternEntry } from './lantern.ts';

function cited(entry: Entry): CitedResult {
	const result = entry.headline[entry.home];
	const benchmark = lantern.benchmarks.get(entry.home);
	if (!result || !benchmark) throw new Error(`${entry.slug} has no figure`);
	return {
		entry,
		result,
		benchmark,
		evaluator: result.evaluator === null ? undefined : lantern.sources.get(result.evaluator),
		updated: lantern.updated,
		site: 'ImageNet Ledger',
		url: `https://ledger.test/models/${entry.slug}/`,
	};
}

/** Fields of the only entry of a BibTeX text, as a BibTeX parser reads them. */
function parsed(text: string): Map<string, string> {
	const { content } = bibtexParser.parse(text);
	const entries = content.filter(bibtexParser.isEntry);
	expect(entries).toHaveLength(1);
	const [entry] = entries;
	expect(entry?.internalKey, 'the key').toMatch(/^[\w:.-]+$/);
	return new Map(entry?.content.map(({ name, value }) => [name, String(value.content)]));
}

const name = z
	.strictObject({ family: z.string(), given: z.string() })
	.or(z.strictObject({ literal: z.string() }));
const date = z.strictObject({ 'date-parts': z.array(z.array(z.number()).min(1).max(3)).min(1).max(2) });
/** The part of csl-data.json of CSL 1.0.2 that is used; it allows no other property. */
const CslData = z.array(
	z.strictObject({
		id: z.string(),
		type: z.literal('dataset'),
		title: z.string(),
		author: z.array(name),
		publisher: z.string(),
		issued: date,
		version: z.string(),
		URL: z.url(),
		note: z.string(),
		custom: z.record(z.string(), z.unknown()),
	}),
);

const hostile = 'A_B & C: 100 % of {x}^2 ~ #1 $5 \\input{/etc/passwd} }';

describe('BibTeX of a result', () => {
	test.for(lantern.entries.map((entry) => [entry.slug, entry] as const))('of %s parses', ([, entry]) => {
		const fields = parsed(resultBibtex(cited(entry)));
		const { top1, top5 } = cited(entry).result;
		expect(fields.get('title')).toContain(String(top1 ?? top5));
		expect(fields.get('note')).toContain(cited(entry).result.receipt.where.replaceAll('_', '\\_'));
		expect(fields.get('howpublished')).toContain(lantern.updated);
		expect(fields.get('url')).toBe(`https://ledger.test/models/${entry.slug}/`);
	});

	test('takes a name that means something to LaTeX for a name', () => {
		const fields = parsed(resultBibtex(cited({ ...lanternEntry('lantern-base'), name: hostile })));
		expect([...fields.keys()]).toEqual(['title', 'author', 'year', 'howpublished', 'note', 'url']);
		expect(fields.get('title')).toContain('A\\_B \\& C: 100 \\% of \\textbraceleft{}x\\textbraceright{}');
		expect(fields.get('title')).toContain('\\textbackslash{}input');
	});

	test('says who measured, or that it is a claim', () => {
		expect(parsed(resultBibtex(cited(lanternEntry('lantern-base')))).get('note')).toMatch(
			/^Measured by timm/,
		);
		const claimed = lantern.entries.find(({ evidence }) => evidence === 'claimed');
		if (!claimed) throw new Error('the invented records have lost their claim');
		expect(parsed(resultBibtex(cited(claimed))).get('note')).toMatch(/^Claimed by its authors/);
	});
});

describe('CSL-JSON of a result', () => {
	test.for(lantern.entries.map((entry) => [entry.slug, entry] as const))(
		'of %s is valid and holds the figure, its setting and its source',
		([, entry]) => {
			const { result } = cited(entry);
			const [item] = CslData.parse(JSON.parse(JSON.stringify(resultCsl(cited(entry)))));
			expect(item?.custom).toMatchObject({
				model: entry.slug,
				top1: result.top1,
				resolution: result.resolution,
				protocol: entry.protocol,
				evidence: result.evidence,
				source: result.source,
				where: result.receipt.where,
			});
			expect(item?.issued['date-parts'][0]?.join('-')).toBe(lantern.updated.split('-').map(Number).join('-'));
		},
	);
});

describe('BibTeX of a paper', () => {
	const paper = lantern.records.papers.find(({ slug }) => slug === 'lantern');
	const reference = lanternEntry('lantern-base').paper;
	if (!paper || !reference) throw new Error('the invented paper is gone');

	test('has authors, year, venue and arXiv number of the record', () => {
		const text = paperBibtex(reference, paper);
		expect(text).toMatch(/^@misc\{beacon2022lantern,/);
		expect(Object.fromEntries(parsed(text))).toMatchObject({
			title: `{${paper.title}}`,
			author: 'Beacon and others',
			year: '2022',
			howpublished: 'CVPR 2022',
			eprint: '2203.01234',
			archiveprefix: 'arXiv',
		});
	});

	test('without a record has what its arXiv number tells', () => {
		const fields = parsed(paperBibtex({ ...reference, slug: null }, undefined));
		expect([...fields.keys()]).toEqual(['title', 'year', 'eprint', 'archiveprefix', 'url']);
		expect(fields.get('year')).toBe('2022');
	});

	test.for([
		['Lovelace, Hopper and Hamilton', 'Lovelace and Hopper and Hamilton', 'lovelace'],
		['Simonyan & Zisserman', 'Simonyan and Zisserman', 'simonyan'],
		['Krizhevsky, Sutskever & Hinton', 'Krizhevsky and Sutskever and Hinton', 'krizhevsky'],
		['Lovelace, Hopper, and Hamilton', 'Lovelace and Hopper and Hamilton', 'lovelace'],
		['Cai, Zhu et al.', 'Cai and Zhu and others', 'cai'],
		['Cai & Zhu, et al.', 'Cai and Zhu and others', 'cai'],
		['Siméoni et al.', 'Siméoni and others', 'simeoni'],
		['Sánchez & Perronnin', 'Sánchez and Perronnin', 'sanchez'],
		['van de Sande et al.', 'van de Sande and others', 'sande'],
		['Anders', 'Anders', 'anders'],
		['Cai and others', 'Cai and others', 'cai'],
		['NUS team', '{NUS team}', 'nus'],
		['OXFORD_VGG team', '{OXFORD\\_VGG team}', 'oxfordvgg'],
		['University of Amsterdam team', '{University of Amsterdam team}', 'universityofamsterdam'],
	] as const)('of %s names every author, and the first in its key', ([authors, author, key]) => {
		const text = paperBibtex(reference, { ...paper, authors });
		expect(parsed(text).get('author')).toBe(author);
		expect(text).toMatch(new RegExp(`^@misc\\{${key}2022lantern,`));
	});

	test('takes a hostile title for a title', () => {
		expect(parsed(paperBibtex({ ...reference, title: hostile }, paper)).get('eprint')).toBe('2203.01234');
	});
});
