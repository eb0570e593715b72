// The program, played by a few functions in memory: enough to drive every screen.
import type { Change } from '../operations';
import type {
  Admitted,
  DictionaryView,
  Dragged,
  Language,
  Notice,
  OpenRequest,
  OperationView,
  Proposal,
  Role,
  Staging,
  Theme,
  WireError,
} from '../generated/api';
import type { ChosenFolder, FirstStart, FirstUser, Host, StartRequest, Surroundings } from '../host';
import { ME, NOW, TODAY, ZONE, due, startState, type State } from './fake-data';
import { fold } from '../fold';
import { backupReads } from './fake-backups';
import { parseDue } from './fake-due';
import * as cards from './fake-cards';
import { peopleReads } from './fake-people';
import { eventActs } from './fake-events';
import { FakeFiles } from './fake-files';
import { importActs, importFile, importReads } from './fake-import';
import * as lists from './fake-lists';
import { moneyActs, moneyReads } from './fake-money';
import { partnerActs } from './fake-partners';
import { counts, dictionaryActs, dictionaryReads } from './fake-dictionaries';
import { settingsActs, settingsReads } from './fake-settings';
import * as view from './fake-views';
import { World, refuse, type Act, type Acts, type Name, type P, type Reads } from './fake-world';

type Kept = { view: OperationView; before: State; after: State };

export type FakeOptions = {
  language?: Language;
  theme?: Theme;
  partners?: number;
  now?: number;
  role?: Role;
  /** Nothing is here yet: the window asks for the first start. */
  first?: boolean;
  /** What the firm sorts its records by. */
  dictionaries?: DictionaryView[];
};

