// Until when something lasts, as text, and what the program makes of it: "1h", "do 11:30".
import { asWireError, call } from './call';
import { describe } from './errors';
import { formatTime } from './format';
import type { Due, End, EndPreview, WireError } from './generated/api';
import { t } from './i18n.svelte';

const PAUSE = 120;

/** An end as a person types it, and as the program reads it back. */
export function typedEnd(due: Due, end: End): string {
  const day = end.date === due.date ? '' : end.date;
  return t('end-until', { date: day, time: formatTime(end.time) }).replace(/\s+/g, ' ');
}

export class EndText {
  text = $state('');
  preview = $state.raw<EndPreview | null>(null);
  #error = $state.raw<WireError | null>(null);
  #start: Due | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  #pending: Promise<void> = Promise.resolve();

  /** Why it is no end, in the language of the window. */
  get problem(): string | null {
    return this.#error && describe(this.#error);
  }

  /** The person typed: asks after a short pause. */
  type(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  /** Sets the text and asks at once. */
  set(text: string): void {
    this.text = text;
    this.#ask();
  }

  /** It lasts from another time on. */
  from(due: Due | null): void {
    if (JSON.stringify(due) === JSON.stringify(this.#start)) return;
    this.#start = due;
    this.#ask();
  }

  /** The end of what begins at `due`; null when the text says none. Waits for the answer. */
  async resolve(due: Due | null): Promise<End | null> {
    if (JSON.stringify(due) !== JSON.stringify(this.#start) || this.#timer !== undefined) {
      this.#start = due;
      this.#ask();
    }
    await this.#pending;
    return this.preview?.end ?? null;
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const mine = ++this.#round;
    const text = this.text.trim();
    if (text === '' || !this.#start) {
      this.preview = null;
      this.#error = null;
      this.#pending = Promise.resolve();
      return;
    }
    this.#pending = call('parse_end', { text, due: this.#start }).then(
      (preview) => {
        if (mine !== this.#round) return;
        this.preview = preview;
        this.#error = null;
      },
      (thrown: unknown) => {
        if (mine !== this.#round) return;
        this.preview = null;
        this.#error = asWireError(thrown);
      },
    );
  }
}
