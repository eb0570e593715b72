import type { EventTypeId } from './generated/api';
import { i18n } from './i18n.svelte';
import { session } from './session.svelte';

/** Event types to choose from: those in use, and the chosen one even if it is retired. */
export function typeOptions(chosen: EventTypeId): { value: string; label: string }[] {
  return session.event_types
    .filter((type) => !type.retired || type.id === chosen)
    .map((type) => ({ value: type.id, label: i18n.language === 'pl' ? type.name_pl : type.name_en }));
}
