// What is typed is kept in the program at most a second later, and found again until it is saved or thrown away.
import { call } from './call';

const PAUSE = 500;

export class DraftKeeper<T> {
  /** True when the form was filled from a draft. */
  restored = $state(false);
  #form: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: T | undefined;
  #last = '';
  #pristine = '';
  #over = false;
  /** Saving and throwing away must arrive in the order in which they were meant. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(form: string) {
    this.#form = form;
  }

  /** What was left here, or null. `empty` is what the untouched form holds. */
  async open(empty: T): Promise<T | null> {
    this.#pristine = JSON.stringify(empty);
    this.#last = this.#pristine;
    try {
      const draft = await call('draft', { form: this.#form });
      if (!draft) return null;
      this.#last = JSON.stringify(draft.body);
      this.restored = true;
      return draft.body as T;
    } catch {
      return null;
    }
  }

  /** Keeps `body` soon; nothing when it is what is kept already. */
  keep(body: T): void {
    if (this.#over) return;
    const text = JSON.stringify(body);
    if (text === this.#last && this.#waiting === undefined) return;
    this.#waiting = JSON.parse(text) as T;
    this.#timer ??= setTimeout(() => this.flush(), PAUSE);
  }

  /** Keeps now what waits to be kept. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting === undefined || this.#over) return;
    const body = this.#waiting;
    this.#waiting = undefined;
    const text = JSON.stringify(body);
    if (text === this.#last) return;
    this.#last = text;
    const form = this.#form;
    this.#send(() => (text === this.#pristine ? call('discard_draft', { form }) : call('save_draft', { form, body })));
  }

  /** Saved or thrown away: nothing is kept any more. */
  discard(): Promise<unknown> {
    this.#over = true;
    this.restored = false;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = undefined;
    const form = this.#form;
    return this.#send(() => call('discard_draft', { form }));
  }

  /** Starts anew on the same form, after a save. */
  restart(): void {
    this.#over = false;
    this.#last = this.#pristine;
  }

  #send(act: () => Promise<unknown>): Promise<unknown> {
    this.#queue = this.#queue.then(act).catch(() => undefined);
    return this.#queue;
  }
}
