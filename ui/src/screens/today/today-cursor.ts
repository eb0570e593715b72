import { Cursor } from '../../lib/cursor.svelte';

/** Kept while one looks at a partner and comes back. */
export const todayCursor = new Cursor();
