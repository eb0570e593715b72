// Short news at the edge of the window: what was done, with Undo; or why something was refused.
import type { OperationId } from './generated/api';

export type ToastAction =
  | { kind: 'undo' | 'redo' | 'undo-without' | 'redo-without'; operation_id: OperationId }
  | { kind: 'restore-without'; run: () => void };

export type Toast = {
  id: number;
  tone: 'done' | 'advice';
  /** Made anew when the language changes while it is on screen. */
  text: () => string;
  details: () => string[];
  action: ToastAction | null;
};

/** What a toast is made of; words that are told as they are stay so. */
export type ToastWords = Partial<Omit<Toast, 'text' | 'details'>> & {
  text: string | (() => string);
  details?: string[] | (() => string[]);
};

const LIFE = { done: 8_000, advice: 14_000 };

class Toasts {
  list = $state.raw<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show({ text: told, details = [], ...toast }: ToastWords): void {
    const text = typeof told === 'string' ? () => told : told;
    const lines = typeof details === 'function' ? details : () => details;
    const full: Toast = { tone: 'done', action: null, ...toast, text, details: lines, id: this.#next++ };
    // One at a time: what lies beneath is worth more, and Ctrl+Z goes further back.
    for (const old of this.list) this.close(old.id);
    this.list = [full];
    this.#start(full);
  }

  close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Time stands still while the pointer or the focus is on them. */
  hold(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  release(): void {
    for (const toast of this.list) this.#start(toast);
  }

  clear(): void {
    this.hold();
    this.list = [];
  }

  #start(toast: Toast): void {
    clearTimeout(this.#timers.get(toast.id));
    this.#timers.set(
      toast.id,
      setTimeout(() => this.close(toast.id), LIFE[toast.tone]),
    );
  }
}

export const toasts = new Toasts();
