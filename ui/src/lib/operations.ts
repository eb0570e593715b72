// Changing things: call, tell in a toast what was done, offer to undo it.
import { asWireError, call, type CommandName, type Params, type Result } from './call';
import { inTheWay, overbooked } from './bookings';
import { refresh } from './changes.svelte';
import { describe } from './errors';
import { formatMoment } from './format';
import type { OperationId, WireError } from './generated/api';
import type { MessageId } from './generated/messages';
import { t } from './i18n.svelte';
import { toasts } from './toast.svelte';

type Reading =
  | 'session'
  | 'today'
  | 'task_context'
  | 'partner_list'
  | 'partner_cities'
  | 'trash'
  | 'partner'
  | 'similar_partners'
  | 'merge_preview'
  | 'timeline'
  | 'open_plans'
  | 'timeline_facets'
  | 'thread_facts'
  | 'propose_moves'
  | 'move_reasons'
  | 'event'
  | 'event_types'
  | 'today_choices'
  | 'partner_choices'
  | 'event_type_uses'
  | 'dictionaries'
  | 'category_uses'
  | 'follow_up_due'
  | 'find'
  | 'people_to_pick'
  | 'contact_page'
  | 'contact_events'
  | 'users'
  | 'propose_next'
  | 'parse_due'
  | 'parse_amount'
  | 'price_lines'
  | 'partner_amounts'
  | 'products'
  | 'calendar_days'
  | 'workspace'
  | 'free_days'
  | 'resources'
  | 'resource_bookings'
  | 'free_slots'
  | 'parse_end'
  | 'inbox'
  | 'history'
  | 'undo_state'
  | 'backups'
  | 'preview_backup'
  | 'back_up_now'
  | 'restore_backup'
  | 'health'
  | 'recovery_state'
  | 'recovery_restore'
  | 'recovery_accept'
  | 'import_preview'
  | 'try_import_partners'
  | 'try_import_events'
  | 'try_import_products'
  | 'import_problems'
  | 'import_state'
  | 'import_cancel'
  | 'import_close'
  | 'staging_state'
  | 'staging_cancel'
  | 'staging_close'
  | 'staged_files'
  | 'same_content'
  | 'partner_files'
  | 'draft'
  | 'save_draft'
  | 'discard_draft';

/** A command that changes the workspace. */
export type Change = Exclude<CommandName, Reading>;

export const operationMessages: Record<Change, MessageId> = {
  attach_files: 'operation-attach-files',
  rename_attachment: 'operation-rename-attachment',
  move_attachment: 'operation-move-attachment',
  trash_attachment: 'operation-trash-attachment',
  restore_attachment: 'operation-restore-attachment',
  create_partner: 'operation-create-partner',
  update_partner: 'operation-update-partner',
  trash_partner: 'operation-trash-partner',
  restore_partner: 'operation-restore-partner',
  assign_partners: 'operation-assign-partners',
  categorize_partners: 'operation-categorize-partners',
  trash_partners: 'operation-trash-partners',
  restore_partners: 'operation-restore-partners',
  merge_partners: 'operation-merge-partners',
  merge_contacts: 'operation-merge-contacts',
  create_contact: 'operation-create-contact',
  update_contact: 'operation-update-contact',
  trash_contact: 'operation-trash-contact',
  restore_contact: 'operation-restore-contact',
  create_thread: 'operation-create-thread',
  update_thread: 'operation-update-thread',
  close_thread: 'operation-close-thread',
  reopen_thread: 'operation-reopen-thread',
  trash_thread: 'operation-trash-thread',
  restore_thread: 'operation-restore-thread',
  record_event: 'operation-record-event',
  record_no_answer: 'operation-record-no-answer',
  plan_event: 'operation-plan-event',
  edit_plan: 'operation-edit-plan',
  edit_outcome: 'operation-edit-outcome',
  reschedule_event: 'operation-reschedule-event',
  reschedule_events: 'operation-reschedule-events',
  categorize_events: 'operation-categorize-events',
  cancel_event: 'operation-cancel-event',
  trash_event: 'operation-trash-event',
  restore_event: 'operation-restore-event',
  snooze_reminder: 'operation-snooze-reminder',
  dismiss_reminder: 'operation-dismiss-reminder',
  create_event_type: 'operation-create-event-type',
  update_event_type: 'operation-update-event-type',
  retire_event_type: 'operation-retire-event-type',
  move_event_type: 'operation-move-event-type',
  create_dictionary: 'operation-create-dictionary',
  update_dictionary: 'operation-update-dictionary',
  retire_dictionary: 'operation-retire-dictionary',
  move_dictionary: 'operation-move-dictionary',
  create_category: 'operation-create-category',
  update_category: 'operation-update-category',
  retire_category: 'operation-retire-category',
  move_category: 'operation-move-category',
  merge_categories: 'operation-merge-categories',
  remove_category: 'operation-remove-category',
  update_settings: 'operation-update-settings',
  choose_partner_columns: 'operation-choose-partner-columns',
  add_sample_data: 'operation-add-sample-data',
  create_user: 'operation-create-user',
  update_user: 'operation-update-user',
  update_workspace: 'operation-update-workspace',
  create_free_day: 'operation-create-free-day',
  update_free_day: 'operation-update-free-day',
  remove_free_day: 'operation-remove-free-day',
  create_resource: 'operation-create-resource',
  update_resource: 'operation-update-resource',
  retire_resource: 'operation-retire-resource',
  move_resource: 'operation-move-resource',
  import_partners: 'operation-import-partners',
  import_events: 'operation-import-events',
  import_products: 'operation-import-products',
  create_product: 'operation-create-product',
  update_product: 'operation-update-product',
  retire_product: 'operation-retire-product',
  undo: 'operation-undo',
  redo: 'operation-redo',
};

