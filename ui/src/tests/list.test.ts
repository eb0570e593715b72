import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PartnerPage, WireError } from '../lib/generated/api';
import type { MessageId } from '../lib/generated/messages';
import { i18n, say } from '../lib/i18n.svelte';
import type { Place } from '../lib/router.svelte';
import { router } from '../lib/router.svelte';
import type { FakeHost } from '../lib/testing/fake-host';
import { all, byId, field, open, press, toastTexts, type, until } from '../lib/testing/stage';

const partners: Place = { screen: 'partners' };
const names = (): string[] =>
  all('partner-row').map((row) => row.querySelector('[role=gridcell]')?.textContent?.trim() ?? '');
const selected = (): number => document.querySelectorAll('[data-testid=partner-row][aria-selected=true]').length;

afterEach(() => {
  vi.restoreAllMocks();
});

async function list(count = 40) {
  const stage = await open({ partners: count }, partners);
  await until(() => all('partner-row').length > 5, 'rows');
  return stage;
}

describe('the list of partners', () => {
  it('sorts by a heading, turns round by another press, and says so to a screen reader', async () => {
    const { host } = await list();
    byId('sort-last_contact')?.click();
    await until(() => host.sent('partner_list').at(-1)?.sort === 'last_contact', 'the newest contact first');
    expect(host.sent('partner_list').at(-1)?.descending).toBe(true);
    const heading = () => byId('sort-last_contact')?.closest('[role=columnheader]');
    await until(() => heading()?.getAttribute('aria-sort') === 'descending', 'aria-sort');
    await press('Shift+O');
    await until(() => heading()?.getAttribute('aria-sort') === 'ascending', 'turned round');
    await press('o');
    await until(() => byId('sort-dialog'), 'the menu of orders');
    await press('2');
    await until(() => host.sent('partner_list').at(-1)?.sort === 'city', 'by its number');
  });

  it('shows ready views, and filters of one’s own as chips that go with a press', async () => {
    const { host } = await list();
    byId('view-overdue')?.click();
    await until(() => byId('view-overdue')?.getAttribute('aria-pressed') === 'true', 'the view');
    expect(host.sent('partner_list').at(-1)).toMatchObject({ only: { overdue: true }, sort: 'next_step' });
    await press('f');
    await until(() => byId('filter-dialog'), 'the filters');
    await type(field('city') as HTMLInputElement, 'Kraków');
    await type(field('silent_days') as HTMLInputElement, 'sto');
    await press('Ctrl+Enter');
    await until(() => byId('filter-dialog')?.textContent?.includes('Podaj liczbę dni'), 'the words');
    expect(document.activeElement).toBe(field('silent_days'));
    await type(field('silent_days') as HTMLInputElement, '');
    await press('Ctrl+Enter');
    await until(() => all('chip-remove').length === 2, 'the chips');
    expect(host.sent('partner_list').at(-1)?.only).toEqual({ overdue: true, city: 'Kraków' });
    all('chip-remove')[1]?.click();
    await until(() => host.sent('partner_list').at(-1)?.only?.overdue === undefined, 'one filter less');
    expect(host.sent('partner_list').at(-1)?.only).toEqual({ city: 'Kraków' });
  });

  it('tells that nobody passes, and how to get everyone back', async () => {
    const { host } = await list();
    await press('f');
    await until(() => byId('filter-dialog'), 'the filters');
    await type(field('city') as HTMLInputElement, 'Nigdzie');
    await press('Ctrl+Enter');
    await until(() => byId('partners-empty')?.textContent?.includes('Nikt nie pasuje do tych filtrów.'), 'the words');
    (document.activeElement as HTMLElement).blur();
    await press('Escape');
    await until(() => all('partner-row').length > 5, 'everyone');
    expect(host.sent('partner_list').at(-1)?.only).toEqual({});
  });

  it('selects by X, extends by Shift, takes all, and lets go by Escape', async () => {
    await list();
    await press('x');
    expect(selected()).toBe(1);
    await press('Shift+J');
    await until(() => selected() === 2, 'two');
    await press('Shift+ArrowDown');
    await until(() => selected() === 3, 'three');
    expect(byId('selected-count')?.textContent).toContain('zaznaczono 3');
    await press('Ctrl+a');
    await until(() => byId('selected-count')?.textContent?.includes('zaznaczono 48'), 'also those not loaded');
    await press('x');
    await until(() => byId('selected-count')?.textContent?.includes('zaznaczono 47'), 'all but one');
    await press('Escape');
    await until(() => byId('selected-count') === null, 'nobody');
    expect(router.place.screen, 'and the list stays').toBe('partners');
  });

  it('selects with the mouse as lists do', async () => {
    await list();
    const press_on = (index: number, init: MouseEventInit) =>
      all('partner-row')[index]?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...init }));
    press_on(1, { ctrlKey: true });
    await until(() => selected() === 1, 'one');
    press_on(4, { shiftKey: true });
    await until(() => selected() === 4, 'up to there');
    press_on(2, { ctrlKey: true });
    await until(() => selected() === 3, 'but that one');
    expect(byId('virtual-grid')?.getAttribute('aria-multiselectable')).toBe('true');
  });

  /** Lets the answers that count the list wait, each until it is let go. */
  function hold(host: FakeHost) {
    const held: (() => void)[] = [];
    const call = host.call.bind(host);
    const spy = vi.spyOn(host, 'call').mockImplementation(async (name, params) => {
      const answer = await call(name, params);
      if (name === 'partner_list' && (answer as PartnerPage).total !== null) {
        await new Promise<void>((resolve) => held.push(resolve));
      }
      return answer;
    });
    const letGo = () => held.splice(0).forEach((each) => each());
    return { held, letGo, end: () => (spy.mockRestore(), letGo()) };
  }
  const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
  const count = () => byId('partner-count')?.textContent?.match(/\d+/)?.[0];
  const rows = () => byId('virtual-grid')?.getAttribute('aria-rowcount');

  it('shows the first rows before all are counted, and does nothing to all of them until then', async () => {
    const { host } = await list(1_000);
    const before = count();
    const { held, end } = hold(host);
    const input = byId('partner-filter') as HTMLInputElement;
    await type(input, 'p');
    await until(() => names()[0]?.toLowerCase().includes('p') && held.length === 1, 'rows');
    const asked = host.sent('partner_list').map(({ soon }) => soon);
    expect(asked.at(-2), 'as many as are seen').toBe(19);
    expect(asked.at(-1)).toBeUndefined();
    expect([count(), byId('partner-count')?.classList.contains('stale'), rows()]).toEqual([before, true, '-1']);
    input.blur();
    await press('Ctrl+a');
    await press('End');
    expect(byId('selected-count'), 'nobody knows how many').toBeNull();
    end();
    await until(() => byId('selected-count')?.textContent?.includes(`zaznaczono ${count()}`), 'all of them');
    expect(count()).not.toBe(before);
    expect([byId('partner-count')?.classList.contains('stale'), rows()]).toEqual([false, String(Number(count()) + 1)]);
    expect(document.querySelector('.row.cursor')?.getAttribute('data-index')).toBe(String(Number(count()) - 1));
  });

  it('waits for a selection that is under way, and does not take it for none', async () => {
    const { host } = await list(1_000);
    const { held, end } = hold(host);
    const input = byId('partner-filter') as HTMLInputElement;
    await type(input, 'p');
    await until(() => held.length === 1, 'rows, not counted');
    input.blur();
    await press('Ctrl+a');
    await press('a');
    await pause();
    expect(byId('assign-dialog'), 'not of the row with the cursor').toBeNull();
    end();
    const dialog = await until(() => byId('assign-dialog'), 'the dialog');
    expect(dialog.textContent).toContain(`zaznaczono ${count()}`);
  });

  it('waits for the rows between two ends, and does nothing where they can not be had', async () => {
    const { host } = await list(1_000);
    const click = (row: Element | null | undefined, init: MouseEventInit) =>
      row?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...init }));
    const last = () => document.querySelector('[data-testid=partner-row].cursor');
    // Selected and let go: from here it extends.
    click(all('partner-row')[0], { ctrlKey: true });
    click(all('partner-row')[0], { ctrlKey: true });
    await press('End');
    await until(() => Number(last()?.getAttribute('data-index')) > 900, 'the last row');
    host.refusals.set('partner_list', { code: 'internal', field: null, args: {}, reference: '' });
    click(last(), { shiftKey: true });
    await press('Delete');
    await pause();
    expect(byId('trash-many-dialog'), 'what was meant is not known').toBeNull();
    expect(toastTexts(), 'and that is told').toHaveLength(1);
    const { held, end } = hold(host);
    click(last(), { shiftKey: true });
    await until(() => held.length > 0, 'the rows between');
    await press('Delete');
    await pause();
    expect(byId('trash-many-dialog'), 'not of the row with the cursor').toBeNull();
    end();
    const question = await until(() => byId('trash-many-dialog'), 'the question');
    expect(question.textContent).toMatch(/Przenieść do kosza 1\s?0\d\d kontrahentów\?/);
  });

  it('waits for the newest count before it asks about all of them, and asks nothing if they are let go', async () => {
    const { host } = await list();
    await press('Ctrl+a');
    await until(() => byId('selected-count'), 'everyone');
    const { held, letGo, end } = hold(host);
    await host.call('create_partner', { fields: { name: 'Nowy' } });
    await until(() => held.length > 0, 'asked again');
    await press('a');
    expect(byId('assign-dialog')).toBeNull();
    letGo();
    await until(() => byId('assign-dialog')?.textContent?.includes('49'), 'the dialog');
    byId('assign-dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(() => byId('assign-dialog') === null, 'no dialog');
    await host.call('create_partner', { fields: { name: 'Nowszy' } });
    await until(() => held.length > 0, 'once more');
    await press('a');
    await press('Escape');
    end();
    await until(() => byId('selected-count') === null, 'nobody');
    await pause();
    expect(byId('assign-dialog'), 'of nobody').toBeNull();
  });

  it('counts again when the count failed, and one at a time however fast one types', async () => {
    const { host } = await list(1_000);
    const call = host.call.bind(host);
    let under_way = 0;
    let most = 0;
    let fails = true;
    const spy = vi.spyOn(host, 'call').mockImplementation(async (name, params) => {
      if (name !== 'partner_list' || (params as { soon?: number }).soon !== undefined) return call(name, params);
      most = Math.max(most, ++under_way);
      await new Promise((resolve) => setTimeout(resolve, 15));
      under_way -= 1;
      if (fails) throw { code: 'internal', field: null, args: {}, reference: '' } satisfies WireError;
      return call(name, params);
    });
    const input = byId('partner-filter') as HTMLInputElement;
    for (const text of ['p', 'pr', 'p', 'pr', 'p']) await type(input, text);
    await until(() => document.querySelector('.message [role=alert], .message'), 'the refusal');
    expect(names().length, 'the rows stay').toBeGreaterThan(5);
    fails = false;
    byId('virtual-scroller')!.scrollTop = 40;
    byId('virtual-scroller')!.dispatchEvent(new Event('scroll'));
    await until(() => byId('partner-count')?.classList.contains('stale') === false, 'counted');
    expect(document.querySelector('.message')).toBeNull();
    expect(most).toBe(1);
    spy.mockRestore();
  });

  it('gives the selected to another, in one step that is undone in one', async () => {
    const { host } = await list();
    await press('x');
    await press('Shift+J');
    await until(() => selected() === 2, 'two');
    await press('a');
    await until(() => byId('assign-dialog'), 'the dialog');
    const owner = field<HTMLSelectElement>('owner_id') as HTMLSelectElement;
    owner.value = 'user-piotr';
    owner.dispatchEvent(new Event('change', { bubbles: true }));
    await press('Ctrl+Enter');
    await until(() => host.sent('assign_partners')[0], 'the call');
    expect(host.sent('assign_partners')[0]?.selection.partner_ids).toHaveLength(2);
    await until(() => toastTexts()[0]?.includes('2 kontrahentów ma nowego opiekuna: Piotr Zieliński'), 'the toast');
    expect(byId('selected-count'), 'the selection is done with').toBeNull();
  });

  it('asks before the trash, names open tasks, and sends the filter where all are meant', async () => {
    const { host } = await list(0);
    await press('Ctrl+a');
    await press('Delete');
    await until(() => byId('trash-many-dialog'), 'the question');
    byId('trash-many-confirm')?.click();
    await until(() => byId('trash-many-dialog')?.textContent?.includes('otwart'), 'the open tasks');
    expect(host.sent('trash_partners')[0]).toMatchObject({
      selection: { all: { filter: '' } },
      with_open_tasks: false,
    });
    byId('trash-many-confirm')?.click();
    await until(() => host.sent('trash_partners')[1]?.with_open_tasks === true, 'confirmed');
    await until(() => byId('partners-empty')?.textContent?.includes('Nie ma jeszcze'), 'an empty list');
  });

  it('means the row with the cursor where nothing is selected, and names it before the trash', async () => {
    const { host } = await list();
    await press('j');
    const row = all('partner-row')[1];
    const name = row?.querySelector('[role=gridcell]')?.textContent?.trim() ?? '';
    await press('Delete');
    const question = await until(() => byId('trash-many-dialog'), 'the question');
    expect(question.textContent).toContain(`Przenieść do kosza: ${name}?`);
    byId('trash-many-confirm')?.click();
    const [sent] = await until(() => host.sent('trash_partners')[0] && host.sent('trash_partners'), 'the call');
    expect(sent?.selection.partner_ids).toHaveLength(1);
    // It has an open task, which is named before it goes along.
    await until(() => byId('trash-many-dialog')?.textContent?.includes('otwart'), 'the open task');
    byId('trash-many-confirm')?.click();
    await until(() => toastTexts()[0]?.includes(`Przeniesiono do kosza: ${name}`), 'who went');
  });

  it('names the row with the cursor where it gets an owner or a category, and in what is told of it', async () => {
    const { host } = await list();
    await press('j');
    const name = names()[1] ?? '';
    await press('a');
    const owner = await until(() => byId('assign-dialog'), 'the dialog');
    expect(owner.querySelector('header')?.textContent).toContain(name);
    expect(owner.textContent, 'nobody is selected').not.toContain('zaznaczono');
    await press('Ctrl+Enter');
    await until(() => toastTexts()[0]?.includes(`${name}: nowy opiekun to Anna Kowalska`), 'the toast');
    i18n.language = 'en';
    await until(
      () => toastTexts()[0]?.includes(`${name}: the new owner is Anna Kowalska`),
      'the dialog is gone by then',
    );
    i18n.language = 'pl';
    await press('l');
    const category = await until(() => byId('categorize-dialog'), 'the dialog');
    expect(category.querySelector('header')?.textContent).toContain(name);
    expect(category.textContent, 'nobody is selected').not.toContain('zaznaczono');
    const choice = field<HTMLSelectElement>('category_id') as HTMLSelectElement;
    choice.value = [...choice.options].find((option) => option.text.includes('Metal'))?.value ?? '';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await press('Ctrl+Enter');
    await until(() => toastTexts()[0]?.includes(`${name}: nadano kategorię „Metal”`), 'the toast');
    expect(host.sent('categorize_partners')[0]?.selection.partner_ids).toHaveLength(1);
  });

  it.each(['pl', 'en'] as const)('offers this in words that are true of one and of many (%s)', (language) => {
    for (const id of ['command-assign', 'command-categorize', 'command-categorize-tasks', 'command-trash-selected'])
      expect(say(language, id as MessageId)).not.toMatch(/zaznaczon|selected|marked/);
  });

  it('asks again with the new number where others fit the filter by now', async () => {
    const { host } = await list(0);
    await press('Ctrl+a');
    await press('Delete');
    await until(() => byId('trash-many-dialog'), 'the question');
    host.refusals.set('trash_partners', { code: 'others_found', field: null, args: { count: 7 }, reference: '' });
    byId('trash-many-confirm')?.click();
    await until(() => byId('trash-many-others'), 'the news');
    expect(byId('trash-many-dialog')?.textContent).toContain('Przenieść do kosza 7 kontrahentów?');
    expect(document.activeElement?.textContent, 'never on what destroys').toContain('Anuluj');
    byId('trash-many-confirm')?.click();
    await until(() => host.sent('trash_partners')[1], 'asked again');
    expect(host.sent('trash_partners')[1]).toMatchObject({ selection: { all: { expected: 7 } } });
  });

  it('has the columns that were chosen, in their order, and comfortable rows', async () => {
    const { host } = await list();
    await press('c');
    await until(() => byId('columns-dialog'), 'the columns');
    byId('column-owner')?.click();
    await until(() => host.sent('choose_partner_columns')[0], 'the call');
    expect(host.sent('choose_partner_columns')[0]?.columns).toEqual(['city', 'last_contact', 'next_step']);
    byId('column-next_step')?.focus();
    await press('Alt+ArrowUp');
    await until(
      () => host.sent('choose_partner_columns')[1]?.columns.join() === 'city,next_step,last_contact',
      'over its neighbour',
    );
    const titles = [...document.querySelectorAll('[role=columnheader]')].map((title) => title.textContent?.trim());
    expect(titles).toEqual(['Nazwa', 'Miasto', 'Następny krok', 'Ostatni kontakt']);
    byId('density-comfortable')?.click();
    await until(() => document.documentElement.dataset.density === 'comfortable', 'at once');
    expect(all('partner-row')[0]?.style.height).toBe('42px');
    expect(names()[0]).toBe('Stolarnia Świt');
  });
});

