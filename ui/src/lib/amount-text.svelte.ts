// An amount as text, and what the program makes of it.
import { asWireError, call } from './call';
import { describe } from './errors';
import type { AmountPreview, Currency, Money, WireError } from './generated/api';
import { typedMoney } from './money';
import { session } from './session.svelte';

const PAUSE = 120;

export class AmountText {
  text = $state('');
  currency = $state<Currency>('PLN');
  preview = $state.raw<AmountPreview | null>(null);
  error = $state.raw<WireError | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #round = 0;
  #pending: Promise<void> = Promise.resolve();

  constructor() {
    this.currency = session.it.currency;
  }

  get problem(): string | undefined {
    return this.error ? describe(this.error) : undefined;
  }

  /** The person typed: asks after a short pause. */
  type(text: string): void {
    this.text = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  /** Sets text and currency and asks at once. */
  set(text: string, currency: Currency = this.currency): void {
    if (text === this.text && currency === this.currency) return;
    this.text = text;
    this.currency = currency;
    clearTimeout(this.#timer);
    this.#ask();
  }

  /** Sets an amount; none is an empty text in the workspace's currency. */
  setMoney(money: Money | null): void {
    this.set(typedMoney(money), money?.currency ?? session.it.currency);
  }

  /** Leaving the field: the amount as it will be stored, the currency that was typed chosen. */
  async tidy(): Promise<void> {
    const typed = this.text;
    await this.#settled();
    if (this.preview && typed === this.text) this.set(this.preview.typed, this.preview.money.currency);
  }

  /** The amount as typed; null for an empty text. Refuses `field` where the text is no amount. */
  async resolve(field = 'amount'): Promise<Money | null> {
    await this.#settled();
    if (this.error) throw { ...this.error, field: this.error.code === 'invalid' ? field : this.error.field };
    return this.preview?.money ?? null;
  }

  async #settled(): Promise<void> {
    if (this.#timer !== undefined) {
      clearTimeout(this.#timer);
      this.#ask();
    }
    await this.#pending;
  }

  #ask(): void {
    this.#timer = undefined;
    const mine = ++this.#round;
    if (this.text.trim() === '') {
      this.preview = null;
      this.error = null;
      this.#pending = Promise.resolve();
      return;
    }
    this.#pending = call('parse_amount', { text: this.text, currency: this.currency }).then(
      (preview) => {
        if (mine !== this.#round) return;
        this.preview = preview;
        this.error = null;
      },
      (thrown: unknown) => {
        if (mine !== this.#round) return;
        this.preview = null;
        this.error = asWireError(thrown);
      },
    );
  }
}
