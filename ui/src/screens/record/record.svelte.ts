// "What happened?" and "What next?": one form of two steps, saved by one `record_event`.
import { AmountText } from '../../lib/amount-text.svelte';
import { call, type Params } from '../../lib/call';
import { CarriedForm, carriedOf, type CarriedBody } from '../../lib/carried.svelte';
import { DueText } from '../../lib/due-text.svelte';
import { EndText, typedEnd } from '../../lib/end-text.svelte';
import { typedDue, civilOf } from '../../lib/format';
import type {
  EventId,
  EventResult,
  Next,
  PartnerId,
  Proposal,
  Slot,
  TaskView,
  ThreadId,
  ThreadOutcome,
  ThreadView,
  Timestamp,
} from '../../lib/generated/api';
import { refusal } from '../../lib/refusal';
import { spanOf } from '../../lib/reservation.svelte';
import { eventType, session } from '../../lib/session.svelte';

/** `proposal-0`… or one of the others. */
export type Choice = `proposal-${number}` | 'plan' | 'keep' | 'close' | 'leave_hanging';

/** What the draft holds: everything that was typed or chosen. */
export type RecordBody = {
  step: 1 | 2;
  event_type_id: string;
  when: string;
  result: EventResult | '';
  contact_id: string;
  text: string;
  amount: string;
  currency: string;
  choice: Choice | '';
  plan_type_id: string;
  plan_due: string;
  plan_end?: string;
  plan_note: string;
  outcome: ThreadOutcome;
  reason: string;
  leave: boolean;
  carried?: CarriedBody;
  plan_carried?: CarriedBody;
};

export type Subject = {
  thread_id: ThreadId;
  partner_id: PartnerId;
  /** The plan that is being carried out. */
  task: TaskView | null;
  /** The event that is put right. */
  event_id?: EventId;
};

/** Where a field of the request stands in the form. */
export function stepOf(field: string): 1 | 2 {
  return field === 'next' || field.startsWith('next.') ? 2 : 1;
}

function firstType(): string {
  return session.event_types.find((type) => !type.retired)?.id ?? '';
}

export class RecordForm {
  step = $state<1 | 2>(1);
  event_type_id = $state('');
  when = new DueText(true);
  result = $state<EventResult | ''>('');
  contact_id = $state('');
  text = $state('');
  amount = new AmountText();
  choice = $state<Choice | ''>('');
  plan_type_id = $state('');
  plan_due = new DueText();
  plan_end = new EndText();
  plan_note = $state('');
  outcome = $state<ThreadOutcome>('ended');
  reason = $state('');
  leave = $state(false);

  proposals = $state.raw<Proposal[]>([]);
  thread = $state.raw<ThreadView | null>(null);
  /** Changes with every reload after somebody else's change. */
  task = $state.raw<TaskView | null>(null);

  /** What the recorded event carries, and what the next one will. */
  readonly carried: CarriedForm;
  readonly plan_carried: CarriedForm;

  constructor(readonly subject: Subject) {
    const { thread_id, partner_id } = subject;
    const event_id = subject.event_id ?? subject.task?.event_id;
    this.carried = new CarriedForm({ thread_id, partner_id, ...(event_id && { event_id }) });
    this.plan_carried = new CarriedForm({ thread_id, partner_id });
    this.plan_carried.bookings.plan = () => spanOf(this.plan_due, this.plan_end);
    this.plan_carried.bookings.propose = (slot) => this.take(slot);
    this.plan_carried.bookings.people = () => [session.it.user_id];
    this.task = subject.task;
    this.reset();
    if (event_id) {
      void call('event', { event_id })
        .then((event) => this.carried.know(event))
        .catch(() => undefined);
    }
  }

  /** Takes a proposed time for the next step. */
  take(slot: Slot): void {
    this.choice = 'plan';
    this.plan_due.set(typedDue(slot.due.date, slot.due.time));
    this.plan_end.set(typedEnd(slot.due, slot.end));
  }

  /** The untouched form. */
  reset(): void {
    this.fill({
      step: 1,
      event_type_id: this.task?.event_type_id ?? firstType(),
      when: '',
      result: '',
      contact_id: this.task?.contact_id ?? '',
      text: '',
      amount: '',
      currency: session.it.currency,
      choice: '',
      plan_type_id: '',
      plan_due: '',
      plan_end: '',
      plan_note: '',
      outcome: 'ended',
      reason: '',
      leave: false,
      carried: carriedOf(null),
      plan_carried: carriedOf(null),
    });
    this.proposals = [];
  }

  get body(): RecordBody {
    return {
      step: this.step,
      event_type_id: this.event_type_id,
      when: this.when.text,
      result: this.result,
      contact_id: this.contact_id,
      text: this.text,
      amount: this.amount.text,
      currency: this.amount.currency,
      choice: this.choice,
      plan_type_id: this.plan_type_id,
      plan_due: this.plan_due.text,
      plan_end: this.plan_end.text,
      plan_note: this.plan_note,
      outcome: this.outcome,
      reason: this.reason,
      leave: this.leave,
      carried: this.carried.body,
      plan_carried: this.plan_carried.body,
    };
  }

  fill(body: RecordBody): void {
    this.step = body.step;
    this.event_type_id = body.event_type_id;
    if (body.when !== this.when.text) this.when.set(body.when);
    this.result = body.result;
    this.contact_id = body.contact_id;
    this.text = body.text;
    this.amount.set(body.amount, body.currency);
    this.choice = body.choice;
    this.plan_type_id = body.plan_type_id;
    if (body.plan_due !== this.plan_due.text) this.plan_due.set(body.plan_due);
    if (body.plan_end !== this.plan_end.text) this.plan_end.set(body.plan_end ?? '');
    this.plan_note = body.plan_note;
    this.outcome = body.outcome;
    this.reason = body.reason;
    this.leave = body.leave;
    this.carried.fill(body.carried);
    this.plan_carried.fill(body.plan_carried);
  }

