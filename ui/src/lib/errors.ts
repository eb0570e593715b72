// Words for every way in which the program can refuse.
import { overbooked, overbookedWords } from './bookings';
import { formatMoment } from './format';
import type { ErrorCode, FileProblem, WireError } from './generated/api';
import type { MessageId } from './generated/messages';
import { t } from './i18n.svelte';

export type Reason =
  | 'empty'
  | 'too_long'
  | 'bad_character'
  | 'out_of_range'
  | 'malformed'
  | 'not_understood'
  | 'several_days'
  | 'end_before_start'
  | 'unknown'
  | 'retired'
  | 'elsewhere'
  | 'circular'
  | 'in_future'
  | 'repeated'
  | 'time_needed'
  | 'more_than_there_is'
  | 'outside_hours'
  | 'retired_resource'
  | 'more_than_there_is_of'
  | 'outside_hours_of'
  | 'booked_too_long'
  | 'bad_phone'
  | 'bad_email'
  | 'bad_tax_id'
  | 'same'
  | 'required'
  | 'too_precise'
  | 'only_file'
  | 'required_of'
  | 'several';

export const errorMessages: Record<ErrorCode, MessageId> = {
  invalid: 'error-invalid',
  unknown_command: 'error-unknown-command',
  bad_params: 'error-bad-params',
  not_found: 'error-not-found',
  forbidden: 'error-forbidden',
  not_all_his: 'error-not-all-his',
  others_found: 'error-others-found',
  stale: 'error-stale',
  no_open_plan: 'error-no-open-plan',
  open_plan_exists: 'error-open-plan-exists',
  thread_closed: 'error-thread-closed',
  thread_open: 'error-thread-open',
  not_planned: 'error-not-planned',
  not_done: 'error-not-done',
  in_trash: 'error-in-trash',
  parent_in_trash: 'error-parent-in-trash',
  not_in_trash: 'error-not-in-trash',
  open_tasks: 'error-open-tasks',
  several_chosen: 'error-several-chosen',
  dictionary_required: 'error-dictionary-required',
  category_in_use: 'error-category-in-use',
  last_administrator: 'error-last-administrator',
  access_mode_needed: 'error-access-mode-needed',
  nothing_to_undo: 'error-nothing-to-undo',
  nothing_to_redo: 'error-nothing-to-redo',
  undo_refused: 'error-undo-refused',
  overbooked: 'error-overbooked',
  undo_before_upgrade: 'error-undo-before-upgrade',
  already_undone: 'error-already-undone',
  not_undone: 'error-not-undone',
  not_started: 'error-not-started',
  folder_not_empty: 'error-folder-not-empty',
  file_refused: 'error-file-refused',
  content_missing: 'error-content-missing',
  may_run: 'error-may-run',
  import_runs: 'error-import-runs',
  cancelled: 'error-cancelled',
  workspace_in_use: 'error-workspace-in-use',
  newer_workspace: 'error-newer-workspace',
  damaged_workspace: 'error-damaged-workspace',
  backup_damaged: 'error-backup-damaged',
  disk_full: 'error-disk-full',
  read_only: 'error-read-only',
  not_opened: 'error-not-opened',
  internal: 'error-internal',
};

export const reasonMessages: Record<Reason, MessageId> = {
  empty: 'reason-empty',
  too_long: 'reason-too-long',
  bad_character: 'reason-bad-character',
  out_of_range: 'reason-out-of-range',
  malformed: 'reason-malformed',
  not_understood: 'reason-not-understood',
  several_days: 'reason-several-days',
  end_before_start: 'reason-end-before-start',
  unknown: 'reason-unknown',
  retired: 'reason-retired',
  elsewhere: 'reason-elsewhere',
  circular: 'reason-circular',
  in_future: 'reason-in-future',
  repeated: 'reason-repeated',
  time_needed: 'reason-time-needed',
  more_than_there_is: 'reason-more-than-there-is',
  outside_hours: 'reason-outside-hours',
  retired_resource: 'reason-retired-resource',
  more_than_there_is_of: 'reason-more-than-there-is-of',
  outside_hours_of: 'reason-outside-hours-of',
  booked_too_long: 'reason-booked-too-long',
  bad_phone: 'reason-bad-phone',
  bad_email: 'reason-bad-email',
  bad_tax_id: 'reason-bad-tax-id',
  same: 'reason-same',
  required: 'reason-required',
  too_precise: 'reason-too-precise',
  only_file: 'reason-only-file',
  required_of: 'reason-required-of',
  several: 'reason-several',
};

export const fileMessages: Record<FileProblem, MessageId> = {
  missing: 'import-file-missing',
  not_a_file: 'import-file-not-a-file',
  unreadable: 'import-file-unreadable',
  empty: 'import-file-empty',
  too_large: 'import-file-too-large',
  spreadsheet: 'import-file-spreadsheet',
  not_a_table: 'import-file-not-a-table',
  changed: 'import-file-changed',
  is_source: 'import-file-is-source',
};

function isFileProblem(value: unknown): value is FileProblem {
  return typeof value === 'string' && value in fileMessages;
}

function isReason(value: unknown): value is Reason {
  return typeof value === 'string' && value in reasonMessages;
}

/** A reason in words, with what they need. */
export function describeReason(reason: Reason, args: Record<string, unknown>): string {
  return t(reasonMessages[reason], {
    limit: Number(args.limit ?? 0),
    words: String(args.words ?? ''),
    decimals: Number(args.decimals ?? 0),
    name: String(args.name ?? ''),
  });
}

/** The refusal in words, with the way out. */
export function describe(error: WireError): string {
  const { code, args } = error;
  if (code === 'invalid' && isReason(args.reason)) {
    return describeReason(args.reason, args);
  }
  const found = overbooked(error);
  if (found) return overbookedWords(found);
  if (code === 'file_refused' && isFileProblem(args.problem)) return t(fileMessages[args.problem]);
  return t(errorMessages[code] ?? 'error-internal', {
    by: typeof args.by === 'string' ? args.by : '',
    at: typeof args.at === 'number' ? formatMoment(args.at) : '',
    count: Number(args.count ?? 0),
    of: Number(args.of ?? 0),
    what: typeof args.what === 'string' ? args.what : '',
    name: typeof args.name === 'string' ? args.name : '',
    tasks: Array.isArray(args.tasks) ? args.tasks.join(', ') : '',
    kinds: Array.isArray(args.kinds) ? args.kinds.join(', ') : '',
    reference: error.reference,
  });
}
