// Due times, the calendar, days off and the keys of Markdown.
import axe from 'axe-core';
import { render } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { listenForChanges } from '../lib/changes.svelte';
import type { WireError } from '../lib/generated/api';
import { useHost } from '../lib/host';
import { followLinks } from '../lib/links';
import { makeLink, nextItem, toggleMark, type Edit } from '../lib/markdown-keys';
import { loadLists, loadSession } from '../lib/session.svelte';
import { FakeHost } from '../lib/testing/fake-host';
import { all, byId, cursorRow, field, open, press, toastTexts, type, until } from '../lib/testing/stage';
import { toasts } from '../lib/toast.svelte';
import CalendarSettings from '../screens/settings/CalendarSettings.svelte';

async function due(text: string): Promise<HTMLInputElement> {
  const input = await until(() => field('due'), 'the field');
  await type(input, text);
  return input;
}

describe('due field', () => {
  beforeEach(async () => {
    await open();
    await until(() => cursorRow(), 'rows');
    await press('r');
  });

  it('says how far the day is and why nobody works on it', async () => {
    await due('jutro 10');
    await until(() => byId('due-distance')?.textContent === 'jutro', 'tomorrow');
    expect(byId('due-rest')).toBeNull();
    await due('+5d');
    await until(() => byId('due-distance')?.textContent === 'za 5 dni', 'the distance');
    expect(byId('due-rest')?.textContent, '28 November is a Saturday').toBe('weekend');
    await due('2026-12-24');
    await until(() => byId('due-rest')?.textContent === 'święto: Wigilia', 'the holiday');
  });

  it('names what it did not understand', async () => {
    const words: WireError = {
      code: 'invalid',
      field: 'text',
      args: { reason: 'not_understood', words: 'wieczorkiem' },
      reference: '',
    };
    await until(() => field('due'), 'the field');
    const host = new FakeHost();
    useHost(host);
    host.refusals.set('parse_due', words);
    await due('jutro wieczorkiem');
    await until(() => byId('reschedule-dialog')?.textContent?.includes('„wieczorkiem”'), 'the words');
    host.refusals.set('parse_due', { ...words, args: { reason: 'out_of_range' } });
    await due('31.02');
    await until(() => byId('reschedule-dialog')?.textContent?.includes('Nie ma takiego dnia'), 'the words');
  });

  it('marks days off with their names and goes by keyboard', async () => {
    await due('23.12');
    await until(() => byId('due-distance')?.textContent === 'za 30 dni', 'the day');
    await press('Alt+ArrowDown');
    const focused = () => document.activeElement?.getAttribute('data-day');
    await until(() => focused() === '2026-12-23', 'the day has the focus');
    await until(() => document.querySelector('[data-day="2026-12-24"].off'), 'the holiday is marked');
    await press('ArrowRight');
    await until(() => focused() === '2026-12-24', 'the next day');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Wigilia');
    expect(byId('day-off')?.textContent).toBe('Wigilia');
    await press('Home');
    await until(() => focused() === '2026-12-21', 'Monday');
    await press('End');
    await until(() => focused() === '2026-12-27', 'Sunday');
    await press('PageDown');
    await until(() => focused() === '2027-01-27', 'next month');
    await press('PageUp');
    await until(() => focused() === '2026-12-27', 'back');
    await press('Escape');
    await until(() => document.activeElement === field('due'), 'the field again');
    expect(byId('reschedule-dialog'), 'Esc closes the month alone').not.toBeNull();
  });

  it('types a ready due time', async () => {
    await due('jutro');
    await press('Alt+ArrowDown');
    const pick = await until(
      () => [...document.querySelectorAll<HTMLElement>('.quick button')].find((each) => each.textContent === 'piątek'),
      'the ready ones',
    );
    pick.click();
    await until(() => field('due')?.value === 'piątek', 'it is typed');
  });
});

