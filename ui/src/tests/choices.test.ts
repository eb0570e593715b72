import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { segment } from '../lib/testing/fake-dictionaries';
import { all, byId, field, open, press, toastTexts, until } from '../lib/testing/stage';

const choice = (id: string) => document.querySelector<HTMLInputElement>(`input[data-choice="${id}"]`);
const chips = (): string[] => all('filter-chip').map((chip) => chip.textContent?.trim() ?? '');

async function choose(category: string) {
  const select = (await until(() => field<HTMLSelectElement>('category_id'), 'the categories')) as HTMLSelectElement;
  select.value = category;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('lists narrowed by dictionaries', () => {
  it('narrows Today by F, says so in chips, and tells where nothing is left', async () => {
    const { host } = await open({ dictionaries: [segment] });
    await until(() => byId('today-filter-toggle'), 'the bar');
    await press('f');
    await until(() => document.activeElement === choice('category-large'), 'the first choice has the focus');
    choice('category-large')?.click();
    choice('none')?.click();
    const wanted = { dictionary_id: 'd-size', category_ids: ['category-large'], none: true };
    await until(() => host.sent('today').at(-1)?.dictionaries?.[0]?.none, 'the call');
    expect(host.sent('today').at(-1)?.dictionaries).toEqual([wanted]);
    expect(chips()).toEqual(['Segment: Duża firma, bez kategorii']);
    expect((await axe.run(byId('today-filter') as HTMLElement)).violations).toEqual([]);
    await press('f');
    await until(() => document.activeElement === byId('today-list'), 'the list has the keys again, by F as by Escape');
    await press('f');
    await until(() => document.activeElement === choice('category-large'), 'the filter is there again');
    await press('Escape');
    await until(() => document.activeElement === byId('today-list'), 'the list has the keys again');
    byId('filter-clear')?.click();
    await until(() => host.sent('today').at(-1)?.dictionaries?.length === 0, 'everything again');
  });

  it('shows no filter where there is nothing to filter by', async () => {
    await open({ dictionaries: [] });
    expect(byId('today-filter-toggle')).toBeNull();
  });

  it('narrows partners beside the other filters, each with how many it would show', async () => {
    const { host } = await open({ dictionaries: [segment] }, { screen: 'partners' });
    await press('f');
    await until(() => choice('category-chain'), 'the dictionaries');
    expect(byId('filter-choices')?.textContent?.replace(/\s+/g, ' ')).toContain('Sieć sklepów 8');
    choice('category-chain')?.click();
    await until(() => host.sent('partner_choices').at(-1)?.only?.dictionaries?.length === 1, 'counted anew');
    await press('Ctrl+Enter');
    await until(() => host.sent('partner_list').at(-1)?.only?.dictionaries, 'the call');
    expect(host.sent('partner_list').at(-1)?.only).toEqual({
      dictionaries: [{ dictionary_id: 'd-size', category_ids: ['category-chain'], none: false }],
    });
    const remove = await until(() => byId('chip-remove'), 'the chip');
    expect(remove.parentElement?.textContent).toContain('Segment: Sieć sklepów');
    remove.click();
    await until(() => !host.sent('partner_list').at(-1)?.only?.dictionaries, 'everyone');
  });

  it('narrows a timeline', async () => {
    const { host } = await open(
      { dictionaries: [segment] },
      { screen: 'partner', partner_id: 'p-swit', thread_id: null },
    );
    await press('f');
    await until(() => choice('category-small'), 'the dictionaries');
    choice('category-small')?.click();
    await until(() => host.sent('timeline').at(-1)?.filter?.dictionaries?.length === 1, 'the call');
    await until(() => chips().includes('Segment: Mała firma'), 'the chip');
  });
});

describe('a category for many', () => {
  it('is given to all selected partners, who are as many as was said', async () => {
    const { host } = await open({ dictionaries: [segment] }, { screen: 'partners' });
    await until(() => all('partner-row').length > 5, 'rows');
    await press('Ctrl+a');
    await press('l');
    await until(() => byId('categorize-dialog'), 'the dialog');
    await press('Ctrl+Enter');
    await until(() => field('category_id')?.getAttribute('aria-invalid') === 'true', 'a category is asked for');
    await choose('category-chain');
    await until(() => byId('categorize-dialog')?.textContent?.includes('zastąpi'), 'one of this dictionary');
    await press('Ctrl+Enter');
    await until(() => host.sent('categorize_partners')[0], 'the call');
    expect(host.sent('categorize_partners')[0]).toMatchObject({
      category_id: 'category-chain',
      take_off: false,
      selection: { all: { filter: '', except: [], expected: 48 } },
    });
    await until(() => toastTexts()[0]?.includes('kategorię „Sieć sklepów”'), 'the toast');
  });

  it('replaces the one that was there, and says of how many', async () => {
    const { host } = await open({ dictionaries: [segment] });
    await until(() => all('task-row').length > 1, 'tasks');
    for (const event of host.state.events) event.categories = ['category-large'];
    await press('x');
    await press('l');
    await choose('category-small');
    await press('Ctrl+Enter');
    await until(() => toastTexts()[0]?.includes('W 1 przypadku zastąpiła inną.'), 'the toast');
    expect(byId('toast-undo'), 'it can be undone').toBeTruthy();
  });

  it('goes to the task under the cursor where none is marked, and names it', async () => {
    await open({ dictionaries: [segment] });
    await until(() => all('task-row').length > 1, 'tasks');
    await press('l');
    const dialog = await until(() => byId('categorize-dialog'), 'the dialog');
    const [title, who] = ['h2', 'p'].map((part) => dialog.querySelector(`header ${part}`)?.textContent ?? '');
    expect(title).toBe('Kategoria');
    expect(all('task-row')[0]?.textContent).toContain(who);
    expect(who).not.toMatch(/^$|zaznaczon/);
  });

  it('that all had already is no operation: there is nothing to undo', async () => {
    const { host } = await open({ dictionaries: [segment] });
    await until(() => all('task-row').length > 1, 'tasks');
    for (const event of host.state.events) event.categories = ['category-large'];
    await press('x');
    await press('l');
    await choose('category-large');
    await press('Ctrl+Enter');
    await until(() => toastTexts()[0]?.includes('Te zadania miały już kategorię'), 'the toast');
    expect(byId('toast-undo'), 'no operation, no undo').toBeNull();
  });

  it('is taken off the marked tasks', async () => {
    const { host } = await open({ dictionaries: [segment] });
    await until(() => all('task-row').length > 1, 'tasks');
    for (const event of host.state.events) event.categories = ['category-large'];
    await press('x');
    await press('Shift+J');
    await until(() => byId('categorize-marked'), 'two');
    await press('l');
    await until(() => byId('categorize-dialog'), 'the dialog');
    byId('categorize-take')?.click();
    await choose('category-large');
    await press('Ctrl+Enter');
    await until(() => host.sent('categorize_events')[0], 'the call');
    expect(host.sent('categorize_events')[0]).toMatchObject({ category_id: 'category-large', take_off: true });
    expect(host.sent('categorize_events')[0]?.event_ids).toHaveLength(2);
    await until(() => toastTexts()[0]?.includes('Zdjęto kategorię „Duża firma” z 2 zadań'), 'the toast');
  });

  it('tells how many stand in the way', async () => {
    const { host } = await open({ dictionaries: [segment] }, { screen: 'partners' });
    await until(() => all('partner-row').length > 5, 'rows');
    await press('x');
    await press('l');
    await choose('category-small');
    host.refusals.set('categorize_partners', {
      code: 'not_all_his',
      field: null,
      args: { count: 2, of: 5 },
      reference: '',
    });
    await press('Ctrl+Enter');
    await until(() => byId('categorize-dialog')?.textContent?.includes('2 z 5 wpisów mogą zmienić'), 'the words');
  });
});