/** What the program does by itself, or the shell: in the journal, but no window calls it. */
export const ownOperationMessages: Record<string, MessageId> = {
  start_workspace: 'operation-start-workspace',
  seed: 'operation-seed',
  move_zone: 'operation-move-zone',
};

/** What an operation was, in words: "zapis zdarzenia". */
export function operationName(kind: string): string {
  return t(operationMessages[kind as Change] ?? ownOperationMessages[kind] ?? 'operation-other');
}

/** "zapis zdarzenia: Stolarnia Świt". */
export function operationLabel(operation: { kind: string; subject: string }): string {
  const name = operationName(operation.kind);
  return operation.subject ? `${name}: ${operation.subject}` : name;
}

/** Shows a refusal that no field can show. */
export function tellRefusal(error: WireError): void {
  toasts.show({ tone: 'advice', text: () => describe(error), details: () => refusedBy(error) });
}

type Later = { kind: string; actor_name: string; at: number; subject: string };

/** How many of them are named: they are undone newest first, and a toast is no list. */
const NAMED = 5;

/** The later operations that stand in the way of an undo, in words: the newest by name, the others by number. */
export function refusedBy(error: WireError): string[] {
  if (error.code === 'overbooked') return inTheWay(error);
  if (error.code !== 'undo_refused' || !Array.isArray(error.args.by)) return [];
  const by = error.args.by as Later[];
  const named = by.slice(0, NAMED).map((later) =>
    t('undo-refused-by', {
      what: operationLabel(later),
      who: later.actor_name,
      when: formatMoment(later.at),
    }),
  );
  const unnamed = by.length - named.length;
  return unnamed > 0 ? [...named, t('and-more', { count: unnamed })] : named;
}

export function tellDone(
  text: () => string,
  operation_id: OperationId | null,
  details: () => string[] = () => [],
): void {
  toasts.show({ text, details, action: operation_id ? { kind: 'undo', operation_id } : null });
}

/** Runs a change that needs no form. `said` makes the words of the toast, in each language it is told in. */
export async function change<N extends Change>(
  name: N,
  params: Params<N>,
  said: (result: Result<N>) => string,
): Promise<Result<N> | null> {
  try {
    const result = await call(name, params);
    refresh();
    tellDone(() => said(result), result.operation_id);
    return result;
  } catch (thrown) {
    const error = asWireError(thrown);
    const without = { ...params, without_reservations: true };
    if (overbooked(error)?.may_leave_out) offerWithout(error, () => void change(name, without, said));
    else tellRefusal(error);
    return null;
  }
}

/** What there is no room for any more comes back without its reservation, if that is wanted. */
function offerWithout(error: WireError, run: () => void): void {
  toasts.show({
    tone: 'advice',
    text: () => t('restore-overbooks', { why: describe(error) }),
    details: () => inTheWay(error),
    action: { kind: 'restore-without', run },
  });
}

async function step(
  name: 'undo' | 'redo',
  operation_id: OperationId | null,
  without_reservations = false,
): Promise<boolean> {
  try {
    const done = await call(name, {
      ...(operation_id && { operation_id }),
      ...(without_reservations && { without_reservations }),
    });
    refresh();
    toasts.show({
      // What was taken back may be the language.
      text: () => t(name === 'undo' ? 'undone' : 'redone', { what: operationLabel(done.result) }),
      action: { kind: name === 'undo' ? 'redo' : 'undo', operation_id: done.result.id },
    });
    return true;
  } catch (thrown) {
    const error = asWireError(thrown);
    const found = overbooked(error);
    if (found?.may_leave_out && found.operation_id) {
      const id = found.operation_id;
      toasts.show({
        tone: 'advice',
        text: () => t(name === 'undo' ? 'undo-overbooks' : 'redo-overbooks', { why: describe(error) }),
        details: () => inTheWay(error),
        action: { kind: name === 'undo' ? 'undo-without' : 'redo-without', operation_id: id },
      });
    } else {
      tellRefusal(error);
    }
    return false;
  }
}

/** The same without the reservations for which there is no room any more. */
export const withoutReservations = (name: 'undo' | 'redo', operation_id: OperationId): Promise<boolean> =>
  step(name, operation_id, true);

/** Undoes one operation, or the person's newest; answers whether it did. */
export const undo = (operation_id: OperationId | null = null): Promise<boolean> => step('undo', operation_id);

/** Does again one undone operation, or the one undone last. */
export const redo = (operation_id: OperationId | null = null): Promise<boolean> => step('redo', operation_id);
