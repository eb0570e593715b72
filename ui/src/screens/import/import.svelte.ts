// An import from the choice of a file to its end: what is chosen, what the program answers, which step it is.
import { asWireError, call } from '../../lib/call';
import { refresh } from '../../lib/changes.svelte';
import type {
  Admitted,
  Column,
  DateOrder,
  Encoding,
  EventTypeId,
  Field,
  ImportEvents,
  ImportPartners,
  ImportProducts,
  ImportReport,
  ImportState,
  Kind,
  OnKnown,
  OnDuplicate,
  OperationId,
  Preview,
  RowProblem,
  Separator,
  WireError,
} from '../../lib/generated/api';
import type { MessageId } from '../../lib/generated/messages';
import { host } from '../../lib/host';
import { t } from '../../lib/i18n.svelte';
import { undo } from '../../lib/operations';
import { session } from '../../lib/session.svelte';
import type { Dropped } from '../../lib/files/handful';
import { toasts } from '../../lib/toast.svelte';

export const steps = ['file', 'columns', 'choices', 'trial', 'result'] as const;
export type Step = (typeof steps)[number];
export type Sign = 'tax_id' | 'email' | 'name';

/** How often it is asked how far an import is. */
const ASK = 150;
/** How many rows in error are shown. */
export const SHOWN = 200;

/** Fields that several columns may mean. */
const repeating = new Set<Field>([
  'address',
  'street',
  'phone',
  'email',
  'note',
  'contact_first',
  'contact_phone',
  'contact_email',
  'phone_label',
  'email_label',
  'text',
]);

export class Import {
  readonly kind: Kind;
  step = $state<Step>('file');
  file = $state.raw<Admitted | null>(null);
  preview = $state.raw<Preview | null>(null);
  columns = $state<Column[]>([]);
  duplicates = $state<Record<Sign, OnDuplicate>>({ tax_id: 'fill', email: 'fill', name: 'fill' });
  date_order = $state<DateOrder>('day_first');
  currency = $state(session.it.currency);
  on_known = $state<OnKnown>('update');
  thread_title = $state(t('import-thread-title-history'));
  creates_partners = $state(true);
  takes_over = $state(true);
  default_type_id = $state<EventTypeId | ''>('');
  /** What unknown names of event types mean. */
  types = $state<Record<string, EventTypeId | ''>>({});
  report = $state.raw<ImportReport | null>(null);
  problems = $state.raw<RowProblem[]>([]);
  /** The rows are being looked through or imported. */
  running = $state(false);
  progress = $state.raw<ImportState | null>(null);
  operation_id = $state<OperationId | null>(null);
  undone = $state(false);
  cancelled = $state(false);
  error = $state.raw<WireError | null>(null);
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(kind: Kind) {
    this.kind = kind;
  }

  /** What keeps the columns from being enough, in words. */
  get lacking(): MessageId | null {
    const has = (...fields: Field[]) => this.columns.some((column) => column.field && fields.includes(column.field));
    if (this.columns.some((_, index) => this.isTwice(index))) return 'import-field-twice';
    if (this.kind === 'partners') {
      const named = has('name', 'contact_name', 'contact_last', 'contact_first');
      return named ? null : 'import-needs-name';
    }
    if (this.kind === 'products') return has('product_name', 'code') && has('price') ? null : 'import-needs-price';
    return has('name', 'tax_id') && has('date') ? null : 'import-needs-date';
  }

  /** Whether an earlier column means the same single value. */
  isTwice(index: number): boolean {
    const field = this.columns[index]?.field;
    if (!field || repeating.has(field)) return false;
    return this.columns.slice(0, index).some((column) => column.field === field);
  }

  /** Whether the step is done, so that the next one can be gone to. */
  get ready(): boolean {
    if (this.running) return false;
    if (this.step === 'file') return this.preview !== null;
    if (this.step === 'columns') return this.lacking === null;
    if (this.step === 'choices') return this.kind !== 'events' || this.thread_title.trim() !== '';
    return this.step === 'trial' && this.good > 0;
  }

  /** How many rows would be imported. */
  get good(): number {
    return this.report ? this.report.rows - this.report.problems - this.report.skipped : 0;
  }

