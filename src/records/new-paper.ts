import { arxivMonth } from './arxiv.ts';
import type { League } from './fields.ts';
import { PAPER_SCHEMA } from './paper-schema.ts';
import { MISSING } from './rules/unfinished.ts';
import { slugify } from './slug.ts';

/** What a new record is made from: the names of the flags, and how to ask for each. */
export const questions = {
	arxiv: 'arXiv identifier without version, such as 2205.01917; empty if the paper is not there',
	url: 'Address of the paper, where it is not on arXiv',
	title: 'Title',
	authors: 'Authors as cited, such as Yu et al.',
	organisations: 'Organisations, separated by semicolons',
	venue: 'Venue, such as CVPR 2022; empty if none',
	published: 'Date of the first public version, 2022-05-04 or 2022-05',
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
export type Answers = Readonly<Partial<Record<Question, string>>>;

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
	const slug = slugify(title.split(':')[0] ?? '');
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
				slug: slugify(model || title.split(':')[0] || ''),
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
	return { file: `papers/${published.slice(0, 4)}/${slug}.json`, record };
}

const missing = (what: string): string => `${MISSING} ${what}`;

const list = (text: string): string[] =>
	text
		.split(';')
		.map((item) => item.trim())
		.filter((item) => item !== '');

/** A number where it is one; else the text, for the shape check to refuse where it stands. */
function number(text: string | undefined): number | string | undefined {
	if (text === undefined) return undefined;
	return Number.isFinite(Number(text)) ? Number(text) : text;
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
