import { expect, test } from 'vitest';
import { workshop } from './workshop.ts';

test('figures stand in our tables as timm prints them, sorted, toys and headless models left out', () => {
	const { take, read } = workshop();
	const report = take('timm');
	expect(read('data/measurements/timm.imagenet-val.csv')).toBe(
		[
			'checkpoint,resolution,top1,top5,crop,interpolation,date',
			'timm/beacon_giant.lit_in22k_ft_in1k,336,89.050,96.350,1.000,bicubic,2023-05-24',
			'timm/lantern_base.a1_in1k,224,80.216,93.406,0.950,bicubic,2022-12-30',
			'timm/lantern_base.a1_in1k,288,81.510,93.836,1.000,bicubic,2022-12-30',
			'timm/lantern_small.dist_in1k,224,70.000,90.000,0.875,bilinear,2023-05-24',
			'',
		].join('\n'),
	);
	expect(report).toContain('1 (toys for unit tests): test_lantern.in1k');
	expect(report).toContain('1 (no trained ImageNet-1K classifier): lantern_base.fb_dino');
});

test('a checkpoint takes family, training, licence and address from its names and configuration', () => {
	const { take, rows } = workshop();
	take('timm');
	const byName = new Map(rows('data/checkpoints.csv').map((row) => [row[0], row.slice(1)]));
	expect(byName.get('timm/lantern_base.a1_in1k')).toEqual([
		'timm/lantern_base',
		'lantern',
		'',
		'25.56',
		'',
		'',
		'the name tells of ImageNet-1K alone',
		'trained',
		'2110.00476',
		'timm',
		'apache-2.0',
		'https://huggingface.co/timm/lantern_base.a1_in1k',
		'2022-12-30',
	]);
	const giant = byName.get('timm/beacon_giant.lit_in22k_ft_in1k');
	expect(giant?.[3], 'without thousands separator').toBe('1013.01');
	expect(giant?.[4]).toBe('imagenet-21k');
	expect(giant?.[7]).toBe('fine-tuned');
	expect(giant?.[10], 'an unknown licence is no licence').toBe('');
	expect(giant?.[11], 'the file itself where the hub has none').toBe('https://example.org/beacon.pth');
});

test('the manifest beside the directory says the version, and the date of each file', () => {
	const { take, rows } = workshop();
	take('timm');
	const source = rows('data/sources.csv').find(([name]) => name === 'timm');
	expect(source?.slice(3, 5)).toEqual(['1a2b3c4d', '2026-08-08']);
	const dates = (file: string) => new Set(rows(file).map((row) => row.at(-1)));
	expect(dates('data/measurements/timm.imagenet-a.csv')).toEqual(new Set(['2025-10-29']));
	expect(dates('data/measurements/timm.imagenet-r.csv')).toEqual(new Set(['2026-08-08']));
});

test('the newest file of speeds is read, for architectures whose accuracy was measured', () => {
	const { take, read } = workshop();
	const report = take('timm');
	expect(read('data/speed/timm-rtx-4090.csv')).toBe(
		[
			'architecture,resolution,batch,imagesPerSecond,gmacs',
			'timm/lantern_base,224,1024,4301.12,4.11',
			'timm/lantern_base,288,256,2211.50,6.80',
			'',
		].join('\n'),
	);
	expect(report).toMatch(/1 \(in benchmark-\S+, but without a measured accuracy\): lantern_tall/);
	expect(read('data/sources.csv')).toContain(
		'NVIDIA RTX 4090, automatic mixed precision, PyTorch 2.9.1, CUDA 12.8',
	);
});

test('importing the same files again changes no byte', () => {
	const { take, state } = workshop();
	take('timm');
	const before = state();
	expect(take('timm', { today: '2027-01-01' })).toContain('Nothing changed.');
	expect(state()).toEqual(before);
});

