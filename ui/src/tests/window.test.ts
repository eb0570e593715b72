import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Language, Theme } from '../lib/generated/api';
import { layers } from '../lib/layers.svelte';
import type { Place } from '../lib/router.svelte';
import { router } from '../lib/router.svelte';
import { all, byId, cursorRow, field, open, press, toastTexts, type, until } from '../lib/testing/stage';

const meble: Place = { screen: 'partner', partner_id: 'p-swit', thread_id: 't-meble' };

describe('due field', () => {
  it('shows what the program reads, says what it does not understand, offers a month', async () => {
    await open();
    await until(() => cursorRow(), 'rows');
    await press('r');
    const input = await until(() => field('due'), 'the field');
    await type(input, 'pt 10');
    await until(() => byId('due-preview')?.textContent === 'pt. 27 lis 2026 10:00', 'the preview');
    await type(input, 'kiedyś');
    await until(() => byId('reschedule-dialog')?.textContent?.includes('Nie rozumiem tego terminu.'), 'the words');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    await type(input, 'pt 10');
    await press('Alt+ArrowDown');
    await until(() => document.activeElement?.getAttribute('data-day') === '2026-11-27', 'the day has the focus');
    expect(document.activeElement?.closest('table')?.textContent, 'the ISO week of 23 November').toContain('48');
    await press('ArrowRight');
    await until(() => document.activeElement?.getAttribute('data-day') === '2026-11-28', 'the next day');
    (document.activeElement as HTMLElement).click();
    await until(() => input.value === '28.11.2026 10:00', 'the day with the time that was typed');
    expect(document.activeElement).toBe(input);
  });
});

describe('palette', () => {
  it('runs a command by its name without accents, and shows its key', async () => {
    await open();
    await until(() => cursorRow(), 'rows');
    await press('Ctrl+k');
    const input = await until(() => byId('palette-input') as HTMLInputElement | null, 'the palette');
    expect(document.activeElement).toBe(input);
    await type(input, 'przeloz');
    const option = await until(() => byId('palette-reschedule'), 'the command');
    expect(option.getAttribute('aria-selected')).toBe('true');
    expect(option.textContent).toContain('R');
    await press('Enter');
    await until(() => byId('reschedule-dialog'), 'the command ran');
  });

  it('finds partners and opens one', async () => {
    await open();
    await until(() => cursorRow(), 'rows');
    await press('Ctrl+k');
    await type((await until(() => byId('palette-input'), 'the palette')) as HTMLInputElement, 'harbour');
    await until(() => byId('palette-p-harbour')?.getAttribute('aria-selected') === 'true', 'the partner');
    await press('Enter');
    await until(() => byId('partner-name')?.textContent === 'Harbour & Vale Ltd', 'the partner is open');
  });

  it('lists every command that a key has, except moving a cursor', async () => {
    await open();
    await until(() => cursorRow(), 'rows');
    await press('Ctrl+k');
    await until(() => byId('palette-input'), 'the palette');
    for (const id of [
      'done',
      'no-answer',
      'snooze',
      'reschedule',
      'event',
      'plan',
      'panel',
      'go-partners',
      'undo',
      'settings',
      'to-dark',
      'to-english',
    ]) {
      expect(byId(`palette-${id}`), id).not.toBeNull();
    }
  });
});