export class FakeHost implements Host {
  #world = new World(startState('pl'));
  readonly files = new FakeFiles(this.#world);
  /** Every call that arrived, in order. */
  calls: { name: Name; params: unknown }[] = [];
  told: string[] = [];
  /** Addresses that the system was asked to open. */
  opened: string[] = [];
  drafts = new Map<string, unknown>();
  /** The next call of a command refuses with this. */
  refusals = new Map<Name, WireError>();
  /** Answers wait this long. */
  delay = 0;
  /** What the person chooses when asked for a folder. */
  folder: ChosenFolder | null = null;
  /** A refusal of the next start. */
  startRefusal: WireError | null = null;
  started: StartRequest[] = [];
  first: FirstStart = {
    folder: '/home/anna/.local/share/watek/workspace',
    may_choose: true,
    missing: false,
    name: 'anna',
    language: 'pl',
  };
  role: Role;
  #unstarted: boolean;
  #operations: Kept[] = [];
  #filler: number;
  #changed: ((notice: Notice) => void)[] = [];
  #open: ((request: OpenRequest) => void)[] = [];

  constructor(options: FakeOptions = {}) {
    this.state = startState(options.language ?? 'pl');
    this.state.settings.theme = options.theme ?? 'light';
    this.#filler = options.partners ?? 40;
    if (options.dictionaries) this.state.dictionaries = options.dictionaries;
    this.role = options.role ?? 'administrator';
    this.#unstarted = options.first ?? false;
    this.first.language = options.language ?? 'pl';
  }

  get state(): State {
    return this.#world.state;
  }

  set state(state: State) {
    this.#world.state = state;
  }

  async call(name: string, given: unknown): Promise<unknown> {
    // As over the wire: the program gets a copy, never the window's own reactive lists.
    const params: unknown = JSON.parse(JSON.stringify(given));
    await (this.delay > 0 ? new Promise((resolve) => setTimeout(resolve, this.delay)) : Promise.resolve());
    const known = name as Name;
    this.calls.push({ name: known, params });
    const refusal = this.refusals.get(known);
    if (refusal) {
      this.refusals.delete(known);
      throw refusal;
    }
    if (this.#unstarted) refuse('not_started');
    const answer = this.#answer(known, params);
    return answer === undefined ? null : structuredClone(answer);
  }

  ready(screen: string): Promise<void> {
    this.told.push(screen);
    return Promise.resolve();
  }

  openLink(url: string): Promise<void> {
    this.opened.push(url);
    return Promise.resolve();
  }

  firstStart(): Promise<FirstStart> {
    return Promise.resolve(this.first);
  }

  chooseFolder(): Promise<ChosenFolder | null> {
    return Promise.resolve(this.folder);
  }

  async checkFirstUser({ name, morning }: FirstUser): Promise<void> {
    await Promise.resolve();
    if (!name.trim()) refuse('invalid', 'name', { reason: 'empty' });
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(morning)) refuse('invalid', 'morning', { reason: 'malformed' });
  }

  startWorkspace(request: StartRequest): Promise<void> {
    this.started.push(request);
    const refusal = this.startRefusal;
    if (refusal) {
      this.startRefusal = null;
      return Promise.reject(refusal as unknown as Error);
    }
    this.#unstarted = false;
    this.state.settings = { ...this.state.settings, language: request.language, morning: request.morning };
    this.state.user_name = request.name;
    return Promise.resolve();
  }

  quit(): Promise<void> {
    return Promise.resolve();
  }

  /** How often the workspace was closed and opened again. */
  reopened = 0;

  reopen(): Promise<void> {
    this.reopened += 1;
    return Promise.resolve();
  }

  surroundings(): Promise<Surroundings> {
    return Promise.resolve({ tray: true, notifications: true, version: '0.1.0', platform: 'linux' });
  }

  chooseImportFile(): Promise<Admitted | null> {
    return Promise.resolve(importFile);
  }

  saveImportProblems(): Promise<boolean> {
    this.told.push('problems saved');
    return Promise.resolve(true);
  }

  onDragged(listener: (dragged: Dragged) => void): () => void {
    return this.files.follow(listener);
  }

  stageDropped(token: string): Promise<Staging> {
    return Promise.resolve(this.files.stage(this.files.takeDropped(token)));
  }

  importDropped(token: string): Promise<Admitted> {
    this.files.takeDropped(token);
    return Promise.resolve(importFile);
  }

  chooseFiles(): Promise<Staging | null> {
    return Promise.resolve(this.files.chosen && this.files.stage(this.files.chosen));
  }

  pasteFile(name: string, bytes: Uint8Array): Promise<Staging> {
    return Promise.resolve(this.files.stage([{ name, size: bytes.length, content: `${bytes}` }]));
  }

  openFile(id: string, confirmed: boolean): Promise<void> {
    this.files.opened.push({ id, confirmed });
    return Promise.resolve();
  }

  revealFile(id: string): Promise<void> {
    this.files.revealed.push(id);
    return Promise.resolve();
  }

  saveFile(id: string): Promise<boolean> {
    this.files.saved.push(id);
    return Promise.resolve(true);
  }

  fileUrl(id: string, staged: boolean): string {
    return `attachment://localhost/${staged ? 'staged/' : ''}${id}`;
  }

  onChanged(listener: (notice: Notice) => void): void {
    this.#changed.push(listener);
  }

  onOpen(listener: (request: OpenRequest) => void): void {
    this.#open.push(listener);
  }

  /** Somebody pressed a notification or the tray. */
  open(request: OpenRequest): void {
    for (const listener of this.#open) listener(request);
  }

  /** The parameters of the calls of one command. */
  sent<N extends Name>(name: N): P<N>[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.params as P<N>);
  }

  #answer(name: Name, given: unknown): unknown {
    const read = this.#reads[name];
    if (read) return read(given as never);
    const act = this.#acts[name as Change];
    if (!act) return refuse('unknown_command');
    if (name === 'undo' || name === 'redo') return act(given as never);
    return this.#run(name, () => act(given as never));
  }

