// Dictionaries: the tree of their categories by keyboard, and the field that chooses of them.
import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { call } from '../lib/call';
import { branch, spotAt, step } from '../lib/category-moves';
import { options } from '../lib/dictionaries';
import { session } from '../lib/session.svelte';
import { startDictionaries } from '../lib/testing/fake-dictionaries';
import { all, byId, open, press, toastTexts, type, until } from '../lib/testing/stage';

const trade = () => session.dictionaries.find((one) => one.id === 'd-trade') ?? startDictionaries()[1]!;
const names = () =>
  all('category-row').map(
    (row) => '-'.repeat(Number(row.getAttribute('aria-level')) - 1) + row.querySelector('.name')?.textContent,
  );
const writing = () => byId('category-input') as HTMLInputElement | null;

describe('where a category goes', () => {
  const rows = startDictionaries()[1]!.categories;

  it('steps among its siblings and between levels', () => {
    expect(step(rows, 'k-metal', 'up')).toEqual({ parent_id: null, after_id: null });
    expect(step(rows, 'k-wood', 'down')).toEqual({ parent_id: null, after_id: 'k-metal' });
    expect(step(rows, 'k-metal', 'in')).toEqual({ parent_id: 'k-wood', after_id: 'k-boards' });
    expect(step(rows, 'k-boards', 'out')).toEqual({ parent_id: null, after_id: 'k-wood' });
    expect(step(rows, 'k-wood', 'in'), 'the first has none above it').toBeNull();
    expect(step(rows, 'k-wood', 'out')).toBeNull();
  });

  it('is dropped as deep as there is room for', () => {
    const others = rows.filter((row) => row.id !== 'k-metal');
    expect(spotAt(others, 2, 0)).toEqual({ parent_id: null, after_id: 'k-wood', depth: 0 });
    expect(spotAt(others, 2, 1)).toEqual({ parent_id: 'k-wood', after_id: 'k-boards', depth: 1 });
    expect(spotAt(others, 2, 9)).toEqual({ parent_id: 'k-boards', after_id: null, depth: 2 });
    expect(spotAt(others, 1, 0), 'what is below stays below').toEqual({
      parent_id: 'k-wood',
      after_id: null,
      depth: 1,
    });
    expect(branch(rows, 'k-wood').map((row) => row.id)).toEqual(['k-wood', 'k-boards']);
  });
});

describe('the tree of a dictionary', () => {
  beforeEach(async () => {
    await open({}, { screen: 'settings', tab: 'dictionaries', record: 'd-trade' });
    await until(() => byId('category-tree'), 'the tree');
    byId('category-tree')?.focus();
  });

  it('takes new categories by Enter, one after another, a level deeper with Alt and the arrow', async () => {
    await press('Enter');
    await until(writing, 'a place to write');
    await type(writing()!, 'Usługi');
    await press('Enter');
    await until(() => names().includes('Usługi'), 'the new one');
    await press('Alt+ArrowRight');
    await type(writing()!, 'Montaż');
    await press('Enter');
    await until(() => names().includes('-Montaż'), 'the one below it');
    await press('Escape');
    expect(names()).toEqual(['Drewno', '-Płyty', 'Usługi', '-Montaż', 'Metal']);
    expect(document.activeElement, 'the tree has the focus again').toBe(byId('category-tree'));
  });

  it('refuses a name that is there, and keeps every letter', async () => {
    await press('Enter');
    await until(writing, 'a place to write');
    await type(writing()!, 'METAL');
    await press('Enter');
    await until(() => byId('category-edit')?.textContent?.includes('To już jest na liście'), 'the refusal');
    expect(writing()?.value).toBe('METAL');
  });

  it('moves and renames by keyboard', async () => {
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Alt+ArrowRight');
    await until(() => names().includes('-Metal'), 'a level in');
    await press('Alt+ArrowUp');
    await until(() => names()[1] === '-Metal', 'up');
    await press('Alt+ArrowLeft');
    await until(() => names().at(-1) === 'Metal', 'out');
    await press('F2');
    await until(writing, 'the name');
    await type(writing()!, 'Stal');
    await press('Enter');
    await until(() => names().includes('Stal'), 'renamed');
  });

  it('says before a merge what would change, and merges', async () => {
    await press('ArrowDown');
    await press('m');
    await until(() => byId('merge-categories'), 'the dialog');
    const input = byId('merge-categories')!.querySelector<HTMLInputElement>('[data-field="keep_id"]')!;
    await type(input, 'met');
    await until(() => all('category-option').length === 1, 'one fits');
    await press('Enter');
    await until(() => byId('merge-preview')?.textContent?.includes('1 kontrahent'), 'what would change');
    await press('Ctrl+Enter');
    await until(() => names().join() === 'Drewno,Metal', 'merged');
    await until(() => toastTexts().some((text) => text.includes('„Płyty”')), 'told');
  });

  it('is named for who hears it', async () => {
    const found = await axe.run(byId('settings-dictionaries')!, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations.map((one) => one.id)).toEqual([]);
  });
});

