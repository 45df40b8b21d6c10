import { backbones } from '../../leaderboard/finder.ts';
import { ledger } from '../../ledger.ts';

export const GET = async () => Response.json(backbones((await ledger()).entries));
