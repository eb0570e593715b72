// A due time as text, and what the program makes of it.
import { asWireError, call } from './call';
import type { Due, DuePreview, WireError } from './generated/api';
import { t } from './i18n.svelte';

const PAUSE = 120;

/** Why a text is no due time, with what was not understood in it. */
function problemOf({ code, args, reference }: WireError, past: boolean): string {
  if (code !== 'invalid') return t('error-internal', { reference });
  if (args.reason === 'not_understood')
    return t(past ? 'past-words-not-understood' : 'due-words-not-understood', { words: String(args.words) });
  if (args.reason === 'out_of_range') return t('due-no-such');
  return t(past ? 'past-not-understood' : 'due-not-understood');
}

export class DueText {
  text = $state('');
  preview = $state.raw<DuePreview | null>(null);
  #error = $state.raw<WireError | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  #pending: Promise<void> = Promise.resolve();

  /** With `past` it is of something that already happened: words that fit several days mean the last one. */
  constructor(readonly past = false) {}

  /** Why it is no due time, in the language of the window. */
  get problem(): string | null {
    return this.#error && problemOf(this.#error, this.past);
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
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#ask();
  }

  /** The due as typed; null when the text says none. Waits for the answer. */
  async resolve(): Promise<Due | null> {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#ask();
    }
    await this.#pending;
    return this.preview?.due ?? null;
  }

  #ask(): void {
    this.#timer = undefined;
    const mine = ++this.#round;
    const text = this.text.trim();
    if (text === '') {
      this.preview = null;
      this.#error = null;
      this.#pending = Promise.resolve();
      return;
    }
    this.#pending = call('parse_due', { text, past: this.past }).then(
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