describe('calendar settings', () => {
  let host: FakeHost;

  beforeEach(async () => {
    host = new FakeHost();
    useHost(host);
    toasts.clear();
    await Promise.all([loadSession(), loadLists()]);
    listenForChanges();
    render(CalendarSettings);
    await until(() => field('country'), 'the country');
  });

  it('changes the country with the token it saw', async () => {
    const select = field<HTMLSelectElement>('country');
    if (!select) throw new Error('no country');
    expect(select.value).toBe('PL');
    select.value = 'DE';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => host.sent('update_workspace').length === 1, 'the change');
    expect(host.sent('update_workspace')[0]).toEqual({ name: 'Wątek', country: 'DE', token: 'op-0' });
  });

  it('adds, changes and removes days off', async () => {
    byId('add-free-day')?.click();
    const first = await until(() => field('first_date'), 'the dialog');
    await type(first, '2026-12-23');
    await press('Ctrl+Enter');
    byId('form-save')?.click();
    await until(() => host.sent('create_free_day').length === 1, 'the new day');
    expect(host.sent('create_free_day')[0]?.fields).toEqual({
      first_date: '2026-12-23',
      last_date: '2026-12-23',
      name: '',
    });
    await until(() => all('free-day').length === 2, 'both');
    all('free-day')[1]?.querySelectorAll('button')[1]?.click();
    const seen = host.state.free_days[1];
    await until(() => host.sent('remove_free_day').length === 1, 'the other is removed');
    expect(host.sent('remove_free_day')[0]).toEqual({ free_day_id: seen?.id, token: seen?.token });
    await until(() => all('free-day').length === 1, 'one');
  });

  it('lists the holidays of a year', async () => {
    await until(() => byId('holidays')?.textContent?.includes('Wigilia'), 'this year');
    expect(byId('holidays')?.textContent).not.toContain('Nowy Rok');
  });

  it('has no barrier that axe knows', async () => {
    await until(() => byId('holidays')?.textContent?.includes('Wigilia'), 'the list');
    const { violations } = await axe.run(byId('calendar-settings') as HTMLElement, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map((each) => each.id)).toEqual([]);
  });
});

describe('links', () => {
  it('are opened by the program, and a refusal is told', async () => {
    const host = new FakeHost();
    useHost(host);
    toasts.clear();
    const stop = followLinks(document);
    document.body.insertAdjacentHTML('beforeend', '<p id="links"><a href="tel:+48501502503"><b>501</b></a></p>');
    const inner = document.querySelector<HTMLElement>('#links b');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    inner?.dispatchEvent(click);
    expect(click.defaultPrevented, 'the window stays where it is').toBe(true);
    expect(host.opened).toEqual(['tel:+48501502503']);
    stop();
    document.querySelector('#links')?.remove();
    expect(toastTexts()).toEqual([]);
  });
});

/** What a text becomes: the selection between two bars. */
function after(text: string, edit: (text: string, from: number, to: number) => Edit | null): string {
  const from = text.indexOf('|');
  const to = text.lastIndexOf('|') - (text.lastIndexOf('|') > from ? 1 : 0);
  const plain = text.replaceAll('|', '');
  const done = edit(plain, from, to);
  if (!done) return 'nothing';
  const made = plain.slice(0, done.from) + done.text + plain.slice(done.to);
  const [start, end] = done.select;
  return `${made.slice(0, start)}|${made.slice(start, end)}${end > start ? '|' : ''}${made.slice(end)}`;
}

const bold = (text: string, from: number, to: number) => toggleMark(text, from, to, '**');
const italic = (text: string, from: number, to: number) => toggleMark(text, from, to, '*');

describe('keys of Markdown', () => {
  it.each([
    ['to |jest| ważne', bold, 'to **|jest|** ważne'],
    ['to **|jest|** ważne', bold, 'to |jest| ważne'],
    ['to |**jest**| ważne', bold, 'to |jest| ważne'],
    ['to | jest| ważne', bold, 'to  **|jest|** ważne'],
    ['tu |', bold, 'tu **|**'],
    ['tu **|**', bold, 'tu |'],
    ['|a|', italic, '*|a|*'],
    ['*|a|*', italic, '|a|'],
    ['**|a|**', italic, '***|a|***'],
    ['***|a|***', italic, '**|a|**'],
    ['zob. |stronę|', makeLink, 'zob. [stronę](|https://|)'],
    ['|https://firma.pl|', makeLink, '[|](https://firma.pl)'],
    ['|[tu](https://firma.pl)|', makeLink, '|tu|'],
    ['- a|', nextItem, '- a\n- |'],
    ['9. a|', nextItem, '9. a\n10. |'],
    ['  * [x] a|', nextItem, '  * [x] a\n  * [ ] |'],
    ['- a\n- |', nextItem, '- a\n|'],
    ['słowa|', nextItem, 'nothing'],
    ['- |a|', nextItem, 'nothing'],
  ])('%s', (text, edit, expected) => {
    expect(after(text, edit)).toBe(expected);
  });
});
