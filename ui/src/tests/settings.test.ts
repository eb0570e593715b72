import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Language, Theme } from '../lib/generated/api';
import { router } from '../lib/router.svelte';
import { session } from '../lib/session.svelte';
import type { FakeOptions } from '../lib/testing/fake-host';
import { all, byId, field, open, press, toastTexts, type, until } from '../lib/testing/stage';

async function settings(tab: string, options: FakeOptions = {}, there = `settings-${tab}`) {
  const stage = await open(options, { screen: 'settings', tab });
  await until(() => byId(there)?.querySelector('input, [role=grid], dl'), `the tab ${tab}`);
  return stage;
}

const checked = (testid: string) => (byId(testid) as HTMLInputElement | null)?.checked;
const row = (name: string) => all('type-row').find((one) => one.textContent?.includes(name)) as HTMLElement;
const names = () => all('type-row').map((one) => one.querySelector('.name')?.textContent?.trim());

describe('settings', () => {
  it('is reached by its key and its tabs by arrows', async () => {
    await open();
    await press('Ctrl+,');
    await until(() => byId('settings-mine')?.querySelector('input'), 'my settings');
    expect(document.activeElement?.getAttribute('data-testid')).toBe('settings-tab-mine');
    for (const _ of ['workspace', 'calendar', 'types']) await press('ArrowDown');
    await until(() => byId('type-list'), 'the types');
    expect(document.activeElement?.getAttribute('data-testid')).toBe('settings-tab-types');
    await press('Escape');
    await until(() => router.place.screen === 'today', 'back in one step');
  });

  it('saves a choice at once, says so, and takes it back', async () => {
    const { host } = await settings('mine');
    byId('theme-dark')?.click();
    await until(() => document.documentElement.dataset.theme === 'dark', 'the look at once');
    await until(() => toastTexts()[0]?.includes('Zmieniono ustawienia.'), 'the toast');
    expect(host.state.settings.theme).toBe('dark');
    byId('toast-undo')?.click();
    await until(() => document.documentElement.dataset.theme === 'light', 'the look as it was');
    expect(checked('theme-light')).toBe(true);
  });

  it('saves a text on Enter, keeps a refused one with its words', async () => {
    const { host } = await settings('mine');
    const morning = field('morning') as HTMLInputElement;
    await type(morning, '7.30');
    await press('Enter');
    await until(() => host.state.settings.morning === '07:30', 'as the program writes it');
    await type(morning, 'świt');
    await press('Enter');
    await until(() => byId('settings-mine')?.textContent?.includes('Nie rozumiem tego zapisu.'), 'the words');
    expect(morning.value).toBe('świt');
    expect(morning.getAttribute('aria-invalid')).toBe('true');
    morning.blur();
    await until(() => morning.value === 'świt', 'nothing is lost');
    expect(host.state.settings.morning).toBe('07:30');
  });

  it('lets an administrator rename himself and the workspace', async () => {
    const { host } = await settings('mine');
    await type(field('name') as HTMLInputElement, 'Anna Nowa');
    await press('Enter');
    await until(() => host.state.user_name === 'Anna Nowa', 'the name');
    byId('settings-tab-workspace')?.click();
    await until(() => byId('settings-workspace')?.querySelector('input'), 'the workspace');
    await type(field('name') as HTMLInputElement, '  ');
    await press('Enter');
    await until(() => byId('settings-workspace')?.textContent?.includes('To pole jest potrzebne.'), 'the words');
    await type(field('name') as HTMLInputElement, 'Handel');
    await press('Enter');
    await until(() => session.it.workspace_name === 'Handel', 'renamed');
  });

  it('shows others what only an administrator changes, and says why', async () => {
    for (const tab of ['workspace', 'types']) {
      await settings(tab, { role: 'member' });
      expect(byId('settings-readonly')?.textContent).toContain('tylko administrator');
      for (const control of byId(`settings-${tab}`)?.querySelectorAll<HTMLInputElement>('input, button') ?? []) {
        expect(control.disabled, `${tab}: ${control.outerHTML}`).toBe(true);
      }
    }
    await settings('mine', { role: 'member' });
    expect(byId('settings-readonly')).toBeNull();
    expect((field('name') as HTMLInputElement).disabled).toBe(true);
    expect(byId('settings-mine')?.textContent).toContain('Nazwisko zmienia administrator.');
  });
});

