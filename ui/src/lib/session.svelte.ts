import { call } from './call';
import { i18n } from './i18n.svelte';
import { anchor } from './now';
import type {
  DictionaryView,
  EventTypeId,
  EventTypeView,
  OperationId,
  PartnerColumn,
  Session,
  Settings,
  UserView,
} from './generated/api';
import { applyTheme } from './theme.svelte';

class SessionState {
  current = $state.raw<Session | null>(null);
  event_types = $state.raw<EventTypeView[]>([]);
  users = $state.raw<UserView[]>([]);
  dictionaries = $state.raw<DictionaryView[]>([]);

  /** The session; only asked for once it is there. */
  get it(): Session {
    if (!this.current) throw new Error('no session yet');
    return this.current;
  }
}

export const session = new SessionState();

export async function loadSession(): Promise<Session> {
  const fresh = await call('session', {});
  anchor(fresh.now);
  session.current = fresh;
  show(fresh.settings);
  return fresh;
}

export async function loadLists(): Promise<void> {
  [session.event_types, session.users, session.dictionaries] = await Promise.all([
    call('event_types', {}),
    call('users', {}),
    call('dictionaries', {}),
  ]);
}

function show(settings: Settings): void {
  i18n.language = settings.language;
  document.documentElement.lang = settings.language;
  document.documentElement.dataset.density = settings.density;
  applyTheme(settings.theme);
}

/** Changes some settings: at once in the window, then in the program. Answers the operation, if there was one. */
export async function changeSettings(change: Partial<Settings>): Promise<OperationId | null> {
  const before = session.it;
  const settings = { ...before.settings, ...change };
  // What is typed is for the program to read first.
  session.current = { ...before, settings: { ...settings, morning: before.settings.morning } };
  show(settings);
  try {
    const { operation_id } = await call('update_settings', { settings });
    session.current = { ...session.it, settings };
    return operation_id;
  } catch (error) {
    session.current = { ...session.it, settings: before.settings };
    show(before.settings);
    throw error;
  }
}

/** The columns of the list of partners: at once in the window, then in the program. */
export async function chooseColumns(columns: PartnerColumn[]): Promise<void> {
  const before = session.it.partner_columns;
  session.current = { ...session.it, partner_columns: columns };
  try {
    await call('choose_partner_columns', { columns });
  } catch (error) {
    session.current = { ...session.it, partner_columns: before };
    throw error;
  }
}

export function eventType(id: EventTypeId): EventTypeView | undefined {
  return session.event_types.find((type) => type.id === id);
}

/** The type's name in the language of the window. */
export function typeName(id: EventTypeId): string {
  const type = eventType(id);
  if (!type) return '';
  return i18n.language === 'pl' ? type.name_pl : type.name_en;
}

export const isAdministrator = (): boolean => session.current?.role === 'administrator';
