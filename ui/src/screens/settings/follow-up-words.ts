// A follow-up rule in words.
import type { DelayUnit, FollowUpRule } from '../../lib/generated/api';
import type { MessageId } from '../../lib/generated/messages';
import { formatTime } from '../../lib/format';
import { t } from '../../lib/i18n.svelte';
import { typeName } from '../../lib/session.svelte';

const delays: Record<DelayUnit, MessageId> = {
  hours: 'delay-hours',
  days: 'delay-days',
  working_days: 'delay-working-days',
  weeks: 'delay-weeks',
  months: 'delay-months',
};

export const units: { value: DelayUnit; label: MessageId }[] = [
  { value: 'hours', label: 'unit-hours' },
  { value: 'days', label: 'unit-days' },
  { value: 'working_days', label: 'unit-working-days' },
  { value: 'weeks', label: 'unit-weeks' },
  { value: 'months', label: 'unit-months' },
];

/** "Rozmowa telefoniczna za 3 dni robocze". */
export function ruleWords(rule: FollowUpRule): string {
  const delay = t(delays[rule.delay.unit], { count: rule.delay.count });
  // A delay in hours has its own time of day.
  const time = rule.time && rule.delay.unit !== 'hours' ? `, ${formatTime(rule.time)}` : '';
  return `${typeName(rule.next_type_id)} ${delay}${time}`;
}