describe('event types', () => {
  it('moves a type by keys and by the pointer', async () => {
    const { host } = await settings('types');
    (byId('type-list') as HTMLElement).focus();
    await press('ArrowDown');
    await press('Alt+ArrowUp');
    await until(() => names()[0] === 'E-mail', 'the e-mail is first');
    expect(host.sent('move_event_type').at(-1)).toEqual({ event_type_id: 'type-email', after_id: null });
    await press('Alt+ArrowDown');
    await until(() => names()[1] === 'E-mail', 'and second again');

    all('type-row').forEach((each, index) => {
      each.getBoundingClientRect = () => new DOMRect(0, index * 36, 600, 36);
    });
    const grip = row('Notatka').querySelector<HTMLElement>('[data-testid=type-grip]');
    const pointer = (name: string, clientY: number) => {
      const event = new MouseEvent(name, { bubbles: true, cancelable: true, button: 0, clientY });
      grip?.dispatchEvent(event);
    };
    pointer('pointerdown', 200);
    pointer('pointermove', 40);
    pointer('pointerup', 40);
    await until(() => host.sent('move_event_type').length === 3, 'it is put down');
    expect(host.sent('move_event_type').at(-1)).toEqual({ event_type_id: 'type-note', after_id: 'type-call' });
    await until(() => toastTexts()[0]?.includes('Przesunięto rodzaj „Notatka”.'), 'the toast');
  });

  it('says a rule in words and lets it be changed', async () => {
    const { host } = await settings('types');
    expect(row('Wysłanie oferty').textContent).toContain('Rozmowa telefoniczna za 3 dni robocze, 10:00');
    row('Wysłanie oferty').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await until(() => byId('rule-sentence')?.textContent?.includes('czw. 26 lis 10:00'), 'when that would be');
    await type(field('follow_up.delay.count') as HTMLInputElement, '1');
    await press('Enter');
    await until(() => byId('rule-sentence')?.textContent?.includes('następnego dnia roboczego'), 'the new words');
    expect(host.sent('update_event_type').at(-1)?.fields.follow_up?.delay).toEqual({ count: 1, unit: 'working_days' });
    await type(field('follow_up.delay.count') as HTMLInputElement, 'trzy');
    await press('Enter');
    await until(() => byId('type-editor')?.textContent?.includes('Nie rozumiem tego zapisu.'), 'no number');
    const next = field<HTMLSelectElement & HTMLInputElement>('follow_up.next_type_id') as HTMLSelectElement;
    next.value = '';
    next.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => !byId('rule-sentence'), 'no rule, no sentence');
    expect(host.sent('update_event_type').at(-1)?.fields.follow_up).toBeNull();
  });

  it('chooses icon, colour and required parts, one save after another', async () => {
    const { host } = await settings('types');
    row('E-mail').dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
    await until(() => byId('type-editor'), 'the editor');
    const icon = byId('icon-mail') as HTMLElement;
    icon.focus();
    await press('ArrowRight');
    expect(document.activeElement?.getAttribute('data-testid'), 'looking saves nothing').toBe('icon-message-square');
    expect(host.sent('update_event_type').length).toBe(0);
    (document.activeElement as HTMLElement).click();
    byId('colour-4')?.click();
    field('requires_text')?.click();
    await until(() => host.sent('update_event_type').length === 3, 'three saves');
    const type = await until(() => {
      const now = session.event_types.find((one) => one.id === 'type-email');
      return now?.requires_text ? now : null;
    }, 'the last one');
    expect([type.icon, type.colour]).toEqual(['message-square', 4]);
    await press('Ctrl+z');
    await until(() => (field('requires_text') as HTMLInputElement | null)?.checked === false, 'taken back');
  });

  it.each([
    ['types', 'type-editor', 'type-list'],
    ['dictionaries', 'dictionary-editor', 'dictionary-list'],
  ])('keep what is typed into a new record: %s', async (tab, editor, list) => {
    const { host } = await open({}, { screen: 'settings', tab, record: 'new' });
    const name = (await until(() => field('name_pl'), 'the name')) as HTMLInputElement;
    await until(() => document.activeElement === name, 'it begins with its name');
    await type(name, 'Wizja lokalna');
    await press('Escape');
    await until(() => byId(list), 'closed at once');
    await until(() => host.drafts.size === 1, 'kept');
    await press('n');
    await until(() => field('name_pl')?.value === 'Wizja lokalna', 'there again');
    const note = (await until(
      () => byId(editor)?.querySelector('[data-testid=draft-note]'),
      'it says so',
    )) as HTMLElement;
    note.querySelector('button')?.click();
    await until(() => field('name_pl')?.value === '' && host.drafts.size === 0, 'thrown away');
    await type(field('name_pl') as HTMLInputElement, 'Oględziny');
    await type(field('name_en') as HTMLInputElement, 'Viewing');
    await press('Ctrl+Enter');
    await until(() => host.drafts.size === 0 && toastTexts().some((text) => text.includes('Oględziny')), 'made');
  });

  it('take the focus along when another section is gone to by the palette', async () => {
    await open({}, { screen: 'settings', tab: 'mine' });
    await until(() => document.activeElement === byId('settings-tab-mine'), 'the section has the focus');
    router.go({ screen: 'settings', tab: 'dictionaries' });
    await until(() => document.activeElement === byId('settings-tab-dictionaries'), 'the other one has it');
  });

  it('makes a new type, keeps what was typed where it is refused', async () => {
    const { host } = await settings('types');
    await press('n');
    await until(() => byId('type-editor'), 'the editor');
    await type(field('name_pl') as HTMLInputElement, 'Targi');
    await press('Ctrl+Enter');
    await until(() => byId('type-editor')?.textContent?.includes('To pole jest potrzebne.'), 'the other name');
    expect(document.activeElement?.getAttribute('data-field')).toBe('name_en');
    expect((field('name_pl') as HTMLInputElement).value).toBe('Targi');
    await type(field('name_en') as HTMLInputElement, 'Fair');
    await press('Ctrl+Enter');
    await until(() => byId('retire-type'), 'it is there now');
    expect(host.sent('create_event_type').at(-1)?.fields.name_en).toBe('Fair');
    byId('retire-type')?.click();
    await until(() => byId('type-editor')?.textContent?.includes('wycofany'), 'retired');
    await press('Escape');
    await until(() => row('Targi')?.textContent?.includes('wycofany'), 'the list says so');
  });
});

describe('axe', () => {
  for (const [theme, language] of [
    ['light', 'pl'],
    ['dark', 'en'],
  ] as [Theme, Language][]) {
    for (const tab of ['mine', 'workspace', 'types', 'keys', 'type']) {
      it(`finds nothing in ${tab}, ${theme}`, async () => {
        await settings(tab === 'type' ? 'types' : tab, { theme, language });
        if (tab === 'type') {
          all('type-row')[3]?.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
          await until(() => byId('rule-sentence'), 'the editor');
        }
        // Colours are proved from the tokens: jsdom computes none.
        const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
        );
        expect(found).toEqual([]);
      });
    }
  }
});
