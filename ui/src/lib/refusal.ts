import type { WireError } from './generated/api';
import type { Reason } from './errors';

/** A refusal made by a form itself, in the shape of the program's own. */
export function refusal(field: string, reason: Reason): WireError {
  return { code: 'invalid', field, args: { reason }, reference: '' };
}
