// What a new workspace begins with: what the first start asks last.
import { registry } from './commands.svelte';
import { t } from './i18n.svelte';
import { change } from './operations';

export type FirstContent = 'import' | 'sample' | 'empty';

/** The command that imports partners, once the window offers one. */
const IMPORT = 'import-partners';

export const importCommand = () =>
  registry.beneath.flatMap((group) => group.commands()).find((command) => command.id === IMPORT);

export async function addSample(): Promise<void> {
  await change('add_sample_data', {}, (done) => t('sample-added', { count: done.result.partners }));
}

/** Fills the new workspace as the person wants it. */
export async function begin(content: FirstContent): Promise<void> {
  if (content === 'sample') await addSample();
  if (content === 'import') importCommand()?.run();
}
