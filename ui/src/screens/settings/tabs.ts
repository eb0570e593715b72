// The tabs of the settings, in their order: the person's own, the firm's, what its records are made of, the rest.
import type { Component } from 'svelte';
import type { MessageId } from '../../lib/generated/messages';

export type TabProps = {
  /** The person may look, but not change. */
  readonly: boolean;
};
export type Tab = {
  id: string;
  label: MessageId;
  /** What going there is called in the palette. */
  command: MessageId;
  /** Only an administrator may change what is there. */
  administrators: boolean;
  load: () => Promise<{ default: Component<TabProps> }>;
};

export const tabs: Tab[] = [
  {
    id: 'mine',
    label: 'settings-mine',
    command: 'command-settings-mine',
    administrators: false,
    load: () => import('./Mine.svelte'),
  },
  {
    id: 'workspace',
    label: 'settings-workspace',
    command: 'command-settings-workspace',
    administrators: true,
    load: () => import('./Workspace.svelte'),
  },
  {
    id: 'calendar',
    label: 'settings-calendar',
    command: 'command-settings-calendar',
    administrators: true,
    load: () => import('./CalendarSettings.svelte'),
  },
  {
    id: 'types',
    label: 'settings-types',
    command: 'command-settings-types',
    administrators: true,
    load: () => import('./EventTypes.svelte'),
  },
  {
    id: 'dictionaries',
    label: 'settings-dictionaries',
    command: 'command-settings-dictionaries',
    administrators: true,
    load: () => import('./Dictionaries.svelte'),
  },
  {
    id: 'products',
    label: 'settings-products',
    command: 'command-settings-products',
    administrators: true,
    load: () => import('./Products.svelte'),
  },
  {
    id: 'resources',
    label: 'settings-resources',
    command: 'command-settings-resources',
    administrators: true,
    load: () => import('./Resources.svelte'),
  },
  {
    id: 'backups',
    label: 'settings-backups',
    command: 'command-settings-backups',
    administrators: true,
    load: () => import('./BackupSettings.svelte'),
  },
  {
    id: 'keys',
    label: 'settings-keys',
    command: 'command-settings-keys',
    administrators: false,
    load: () => import('./KeysTab.svelte'),
  },
];
