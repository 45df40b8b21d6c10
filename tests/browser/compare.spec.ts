import { holdBack } from './hold-back.ts';
import { models } from './published.ts';
import { expect, test } from './test.ts';

const league = models.filter(({ league, top1 }) => league === 'supervised' && top1 !== null);
const six = league.slice(0, 6);
const [first, second, third] = six;
if (!first || !second || !third || six.length < 6) throw new Error('too few models to compare');
const path = (...slugs: string[]) => `/compare/?models=${slugs.join(',')}`;

test('an address compares the models that it names, in their order, and shows each one’s figure', async ({
	page,
}) => {
	await page.goto(path(...six.map(({ slug }) => slug)));
	const table = page.getByRole('table').first();
	await expect(table.getByRole('columnheader')).toHaveText(['', ...six.map(({ name }) => name)].slice(1));
	const figures = table.getByRole('row', { name: /^Top-1, Val/ }).getByRole('cell');
	for (const [index, { top1 }] of six.entries()) {
		await expect(figures.nth(index)).toContainText((top1 ?? 0).toFixed(2).replace(/0$/, ''));
	}
	await expect(page.getByRole('status').filter({ hasText: 'Comparing' })).toContainText('Comparing 6 models');
	await expect(page.getByRole('searchbox', { name: 'Add a model' })).toBeDisabled();
	expect(await page.title()).toContain(`${first.name} against ${second.name}`);
});

test('what is typed before the script is there is answered once it is', async ({ page }) => {
	const release = await holdBack(page, /_astro\/model-compare\./);
	await page.goto('/compare/');
	await page.getByRole('searchbox', { name: 'Add a model' }).fill(first.slug);
	release();
	await expect(page.getByRole('list', { name: 'Models to add' }).getByRole('button').first()).toBeVisible();
});

