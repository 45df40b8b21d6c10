import Papa from 'papaparse';

/*
 * What valid data are, said a second time and without the checker's code: the judge of what it lets pass. It knows
 * less than the checker, so data that it calls invalid must be refused, and not the other way round.
 */

/** Names that a record may refer to. */
export interface Vocabulary {
	readonly families: ReadonlySet<string>;
	readonly benchmarks: ReadonlySet<string>;
	readonly sets: ReadonlySet<string>;
	readonly checkpoints: ReadonlySet<string>;
}

type Test = (value: unknown) => boolean;

const text: Test = (value) =>
	typeof value === 'string' &&
	value !== '' &&
	value === value.trim() &&
	[...value].every((character) => character >= ' ' && !'\u007f\u200b\u202e\ufeff'.includes(character)) &&
	!/<[a-z/!]/i.test(value);
const slug: Test = (value) =>
	typeof value === 'string' && value.split('-').every((part) => /^[a-z0-9]+$/.test(part));
const https: Test = (value) =>
	typeof value === 'string' && value.startsWith('https://') && URL.canParse(value);
const between =
	(least: number, most: number): Test =>
	(value) =>
		typeof value === 'number' && value >= least && value <= most;
const whole =
	(least: number, most: number): Test =>
	(value) =>
		Number.isInteger(value) && between(least, most)(value);
const oneOf =
	(...values: readonly string[]): Test =>
	(value) =>
		typeof value === 'string' && values.includes(value);
const orNull =
	(test: Test): Test =>
	(value) =>
		value === null || test(value);
const listOf =
	(test: Test): Test =>
	(value) =>
		Array.isArray(value) && value.every(test);
const date: Test = (value) => {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return false;
	const day = value.length === 7 ? `${value}-01` : value;
	const parsed = new Date(`${day}T00:00:00Z`);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(day) && day <= '2026-11-24';
};

/** An object with these fields and no others; those with a question mark may be missing. */
const object =
	(fields: Readonly<Record<string, Test>>): Test =>
	(value) =>
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		Object.keys(value).every((field) => field in fields || `${field}?` in fields) &&
		Object.entries(fields).every(([name, test]) => {
			const field = name.replace('?', '');
			const found = Object.getOwnPropertyDescriptor(value, field)?.value;
			return found === undefined ? name.endsWith('?') : test(found);
		});

/** Whether the quote holds a figure, written with up to four decimals, or its error rate, or either as a fraction. */
function quotes(quote: string, percent: number): boolean {
	const numbers = quote.replaceAll(',', '.').match(/\d*\.?\d+/g) ?? [];
	const wanted = [percent, 100 - percent, percent / 100, 1 - percent / 100];
	return numbers.some((number) => wanted.some((value) => Math.abs(Number(number) - value) < 1e-6));
}

export function isValidPaper(
	value: unknown,
	{ families, benchmarks, sets, checkpoints }: Vocabulary,
): boolean {
	const known =
		(names: ReadonlySet<string>): Test =>
		(name) =>
			typeof name === 'string' && names.has(name);
	const receipt = object({
		source: https,
		'version?': text,
		where: text,
		quote: text,
		read: oneOf('primary', 'transcription', 'secondary'),
		on: date,
	});
	const claim: Test = (result) =>
		object({
			benchmark: known(benchmarks),
			'top1?': between(1, 100),
			'top5?': between(1, 100),
			'date?': date,
			resolution: orNull(whole(16, 4096)),
			inference: text,
			'inferenceNote?': text,
			'note?': text,
			receipt,
		})(result) && figuresFit(result);
	const model = object({
		slug,
		name: text,
		family: known(families),
		kind: oneOf('convnet', 'transformer', 'hybrid', 'mlp', 'ssm', 'classical', 'other'),
		params: orNull(between(0.1, 30_000)),
		'paramsNote?': text,
		gmacs: orNull(between(0, 100_000)),
		'gmacsResolution?': whole(16, 4096),
		'gmacsNote?': text,
		trainingData: listOf(known(sets)),
		'inherited?': listOf(
			object({
				via: oneOf('teacher', 'base weights', 'tokenizer'),
				'model?': text,
				trainingData: listOf(known(sets)),
			}),
		),
		'trainingNote?': text,
		protocol: oneOf('trained', 'fine-tuned', 'linear-probe', 'frozen', 'zero-shot'),
		league: oneOf('supervised', 'probe', 'zero-shot', 'ensemble', 'challenge'),
		checkpoints: listOf(known(checkpoints)),
		'note?': text,
		results: listOf(claim),
	});
	return object({
		'$schema?': (schema) => typeof schema === 'string',
		title: text,
		authors: text,
		organisations: listOf(text),
		venue: orNull(text),
		published: date,
		arxiv: orNull((id) => typeof id === 'string' && /^\d{4}\.\d{4,5}$/.test(id)),
		url: (cell) => cell === '' || https(cell),
		code: orNull(https),
		'weights?': orNull(https),
		'note?': text,
		models: listOf(model),
	})(value);
}

/** Whether a claim has a figure, top-5 is not below top-1, and the quote holds both. */
function figuresFit(claim: unknown): boolean {
	if (typeof claim !== 'object' || claim === null || !('receipt' in claim)) return false;
	const { receipt } = claim;
	const top1 = 'top1' in claim && typeof claim.top1 === 'number' ? claim.top1 : undefined;
	const top5 = 'top5' in claim && typeof claim.top5 === 'number' ? claim.top5 : undefined;
	if (typeof receipt !== 'object' || receipt === null || !('quote' in receipt)) return false;
	const quote = String(receipt.quote);
	const figures = [top1, top5].filter((figure) => figure !== undefined);
	return (
		figures.length > 0 && (top5 ?? 100) >= (top1 ?? 0) && figures.every((figure) => quotes(quote, figure))
	);
}

/** Whether a table has the columns of `original`, rows as long as these, and cells that fit their column. */
export function isValidTable(
	table: string,
	original: string,
	{ families, checkpoints, sets }: Vocabulary,
): boolean {
	const rows = Papa.parse<string[]>(table.replace(/\n$/, ''), { delimiter: ',' });
	const [columns = []] = Papa.parse<string[]>(original, { delimiter: ',' }).data;
	const [header = [], ...body] = rows.data;
	if (rows.errors.length > 0) return false;
	if (header.toSorted().join() !== columns.toSorted().join()) return false;

	const decimal = (least: number, most: number) => (cell: string) =>
		cell === '' || (/^[0-9]+(\.[0-9]+)?$/.test(cell) && Number(cell) >= least && Number(cell) <= most);
	const tests: Readonly<Partial<Record<string, (cell: string) => boolean>>> = {
		top1: (cell) => cell !== '' && decimal(1, 100)(cell),
		top5: decimal(1, 100),
		resolution: decimal(16, 4096),
		params: decimal(0.1, 30_000),
		accuracy: decimal(1, 100),
		date,
		since: date,
		public: date,
		url: (cell) => cell === '' || https(cell),
		...(header.includes('crop') ? { checkpoint: (cell: string) => checkpoints.has(cell) } : {}),
		...(header.includes('licence') && header.includes('family')
			? { family: (cell: string) => families.has(cell) }
			: {}),
		trainingData: (cell) => cell === '' || cell.split(';').every((set) => sets.has(set)),
	};
	return body.every(
		(row) =>
			row.length === header.length &&
			row.every((cell, index) => (tests[header[index] ?? ''] ?? (() => true))(cell)) &&
			row.every((cell) => cell === '' || text(cell)),
	);
}