  #run(kind: string, act: () => Act): unknown {
    const before = structuredClone(this.state);
    this.#world.number += 1;
    const id = `op-${this.#world.number}`;
    let done: Act;
    try {
      done = act();
    } catch (thrown) {
      this.state = before;
      throw thrown;
    }
    if (done.nothing) return { operation_id: null, result: done.result };
    const operation: OperationView = {
      id,
      kind,
      actor_id: ME,
      actor_name: 'Anna Kowalska',
      at: NOW,
      subject: done.subject,
      undone: false,
      undoes: null,
    };
    this.#operations.push({ view: operation, before, after: structuredClone(this.state) });
    this.#notify(id, kind);
    return { operation_id: id, result: done.result };
  }

  #notify(operation_id: string, kind: string): void {
    const tables = /event_type|settings|user|workspace|dictionar|categor/.test(kind) ? ['event_type'] : ['event'];
    for (const listener of this.#changed) listener({ operation_id, tables, ids: [] });
  }

  #reads: Reads = {
    ...importReads,
    ...peopleReads(this.#world),
    ...settingsReads(this.#world, () => this.role),
    ...moneyReads(this.#world),
    ...dictionaryReads(this.#world),
    session: () => ({
      workspace_id: 'w',
      workspace_name: this.state.workspace.name,
      access_mode: 'everyone',
      currency: this.state.workspace.currency,
      user_id: ME,
      user_name: this.state.user_name,
      role: this.role,
      settings: this.state.settings,
      partner_columns: this.state.partner_columns,
      now: NOW,
      zone: ZONE,
      today: TODAY,
      arrival: null,
    }),
    follow_up_due: ({ delay, time }) => {
      if (delay.count > 1000) refuse('invalid', 'delay.count', { reason: 'out_of_range' });
      return due(delay.count, time ?? null);
    },
    find: ({ text, among = null, recent = [] }) => {
      const all = lists.findable(this.state);
      if (text === '')
        return recent.flatMap(({ kind, id }) => all.filter((found) => found.kind === kind && found.id === id));
      const words = fold(text).split(' ');
      return all
        .filter((found) => !among || found.kind === among)
        .filter((found) => words.every((word) => ` ${fold(found.name)}`.includes(` ${word}`)))
        .map((found) => ({ ...found, rank: fold(found.name).startsWith(fold(text)) ? 0 : 1 }));
    },
    today: (limits) => view.today(this.state, limits),
    task_context: ({ event_id }) => {
      const task = view.taskView(this.state, view.eventOf(this.state, event_id));
      const contact = this.state.contacts.find((one) => one.id === task.contact_id) ?? null;
      return {
        task,
        contact,
        partner: view.cardOf(this.state, task.partner_id),
        participants: view.eventView(this.state, view.eventOf(this.state, event_id)).participants,
        recent: view.recentOf(this.state, task.thread_id),
      };
    },
    partner_list: (params) => lists.partnerPage(this.state, this.#filler, params),
    partner_cities: () => [...new Set(lists.partnerRows(this.state).map((row) => row.city))].filter(Boolean).sort(),
    trash: ({ kind = null, offset, limit }) => {
      const all = lists.trashRows(this.state).filter((row) => kind === null || row.kind === kind);
      return { total: all.length, rows: all.slice(offset, offset + limit) };
    },
    partner: ({ partner_id }) => view.partnerView(this.state, cards.kept(this.state, partner_id)),
    timeline: ({ partner_id, thread_id, filter }) => view.timeline(this.state, partner_id, thread_id ?? null, filter),
    open_plans: ({ partner_id, thread_id, filter }) =>
      view.openPlans(this.state, partner_id, thread_id ?? null, filter),
    timeline_facets: ({ partner_id, thread_id }) => ({
      ...view.facets(this.state, partner_id, thread_id ?? null),
      dictionaries: counts(this.state),
    }),
    partner_amounts: ({ partner_id }) => view.partnerAmounts(this.state, partner_id),
    thread_facts: ({ thread_id }) => view.threadFacts(this.state, thread_id),
    move_reasons: () =>
      [...new Set(this.state.events.flatMap((event) => event.moved ?? []).map((step) => step.reason))].filter(Boolean),
    propose_moves: ({ event_ids, to, per_day }) =>
      event_ids.map((event_id, index) => {
        const task = view.taskView(this.state, view.eventOf(this.state, event_id));
        const days = per_day ? Math.floor(index / per_day) : 0;
        const date = new Date(Date.parse(to.date) + days * 86_400_000).toISOString().slice(0, 10);
        return { event_id, due: { date, time: to.time ?? task.due.time, zone: ZONE } };
      }),
    similar_partners: (asked) => cards.similar(this.state, asked),
    merge_preview: ({ keep_id, other_id }) => cards.mergePreview(this.state, keep_id, other_id),
    event: ({ event_id }) => view.eventView(this.state, view.eventOf(this.state, event_id)),
    propose_next: ({ event_type_id, result }): Proposal[] => {
      if (event_type_id === 'type-note') return [];
      const again: Proposal = { event_type_id, due: due(0, '15:00'), note: '', origin: 'result' };
      return [
        ...(result === 'call_back' ? [again] : []),
        { event_type_id: 'type-call', due: due(3, '10:00'), note: '', origin: 'rule' },
        { event_type_id: 'type-email', due: due(1), note: '', origin: 'again' },
      ];
    },
    parse_due: ({ text, past }) => parseDue(text, past),
    inbox: () => {
      const items = this.state.reminders
        .filter((reminder) => view.isOpenPlan(view.eventOf(this.state, reminder.event_id)))
        .map((reminder) => ({
          reminder_id: reminder.id,
          at: reminder.at,
          seen_before: reminder.seen_before,
          task: view.taskView(this.state, view.eventOf(this.state, reminder.event_id)),
        }));
      return { items, count: items.length };
    },
    history: ({ table, id }) =>
      [...this.#operations].reverse().map((kept) => ({
        operation: kept.view,
        table,
        row_id: id,
        action: 'update',
        changes: [{ field: 'title', before: 'Meble', after: 'Oferta: meble biurowe' }],
      })),
    undo_state: () => ({ undo: this.#operations.findLast((kept) => !kept.view.undone)?.view ?? null, redo: null }),
    ...backupReads,
    ...this.files.reads(),
    draft: ({ form }) => (this.drafts.has(form) ? { form, body: this.drafts.get(form), saved_at: NOW } : null),
    save_draft: ({ form, body }) => void this.drafts.set(form, structuredClone(body)),
    discard_draft: ({ form }) => void this.drafts.delete(form),
  };

  #acts: Acts = {
    ...importActs,
    ...partnerActs(this.#world),
    ...eventActs(this.#world, (event_id, ids) => this.files.attach(event_id, ids)),
    ...this.files.acts(),
    ...settingsActs(this.#world),
    ...moneyActs(this.#world),
    ...dictionaryActs(this.#world),
    undo: ({ operation_id }: P<'undo'>) => this.#undo(operation_id ?? null) as never,
    redo: ({ operation_id }: P<'redo'>) => this.#redo(operation_id ?? null) as never,
  };

  #undo(id: string | null): unknown {
    const index = id
      ? this.#operations.findIndex((kept) => kept.view.id === id)
      : this.#operations.findLastIndex((kept) => !kept.view.undone);
    const kept = this.#operations[index];
    if (!kept) return refuse('nothing_to_undo');
    if (kept.view.undone) refuse('already_undone');
    const later = this.#operations.slice(index + 1).filter((one) => !one.view.undone);
    if (later.length > 0)
      refuse('undo_refused', null, {
        by: later.map(({ view: one }) => ({
          kind: one.kind,
          actor_name: one.actor_name,
          at: one.at,
          subject: one.subject,
        })),
      });
    this.state = structuredClone(kept.before);
    kept.view = { ...kept.view, undone: true };
    this.#notify(kept.view.id, kept.view.kind);
    return { operation_id: `undo-${kept.view.id}`, result: kept.view };
  }

  #redo(id: string | null): unknown {
    const kept = id
      ? this.#operations.find((one) => one.view.id === id)
      : this.#operations.findLast((one) => one.view.undone);
    if (!kept?.view.undone) return refuse('nothing_to_redo');
    this.state = structuredClone(kept.after);
    kept.view = { ...kept.view, undone: false };
    this.#notify(kept.view.id, kept.view.kind);
    return { operation_id: `redo-${kept.view.id}`, result: kept.view };
  }
}
