// The program, played by a few functions in memory: enough to drive every screen.
import type { Change } from '../operations';
import type {
  Admitted,
  Commands,
  Due,
  EventTypeFields,
  EventTypeView,
  Language,
  Notice,
  OpenRequest,
  OperationView,
  PlanRequest,
  Proposal,
  Role,
  Theme,
  WireError,
} from '../generated/api';
import type { ChosenFolder, FirstStart, Host, StartRequest, Surroundings } from '../host';
import { ME, NOW, TODAY, ZONE, due, startState, type State, type StoredEvent } from './fake-data';
import { fold } from '../fold';
import { backupReads } from './fake-backups';
import { daysOff, parseDue } from './fake-due';
import * as cards from './fake-cards';
import { importActs, importFile, importReads } from './fake-import';
import * as view from './fake-views';

type Name = keyof Commands;
type P<N extends Name> = Commands[N]['params'];
type Kept = { view: OperationView; before: State; after: State };

export type FakeOptions = {
  language?: Language;
  theme?: Theme;
  partners?: number;
  now?: number;
  role?: Role;
  /** Nothing is here yet: the window asks for the first start. */
  first?: boolean;
};

function refuse(code: WireError['code'], field: string | null = null, args: Record<string, unknown> = {}): never {
  throw { code, field, args, reference: 'fake' } satisfies WireError;
}

function typeOf(fields: EventTypeFields): Omit<EventTypeView, 'id' | 'retired' | 'token'> {
  return { requires_text: false, requires_contact: false, requires_amount: false, ...fields };
}

export class FakeHost implements Host {
  state: State;
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
  #number = 0;
  #filler: number;
  #changed: ((notice: Notice) => void)[] = [];
  #open: ((request: OpenRequest) => void)[] = [];
  #dropped = new Set<(file: Admitted) => void>();

