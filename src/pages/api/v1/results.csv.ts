import { csv, resultColumns, resultRows } from '../../../leaderboard/api.ts';
import { ledger } from '../../../ledger.ts';

export const GET = async () => {
	const { entries } = await ledger();
	return new Response(csv(resultColumns, resultRows(entries)), {
		headers: { 'content-type': 'text/csv; charset=utf-8' },
	});
};
