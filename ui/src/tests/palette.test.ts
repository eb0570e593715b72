import { cleanup } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { registry } from '../lib/commands.svelte';
import { linesOf, type KeyGroup } from '../lib/key-groups';
import { commandRank, typedAhead } from '../lib/palette.svelte';
import { tabs } from '../screens/settings/tabs';
import { recent } from '../lib/recent.svelte';
import { router, type Place } from '../lib/router.svelte';
import { all, byId, cursorRow, open, press, type, until } from '../lib/testing/stage';
import type { FakeOptions } from '../lib/testing/fake-host';

async function palette(options: FakeOptions = {}) {
  const stage = await open(options);
  await until(() => cursorRow(), 'rows');
  await press('Ctrl+k');
  const input = (await until(() => byId('palette-input'), 'the palette')) as HTMLInputElement;
  return { ...stage, input };
}

const options = () =>
  [...document.querySelectorAll('[data-testid=palette] [role=option]')].map((one) =>
    one.textContent?.replace(/\s+/g, ' ').trim(),
  );

describe('palette', () => {
  it.each(
    tabs.flatMap(({ id }) => [
      { screen: 'settings' as const, tab: id },
      { screen: 'settings' as const, tab: id, record: 'new' },
    ]),
  )('opens over $tab, $record', async (place) => {
    await open({}, place);
    await until(() => byId(`settings-${place.tab}`)?.querySelector('input, button, [tabindex]'), 'the section');
    await press('Ctrl+k');
    await until(() => byId('palette-input'), 'the palette');
    const names = registry.beneath.map((group) => group.name);
    expect(new Set(names).size, 'each group once').toBe(names.length);
  });

  it('finds threads, partners and people in one list, each with its kind', async () => {
    const { input } = await palette();
    await type(input, 'meble');
    await until(() => options()[0]?.includes('Oferta: meble biurowe Stolarnia Świt wątek'), 'the thread');
    await type(input, 'now');
    await until(() => options().some((one) => one?.includes('Marek Nowak Stolarnia Świt osoba')), 'the person');
    expect(
      options().some((one) => one?.startsWith('Nowy kontrahent')),
      'and commands',
    ).toBe(true);
    await type(input, 'serwis');
    await until(() => options().some((one) => one?.includes('zamknięty')), 'a closed thread says so');
  });

  it('looks among commands alone after ">", among people alone after "@"', async () => {
    const { input, host } = await palette();
    await type(input, '> now');
    await until(() => options().some((one) => one?.startsWith('Nowy kontrahent')), 'commands');
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(options().some((one) => one?.includes('Nowak'))).toBe(false);
    expect(host.sent('find').some((asked) => asked.text.includes('now'))).toBe(false);
    await type(input, '@now');
    await until(() => options().some((one) => one?.includes('Marek Nowak')), 'people');
    expect(options().length).toBe(1);
    expect(host.sent('find').at(-1)?.among).toBe('contact');
  });

  it('takes Enter for the best answer, also before it is there', async () => {
    const { input, host } = await palette();
    host.delay = 40;
    await type(input, 'harb');
    await press('Enter');
    await until(() => router.place.screen === 'partner' && router.place.partner_id === 'p-harbour', 'the partner');
  });

  it('drops the answer to what is no longer typed', async () => {
    const { input, host } = await palette();
    host.delay = 120;
    await type(input, 'żubr');
    await new Promise((resolve) => setTimeout(resolve, 90));
    host.delay = 0;
    await type(input, 'świt');
    await until(() => options().some((one) => one?.includes('Stolarnia Świt')), 'the newer answer');
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(options().some((one) => one?.includes('Hurtownia Żubr'))).toBe(false);
  });

  it('shows first where one was, as it is now', async () => {
    recent.clear();
    recent.visit('partner', 'p-zubr');
    recent.visit('thread', 't-meble');
    recent.visit('partner', 'gone');
    const { input } = await palette();
    await until(() => options()[0]?.includes('Oferta: meble biurowe'), 'the newest that is there');
    expect(options()[1]).toContain('Hurtownia Żubr');
    await type(input, 'x');
    await until(() => !options()[0]?.includes('Oferta: meble biurowe'), 'only where nothing is typed');
    recent.clear();
  });

  it('begins with the letters that were typed before it was there', async () => {
    typedAhead.add(new KeyboardEvent('keydown', { key: 'ż' }));
    typedAhead.add(new KeyboardEvent('keydown', { key: 'u' }));
    expect(typedAhead.add(new KeyboardEvent('keydown', { key: 'Enter' }))).toBe(false);
    const { input } = await palette();
    expect(input.value).toBe('żu');
    await until(() => options()[0]?.includes('Hurtownia Żubr') || options().length > 0, 'it looks for them');
  });

  it('ranks commands by the beginnings of words', async () => {
    await open();
    const rank = (wanted: string) =>
      commandRank({ id: 'x', label: 'command-reschedule', keys: [], run: () => undefined }, wanted);
    expect([rank('przel'), rank('termin'), rank('eloz'), rank('el'), rank('nic')]).toEqual([0, 1, 2, null, null]);
  });
});