  constructor(options: FakeOptions = {}) {
    this.state = startState(options.language ?? 'pl');
    this.state.settings.theme = options.theme ?? 'light';
    this.#filler = options.partners ?? 40;
    this.role = options.role ?? 'administrator';
    this.#unstarted = options.first ?? false;
    this.first.language = options.language ?? 'pl';
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

  onDropped(listener: (file: Admitted) => void): () => void {
    this.#dropped.add(listener);
    return () => this.#dropped.delete(listener);
  }

  /** A file is dropped into the window. */
  drop(): void {
    for (const listener of this.#dropped) listener(importFile);
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

  #run(kind: string, act: () => { subject: string; result: unknown }): unknown {
    const before = structuredClone(this.state);
    this.#number += 1;
    const id = `op-${this.#number}`;
    let done: { subject: string; result: unknown };
    try {
      done = act();
    } catch (thrown) {
      this.state = before;
      throw thrown;
    }
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
    const tables = /event_type|settings|user|workspace/.test(kind) ? ['event_type'] : ['event'];
    for (const listener of this.#changed) listener({ operation_id, tables, ids: [] });
  }

  #reads: { [N in Name]?: (params: P<N>) => unknown } = {
    ...importReads,
    session: () => ({
      workspace_id: 'w',
      workspace_name: this.state.workspace.name,
      access_mode: 'everyone',
      user_id: ME,
      user_name: this.state.user_name,
      role: this.role,
      settings: this.state.settings,
      partner_columns: this.state.partner_columns,
      now: NOW,
      zone: ZONE,
      today: TODAY,
      copied: false,
    }),
    event_types: () => this.state.event_types,
    event_type_uses: ({ event_type_id }) => ({
      count: this.state.events.filter(
        (event) => (event.outcome?.event_type_id ?? event.plan?.event_type_id) === event_type_id,
      ).length,
      more: false,
    }),
    follow_up_due: ({ delay, time }) => {
      if (delay.count > 1000) refuse('invalid', 'delay.count', { reason: 'out_of_range' });
      return due(delay.count, time ?? null);
    },
    find: ({ text, among = null, recent = [] }) => {
      const all = view.findable(this.state);
      if (text === '')
        return recent.flatMap(({ kind, id }) => all.filter((found) => found.kind === kind && found.id === id));
      const words = fold(text).split(' ');
      return all
        .filter((found) => !among || found.kind === among)
        .filter((found) => words.every((word) => ` ${fold(found.name)}`.includes(` ${word}`)))
        .map((found) => ({ ...found, rank: fold(found.name).startsWith(fold(text)) ? 0 : 1 }));
    },
    users: () => [
      {
        id: ME,
        name: this.state.user_name,
        role: this.role,
        supervisor_id: null,
        retired: false,
        token: 'op-0',
      },
      {
        id: 'user-piotr',
        name: 'Piotr Zieliński',
        role: 'member',
        supervisor_id: ME,
        retired: false,
        token: 'op-0',
      },
    ],
    today: (limits) => view.today(this.state, limits),
    task_context: ({ event_id }) => {
      const task = view.taskView(this.state, view.eventOf(this.state, event_id));
      const contact = this.state.contacts.find((one) => one.id === task.contact_id) ?? null;
      return {
        task,
        contact,
        partner: view.cardOf(this.state, task.partner_id),
        recent: view.recentOf(this.state, task.thread_id),
      };
    },
    partner_list: (params) => view.partnerPage(this.state, this.#filler, params),
    partner_cities: () => [...new Set(view.partnerRows(this.state).map((row) => row.city))].filter(Boolean).sort(),
    trash: ({ kind = null, offset, limit }) => {
      const all = view.trashRows(this.state).filter((row) => kind === null || row.kind === kind);
      return { total: all.length, rows: all.slice(offset, offset + limit) };
    },
    partner: ({ partner_id }) => view.partnerView(this.state, cards.kept(this.state, partner_id)),
    timeline: ({ partner_id, thread_id, filter }) => view.timeline(this.state, partner_id, thread_id ?? null, filter),
    open_plans: ({ partner_id, thread_id, filter }) =>
      view.openPlans(this.state, partner_id, thread_id ?? null, filter),
    timeline_facets: ({ partner_id, thread_id }) => view.facets(this.state, partner_id, thread_id ?? null),
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
    parse_due: ({ text }) => parseDue(text),
    calendar_days: ({ from, to }) => daysOff(from, to, this.state.free_days),
    workspace: () => this.state.workspace,
    free_days: () => this.state.free_days,
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
    draft: ({ form }) => (this.drafts.has(form) ? { form, body: this.drafts.get(form), saved_at: NOW } : null),
    save_draft: ({ form, body }) => void this.drafts.set(form, structuredClone(body)),
    discard_draft: ({ form }) => void this.drafts.delete(form),
  };

  #acts: Partial<Record<Change, (params: never) => { subject: string; result: unknown }>> = {
    ...importActs,
    create_partner: ({ fields }: P<'create_partner'>) => {
      if (!fields.name.trim()) refuse('invalid', 'fields.name', { reason: 'empty' });
      const id = `p-${this.#number}`;
      this.state.partners.push({
        id,
        tax_id: '',
        city: '',
        phones: [],
        emails: [],
        addresses: [],
        website: '',
        note: '',
        ...fields,
        owner_id: ME,
        owner_name: 'Anna Kowalska',
        trashed: false,
        token: this.#token,
      });
      return { subject: fields.name, result: { partner_id: id } };
    },
    update_partner: ({ partner_id, fields }: P<'update_partner'>) => {
      if (!fields.name.trim()) refuse('invalid', 'fields.name', { reason: 'empty' });
      const card = view.cardOf(this.state, partner_id);
      Object.assign(card, fields, { token: this.#token, owner_id: card.owner_id });
      return { subject: card.name, result: null };
    },
    trash_partner: ({ partner_id, with_open_tasks }: P<'trash_partner'>) => {
      const card = view.cardOf(this.state, partner_id);
      const tasks = view.partnerView(this.state, partner_id).threads.flatMap((thread) => thread.plans);
      if (tasks.length > 0 && !with_open_tasks)
        refuse('open_tasks', null, { count: tasks.length, tasks: tasks.map((task) => task.note) });
      card.trashed = true;
      return { subject: card.name, result: null };
    },
    restore_partner: ({ partner_id }: P<'restore_partner'>) => {
      const card = view.cardOf(this.state, partner_id);
      card.trashed = false;
      return { subject: card.name, result: null };
    },
    assign_partners: ({ selection, owner_id }: P<'assign_partners'>) => {
      const cards = view.selected(this.state, selection);
      for (const card of cards) Object.assign(card, { owner_id, owner_name: view.userName(owner_id) });
      return { subject: cards[0]?.name ?? '', result: { count: cards.length } };
    },
    trash_partners: ({ selection, with_open_tasks }: P<'trash_partners'>) => {
      const cards = view.selected(this.state, selection);
      const tasks = cards.flatMap((card) =>
        view.partnerView(this.state, card.id).threads.flatMap((thread) => thread.plans),
      );
      if (tasks.length > 0 && !with_open_tasks)
        refuse('open_tasks', null, {
          count: tasks.length,
          tasks: tasks.map((task) => `${task.partner_name} · ${task.thread_title}`),
        });
      for (const card of cards) card.trashed = true;
      return { subject: cards[0]?.name ?? '', result: { count: cards.length } };
    },
    choose_partner_columns: ({ columns }: P<'choose_partner_columns'>) => {
      this.state.partner_columns = columns;
      return { subject: '', result: null };
    },
    restore_event: ({ event_id }: P<'restore_event'>) => {
      const event = view.eventOf(this.state, event_id);
      const partner = view.cardOf(this.state, view.threadOf(this.state, event.thread_id).partner_id);
      if (partner.trashed) refuse('parent_in_trash', null, { what: 'partner', name: partner.name });
      event.trashed = false;
      return { subject: partner.name, result: null };
    },
    merge_partners: ({ keep_id, other_id, fields, contacts }: P<'merge_partners'>) => {
      const name = cards.merge(this.state, keep_id, other_id, fields ?? {}, this.#token);
      for (const pair of contacts ?? []) cards.mergeContacts(this.state, pair.keep_id, pair.other_id);
      return { subject: name, result: null };
    },
    merge_contacts: ({ keep_id, other_id }: P<'merge_contacts'>) => {
      const name = cards.mergeContacts(this.state, keep_id, other_id);
      return { subject: name, result: null };
    },
    create_contact: ({ partner_id, fields }: P<'create_contact'>) => {
      if (!fields.name.trim()) refuse('invalid', 'fields.name', { reason: 'empty' });
      const id = `c-${this.#number}`;
      this.state.contacts.push({
        id,
        partner_id,
        position: '',
        phones: [],
        emails: [],
        addresses: [],
        note: '',
        ...fields,
        trashed: false,
        token: this.#token,
      });
      return { subject: fields.name, result: { contact_id: id } };
    },
    create_thread: ({ partner_id, title, plan }: P<'create_thread'>) => {
      if (!title.trim()) refuse('invalid', 'title', { reason: 'empty' });
      const id = `t-${this.#number}`;
      this.state.threads.push({
        id,
        partner_id,
        title,
        owner_id: ME,
        state: 'open',
        outcome: null,
        reason: null,
        opened_at: NOW,
        closed_at: null,
        trashed: false,
        token: this.#token,
      });
      if (plan) this.#plan(id, plan, null);
      return { subject: title, result: { thread_id: id } };
    },
    update_thread: ({ thread_id, title }: P<'update_thread'>) => {
      if (!title.trim()) refuse('invalid', 'title', { reason: 'empty' });
      const thread = view.threadOf(this.state, thread_id);
      thread.title = title;
      return { subject: title, result: null };
    },
    close_thread: ({ thread_id, outcome, reason }: P<'close_thread'>) => ({
      subject: view.threadOf(this.state, thread_id).title,
      result: { cancelled: this.#close(thread_id, outcome, reason, 'reason') },
    }),
    reopen_thread: ({ thread_id }: P<'reopen_thread'>) => {
      const thread = view.threadOf(this.state, thread_id);
      Object.assign(thread, { state: 'open', outcome: null, reason: null, closed_at: null });
      return { subject: thread.title, result: null };
    },
    record_event: (params: P<'record_event'>) => this.#record(params),
    record_no_answer: ({ event_id }: P<'record_no_answer'>) => {
      const event = view.eventOf(this.state, event_id);
      if (!event.plan || event.outcome) return refuse('not_planned');
      event.outcome = {
        event_type_id: event.plan.event_type_id,
        happened_at: NOW,
        author_id: ME,
        text: '',
        result: 'no_answer',
        amount: null,
      };
      const again = due(0, '11:15');
      const next = this.#plan(event.thread_id, { ...event.plan, due: again }, event.id);
      next.attempt = event.attempt + 1;
      return {
        subject: view.taskView(this.state, next).partner_name,
        result: { event_id, next_event_id: next.id, due: again },
      };
    },
    plan_event: ({ thread_id, plan, follows_id }: P<'plan_event'>) => {
      const event = this.#plan(thread_id, plan, follows_id ?? null);
      return { subject: view.threadOf(this.state, thread_id).title, result: { event_id: event.id } };
    },
    reschedule_events: ({ events, reason = '' }: P<'reschedule_events'>) => {
      for (const { event_id, due: when } of events) this.#move(view.eventOf(this.state, event_id), when, reason);
      return { subject: '', result: null };
    },
    edit_plan: ({ event_id, time, reminders, token, ...fields }: P<'edit_plan'>) => {
      const event = view.eventOf(this.state, event_id);
      if (!event.plan) return refuse('not_planned');
      if (token !== event.token) refuse('stale', null, { by: 'Piotr Zieliński', at: NOW, current: {} });
      if (time && JSON.stringify(time.due) !== JSON.stringify(event.plan.due))
        this.#move(event, time.due, time.reason ?? '');
      if (time && time.end !== undefined) event.end = time.end?.time;
      Object.assign(event.plan, {
        event_type_id: fields.event_type_id,
        assignee_id: fields.assignee_id,
        note: fields.note,
        amount: fields.amount ?? null,
      });
      event.contact_id = fields.contact_id ?? null;
      if (reminders) event.leads = reminders;
      return { subject: view.threadOf(this.state, event.thread_id).title, result: null };
    },
    reschedule_event: ({ event_id, due: when, reason = '' }: P<'reschedule_event'>) => {
      const event = view.eventOf(this.state, event_id);
      this.#move(event, when, reason);
      return { subject: view.threadOf(this.state, event.thread_id).title, result: null };
    },
    cancel_event: ({ event_id }: P<'cancel_event'>) => {
      const event = view.eventOf(this.state, event_id);
      event.cancelled_at = NOW;
      return { subject: view.threadOf(this.state, event.thread_id).title, result: null };
    },
    trash_event: ({ event_id }: P<'trash_event'>) => {
      const event = view.eventOf(this.state, event_id);
      event.trashed = true;
      return { subject: view.threadOf(this.state, event.thread_id).title, result: null };
    },
    edit_outcome: ({ event_id, text, event_type_id, happened_at }: P<'edit_outcome'>) => {
      const event = view.eventOf(this.state, event_id);
      if (event.outcome) Object.assign(event.outcome, { text, event_type_id, happened_at });
      return { subject: view.threadOf(this.state, event.thread_id).title, result: null };
    },
    snooze_reminder: ({ event_id }: P<'snooze_reminder'>) => {
      this.state.reminders = this.state.reminders.filter((reminder) => reminder.event_id !== event_id);
      return { subject: '', result: null };
    },
    dismiss_reminder: ({ reminder_id }: P<'dismiss_reminder'>) => {
      this.state.reminders = this.state.reminders.filter((reminder) => reminder.id !== reminder_id);
      return { subject: '', result: null };
    },
    update_workspace: ({ name, country }: P<'update_workspace'>) => {
      if (!name.trim()) refuse('invalid', 'name', { reason: 'empty' });
      this.state.workspace = { name, country, token: this.#token };
      return { subject: name, result: null };
    },
    create_free_day: ({ fields }: P<'create_free_day'>) => {
      if (fields.last_date < fields.first_date) refuse('invalid', 'fields.last_date', { reason: 'end_before_start' });
      const id = `free-${this.#number + 1}`;
      this.state.free_days.unshift({ id, ...fields, token: this.#token });
      return { subject: fields.name, result: { free_day_id: id } };
    },
    update_free_day: ({ free_day_id, fields }: P<'update_free_day'>) => {
      if (fields.last_date < fields.first_date) refuse('invalid', 'fields.last_date', { reason: 'end_before_start' });
      const free = this.state.free_days.find((each) => each.id === free_day_id);
      if (!free) return refuse('not_found');
      Object.assign(free, fields, { token: this.#token });
      return { subject: fields.name, result: null };
    },
    remove_free_day: ({ free_day_id, token }: P<'remove_free_day'>) => {
      if (this.state.free_days.find((each) => each.id === free_day_id)?.token !== token) refuse('stale');
      this.state.free_days = this.state.free_days.filter((each) => each.id !== free_day_id);
      return { subject: '', result: null };
    },
    create_event_type: ({ fields }: P<'create_event_type'>) => {
      if (!fields.name_pl.trim()) refuse('invalid', 'fields.name_pl', { reason: 'empty' });
      if (!fields.name_en.trim()) refuse('invalid', 'fields.name_en', { reason: 'empty' });
      const id = `type-${this.#number}`;
      this.state.event_types.push({ ...typeOf(fields), id, retired: false, token: this.#token });
      return { subject: fields.name_pl, result: { event_type_id: id } };
    },
    update_event_type: ({ event_type_id, fields, token }: P<'update_event_type'>) => {
      const type = this.#type(event_type_id);
      if (token !== type.token) refuse('stale', null, { by: 'Piotr Zieliński', at: NOW, current: {} });
      if (!fields.name_pl.trim()) refuse('invalid', 'fields.name_pl', { reason: 'empty' });
      if (!fields.name_en.trim()) refuse('invalid', 'fields.name_en', { reason: 'empty' });
      Object.assign(type, typeOf(fields), { token: this.#token });
      return { subject: type.name_pl, result: null };
    },
    retire_event_type: ({ event_type_id, retired }: P<'retire_event_type'>) => {
      const type = this.#type(event_type_id);
      Object.assign(type, { retired, token: this.#token });
      return { subject: type.name_pl, result: null };
    },
    move_event_type: ({ event_type_id, after_id }: P<'move_event_type'>) => {
      const type = this.#type(event_type_id);
      type.token = this.#token;
      const rest = this.state.event_types.filter((other) => other !== type);
      const at = after_id ? rest.findIndex((other) => other.id === after_id) + 1 : 0;
      this.state.event_types = [...rest.slice(0, at), type, ...rest.slice(at)];
      return { subject: type.name_pl, result: null };
    },
    update_user: ({ user_id, name }: P<'update_user'>) => {
      if (!name.trim()) refuse('invalid', 'name', { reason: 'empty' });
      if (user_id === ME) this.state.user_name = name.trim();
      return { subject: name, result: null };
    },
    add_sample_data: () => ({ subject: '', result: { partners: 12 } }),
    update_settings: ({ settings }: P<'update_settings'>) => {
      if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(settings.morning)) refuse('bad_params', 'settings.morning');
      this.state.settings = settings;
      return { subject: '', result: null };
    },
    undo: ({ operation_id }: P<'undo'>) => this.#undo(operation_id ?? null) as never,
    redo: ({ operation_id }: P<'redo'>) => this.#redo(operation_id ?? null) as never,
  };

  #type(id: string): EventTypeView {
    return this.state.event_types.find((type) => type.id === id) ?? refuse('not_found');
  }

  get #token(): string {
    return `op-${this.#number}`;
  }

  #plan(thread_id: string, plan: PlanRequest, follows_id: string | null): StoredEvent {
    const { event_type_id, due: when, note = '', contact_id = null } = plan;
    const event: StoredEvent = {
      id: `event-${this.#number}-${this.state.events.length}`,
      thread_id,
      follows_id,
      contact_id,
      plan: { event_type_id, due: when, note, assignee_id: ME, amount: null },
      outcome: null,
      cancelled_at: null,
      cancel_reason: null,
      moves: 0,
      attempt: 1,
      token: this.#token,
      trashed: false,
    };
    this.state.events.push(event);
    return event;
  }

  #move(event: StoredEvent, when: Due, reason: string): void {
    if (!event.plan || event.outcome) refuse('not_planned');
    const from = event.plan.due;
    event.moved = [{ at: NOW, by_name: 'Anna Kowalska', from, reason }, ...(event.moved ?? [])];
    event.plan.due = when;
    event.moves += 1;
  }

  #close(thread_id: string, outcome: 'won' | 'lost' | 'ended', reason: string, field: string): string[] {
    if (!reason.trim()) refuse('invalid', field, { reason: 'empty' });
    const thread = view.threadOf(this.state, thread_id);
    Object.assign(thread, { state: 'closed', outcome, reason, closed_at: NOW });
    const plans = this.state.events.filter((event) => event.thread_id === thread_id && view.isOpenPlan(event));
    for (const plan of plans) plan.cancelled_at = NOW;
    return plans.map((plan) => plan.plan?.note ?? '');
  }

  #record({
    thread_id,
    fulfils,
    next,
    token,
    happened_at,
    text = '',
    result = null,
    amount = null,
    event_type_id,
    contact_id = null,
  }: P<'record_event'>) {
    if ((happened_at ?? NOW) > NOW) refuse('invalid', 'happened_at', { reason: 'in_future' });
    if (text.length > 20_000) refuse('invalid', 'text', { reason: 'too_long', limit: 20_000 });
    const outcome = { event_type_id, happened_at: happened_at ?? NOW, author_id: ME, text, result, amount };
    let event: StoredEvent;
    if (fulfils) {
      event = view.eventOf(this.state, fulfils);
      if (event.outcome || event.cancelled_at) refuse('not_planned');
      if (token && token !== event.token) refuse('stale', null, { by: 'Piotr Zieliński', at: NOW, current: {} });
      event.outcome = outcome;
      event.contact_id = contact_id;
    } else {
      event = {
        id: `event-${this.#number}`,
        thread_id,
        follows_id: null,
        contact_id,
        plan: null,
        outcome,
        cancelled_at: null,
        cancel_reason: null,
        moves: 0,
        attempt: 1,
        token: this.#token,
        trashed: false,
      };
      this.state.events.push(event);
    }
    const open = this.state.events.some((one) => one.thread_id === thread_id && view.isOpenPlan(one));
    let next_event_id: string | null = null;
    let cancelled: string[] = [];
    if (next.choice === 'plan') next_event_id = this.#plan(thread_id, next.plan, event.id).id;
    if (next.choice === 'close') cancelled = this.#close(thread_id, next.outcome, next.reason, 'next.reason');
    if (next.choice === 'keep' && !open) refuse('no_open_plan');
    if (next.choice === 'leave_hanging' && open) refuse('open_plan_exists');
    const subject = view.cardOf(this.state, view.threadOf(this.state, thread_id).partner_id).name;
    return { subject, result: { event_id: event.id, next_event_id, cancelled } };
  }

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
