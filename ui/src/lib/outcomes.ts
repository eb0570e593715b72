import type { EventResult, ThreadOutcome } from './generated/api';
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
};