describe('undo', () => {
  it('says in words what was undone, and does it again', async () => {
    await open({}, meble);
    await until(() => byId('thread-head'), 'the thread');
    await press('c');
    await until(() => byId('close-dialog'), 'the dialog');
    await type(field('reason') as HTMLInputElement, 'podpisana umowa');
    await press('Ctrl+Enter');
    await until(() => byId('thread-head')?.dataset.state === 'closed', 'closed');
    const said = await until(() => toastTexts()[0], 'the toast');
    expect(said).toContain('Zamknięto wątek „Oferta: meble biurowe”.');
    expect(said, 'what closing cancelled is named').toContain('Odwołano 2 zadania: ');
    byId('toast-undo')?.click();
    await until(() => byId('thread-head')?.dataset.state === 'open', 'open again');
    await until(
      () => toastTexts().some((text) => text.startsWith('Cofnięto: zamknięcie wątku: Oferta: meble biurowe')),
      'the words',
    );
    await press('Ctrl+y');
    await until(() => byId('thread-head')?.dataset.state === 'closed', 'closed again');
  });

  it('names what stands in the way', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('n');
    await until(() => byId('toast-undo'), 'the first toast');
    await host.call('create_thread', { partner_id: 'p-omega', title: 'Druga sprawa' });
    byId('toast-undo')?.click();
    await until(() => toastTexts().some((text) => text.includes('Nie można tego cofnąć')), 'the advice');
    expect(toastTexts().join()).toContain('nowy wątek: Druga sprawa (Anna Kowalska');
  });

  it('leaves Ctrl+Z to the text field', async () => {
    const { host } = await open({}, { screen: 'partners' });
    const filter = await until(() => byId('partner-filter') as HTMLInputElement | null, 'the filter');
    filter.focus();
    await press('Ctrl+z');
    expect(host.sent('undo')).toHaveLength(0);
  });
});

describe('partners', () => {
  it('keeps few rows in the page, goes to the end, fills every row', async () => {
    const { host } = await open({ partners: 100_000 }, { screen: 'partners' });
    await until(() => all('partner-row')[0]?.textContent?.includes('Stolarnia Świt'), 'rows');
    expect(byId('partner-count')?.textContent).toMatch(/100\s008 kontrahentów/);
    expect(all('partner-row').length).toBeLessThan(60);
    await press('End');
    expect(host.sent('partner_list').every((page) => page.limit === 100)).toBe(true);
    expect(byId('virtual-grid')?.getAttribute('aria-rowcount')).toBe('100009');
  });

  it('filters at once and opens by Enter', async () => {
    await open({}, { screen: 'partners' });
    await until(() => all('partner-row').length > 5, 'rows');
    await press('/');
    await until(() => document.activeElement === byId('partner-filter'), 'the filter');
    await type(byId('partner-filter') as HTMLInputElement, 'gąsior');
    await until(() => byId('partner-count')?.textContent?.startsWith('5 '), 'fewer partners');
    await press('Enter');
    await until(() => byId('partner-name')?.textContent === 'Zakład Mechaniczny Gąsior', 'open');
  });

  it('creates a partner and opens it', async () => {
    const { host } = await open({}, { screen: 'partners' });
    await until(() => all('partner-row').length > 5, 'rows');
    await press('n');
    await until(() => byId('partner-dialog'), 'the dialog');
    await press('Ctrl+Enter');
    await until(() => byId('partner-dialog')?.textContent?.includes('To pole jest potrzebne.'), 'the words');
    expect(document.activeElement).toBe(field('name'));
    await type(field('name') as HTMLInputElement, 'Młyn Złoty Kłos');
    await press('Ctrl+Enter');
    await until(() => byId('partner-name')?.textContent === 'Młyn Złoty Kłos', 'open');
    expect(host.sent('create_partner')).toHaveLength(2);
    await press('Ctrl+z');
    await until(() => byId('screen-partners'), 'back, because there is nothing to look at any more');
  });
});

