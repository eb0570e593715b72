// What a toast says after an event was recorded.
import { formatDue } from '../../lib/format';
import type { Next } from '../../lib/generated/api';
import { t } from '../../lib/i18n.svelte';
import { typeName } from '../../lib/session.svelte';

/** "Zapisano. Następny krok: Rozmowa telefoniczna, pt. 27 lis 10:00." */
export function recordedWords(next: Next, thread_title: string): string {
  switch (next.choice) {
    case 'plan': {
      const what = next.plan.note?.trim() || typeName(next.plan.event_type_id);
      return t('recorded-plan', { what, when: formatDue(next.plan.due) });
    }
    case 'close':
      return t('recorded-close', { thread: thread_title });
    case 'keep':
      return t('recorded-keep');
    case 'leave_hanging':
      return t('recorded-leave');
  }
}

/** What went with it: "Odwołane plany: …"; nothing where no plan was. */
export function cancelledWords(plans: string[]): string[] {
  return plans.length > 0 ? [t('cancelled-plans', { plans: plans.join(', '), count: plans.length })] : [];
}
