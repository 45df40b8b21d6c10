import type { APIRoute } from 'astro';
import { packOverTime } from '../../leaderboard/chart/dated-columns.ts';
import { ledger } from '../../ledger.ts';

export const GET: APIRoute = async () => Response.json(packOverTime(await ledger()));
