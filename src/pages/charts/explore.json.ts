import type { APIRoute } from 'astro';
import { packExtras } from '../../leaderboard/chart/candidate-columns.ts';
import { ledger } from '../../ledger.ts';

export const GET: APIRoute = async () => Response.json(packExtras(await ledger()));
