// The five steps of an import, by keyboard, with the fake program behind them.
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { say } from '../lib/i18n.svelte';
import { router } from '../lib/router.svelte';
import { session } from '../lib/session.svelte';
import { all, byId, field, open, press, until, type Stage } from '../lib/testing/stage';
// The window loads them by itself, right after its first screen; here they are there before its patience ends.
import '../screens/import/Import.svelte';
import '../screens/layers/Layers.svelte';

let stage: Stage;

async function begun(kind: 'partners' | 'events'): Promise<void> {
  stage = await open();
  router.go({ screen: 'import', kind });
  await until(() => byId('import-choose'), 'the first step');
}

async function chosen(kind: 'partners' | 'events'): Promise<void> {
  await begun(kind);
  const button = await until(() => byId('import-choose'), 'the first step');
  expect(document.activeElement).toBe(button);
  button.click();
  await until(() => byId('import-preview'), 'the preview');
}

async function next(step: string): Promise<void> {
  await press('Ctrl+Enter');
  await until(() => byId(`import-${step}`), `the step ${step}`);
}

const value = (name: string): string => field<HTMLSelectElement>(name)?.value ?? '';

async function select(name: string, chosen: string): Promise<void> {
  const found = field<HTMLSelectElement>(name);
  if (!found) throw new Error(`no field ${name}`);
  found.value = chosen;
  found.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => true, '');
}

beforeEach(() => {
  document.body.innerHTML = '';
});

test('partners come in by keyboard alone, and go again', async () => {
  await chosen('partners');
  expect(byId('import-total')?.textContent).toContain('5000 wierszy');
  expect(value('encoding')).toBe('windows1250');
  await next('columns');
  expect(value('column-1')).toBe('name');
  await next('choices');
  await next('trial');
  await until(() => byId('count-created'), 'the trial');
  expect(byId('count-problems')?.textContent).toBe('40');
  expect(byId('import-doubtful')?.textContent, 'what comes in as it is written').toContain('5260001247');
  const list = byId('import-doubtful')?.querySelector<HTMLElement>('[role=region]');
  expect(list?.tabIndex, 'what scrolls is reached by keyboard').toBe(0);
  expect(document.getElementById(list?.getAttribute('aria-labelledby') ?? '')?.textContent).toContain('NIP');
  const { violations } = await axe.run(byId('import-doubtful')!, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map((one) => one.id)).toEqual([]);
  expect(all('import-problems')[0]?.textContent).toContain('126');
  expect(stage.host.sent('import_partners')).toHaveLength(0);
  await next('result');
  await until(() => byId('import-done'), 'the end');
  const [sent] = stage.host.sent('import_partners');
  expect(sent?.duplicates).toEqual({ tax_id: 'fill', email: 'fill', name: 'fill' });
  expect(sent?.columns[1]).toEqual({ field: 'name', label: '' });
  byId('import-undo')?.click();
  await until(() => byId('import-done')?.textContent?.includes('cofnięty'), 'the way back');
});

test('what is imported is told also where its rows in error cannot be listed', async () => {
  await chosen('partners');
  await next('columns');
  await next('choices');
  await next('trial');
  await until(() => byId('count-created'), 'the trial');
  stage.host.refusals.set('import_problems', { code: 'not_found', field: null, args: {}, reference: '' });
  await next('result');
  await until(() => byId('import-done'), 'the end');
  await until(() => !stage.host.refusals.has('import_problems'), 'the refusal');
  expect(byId('import-trial')).toBeNull();
  expect(byId('import-undo')).not.toBeNull();
});

test('the way another file is read is asked of the program', async () => {
  await chosen('partners');
  await select('encoding', 'utf8');
  await until(() => value('encoding') === 'utf8', 'the new preview');
  expect(stage.host.sent('import_preview').at(-1)).toMatchObject({ encoding: 'utf8', separator: 'semicolon' });
});

