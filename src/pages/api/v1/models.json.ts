import { modelsDocument } from '../../../leaderboard/api.ts';
import { ledger } from '../../../ledger.ts';
import { address } from '../../../site.ts';

export const GET = async () => Response.json(modelsDocument(await ledger(), address));
