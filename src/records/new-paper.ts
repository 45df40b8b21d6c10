import type { z } from 'zod';
import { arxivMonth } from './arxiv.ts';
import { ArxivId, Gmacs, IsoDate, type League, numberCell, Params, Percent, Resolution } from './fields.ts';
import { Claim, Paper, PaperModel, Receipt } from './paper.ts';
import { PAPER_SCHEMA } from './paper-schema.ts';
import { MISSING } from './rules/unfinished.ts';
import { slugify } from './slug.ts';

/** What a new record is made from, what names its file first: the names of the flags, and how to ask for each. */
export const questions = {
	title: 'Title',
	arxiv: 'arXiv identifier without version, such as 2205.01917; empty if the paper is not there',
	published:
		'Date of the first public version, 2022-05-04 or 2022-05; empty for the month of the arXiv identifier',
	url: 'Address of the paper, where it is not on arXiv',
	authors: 'Authors as cited, such as Yu et al.',
	organisations: 'Organisations, separated by semicolons',
	venue: 'Venue, such as CVPR 2022; empty if none',
	code: 'Address of the code; empty if none',
	model: 'Name of the model as others use it, such as CoCa (fine-tuned)',
	family: 'Family, from data/families.csv',
	kind: 'Architecture: convnet, transformer, hybrid, mlp, ssm, classical or other',
	params: 'Parameters in millions, of what classifies; empty if not stated',
	gmacs: 'Multiply-adds in billions for one image; empty if not stated',
	'gmacs-resolution': 'Pixels at which they were counted; empty if not stated',
	data: 'Training sets beyond ImageNet-1K, from data/training-sets.csv, separated by semicolons; none; unknown',
	protocol: 'Protocol: trained, fine-tuned, linear-probe, frozen or zero-shot',
	checkpoints:
		'Released weights that are this model, from data/checkpoints.csv, separated by semicolons; empty if none',
	benchmark: 'Benchmark, from data/benchmarks.csv; empty for imagenet-val',
	top1: 'Top-1 accuracy in percent; empty if not stated',
	top5: 'Top-5 accuracy in percent; empty if not stated',
	resolution: 'Pixels at evaluation; empty if not stated',
	inference:
		'Inference: single-crop, single-model, multi-crop, ensemble, ensemble-multi-crop, prompt-ensemble or unstated',
	source: 'Address where the figure stands; empty for the paper',
	version: 'Version of that document, such as v2',
	where: 'Where in it, such as Table 2',
	quote: 'The cell as printed: row label and figure, such as CoCa (finetuned) | 91.0',
	read: 'How it was read: primary, transcription or secondary',
} as const;
export type Question = keyof typeof questions;
export const questionNames = Object.keys(questions).filter((name): name is Question => name in questions);
export type Answers = Readonly<Partial<Record<Question, string>>>;

/** A paper that has a record, as far as it tells whether another is the same. */
type Known = Pick<Paper, 'slug' | 'arxiv'>;

/** What answers must be like, alone: what the record asks of the fields that they go into. */
const shapes: Readonly<Partial<Record<Question, z.ZodType>>> = {
	title: Paper.shape.title,
	url: Paper.shape.url,
	authors: Paper.shape.authors,
	venue: Paper.shape.venue,
	code: Paper.shape.code,
	model: PaperModel.shape.name,
	family: PaperModel.shape.family,
	kind: PaperModel.shape.kind,
	params: numberCell(Params),
	gmacs: numberCell(Gmacs),
	'gmacs-resolution': numberCell(Resolution),
	protocol: PaperModel.shape.protocol,
	benchmark: Claim.shape.benchmark,
	top1: numberCell(Percent),
	top5: numberCell(Percent),
	resolution: numberCell(Resolution),
	inference: Claim.shape.inference,
	source: Receipt.shape.source,
	version: Receipt.shape.version,
	where: Receipt.shape.where,
	quote: Receipt.shape.quote,
	read: Receipt.shape.read,
};

/** Why an answer, or its absence, cannot stand beside the others and the papers that have a record. */
const refusals: Readonly<
	Partial<Record<Question, (answers: Answers, papers: readonly Known[]) => string | undefined>>
> = {
	title: ({ title }, papers) => {
		if (title === undefined) return 'A record needs a title: it names the file.';
		const slug = titleSlug(title);
		if (papers.some((paper) => paper.slug === slug)) return hasRecord(slug);
		if (slug !== '') return undefined;
		return `found the title ${JSON.stringify(title)}, expected a Latin letter or a digit before its first colon: they name the file`;
	},
	arxiv: ({ arxiv }, papers) => {
		if (arxiv === undefined) return undefined;
		if (!ArxivId.safeParse(arxiv).success || !isDate(arxivMonth(arxiv))) {
			return `found ${JSON.stringify(arxiv)}, expected an arXiv identifier without version, such as 2205.01917`;
		}
		const known = papers.find((paper) => paper.arxiv === arxiv);
		return known && hasRecord(known.slug);
	},
	published: ({ published, arxiv }) => {
		if (published === undefined) {
			return arxiv === undefined
				? 'A record needs a date, or an arXiv identifier: its year names the folder.'
				: undefined;
		}
		return isDate(published)
			? undefined
			: `found ${JSON.stringify(published)}, expected a date such as 2022-05-04, or 2022-05 where the day is unknown`;
	},
	url: ({ url, arxiv }) =>
		url === undefined && arxiv === undefined
			? 'A record needs the address of the paper, or an arXiv identifier.'
			: undefined,
};

