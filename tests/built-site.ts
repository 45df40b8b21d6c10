import { join, resolve } from 'node:path';

/** The folder of the built site that is tested. */
export const dist = resolve(process.env.SITE_FOLDER ?? join(import.meta.dirname, '../dist'));

/** The path under which it was built, with a slash at both ends. */
export const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/+/g, '/');