test('models are added and removed with the keyboard alone, and Back takes each choice back', async ({
	page,
}) => {
	await page.goto(path(first.slug));
	const status = page.getByRole('status').filter({ hasText: /model/ });
	await expect(status).toContainText('Add another model');
	// The page's own box wins the key that opens the search of the site.
	await page.keyboard.press('/');
	await expect(page.getByRole('searchbox', { name: 'Add a model' })).toBeFocused();
	await page.keyboard.type(second.slug);
	await expect(page.getByRole('list', { name: 'Models to add' }).getByRole('button').first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(path(first.slug, second.slug));
	await expect(status).toContainText('Comparing 2 models');
	await page.getByRole('button', { name: `Remove ${first.name}` }).press('Enter');
	await expect(page).toHaveURL(path(second.slug));
	await expect(page).not.toHaveTitle(/ against /);
	await expect(status).toContainText('Add another model');
	await page.goBack();
	await expect(page).toHaveURL(path(first.slug, second.slug));
	await expect(status).toContainText('Comparing 2 models');
	await page.goBack();
	await expect(status).toContainText('Add another model');
});

test('what is chosen while documents are on their way keeps what was chosen before', async ({ page }) => {
	await page.goto(path(first.slug, second.slug, third.slug));
	await expect(page.getByRole('status').filter({ hasText: 'Comparing 3 models' })).toBeVisible();
	// Both clicks come before the page has drawn anything anew.
	await page
		.getByRole('list')
		.filter({ has: page.getByRole('button', { name: /^Remove / }) })
		.evaluate((list) => {
			const [one, two] = list.querySelectorAll('button');
			one?.click();
			two?.click();
		});
	await expect(page).toHaveURL(path(third.slug));
});

test('a link opened by somebody else shows the same comparison', async ({ page, newVisitor }) => {
	await page.goto(path(third.slug, first.slug));
	const shown = page.locator('model-compare .comparison');
	await expect(shown).toBeVisible();
	const text = await shown.textContent();
	const other = await newVisitor();
	const theirs = await other.newPage();
	await theirs.goto(page.url());
	await expect(theirs.locator('model-compare .comparison')).toHaveText(text ?? '');
});

test.describe('an address with slips', () => {
	test.use({ expectedMessages: [/status of 404/] });

	test('says what it ignores and compares the rest', async ({ page }) => {
		const slips = ['no-such-model', '<img src=x onerror=alert(1)>', first.slug];
		await page.goto(path(first.slug, second.slug, ...slips.map(encodeURIComponent)));
		const status = page.getByRole('status').filter({ hasText: 'Comparing' });
		await expect(status).toContainText('Comparing 2 models. Ignored: no-such-model, no such model;');
		await expect(status).toContainText('<img src=x onerror=alert(1)>, no name of a model');
		await expect(page.locator('img[src=x]')).toHaveCount(0);
	});
});

test.describe('a name of no model', () => {
	test.use({ expectedMessages: [/status of 404/] });

	test('takes no place from one that is added', async ({ page }) => {
		await page.goto(path('no-such-model', first.slug));
		await expect(page.getByRole('status').filter({ hasText: 'no such model' })).toBeVisible();
		const box = page.getByRole('searchbox', { name: 'Add a model' });
		await box.fill(second.slug);
		await expect(page.getByRole('list', { name: 'Models to add' }).getByRole('button').first()).toBeVisible();
		await box.press('Enter');
		await expect(page).toHaveURL(path(first.slug, second.slug));
	});

	test('takes none of the six, and is named', async ({ page }) => {
		await page.goto(
			path(
				'no-such-model',
				...six.slice(0, 5).map(({ slug }) => slug),
				'nor-this',
				...six.slice(5).map(({ slug }) => slug),
			),
		);
		await expect(page.getByRole('status').filter({ hasText: 'Comparing' })).toHaveText(
			'Comparing 6 models. Ignored: no-such-model, no such model; nor-this, no such model.',
		);
	});
});

test('no more than six are compared, and the others are named', async ({ page }) => {
	const seven = league.slice(0, 7).map(({ slug }) => slug);
	await page.goto(path(...seven));
	await expect(page.getByRole('status').filter({ hasText: 'Comparing' })).toContainText(
		`Ignored: ${seven[6]}, more than 6`,
	);
});

test('the verdict says why models of different data cannot be compared', async ({ page }) => {
	const web = models.find(({ trainingData, league }) => trainingData === 'web' && league === 'supervised');
	const alone = models.find(({ trainingData, league }) => trainingData === 'none' && league === 'supervised');
	await page.goto(path(web?.slug ?? '', alone?.slug ?? ''));
	await expect(page.locator('model-compare').getByText(/^Not comparable: .+ against none/)).toBeVisible();
});

test('CoCa fine-tuned against ResNet-50: says why their figures cannot be held against each other', async ({
	page,
}) => {
	await page.goto(path('coca-fine-tuned', 'resnet-50'));
	const verdict = page.locator('model-compare').getByText(/^Not comparable:/);
	await expect(verdict).toContainText('Not comparable: JFT-3B and ALIGN pairs against none.');
	await expect(verdict).toContainText('fine-tuned against trained; resolution 576 against 224');
});

test('two with the same settings, ResNet-50 trained by A1 and by B2K: comparable', async ({ page }) => {
	await page.goto(path('resnet-50-rsb-a1', 'resnet50-b2k-in1k'));
	await expect(
		page.locator('model-compare').getByText(/^Comparable: same test images, league/),
	).toBeVisible();
});

test('six models are compared with the keyboard alone, each part under a name of its own', async ({
	page,
	newVisitor,
}) => {
	await page.goto('/compare/');
	const box = page.getByRole('searchbox', { name: 'Add a model' });
	await page.keyboard.press('/');
	for (const [index, { slug }] of six.entries()) {
		await expect(box).toBeFocused();
		await page.keyboard.type(slug);
		await expect(page.getByRole('list', { name: 'Models to add' }).getByRole('button').first()).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(path(...six.slice(0, index + 1).map((model) => model.slug)));
		// What was chosen leaves the box, which the next name needs empty.
		await expect(box).toHaveValue('');
	}
	const compared = page.locator('model-compare');
	await expect(page.getByRole('status').filter({ hasText: 'Comparing' })).toContainText('Comparing 6 models');
	for (const { name } of six) {
		await expect(page.getByRole('button', { name: `Remove ${name}`, exact: true })).toBeVisible();
		await expect(compared.getByRole('columnheader', { name, exact: true })).toBeVisible();
	}
	await expect(compared.getByRole('rowheader', { name: 'Training data beyond ImageNet-1K' })).toBeVisible();
	// The box is closed now: what can be done next is to remove.
	await expect(compared.getByRole('button', { name: /^Remove / }).last()).toBeFocused();
	const theirs = await (await newVisitor()).newPage();
	await theirs.goto(page.url());
	await expect(theirs.locator('model-compare .comparison')).toHaveText(
		(await compared.locator('.comparison').textContent()) ?? '',
	);
	await page.keyboard.press('Enter');
	await expect(box).toBeFocused();
});

test('what is copied is a table with all models', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(path(first.slug, second.slug));
	for (const [button, start] of [
		['Copy Markdown', '| Model |'],
		['Copy LaTeX', '% http'],
		['Copy link', 'http'],
	] as const) {
		await page.getByRole('button', { name: button }).click();
		await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(`${start}`);
	}
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('there are ready-made comparisons with their verdicts', async ({ page }) => {
		await page.goto('/compare/');
		await expect(page.getByText('the comparisons below are ready-made')).toBeVisible();
		await expect(page.getByRole('searchbox', { name: 'Add a model' })).toBeHidden();
		const verdicts = page.getByText(/^(Comparable|Differs in|Not comparable):/);
		expect(await verdicts.count()).toBe(await page.getByRole('table').count());
		expect(await verdicts.count()).toBeGreaterThan(0);
	});
});