describe('keys', () => {
  const places: Place[] = [
    { screen: 'today' },
    { screen: 'partners' },
    { screen: 'partner', partner_id: 'p-swit', thread_id: 't-meble' },
    { screen: 'partner', partner_id: 'p-swit', thread_id: 't-meble', files: true },
    { screen: 'inbox' },
    { screen: 'settings', tab: 'types' },
    { screen: 'settings', tab: 'types', record: 'type-call' },
  ];

  it('are written down of every screen for the key sheet; `npx vitest run -u` writes them anew', async () => {
    const known = new Map<string, KeyGroup>();
    for (const place of places) {
      cleanup();
      await open({}, place);
      const there = () => registry.beneath.some((group) => !group.everywhere && !known.has(group.name));
      await until(there, `the commands of ${JSON.stringify(place)}`);
      for (const group of registry.beneath) {
        // Beside the files of a partner only some of the partner's own keys go on.
        const said = 'files' in place && known.has(group.name);
        if (!group.everywhere && !said) known.set(group.name, linesOf(group));
      }
    }
    const lines = [...known.values()].filter((group) => group.lines.length > 0);
    await expect(`${JSON.stringify(lines, null, 2)}\n`).toMatchFileSnapshot('../lib/generated/keys.json');
  });

  it('are on the sheet for every screen', async () => {
    await open();
    await until(() => cursorRow(), 'rows');
    await press('?');
    const sheet = await until(() => byId('key-sheet'), 'the sheet');
    for (const name of [
      'Dziś',
      'Wszędzie',
      'W formularzach',
      'Lista kontrahentów',
      'Kontrahent i wątek',
      'Przypomnienia',
    ]) {
      expect([...sheet.querySelectorAll('h3')].map((title) => title.textContent)).toContain(name);
    }
    expect(sheet.textContent).toContain('Nie odebrał');
  });

  it('are not the screen’s while something is ticked or chosen in it, but those with Ctrl and Alt are', async () => {
    await open({}, { screen: 'partner', partner_id: 'p-swit', thread_id: 't-meble' });
    (await until(() => byId('composer-open'), 'the composer')).click();
    const radio = await until(
      () => document.querySelector<HTMLInputElement>('[data-testid=composer] [type=radio]'),
      'it',
    );
    for (const key of ['c', 't', 'Delete', '?']) {
      radio.focus();
      await press(key);
      expect(document.querySelector('dialog[open]'), key).toBeNull();
    }
    expect(document.activeElement).toBe(radio);
    await press('Ctrl+k');
    await until(() => byId('palette-input') ?? document.querySelector('dialog[open]'), 'the palette');
  });

  it('leave out single letters when those are off', async () => {
    await open({}, { screen: 'settings', tab: 'keys' });
    const box = (await until(() => byId('single-keys-too'), 'the switch')) as HTMLInputElement;
    expect(byId('settings-keys')?.textContent).toContain('Nie odebrał');
    box.click();
    await until(() => !byId('settings-keys')?.textContent?.includes('Nie odebrał'), 'it is gone');
    expect(byId('settings-keys')?.textContent, 'those with Ctrl stay').toContain('Cofnij');
    expect(all('type-row')).toEqual([]);
  });
});
