import type { Preview } from '../../lib/generated/api';
import { t } from '../../lib/i18n.svelte';

/** The name of a column, or its number where the file has no names. */
export function columnName(preview: Preview, index: number): string {
  return preview.columns[index]?.header || t('import-column-number', { number: index + 1 });
}
