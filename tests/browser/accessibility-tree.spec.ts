import { LeaderboardPage } from './leaderboard-page.ts';
import { expect, test } from './test.ts';

/*
 * What a screen reader is told on the way through the main tasks: roles and names in their order. Figures are
 * patterns, so that new data leave these trees as they are.
 */

test('the leaderboard tells its leagues, search, filters and columns, and whose receipt a figure opens', async ({
	page,
}) => {
	const board = await new LeaderboardPage(page).open();
	await expect(page.locator('leaderboard-table')).toMatchAriaSnapshot(`
    - navigation "League":
      - link /Supervised [\\d,]+/
      - link /Probe \\d+/
      - link /Zero-shot \\d+/
      - link /Ensemble \\d+/
      - link /Challenge \\d+/
      - link "All"
    - searchbox "Search models"
    - combobox "Benchmark"
    - status: /[\\d,]+ of [\\d,]+ models/
    - button "Reset filters"
    - button "Compare"
    - button "Columns"
    - button "Copy link"
    - button "Download CSV"
    - form "Filters":
      - spinbutton "Minimum parameters (millions)"
      - spinbutton "Maximum parameters (millions)"
      - group "Architecture":
        - checkbox "Convnet"
        - checkbox "Transformer"
      - group "Training data":
        - checkbox "ImageNet-1K only"
        - checkbox "Not known"
      - group "Protocol":
        - checkbox "Trained"
      - group "Evidence":
        - checkbox "Claimed"
        - checkbox "Measured"
  `);
	await expect(board.table).toMatchAriaSnapshot(`
    - table /^ImageNet-1K/:
      - caption: /^ImageNet-1K/
      - rowgroup:
        - row:
          - columnheader "Rank"
          - columnheader "Model":
            - button "Model"
          - columnheader "Top-1"
          - columnheader "Top-5"
          - columnheader "Params"
          - columnheader "GMACs"
          - columnheader "Resolution"
          - columnheader "Training data"
          - columnheader "Date"
          - columnheader "Evidence"
      - rowgroup:
        - row:
          - cell "1"
          - rowheader:
            - link
          - cell /\\d\\d\\.\\d/
  `);
	await board.cell(0, 'top1').click();
	await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
    - dialog /^Top-1 of .+/:
      - heading /^\\d\\d\\.\\d+ % Top-1, .+/ [level=3]
      - button "Close"
      - paragraph
      - term: Source
      - definition:
        - link
      - term: Where
      - definition
      - term: Read
      - definition
      - link /^All results of .+/
      - button "Copy as Markdown"
      - button "Add to comparison"
  `);
});

test('the page of a model tells its figures, with the interval and the place that they allow', async ({
	page,
}) => {
	await page.goto('/models/coca-fine-tuned/');
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - navigation "Breadcrumb"
    - heading "CoCa (fine-tuned)" [level=1]
    - paragraph:
      - text: Top-1
      - strong: 91.0%
      - text: Claimed 90.75–91.25
    - paragraph:
      - text: Rank,
      - link "supervised league"
      - strong: /^\\d+ of [\\d,]+$/
      - text: /anywhere from \\d+ to \\d+/
    - button "Copy link"
    - region "Results":
      - heading "Results" [level=2]
      - table "All results of CoCa (fine-tuned)":
        - rowgroup:
          - row "Who says so Top-1 (%) 95 % interval Top-5 (%) Resolution (px) Date"
        - rowgroup:
          - row /^ImageNet-1K validation rank \\d+ of [\\d,]+/
          - row "Claimed its authors 90.75–91.25 not printed 576 4 May 2022":
            - rowheader "Claimed its authors"
            - cell:
              - group: "91.0"
  `);
});

test('a comparison tells its models, its verdict and each figure under its model', async ({ page }) => {
	await page.goto('/compare/?models=resnet-50,coca-fine-tuned');
	await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Compare models" [level=1]
    - searchbox "Add a model"
    - list "Models compared":
      - listitem:
        - button "Remove ResNet-50"
      - listitem:
        - button "Remove CoCa (fine-tuned)"
    - status: Comparing 2 models.
    - paragraph: /^Not comparable/
    - list "Figures with their 95 % intervals"
    - region "ResNet-50 against CoCa (fine-tuned) side by side":
      - table "ResNet-50 against CoCa (fine-tuned)":
        - rowgroup:
          - row:
            - columnheader "ResNet-50"
            - columnheader "CoCa (fine-tuned)"
        - rowgroup:
          - row "Figures"
          - row:
            - rowheader "Top-1, Val (%)"
            - cell /^Claimed 75\\.3/
            - cell /^Claimed 91\\.0/
  `);
});

test('a chart tells what it shows, and has each point as a row of its table', async ({ page }) => {
	await page.goto('/benchmarks/imagenet-a/');
	const figure = page.getByRole('figure', { name: /^ImageNet-A against validation/ });
	await figure.getByText('Data table').click();
	await expect(figure).toMatchAriaSnapshot(`
    - figure:
      - heading "ImageNet-A against validation" [level=3]
      - paragraph: /the line is what models of about the same validation accuracy reach/
      - list:
        - listitem: ImageNet-1K only
      - img /the line is what models of about the same validation accuracy reach/
      - group:
        - text: Data table
        - 'region "ImageNet-A against validation: data table"':
          - table:
            - rowgroup:
              - row "Model Validation, % A, % Off what is expected, points Training data"
            - rowgroup:
              - row:
                - rowheader:
                  - link
                - cell /\\d+\\.\\d+/
                - cell /\\d+\\.\\d+/
      - button "Save PNG"
      - button "Save CSV"
  `);
});