  async choose(): Promise<void> {
    await this.#try(async () => {
      const admitted = await host.chooseImportFile();
      if (admitted) await this.#take(admitted);
    });
  }

  /** A file was dropped into the window. */
  async dropped(dropped: Dropped): Promise<void> {
    await this.#try(async () => {
      const admitted = await dropped.admit();
      if (admitted) await this.#take(admitted);
      else toasts.show({ tone: 'advice', text: () => t('import-one-file') });
    });
  }

  async #take(admitted: Admitted): Promise<void> {
    this.close();
    this.file = admitted;
    this.preview = null;
    await this.look({});
  }

  /** Looks at the file again, read in another way. */
  async look(how: { encoding?: Encoding; separator?: Separator; has_header?: boolean }): Promise<void> {
    const file = this.file;
    if (!file) return;
    await this.#try(async () => {
      const source = this.preview?.source ?? {};
      const preview = await call('import_preview', { import: file.token, kind: this.kind, ...source, ...how });
      this.preview = preview;
      this.columns = preview.columns.map((column) => ({ ...column.guess }));
      this.date_order = preview.date_order;
      this.report = null;
    });
  }

  async next(): Promise<void> {
    if (!this.ready) return;
    this.error = null;
    if (this.step === 'trial') return this.run();
    const next = steps[steps.indexOf(this.step) + 1];
    if (next) this.step = next;
    if (this.step === 'trial') await this.tryOut();
  }

  /** One step back; false on the first one. */
  back(): boolean {
    if (this.step === 'file' || this.step === 'result') return false;
    this.error = null;
    this.step = steps[steps.indexOf(this.step) - 1] ?? 'file';
    return true;
  }

  async tryOut(): Promise<void> {
    this.report = null;
    this.problems = [];
    await this.#watched(async (token) => {
      this.report =
        this.kind === 'partners'
          ? await call('try_import_partners', this.#partners(token))
          : this.kind === 'products'
            ? await call('try_import_products', this.#products(token))
            : await call('try_import_events', this.#events(token));
      await this.#list(token);
    });
    if (this.error) this.step = 'choices';
  }

  async run(): Promise<void> {
    this.step = 'result';
    await this.#watched(async (token) => {
      const done =
        this.kind === 'partners'
          ? await call('import_partners', this.#partners(token))
          : this.kind === 'products'
            ? await call('import_products', this.#products(token))
            : await call('import_events', this.#events(token));
      this.report = done.result;
      this.operation_id = done.operation_id;
      refresh();
    });
    if (!this.error) return this.#listAgain();
    this.cancelled = this.error.code === 'cancelled';
    if (this.cancelled) this.error = null;
    this.step = 'trial';
  }

  /** What is imported is imported, whether or not its rows in error can be listed. */
  async #listAgain(): Promise<void> {
    const token = this.file?.token;
    if (token) await this.#try(() => this.#list(token));
  }

  async #list(token: string): Promise<void> {
    const page = await call('import_problems', { import: token, offset: 0, limit: SHOWN });
    this.problems = page.problems;
  }

  async #watched(work: (token: string) => Promise<void>): Promise<void> {
    const token = this.file?.token;
    if (!token) return;
    this.running = true;
    this.cancelled = false;
    this.progress = null;
    this.#watch = setInterval(() => {
      call('import_state', { import: token }).then(
        (state) => {
          if (this.running) this.progress = state;
        },
        () => undefined,
      );
    }, ASK);
    await this.#try(() => work(token));
    clearInterval(this.#watch);
    this.running = false;
  }

  async cancel(): Promise<void> {
    const token = this.file?.token;
    if (token && this.running) await this.#try(() => call('import_cancel', { import: token }));
  }

  async undo(): Promise<void> {
    if (!this.operation_id || this.undone) return;
    this.undone = await undo(this.operation_id);
  }

  /** Forgets the file; an import that runs ends. */
  close(): void {
    clearInterval(this.#watch);
    const token = this.file?.token;
    if (!token) return;
    this.file = null;
    if (this.running) void call('import_cancel', { import: token }).catch(() => undefined);
    else void call('import_close', { import: token }).catch(() => undefined);
  }

  async #try(work: () => Promise<unknown>): Promise<void> {
    this.error = null;
    try {
      await work();
    } catch (thrown) {
      this.error = asWireError(thrown);
    }
  }

  #table(token: string): Pick<ImportPartners, 'import' | 'source' | 'columns'> {
    if (!this.preview) throw new Error('no file yet');
    return { import: token, source: this.preview.source, columns: $state.snapshot(this.columns) };
  }

  #partners(token: string): ImportPartners {
    return { ...this.#table(token), duplicates: $state.snapshot(this.duplicates) };
  }

  #products(token: string): ImportProducts {
    return { ...this.#table(token), currency: this.currency, on_known: this.on_known };
  }

  #events(token: string): ImportEvents {
    const chosen = Object.entries(this.types).filter(([, id]) => id !== '');
    return {
      ...this.#table(token),
      date_order: this.date_order,
      currency: this.currency,
      thread_title: this.thread_title,
      creates_partners: this.creates_partners,
      takes_over: this.takes_over,
      types: chosen.map(([name, event_type_id]) => ({ name, event_type_id })),
      default_type_id: this.default_type_id || null,
    };
  }
}
