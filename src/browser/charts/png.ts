import type { Chart } from '../../leaderboard/chart/chart.ts';
import { Drawing, drawKey } from './drawing.ts';
import type { Theme } from './theme.ts';

const png = { width: 1200, height: 675, density: 2, edge: 32 };

/** The chart as a picture that stands alone, with its title, what it shows and where it comes from. */
export async function pngOf(chart: Chart, theme: Theme, source: string): Promise<Blob> {
	const canvas = document.createElement('canvas');
	const { width, height, density, edge } = png;
	const drawing = new Drawing(
		canvas,
		{ chart, theme },
		{
			size: { width, height },
			density,
			margins: { top: 128, right: edge, bottom: 68, left: edge + 36 },
			before(ctx) {
				ctx.save();
				ctx.fillStyle = theme.colour('paper');
				ctx.fillRect(0, 0, width, height);
				ctx.fillStyle = theme.colour('ink');
				ctx.font = theme.font(600).replace(/[\d.]+px/, '26px');
				ctx.fillText(chart.title, edge, 52);
				ctx.fillStyle = theme.colour('ink-2');
				ctx.font = theme.font(400).replace(/[\d.]+px/, '15px');
				ctx.fillText([chart.y.label, chart.x.label].filter(Boolean).join(' · '), edge, 78);
				drawKey(ctx, chart, theme, { x: edge, y: 102 });
				ctx.font = theme.font(400);
				ctx.fillText(source, edge, height - 18);
				ctx.restore();
			},
		},
	);
	const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
	drawing.destroy();
	if (!blob) throw new Error('the browser made no picture');
	return blob;
}