describe('partner', () => {
  it('records with the composer: two steps, the draft is gone after saving', async () => {
    const { host } = await open({}, meble);
    await until(() => byId('thread-head'), 'the thread');
    await press('e');
    const area = await until(() => field<HTMLTextAreaElement>('text'), 'the composer');
    await until(() => document.activeElement === area, 'the focus in it');
    await type(area, 'Telefon w sprawie wariantu B');
    await until(() => host.drafts.has('thread:t-meble:event'), 'the draft within a second');
    await press('Ctrl+Enter');
    await until(() => byId('next-keep'), 'the fork');
    (byId('next-keep') as HTMLInputElement).click();
    await press('Ctrl+Enter');
    await until(() => host.sent('record_event')[0], 'saved');
    expect(host.sent('record_event')[0]).toMatchObject({
      fulfils: null,
      next: { choice: 'keep' },
      text: 'Telefon w sprawie wariantu B',
    });
    await until(() => byId('timeline')?.textContent?.includes('Telefon w sprawie wariantu B'), 'it is in the timeline');
    await until(() => !host.drafts.has('thread:t-meble:event'), 'no draft is left');
    await until(() => byId('composer-open'), 'the composer is folded');
  });

  it('shows plan and fact, predecessors, and what was cancelled', async () => {
    await open({}, meble);
    await until(() => all('timeline-event').length === 4, 'the events');
    const timeline = byId('timeline') as HTMLElement;
    expect(timeline.textContent).toContain('po: Wysłanie oferty, czw. 19 lis');
    expect(timeline.textContent).toContain('plan: Wysłać ofertę wstępną · czw. 19 lis 12:00 · przełożone 1 raz');
    expect(timeline.textContent).toContain('odwołane pt. 20 lis');
    expect(timeline.textContent).toMatch(/15\s900,00\szł/);
  });

  it('starts a thread with its first plan', async () => {
    const { host } = await open({}, meble);
    await until(() => byId('thread-head'), 'the thread');
    await press('w');
    await until(() => byId('thread-dialog'), 'the dialog');
    await type(field('title') as HTMLInputElement, 'Nowa linia');
    await type(field('plan.due') as HTMLInputElement, 'jutro 10');
    await press('Ctrl+Enter');
    await until(() => host.sent('create_thread')[0], 'the call');
    expect(host.sent('create_thread')[0]).toMatchObject({
      title: 'Nowa linia',
      plan: { due: { date: '2026-11-24', time: '10:00' } },
    });
    await until(() => byId('thread-head')?.textContent?.includes('Nowa linia'), 'it is shown');
  });

  it('opens what a notification asks for', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    host.open({ kind: 'done', event_id: 'e-5' });
    await until(() => byId('done-dialog')?.textContent?.includes('Stolarnia Świt'), 'the Done dialog');
    await until(() => byId('thread-head')?.textContent?.includes('Oferta: meble biurowe'), 'over its thread');
    layers.closeAll();
    host.open({ kind: 'inbox', event_id: null });
    await until(() => router.place.screen === 'inbox', 'the inbox');
    await until(() => all('task-row').length === 2, 'its reminders');
    await press('x');
    await until(() => host.sent('dismiss_reminder').length === 1 && all('task-row').length === 1, 'one is dismissed');
  });
});

describe('axe', () => {
  const places: Place[] = [{ screen: 'today' }, { screen: 'partners' }, meble, { screen: 'inbox' }];
  const dialogs = ['d', 'Ctrl+k', '?', 'r', 's', 't'];

  async function check(what: string): Promise<void> {
    // Colours are proved from the tokens: jsdom computes none. Its pages have no layout either.
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    );
    expect(found, what).toEqual([]);
  }

  for (const [theme, language] of [
    ['light', 'pl'],
    ['dark', 'en'],
  ] as [Theme, Language][]) {
    for (const place of places) {
      it(`finds nothing on ${place.screen}, ${theme}`, async () => {
        await open({ theme, language }, place);
        await until(
          () => document.querySelector('[role=row] [role=gridcell], [data-testid=timeline-event]'),
          'content',
        );
        expect(document.documentElement.dataset.theme).toBe(theme);
        await check(place.screen);
      });
    }

    for (const key of dialogs) {
      it(`finds nothing in the dialog of ${key}, ${theme}`, async () => {
        await open({ theme, language });
        await until(() => cursorRow(), 'rows');
        await press(key);
        await until(() => document.querySelector('dialog[open]'), 'the dialog');
        await check(key);
      });
    }
  }
});