describe('the field of a dictionary', () => {
  it('finds by the start of every word, blind to accents', () => {
    const found = (typed: string) => options(trade(), typed, []).map((option) => option.words);
    expect(found('plyt')).toEqual(['Drewno › Płyty']);
    expect(found('drew pły')).toEqual(['Drewno › Płyty']);
    expect(found('rewno')).toEqual([]);
  });

  it('replaces a single choice, adds to a multiple one, and takes off with Backspace', async () => {
    await open({}, { screen: 'partner', partner_id: 'p-swit', thread_id: null });
    await until(() => byId('partner-categories'), 'what the partner has');
    expect(all('partner-categories').map((line) => line.textContent)).toEqual(['Kluczowy', 'Drewno › Płyty']);
    await press('i');
    await until(() => byId('partner-dialog'), 'the form');
    const of = (id: string) => document.querySelector<HTMLInputElement>(`[data-field="categories.${id}"]`)!;
    const chosen = () => all('chosen-category').map((chip) => chip.textContent?.trim());
    await type(of('d-segment'), 'potenc');
    await press('Enter');
    expect(chosen()).toEqual(['Potencjalny', 'Drewno › Płyty']);
    await type(of('d-trade'), 'metal');
    await press('Enter');
    expect(chosen()).toEqual(['Potencjalny', 'Drewno › Płyty', 'Metal']);
    of('d-trade').focus();
    await press('Backspace');
    expect(chosen()).toEqual(['Potencjalny', 'Drewno › Płyty']);
  });
});

describe('a dictionary that a kind of event requires', () => {
  it('names the kind, and says why it is neither retired nor taken from events', async () => {
    await open({}, { screen: 'settings', tab: 'dictionaries', record: 'd-trade' });
    await until(() => byId('dictionary-editor'), 'the dictionary');
    expect(byId('required-by')).toBeNull();
    await require('d-trade');
    await until(() => byId('required-by')?.textContent?.includes('Spotkanie'), 'by what it is required');
    const ofEvent = document.querySelector<HTMLInputElement>('[data-field="of_event"]')!;
    ofEvent.click();
    await until(() => byId('refusal')?.textContent?.includes('Spotkanie'), 'the refusal');
    await until(() => ofEvent.checked, 'what was refused is not so');
    byId('retire-dictionary')!.click();
    await until(() => toastTexts().some((text) => text.includes('Spotkanie')), 'refused');
    expect(trade().retired).toBe(false);
    await require();
    await until(() => !byId('required-by'), 'nothing requires it');
    byId('retire-dictionary')!.click();
    await until(() => trade().retired, 'retired');
  });
});

describe('a choice that is refused', () => {
  it('is not shown as taken: the radio goes back as a box does', async () => {
    const { host } = await open({}, { screen: 'settings', tab: 'dictionaries', record: 'd-trade' });
    const [one, several] = await until(() => {
      const found = ['one', 'several'].map((way) => byId(`is_multiple-${way}`) as HTMLInputElement | null);
      return found[0] && found[1] ? (found as HTMLInputElement[]) : null;
    }, 'the choices');
    expect([one?.checked, several?.checked]).toEqual([false, true]);
    host.refusals.set('update_dictionary', { code: 'several_chosen', field: null, args: { count: 2 }, reference: '' });
    one?.click();
    expect(one?.checked, 'as pressed').toBe(true);
    await until(() => byId('refusal'), 'the refusal');
    await until(() => several?.checked, 'what was refused is not so');
    expect(one?.checked).toBe(false);
    one?.click();
    await until(() => trade().is_multiple === false, 'what is taken stays');
    await until(() => one?.checked, 'and is shown');
  });
});

/** Makes meetings require these dictionaries. */
async function require(...ids: string[]) {
  const kind = session.event_types.find((one) => one.id === 'type-meeting')!;
  const { id: event_type_id, token, name_pl, name_en, icon, colour, asks_result, follow_up } = kind;
  const fields = { name_pl, name_en, icon, colour, asks_result, follow_up, required_dictionary_ids: ids };
  await call('update_event_type', { event_type_id, fields, token });
  session.event_types = await call('event_types', {});
}
