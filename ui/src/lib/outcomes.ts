import type { EventResult, EventState, ThreadOutcome } from './generated/api';
import type { MessageId } from './generated/messages';

export const outcomeMessages: Record<ThreadOutcome, MessageId> = {
  won: 'outcome-won',
  lost: 'outcome-lost',
  ended: 'outcome-ended',
};

export const resultMessages: Record<EventResult, MessageId> = {
  answered: 'result-answered',
  no_answer: 'result-no-answer',
  call_back: 'result-call-back',
  message_left: 'result-message-left',
  wrong_number: 'result-wrong-number',
};

export const stateMessages: Record<EventState, MessageId> = {
  planned: 'state-planned',
  done: 'state-done',
  cancelled: 'state-cancelled',
};

/** Why threads usually end so: offered, never imposed. */
export const usualReasons: Record<ThreadOutcome, MessageId[]> = {
  won: ['won-signed', 'won-ordered', 'won-paid'],
  lost: ['lost-price', 'lost-postponed', 'lost-silent'],
  ended: ['ended-done', 'ended-duplicate', 'ended-not-needed'],
};
