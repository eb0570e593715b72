// Short news at the edge of the window: what was done, with Undo; or why something was refused.
import { untrack } from 'svelte';
import type { OperationId } from './generated/api';
import { i18n } from './i18n.svelte';

export type ToastAction =
  | { kind: 'undo' | 'redo' | 'undo-without' | 'redo-without'; operation_id: OperationId }
  | { kind: 'restore-without'; run: () => void };

export type Toast = {
  id: number;
  tone: 'done' | 'advice';
  /** Made anew when the language changes while it is on screen, and only then. */
  text: () => string;
  details: () => string[];
  action: ToastAction | null;
};

/** What a toast is made of. Its words are functions, so that each can be said in another language. */
export type ToastWords = Partial<Omit<Toast, 'id' | 'text'>> & Pick<Toast, 'text'>;

const LIFE = { done: 8_000, advice: 14_000 };

/** Keeps what was made until the language changes: a toast tells of what was, whatever becomes of it. */
function inLanguage<T>(make: () => T): () => T {
  let language = i18n.language;
  let made = untrack(make);
  return () => {
    if (language !== i18n.language) {
      language = i18n.language;
      made = untrack(make);
    }
    return made;
  };
}

class Toasts {
  list = $state.raw<Toast[]>([]);
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  show({ text, details = () => [], tone = 'done', action = null }: ToastWords): void {
    const full = { id: this.#next++, tone, text: inLanguage(text), details: inLanguage(details), action };
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
