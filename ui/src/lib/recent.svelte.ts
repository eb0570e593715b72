// Where the person was last, newest first: ids alone, which the program answers anew as they are now.
import type { Named } from './generated/api';

const KEY = 'watek.recent';
const MOST = 8;

function read(): Named[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? (kept as Named[]).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

class Recent {
  list = $state.raw<Named[]>(read());

  visit(kind: Named['kind'], id: string): void {
    this.list = [{ kind, id }, ...this.list.filter((one) => one.id !== id)].slice(0, MOST);
    try {
      localStorage.setItem(KEY, JSON.stringify(this.list));
    } catch {
      // Storage may be switched off: then the window forgets.
    }
  }

  clear(): void {
    this.list = [];
  }
}

export const recent = new Recent();