const hasRecord = (slug: string): string =>
	`There is a record ${slug}.json: add the model to it, if this is its paper.`;

/** What keeps an answer, or its absence, from the record; undefined where nothing does. */
export function refusal(question: Question, answers: Answers, papers: readonly Known[]): string | undefined {
	const answer = answers[question];
	const issue = answer === undefined ? undefined : shapes[question]?.safeParse(answer).error?.issues[0];
	return issue
		? `found ${JSON.stringify(answer)}, ${issue.message.replace(/^Invalid option: /, '')}`
		: refusals[question]?.(answers, papers);
}

/**
 * Asks what is not answered yet, one line each, and again where the answer cannot stand. Answers may be pasted all at
 * once, and end early.
 */
export async function ask(
	given: Answers,
	papers: readonly Known[],
	lines: AsyncIterator<string, undefined>,
	say: (text: string) => void,
): Promise<Answers> {
	const answers: Partial<Record<Question, string>> = { ...given };
	for (const name of questionNames) {
		let refused = answers[name] === undefined ? undefined : refusal(name, answers, papers);
		if (answers[name] !== undefined && refused === undefined) continue;
		do {
			say(refused === undefined ? questions[name] : `${refused}\n${questions[name]}`);
			const { value, done } = await lines.next();
			if (done) return answers;
			delete answers[name];
			if (value.trim() !== '') answers[name] = value.trim();
			refused = refusal(name, answers, papers);
		} while (refused !== undefined);
	}
	return answers;
}

/** A paper record with one model and one result, what is missing marked, and the path where it belongs. */
export function newPaper(
	answers: Answers,
	today: string,
): { readonly file: string; readonly record: unknown } {
	const {
		arxiv,
		title = '',
		organisations = '',
		model = '',
		data = 'unknown',
		benchmark = 'imagenet-val',
	} = answers;
	const published = answers.published ?? (arxiv === undefined ? '' : arxivMonth(arxiv));
	const url = answers.url ?? (arxiv === undefined ? null : `https://arxiv.org/abs/${arxiv}`);
	const { inference = 'unstated', protocol = 'trained' } = answers;
	const unanswered = (['family', 'kind', 'protocol'] as const).filter((name) => answers[name] === undefined);
	const record = {
		$schema: PAPER_SCHEMA,
		title,
		authors: answers.authors ?? missing('authors as cited, such as Yu et al.'),
		organisations: list(organisations),
		venue: answers.venue ?? null,
		published,
		arxiv: arxiv ?? null,
		url,
		code: answers.code ?? null,
		models: [
			{
				slug: model === '' ? titleSlug(title) : slugify(model),
				name: model || missing('the name that others use'),
				family: answers.family ?? 'missing',
				kind: answers.kind ?? 'other',
				params: number(answers.params) ?? null,
				gmacs: number(answers.gmacs) ?? null,
				gmacsResolution: number(answers['gmacs-resolution']),
				trainingData: data === 'none' ? [] : list(data),
				trainingNote:
					answers.data === undefined ? missing('the training data, or why nobody knows') : undefined,
				protocol,
				league: leagueOf(protocol, inference, benchmark),
				checkpoints: list(answers.checkpoints ?? ''),
				note:
					unanswered.length === 0
						? undefined
						: missing(`set ${unanswered.join(' and ')}, and drop this note`),
				results: [
					{
						benchmark,
						top1: number(answers.top1),
						top5: number(answers.top5),
						resolution: number(answers.resolution) ?? null,
						inference,
						receipt: {
							source: answers.source ?? url,
							version: answers.version,
							where: answers.where ?? missing('table, figure or section'),
							quote: answers.quote ?? missing('row label and figure as printed'),
							read: answers.read ?? 'primary',
							on: today,
						},
					},
				],
			},
		],
	};
	return { file: `papers/${published.slice(0, 4)}/${titleSlug(title)}.json`, record };
}

/** `Beacon: Light for Ships` -> `beacon`. */
const titleSlug = (title: string): string => slugify(title.split(':')[0] ?? '');

const isDate = (text: string): boolean => IsoDate.safeParse(text).success;

const missing = (what: string): string => `${MISSING} ${what}`;

const list = (text: string): string[] =>
	text
		.split(';')
		.map((item) => item.trim())
		.filter((item) => item !== '');

/** A number where it is a plain decimal; else the text, for the shape check to refuse where it stands. */
function number(text: string | undefined): number | string | undefined {
	if (text === undefined) return undefined;
	return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

function leagueOf(protocol: string, inference: string, benchmark: string): League {
	if (benchmark.startsWith('ilsvrc-')) return 'challenge';
	if (/multi-crop|^ensemble/.test(inference)) return 'ensemble';
	if (protocol === 'zero-shot') return 'zero-shot';
	return protocol === 'linear-probe' || protocol === 'frozen' ? 'probe' : 'supervised';
}

/** JSON as the formatter leaves it: tabs, and lists of short texts on one line. */
export function formatRecord(record: unknown): string {
	const text = JSON.stringify(record, null, '\t').replace(
		/\[\n\t+("(?:[^"\\\n]|\\.)*"(?:,\n\t+"(?:[^"\\\n]|\\.)*")*)\n\t+\]/g,
		(_, items: string) => `[${items.replace(/,\n\t+/g, ', ')}]`,
	);
	return `${text}\n`;
}