describe('the trash', () => {
  async function thrown() {
    const stage = await open({}, { screen: 'partners' });
    await stage.host.call('trash_event', { event_id: 'e-5' });
    await stage.host.call('trash_partner', { partner_id: 'p-swit', with_open_tasks: true });
    byId('nav-trash')?.click();
    await until(() => all('trash-row').length === 2, 'what was thrown away');
    return stage;
  }

  it('shows what, whose, by whom, and what must come out first', async () => {
    const { host } = await thrown();
    const [partner, event] = all('trash-row').map((row) => row.textContent ?? '');
    expect(partner).toContain('Stolarnia Świt');
    expect(partner).toContain('Anna Kowalska');
    expect(event).toContain('kontrahent też w koszu');
    await press('j');
    await press('Enter');
    await until(() => toastTexts()[0]?.includes('Kontrahent „Stolarnia Świt” jest w koszu.'), 'what is in the way');
    await press('k');
    await press('Enter');
    await until(() => host.sent('restore_partner')[0], 'the partner first');
    await until(() => all('trash-row').length === 1, 'it is out');
    await press('Enter');
    await until(() => byId('trash-empty'), 'then the event');
  });

  it('shows one kind alone', async () => {
    await thrown();
    byId('trash-event')?.click();
    await until(() => all('trash-row').length === 1, 'events');
    await press('f');
    await until(() => byId('trash-empty'), 'files');
    await press('f');
    await until(() => all('trash-row').length === 2, 'round to all');
  });
});

describe('axe', () => {
  const check = async (what: string) => {
    const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
    );
    expect(found, what).toEqual([]);
  };

  it.each(['', 'f', 'o', 'c', 'a', 'Delete'])(
    'finds nothing beside a selection and in the dialog of %s',
    async (key) => {
      await list();
      await press('x');
      await until(() => byId('selected-count'), 'a selection');
      if (key) {
        await press(key);
        await until(() => document.querySelector('dialog[open]'), key);
      }
      await check(key);
    },
  );

  it('finds nothing in the trash', async () => {
    const { host } = await list();
    await host.call('trash_event', { event_id: 'e-5' });
    byId('nav-trash')?.click();
    await until(() => all('trash-row').length === 1, 'the trash');
    await check('trash');
  });
});
