// Where a category goes in its tree: below which other, after which of those there.
import type { CategoryId, CategoryView } from './generated/api';

export type Spot = { parent_id: CategoryId | null; after_id: CategoryId | null };

const siblingsOf = (rows: CategoryView[], parent_id: CategoryId | null) =>
  rows.filter((row) => row.parent_id === parent_id);

/** The category and all below it, as they stand in the tree. */
export function branch(rows: CategoryView[], id: CategoryId): CategoryView[] {
  const from = rows.findIndex((row) => row.id === id);
  const top = rows[from];
  if (!top) return [];
  const rest = rows.slice(from + 1);
  const end = rest.findIndex((row) => row.depth <= top.depth);
  return [top, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** One step by the keyboard; null where there is nowhere to go. */
export function step(rows: CategoryView[], id: CategoryId, way: 'up' | 'down' | 'in' | 'out'): Spot | null {
  const row = rows.find((one) => one.id === id);
  if (!row) return null;
  const siblings = siblingsOf(rows, row.parent_id);
  const at = siblings.indexOf(row);
  const before = siblings[at - 1];
  if (way === 'up') return before ? { parent_id: row.parent_id, after_id: siblings[at - 2]?.id ?? null } : null;
  if (way === 'down') {
    const next = siblings[at + 1];
    return next ? { parent_id: row.parent_id, after_id: next.id } : null;
  }
  if (way === 'in') {
    if (!before || before.retired) return null;
    return { parent_id: before.id, after_id: siblingsOf(rows, before.id).at(-1)?.id ?? null };
  }
  const above = rows.find((one) => one.id === row.parent_id);
  return above ? { parent_id: above.parent_id, after_id: above.id } : null;
}

/** The spot before the row at `to` among `rows`, as deep as is asked for and can be. */
export function spotAt(rows: CategoryView[], to: number, depth: number): Spot & { depth: number } {
  const deepest = to > 0 ? (rows[to - 1]?.depth ?? -1) + 1 : 0;
  const deep = Math.max(rows[to]?.depth ?? 0, Math.min(depth, deepest));
  for (const row of rows.slice(0, to).reverse()) {
    if (row.depth === deep) return { parent_id: row.parent_id, after_id: row.id, depth: deep };
    if (row.depth === deep - 1) return { parent_id: row.id, after_id: null, depth: deep };
  }
  return { parent_id: null, after_id: null, depth: 0 };
}
