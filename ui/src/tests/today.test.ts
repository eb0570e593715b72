import { describe, expect, it } from 'vitest';
import { i18n } from '../lib/i18n.svelte';
import { all, byId, cursorRow, field, open, press, toastTexts, type, until } from '../lib/testing/stage';
import { toasts } from '../lib/toast.svelte';

describe('Today', () => {
  it('shows the day in sections, says in words how late things are', async () => {
    const { host } = await open();
    await until(() => all('task-row').length === 6, 'three overdue and three of today');
    expect(byId('section-overdue')?.textContent).toContain('22 dni po terminie');
    expect(byId('section-overdue')?.textContent).toContain('1 dzień po terminie');
    expect(byId('section-today')?.textContent).toContain('10:30');
    expect(byId('section-upcoming')?.textContent, 'upcoming is folded').not.toContain('Wizyta w drukarni');
    expect(byId('section-hanging')?.textContent).toContain('12 dni ciszy');
    await until(() => host.told.includes('today'), 'the window is told that Today is painted');
    expect(document.activeElement).toBe(byId('today-list'));
  });

  it('moves its cursor with J, K and the arrows, and never loses it', async () => {
    await open();
    await until(() => cursorRow().startsWith('Potwierdzić'), 'the cursor on the first task');
    await press('j');
    expect(cursorRow()).toContain('Wysłać poprawiony kosztorys');
    await press('ArrowDown');
    expect(cursorRow()).toContain('Zadzwonić w sprawie oferty');
    await press('k');
    expect(cursorRow()).toContain('Wysłać poprawiony kosztorys');
    await press('End');
    expect(cursorRow()).toContain('ciszy');
    await press('j');
    expect(cursorRow()).toContain('ciszy');
  });

  it('unfolds the next seven days with U', async () => {
    await open();
    await until(() => byId('section-upcoming'), 'the section');
    await press('u');
    await until(() => byId('section-upcoming')?.textContent?.includes('Wizyta w drukarni'), 'upcoming tasks');
  });

  it('records no answer by one key, says when the next attempt is, and takes it back', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('n');
    await until(() => toastTexts()[0], 'a toast');
    expect(host.sent('record_no_answer')).toEqual([{ event_id: 'e-10' }]);
    expect(toastTexts()[0]).toContain('Zapisano próbę. Następna: dziś 11:15.');
    await until(() => cursorRow().startsWith('Wysłać'), 'the cursor is on the next task');
    await press('Ctrl+z');
    await until(
      () => toastTexts().some((text) => text.startsWith('Cofnięto: próba bez odpowiedzi')),
      'what was undone',
    );
    await until(() => all('task-row')[0]?.textContent?.includes('Potwierdzić'), 'the task is back');
  });

  it('snoozes by the program’s clock', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('s');
    const menu = await until(() => byId('snooze-menu'), 'the menu');
    expect(document.activeElement).toBe(byId('snooze-ten'));
    expect(menu.textContent).toContain('9:22');
    await press('2');
    const [sent] = await until(() => host.sent('snooze_reminder')[0] && host.sent('snooze_reminder'), 'the call');
    expect(sent?.until, 'an hour after the program’s now').toBe(Date.UTC(2026, 10, 23, 9, 12));
    await until(() => document.activeElement === byId('today-list'), 'the focus is back on the list');
  });

  it('reschedules with a preview and a reason', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('r');
    const input = await until(() => field('due'), 'the field');
    expect(document.activeElement).toBe(input);
    await press('Ctrl+Enter');
    await until(
      () => byId('reschedule-dialog')?.textContent?.includes('To pole jest potrzebne.'),
      'the words at the field',
    );
    expect(host.sent('reschedule_event')).toHaveLength(0);
  });

  it('shows phone, e-mail and the last events in the panel', async () => {
    await open();
    await until(() => cursorRow(), 'rows');
    await press('j');
    await press('Space');
    await until(() => byId('task-panel')?.textContent?.includes('+48 601 220 118'), 'the panel');
    const panel = byId('task-panel') as HTMLElement;
    expect(panel.textContent).toContain('m.nowak@stolarniaswit.pl');
    expect(panel.querySelectorAll('li').length).toBeGreaterThanOrEqual(3);
  });

  it('ignores single letters when they are switched off', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('Ctrl+,');
    const box = await until(() => byId('single-keys') as HTMLInputElement | null, 'the setting');
    box.click();
    await until(() => host.sent('update_settings').length === 1, 'the setting is kept');
    await press('Alt+1');
    await until(() => cursorRow(), 'rows again');
    await press('d');
    expect(byId('done-dialog')).toBeNull();
  });

  it('says of a thread without an event that it has none, here and at the thread’s head', async () => {
    const { host } = await open();
    const thread = { partner_id: 'p-swit', title: 'Nowa hala', plan: null };
    await host.call('create_thread', thread);
    await press('Alt+2');
    await press('Alt+1');
    const rows = () => all('hanging-row').find((row) => row.textContent?.includes('Nowa hala'));
    const row = await until(rows, 'the new thread hangs');
    expect(row.textContent).toContain('jeszcze bez zdarzenia');
    row.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await until(() => byId('thread-facts')?.textContent?.includes('jeszcze bez zdarzenia'), 'the head');
    expect(document.body.textContent).not.toContain('ostatnie zdarzenie dziś');
  });

  it('rewards an empty day with the next task', async () => {
    const { host } = await open();
    const today = (await host.call('today', {})) as { overdue: { event_id: string }[]; today: { event_id: string }[] };
    for (const task of [...today.overdue, ...today.today]) await host.call('cancel_event', { event_id: task.event_id });
    await until(() => byId('today-clear'), 'the reward');
    expect(byId('today-clear')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Na dziś wszystko. Następne: śr. 25 lis 10:00, Stolarnia Świt – Zapytać o decyzję zarządu.',
    );
  });

  it('switches the language of what is said already: a toast, and what is wrong with a typed time', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    byId('switch-language')?.click();
    await until(() => toastTexts()[0]?.includes('Settings changed'), 'said in English');
    await press('Ctrl+z');
    await until(() => host.sent('undo').length === 1 && toastTexts()[0]?.includes('Undone'), 'taken back');
    i18n.language = 'pl';
    await until(() => toastTexts()[0]?.includes('Cofnięto'), 'said again in Polish');
    await press('r');
    await type(await until(() => field('due'), 'the dialog'), '31.02');
    await until(() => byId('reschedule-dialog')?.textContent?.includes('Nie ma takiego dnia'), 'in Polish');
    i18n.language = 'en';
    await until(() => byId('reschedule-dialog')?.textContent?.includes('There is no such day'), 'in English');
  });

  it('switches the language of what was told of a change, and makes its words anew for nothing else', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('n');
    await until(() => toastTexts()[0]?.includes('Zapisano próbę'), 'told');
    expect(host.sent('record_no_answer')).toHaveLength(1);
    i18n.language = 'en';
    await until(() => toastTexts()[0]?.includes('The attempt is recorded'), 'told in English');
    let state = 'before';
    toasts.show({ text: () => `${i18n.language}: ${state}` });
    state = 'after';
    await until(() => toastTexts()[0]?.includes('en: before'), 'what it was made of');
    toasts.hold();
    toasts.list = [...toasts.list];
    expect(toasts.list[0]?.text(), 'not made anew for that').toBe('en: before');
    i18n.language = 'pl';
    expect(toasts.list[0]?.text()).toBe('pl: after');
  });

  it('switches its language while it runs', async () => {
    await open();
    await until(() => cursorRow(), 'rows');
    byId('switch-language')?.click();
    await until(() => byId('section-overdue')?.textContent?.includes('22 days overdue'), 'English');
    expect(document.documentElement.lang).toBe('en');
  });
});