  /** Open plans of the thread besides the one that is being carried out. */
  get others(): TaskView[] {
    return (this.thread?.plans ?? []).filter((plan) => plan.event_id !== this.subject.task?.event_id);
  }

  get asksResult(): boolean {
    return eventType(this.event_type_id)?.asks_result ?? false;
  }

  /** "An hour ago" and the like, as text that the program reads back. */
  happened(ago: Timestamp, now: Timestamp): void {
    const { date, time } = civilOf(now - ago);
    this.when.set(ago === 0 ? '' : typedDue(date, time));
  }

  /** When it happened; null is now. A day without a time is its noon, today is now. */
  async happenedAt(): Promise<Timestamp | null> {
    if (this.when.text.trim() === '') return null;
    const due = await this.when.resolve();
    if (!due) throw refusal('happened_at', 'malformed');
    if (this.when.preview?.instant != null) return this.when.preview.instant;
    if (due.date === session.it.today) return null;
    const noon = await call('parse_due', { text: `${due.date} 12:00` });
    return noon.instant;
  }

  /** Checks what only the form can know, asks for proposals and shows the second step. */
  async toNext(): Promise<void> {
    const happened_at = await this.happenedAt();
    await this.amount.resolve();
    await this.propose(happened_at);
    this.step = 2;
  }

  private async propose(happened_at: Timestamp | null): Promise<void> {
    this.proposals = await call('propose_next', {
      thread_id: this.subject.thread_id,
      event_type_id: this.event_type_id,
      happened_at,
      result: this.asksResult && this.result ? this.result : null,
    });
    const first = this.proposals[0];
    if (!this.plan_type_id) this.plan_type_id = first?.event_type_id ?? this.event_type_id;
    // What the result asks for comes first, also where something else was chosen by itself before.
    const asked = first?.origin === 'result' && this.choice.startsWith('proposal-');
    if (!this.choice || asked || !this.possible(this.choice)) {
      this.choice = first ? 'proposal-0' : this.others.length > 0 ? 'keep' : 'plan';
    }
  }

  /** For a draft found on its second step: what it needs around it. */
  async resume(): Promise<void> {
    if (this.step === 2) await this.propose(await this.happenedAt().catch(() => null));
  }

  possible(choice: Choice): boolean {
    if (choice === 'keep') return this.others.length > 0;
    if (choice === 'leave_hanging') return this.others.length === 0;
    const proposal = /^proposal-(\d+)$/.exec(choice);
    return !proposal || Number(proposal[1]) < this.proposals.length;
  }

  proposal(): Proposal | null {
    const match = /^proposal-(\d+)$/.exec(this.choice);
    return match ? (this.proposals[Number(match[1])] ?? null) : null;
  }

  /** A proposal that was refused becomes a plan of one's own, to be put right. */
  openProposal(): void {
    const proposal = this.proposal();
    if (!proposal) return;
    this.plan_type_id = proposal.event_type_id;
    this.plan_note = proposal.note;
    this.plan_due.set(typedDue(proposal.due.date, proposal.due.time));
    this.choice = 'plan';
  }

  private async next(): Promise<Next> {
    await this.plan_carried.ready();
    const proposal = this.proposal();
    if (proposal) {
      const { event_type_id, due, note } = proposal;
      const carried = this.plan_carried.request();
      const lines = await this.plan_carried.lines.request();
      const contact_id = this.contact_id || null;
      return { choice: 'plan', plan: { event_type_id, due, note, contact_id, lines, carried } };
    }
    switch (this.choice) {
      case 'close':
        return { choice: 'close', outcome: this.outcome, reason: this.reason };
      case 'keep':
        return { choice: 'keep' };
      case 'leave_hanging':
        if (!this.leave) throw refusal('next.leave', 'empty');
        return { choice: 'leave_hanging' };
      default: {
        const due = await this.plan_due.resolve();
        if (!due) throw refusal('next.plan.due', this.plan_due.text.trim() ? 'malformed' : 'empty');
        const end = await this.plan_end.resolve(due);
        if (this.plan_end.text.trim() && !end) throw refusal('next.plan.end', due.time ? 'malformed' : 'time_needed');
        await this.plan_carried.ready();
        const note = this.plan_note;
        return {
          choice: 'plan',
          plan: {
            event_type_id: this.plan_type_id,
            due,
            end,
            note,
            contact_id: this.contact_id || null,
            lines: await this.plan_carried.lines.request(),
            carried: this.plan_carried.request(),
          },
        };
      }
    }
  }

  /** The first step as the program wants it. */
  async outcomeFields() {
    await this.carried.ready();
    return {
      event_type_id: this.event_type_id,
      happened_at: await this.happenedAt(),
      contact_id: this.contact_id || null,
      text: this.text,
      result: this.asksResult && this.result ? this.result : null,
      amount: await this.amount.resolve(),
      lines: await this.carried.lines.request(),
      carried: this.carried.request(),
    };
  }

  async request(): Promise<Params<'record_event'>> {
    return {
      ...(await this.outcomeFields()),
      thread_id: this.subject.thread_id,
      fulfils: this.task?.event_id ?? null,
      token: this.task?.token ?? null,
      next: await this.next(),
    };
  }

  /** Somebody changed the task meanwhile: takes the current one, keeps every letter. */
  async reload(): Promise<void> {
    if (!this.subject.task) return;
    this.task = (await call('task_context', { event_id: this.subject.task.event_id })).task;
  }
}