test('without a name nothing goes on, and it is said why', async () => {
  await chosen('partners');
  await next('columns');
  await select('column-1', '');
  await select('column-8', '');
  expect(byId('import-lacking')?.textContent).toContain('nazwą');
  await press('Ctrl+Enter');
  expect(byId('import-columns')).not.toBeNull();
  await select('column-0', 'name');
  await select('column-1', 'name');
  expect(byId('import-lacking')?.textContent).toContain('już w innej kolumnie');
});

test('Escape goes back step by step', async () => {
  await chosen('partners');
  await next('columns');
  await next('choices');
  await press('Escape');
  expect(byId('import-columns')).not.toBeNull();
  await press('Escape');
  expect(byId('import-file')).not.toBeNull();
  await press('Escape');
  await until(() => byId('screen-today'), 'the screen before');
  expect(stage.host.sent('import_close')).toHaveLength(1);
});

test('unknown event types are given a meaning, and the trial is made again', async () => {
  await chosen('events');
  await next('columns');
  await next('choices');
  await next('trial');
  const unknown = await until(() => field<HTMLSelectElement>('type-Gołąb pocztowy'), 'the unknown type');
  const meeting = [...unknown.options].find((option) => option.value !== '');
  await select('type-Gołąb pocztowy', meeting?.value ?? '');
  [...document.querySelectorAll('button')].find((button) => button.textContent?.includes('Sprawdź'))?.click();
  await until(() => stage.host.sent('try_import_events').length === 2, 'the second trial');
  expect(stage.host.sent('try_import_events')[1]?.types).toEqual([
    { name: 'Gołąb pocztowy', event_type_id: meeting?.value },
  ]);
});

test('a dropped file is taken on the first step', async () => {
  await begun('partners');
  document.elementFromPoint = () => byId('screen-import')?.querySelector('.import') ?? null;
  stage.host.files.drop({ x: 5, y: 5 }, [{ name: 'Kontrahenci 2026.csv' }]);
  await until(() => byId('import-preview'), 'the preview');
});

test('a refused file says why', async () => {
  await begun('partners');
  const refusal = { code: 'file_refused', field: null, args: { problem: 'changed' }, reference: '' } as const;
  stage.host.refusals.set('import_preview', refusal);
  byId('import-choose')?.click();
  await until(() => document.body.textContent?.includes('Plik zmienił się od wyboru'), 'the reason');
});

test('history says in the trial and in the result what it is not asked for', async () => {
  await chosen('events');
  expect(byId('import-requirements')).toBeNull();
  session.event_types = session.event_types.map((kind) => ({
    ...kind,
    requires_text: kind.id === 'type-meeting' || kind.id === 'type-call',
    retired: kind.id === 'type-call',
  }));
  const [first] = session.dictionaries;
  session.dictionaries = first ? [{ ...first, is_required: true, retired: false }] : [];
  const words = () => byId('import-requirements')?.textContent?.replace(/\s+/g, ' ').trim();
  const said =
    'Import przyjmuje historię taką, jaka jest w pliku, także bez tego, czego wymagają formularze. ' +
    'Rodzaje zdarzeń, które czegoś wymagają: Spotkanie. ' +
    `Słowniki, z których trzeba wybrać kategorię: ${first?.name_pl}.`;
  await next('columns');
  await next('choices');
  await next('trial');
  await until(words, 'before');
  expect(words()).toBe(said);
  await next('result');
  await until(() => byId('import-done'), 'the end');
  expect(words()).toBe(said);
});

test('words about doubtful tax numbers are true before the import and after it', () => {
  const words = (count: number) => say('pl', 'import-doubtful', { count, shown: String(count) });
  for (const count of [1, 3, 12]) expect(words(count)).not.toMatch(/wejd|numer/i);
  expect(words(3)).toContain('3 NIP-y mają cyfry');
  expect(words(12)).toContain('12 NIP-ów ma cyfry');
});
