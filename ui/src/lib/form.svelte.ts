// One form: saving once at a time, refusals at their fields, the first one focused. The text is never touched.
import { tick } from 'svelte';
import { asWireError } from './call';
import { describe } from './errors';
import type { WireError } from './generated/api';
import { t } from './i18n.svelte';

export class Form {
  /** Words per field, by the field's path in the request: `next.plan.due`. */
  problems = $state<Record<string, string>>({});
  /** A refusal that belongs to no field of this form. */
  refusal = $state.raw<WireError | null>(null);
  busy = $state(false);
  #root: () => HTMLElement | null | undefined;
  #fields: (field: string) => string | null;

  /** `field` names the form's own field for a path of the request; `null` when there is none. */
  constructor(
    root: () => HTMLElement | null | undefined,
    fields: (field: string) => string | null = (field) => field.replace(/^fields\./, ''),
  ) {
    this.#root = root;
    this.#fields = fields;
  }

  clear(field?: string): void {
    if (!field) {
      this.problems = {};
      this.refusal = null;
    } else if (this.problems[field]) {
      const rest = { ...this.problems };
      delete rest[field];
      this.problems = rest;
    }
  }

  /** Puts words at a field and the focus into it. */
  async refuse(field: string, words: string): Promise<void> {
    this.problems = { ...this.problems, [field]: words };
    await this.focus(field);
  }

  async focus(field: string): Promise<void> {
    await tick();
    this.#root()?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus();
  }

  /** Runs `save`; true when it went through. `reveal` may first show the part of the form that holds the field. */
  async submit(save: () => Promise<void>, reveal?: (field: string) => void): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.clear();
    try {
      await save();
      return true;
    } catch (thrown) {
      await this.show(asWireError(thrown), reveal);
      return false;
    } finally {
      this.busy = false;
    }
  }

  async show(error: WireError, reveal?: (field: string) => void): Promise<void> {
    const field = error.field === null ? null : this.#fields(error.field);
    // What a field holds may be so wrong that the program can not even read it as such.
    const unread = error.code === 'bad_params';
    if ((error.code === 'invalid' || unread) && field !== null) {
      reveal?.(field);
      await tick();
      if (this.#root()?.querySelector(`[data-field="${field}"]`)) {
        await this.refuse(field, unread ? t('reason-malformed') : describe(error));
        return;
      }
    }
    this.refusal = error;
    await tick();
    this.#root()?.querySelector<HTMLElement>('[data-refusal]')?.focus();
  }
}