test('the report names new and changed figures with old and new', () => {
	const { take, edit } = workshop();
	take('timm');
	edit('timm/results-imagenet.csv', '80.216,19.784', '80.218,19.782');
	expect(take('timm')).toContain('timm/lantern_base.a1_in1k at 224 on imagenet-val: top-1 80.216 -> 80.218');
});

test('files without manifest, commit or git are known by their checksum, dated once', () => {
	const { take, remove, rows } = workshop();
	remove('MANIFEST.csv');
	expect(take('timm')).toContain('pass --commit and --date');
	const version = () =>
		rows('data/sources.csv')
			.find(([name]) => name === 'timm')
			?.slice(3, 5);
	const [name, date] = version() ?? [];
	expect(name).toMatch(/^sha256:[0-9a-f]{12}$/);
	expect(date).toBe('2026-11-24');
	take('timm', { today: '2026-12-31' });
	expect(version()).toEqual([name, date]);
});

test('a manifest that lists another file does not lend its commit', () => {
	const { take, write, rows } = workshop();
	write(
		'MANIFEST.csv',
		`path,commit,commit_date,file_last_changed,sha256\ntimm/results-imagenet.csv,1a2b3c4d,2026-08-08,,${'0'.repeat(64)}\n`,
	);
	expect(take('timm')).toContain('results-imagenet.csv is not the file that MANIFEST.csv lists');
	expect(rows('data/sources.csv').find(([name]) => name === 'timm')?.[3]).toMatch(/^sha256:/);
});

test('rows of other libraries stay as they are', () => {
	const { take, rows } = workshop();
	take('keras');
	const before = rows('data/checkpoints.csv');
	take('timm');
	expect(rows('data/checkpoints.csv').filter(([name]) => name?.startsWith('keras/'))).toEqual(before);
	expect(rows('data/sources.csv').map(([name]) => name)).toContain('keras');
});

test('speeds may be missing: what was known is kept, and said', () => {
	const { take, remove, read } = workshop();
	take('timm');
	const before = read('data/speed/timm-i7-12700h.csv');
	remove('timm/benchmark-infer-fp32-nchw-pt240-cpu-i7_12700h-dynamo.csv');
	expect(take('timm')).toContain('no file of speeds for timm-i7-12700h: what was known is kept');
	expect(read('data/speed/timm-i7-12700h.csv')).toBe(before);
});

test('more than one in a hundred checkpoints gone is refused, unless allowed', () => {
	const { take, refusal, read, write, state } = workshop();
	take('timm');
	const before = state();
	for (const file of [
		'results-imagenet.csv',
		'results-imagenet-real.csv',
		'results-imagenetv2-matched-frequency.csv',
		'results-imagenet-a.csv',
		'results-imagenet-r.csv',
		'results-sketch.csv',
	]) {
		const lines = read(`timm/${file}`).split('\n');
		write(`timm/${file}`, lines.filter((line) => !line.startsWith('lantern_small')).join('\n'));
	}
	expect(refusal('timm')).toEqual([
		'timm/results-imagenet.csv:1:1 file: found 1 of 3 known checkpoints gone, timm/lantern_small.dist_in1k among them, expected at most one in a hundred gone at once; look whether the files are complete; if they are gone for good, pass --allow-removals',
		expect.stringContaining('found 6 of 24 known results gone'),
	]);
	expect(state()).toEqual(before);
	expect(take('timm', { allowRemovals: true })).toContain('Gone:\n  1: timm/lantern_small.dist_in1k');
});

test('results of different versions are refused: figures would be lost', () => {
	const { refusal, edit } = workshop();
	edit(
		'timm/results-imagenet.csv',
		'lantern_small.dist_in1k,224,70.000,30.000,90.000,10.000,5.10,0.875,bilinear\n',
		'',
	);
	const problems = refusal('timm');
	expect(problems).toHaveLength(5);
	expect(problems[0]).toBe(
		'timm/results-imagenet-real.csv:5:1 model: found "lantern_small.dist_in1k", expected a model that results-imagenet.csv lists as well; take all the files of results from the same version of timm',
	);
});
