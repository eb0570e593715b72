import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { layers } from '../lib/layers.svelte';
import type { Place } from '../lib/router.svelte';
import { all, byId, choose, cursorRow, field, open, press, toastTexts, type, until } from '../lib/testing/stage';

const meble: Place = { screen: 'partner', partner_id: 'p-swit', thread_id: 't-meble' };

async function axeClean(what: string): Promise<void> {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    what,
  ).toEqual([]);
}

describe('several tasks at once', () => {
  it('marks with X and Shift+J, and lets go with Escape', async () => {
    await open();
    await until(() => cursorRow().startsWith('Potwierdzić'), 'rows');
    await press('x');
    expect(byId('marks')?.textContent?.trim()).toBe('zaznaczono 1 zadanie');
    await press('Shift+J');
    await press('Shift+J');
    await until(() => byId('marks')?.textContent?.includes('zaznaczono 3 zadania'), 'three are marked');
    expect(all('task-row').filter((row) => row.classList.contains('marked'))).toHaveLength(3);
    await press('Escape');
    await until(() => byId('marks')?.textContent?.trim() === '', 'none is');
  });

  it('marks a whole section with Ctrl+A', async () => {
    await open();
    await until(() => cursorRow(), 'rows');
    await press('Ctrl+a');
    await until(() => byId('marks')?.textContent?.includes('zaznaczono 3 zadania'), 'the overdue ones alone');
  });

  it('moves them as one, spread over days, with a reason given before', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('Ctrl+a');
    await press('r');
    const due = await until(() => field('due'), 'the dialog');
    expect(byId('bulk-dialog')?.textContent).toContain('Przełóż 3 zadania');
    await axeClean('the dialog');
    await choose(byId('spread') as HTMLInputElement);
    await type(due, 'jutro');
    await type(field('per_day') as HTMLInputElement, '2');
    const preview = await until(() => byId('moves-preview'), 'where they go');
    await until(() => preview.textContent?.includes('2 zadania') && preview.textContent.includes('1 zadanie'), 'days');
    const reason = await until(() => byId('suggestions')?.querySelector('button'), 'a reason');
    reason.click();
    await press('Ctrl+Enter');
    const [sent] = await until(() => host.sent('reschedule_events')[0] && host.sent('reschedule_events'), 'sent');
    expect(sent?.reason).toBe('klient na urlopie');
    expect(sent?.events.map((event) => event.due.date)).toEqual(['2026-11-24', '2026-11-24', '2026-11-25']);
    expect(
      sent?.events.every((event) => event.token !== ''),
      'each as the list saw it',
    ).toBe(true);
    await until(() => toastTexts().some((text) => text.startsWith('Przełożono 3 zadania.')), 'a toast');
    await press('Ctrl+z');
    await until(() => byId('section-overdue')?.textContent?.includes('22 dni po terminie'), 'all of it is back');
  });

  it('keeps on saying that a day does not exist when moving is tried', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('Ctrl+a');
    await press('r');
    await type(await until(() => field('due'), 'the dialog'), '31.02');
    await until(() => byId('bulk-dialog')?.textContent?.includes('Nie ma takiego dnia'), 'while it is typed');
    await press('Ctrl+Enter');
    await until(
      () => document.querySelector('[data-testid=bulk-dialog] .primary[aria-disabled=false]'),
      'it was tried',
    );
    expect(byId('bulk-dialog')?.textContent).toContain('Nie ma takiego dnia');
    expect(byId('bulk-dialog')?.textContent).not.toContain('Nie rozumiem');
    expect(host.sent('propose_moves')).toHaveLength(0);
  });

  it('names the one task on whose account nothing was moved', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('Ctrl+a');
    await press('r');
    await type(await until(() => field('due'), 'the dialog'), 'jutro');
    host.refusals.set('reschedule_events', { code: 'not_planned', field: 'events.1', args: {}, reference: '' });
    await press('Ctrl+Enter');
    const words = await until(() => byId('barred')?.textContent, 'the words');
    expect(words).toContain('Stolarnia Świt · Wysłać poprawiony kosztorys');
    expect(byId('bulk-dialog'), 'the form stays').not.toBeNull();
  });
});

describe('sections', () => {
  it('asks for as many rows as are shown, and for more on demand', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    expect(host.sent('today')[0], 'what is folded away needs no rows').toMatchObject({ overdue: 50, upcoming: 0 });
    const first = host.state.events.find((event) => event.id === 'e-10');
    for (let number = 0; number < 60; number += 1)
      host.state.events.push({ ...structuredClone(first!), id: `more-${number}` });
    await host.call('cancel_event', { event_id: 'more-0' });
    const more = await until(() => byId('show-all-overdue'), 'more than fifty');
    expect(more.textContent?.trim()).toBe('Pokaż wszystkie (62)');
    await press('a');
    await until(() => host.sent('today').at(-1)?.overdue === 62, 'all are asked for');
    await until(() => !byId('show-all-overdue'), 'and shown');
  });

  it('closes a hanging thread with a usual reason', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('End');
    await press('c');
    await until(() => byId('close-dialog'), 'the dialog');
    await press('Ctrl+Enter');
    await until(() => byId('close-dialog')?.textContent?.includes('To pole jest potrzebne.'), 'a reason is needed');
    await choose(byId('outcome-lost') as HTMLInputElement);
    const reason = [...(byId('suggestions')?.querySelectorAll('button') ?? [])].find(
      (button) => button.textContent === 'Wybrali tańszą ofertę',
    );
    reason?.click();
    await press('Ctrl+Enter');
    await until(() => host.sent('close_thread').length === 2, 'closed');
    expect(host.sent('close_thread')[1]).toMatchObject({ outcome: 'lost', reason: 'Wybrali tańszą ofertę' });
  });
});

describe('a plan', () => {
  it('is changed whole in one dialog, and only what was touched is sent', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('j');
    await press('F2');
    const note = await until(() => field('note'), 'the dialog');
    await axeClean('the dialog');
    expect(byId('edit-plan-dialog')?.textContent).toContain('przełożone 3 razy · ostatnio: klient na urlopie');
    await type(note, 'Wysłać dziś');
    document.querySelector<HTMLElement>('[data-lead="30"]')?.click();
    await press('Ctrl+Enter');
    const [sent] = await until(() => host.sent('edit_plan')[0] && host.sent('edit_plan'), 'sent');
    expect(sent).toMatchObject({ event_id: 'e-5', note: 'Wysłać dziś', time: null, reminders: [0, 30] });
    await until(() => toastTexts().some((text) => text.startsWith('Zapisano zadanie: Wysłać dziś')), 'a toast');
  });

  it('asks why when its time is changed, and takes an end as a time of day', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('F2');
    await type(await until(() => field('due'), 'the dialog'), 'jutro 10');
    await type(field('end') as HTMLInputElement, '11:30');
    await type(await until(() => field('reason'), 'the reason'), 'Chory');
    await press('Ctrl+Enter');
    const [sent] = await until(() => host.sent('edit_plan')[0] && host.sent('edit_plan'), 'sent');
    expect(sent?.time).toMatchObject({
      due: { date: '2026-11-24', time: '10:00' },
      end: { date: '2026-11-24', time: '11:30' },
      reason: 'Chory',
    });
  });

  it('leaves an end that was not touched to the length of the plan', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('F2');
    await type(await until(() => field('due'), 'the dialog'), 'jutro 10');
    await press('Ctrl+Enter');
    const [sent] = await until(() => host.sent('edit_plan')[0] && host.sent('edit_plan'), 'sent');
    expect(sent?.time).toMatchObject({ due: { date: '2026-11-24', time: '10:00' } });
    expect(sent?.time).not.toHaveProperty('end');
  });

  it('of a thread closed meanwhile keeps its text and offers to reopen the thread', async () => {
    const { host } = await open({}, meble);
    await until(() => byId('thread-head'), 'the thread');
    await press('t');
    await type(await until(() => field('plan.due'), 'the dialog'), 'jutro 10');
    host.refusals.set('plan_event', { code: 'thread_closed', field: null, args: {}, reference: '' });
    await press('Ctrl+Enter');
    const remedy = await until(() => byId('remedy'), 'the way out');
    host.state.threads.find((thread) => thread.id === 't-meble')!.state = 'closed';
    remedy.click();
    await until(() => host.sent('reopen_thread').length === 1 && host.sent('plan_event').length === 2, 'planned');
  });
});

describe('the timeline', () => {
  it('filters by dates in words, by Enter, by leaving the field and by the calendar', async () => {
    const { host } = await open({}, meble);
    const asked = () => host.sent('timeline').at(-1)?.filter;
    await until(() => asked(), 'the timeline');
    await press('f');
    const from = await until(() => field('filter.from'), 'the field');
    await type(from, 'jutro');
    await until(() => from.closest('.dates')?.textContent?.includes('24'), 'what it is');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(from.value, 'what is typed stays while it is understood').toBe('jutro');
    from.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await until(() => asked()?.from === '2026-11-24', 'by Enter');
    expect(from.value).toBe('jutro');
    const to = field('filter.to') as HTMLInputElement;
    await type(to, '+3d');
    to.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await until(() => asked()?.to, 'by leaving it');
    expect(to.value).toBe('+3d');
    await type(from, '');
    from.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await until(() => (asked()?.from ?? null) === null, 'and taken off');
    from.parentElement?.querySelector('button')?.click();
    const day = await until(() => document.querySelector<HTMLElement>('[data-day="2026-11-25"]'), 'the calendar');
    day.click();
    await until(() => asked()?.from === '2026-11-25', 'by a day of the calendar');
  });

  it('of all threads names each one, filters by what there is, and clears with Escape', async () => {
    const { host } = await open({}, { ...meble, thread_id: null });
    await until(() => byId('thread-head'), 'a thread at first');
    document.querySelector<HTMLElement>('[data-testid="thread-list"] li')?.click();
    await until(() => byId('timeline')?.textContent?.includes('Reklamacja 11/2026'), 'all events, by thread');
    byId('thread-list')?.focus();
    await press('f');
    const box = await until(
      () => document.querySelector<HTMLInputElement>('[data-choice="type-call"]'),
      'the kinds that occur',
    );
    await axeClean('the open filter');
    await choose(box);
    await until(() => all('timeline-event').length === 1, 'calls alone');
    expect(all('plan-line'), 'and the calls that are planned').toHaveLength(1);
    expect(host.sent('timeline').at(-1)?.filter?.event_type_ids).toEqual(['type-call']);
    expect(all('filter-chip').map((chip) => chip.textContent?.trim())).toEqual(['Rozmowa telefoniczna']);
    box.focus();
    await press('Escape');
    await until(() => !byId('filter-panel'), 'closed first');
    expect(all('filter-chip'), 'the filter stays').toHaveLength(1);
    await press('Escape');
    await until(() => all('filter-chip').length === 0 && all('timeline-event').length > 3, 'then cleared');
  });

  it('tells of a thread whose it is, how long it is silent and what it adds up to', async () => {
    await open({}, meble);
    await until(() => byId('thread-head')?.textContent?.includes('razem'), 'facts');
    const words = byId('thread-head')?.textContent?.replace(/\s+/g, ' ').trim();
    expect(words).toContain('opiekun: Anna Kowalska');
    expect(words).toContain('1 dzień ciszy');
    expect(words).toContain('3 zdarzenia');
    expect(words).toMatch(/15.900,00/);
  });

  it('jumps to the event that led to another, and walks with J and K', async () => {
    await open({}, meble);
    const follows = await until(() => all('follows')[0], 'a link of the chain');
    follows.click();
    const focused = () => (document.activeElement as HTMLElement | null)?.dataset.event;
    await until(() => focused() === 'e-2', 'the offer before the call');
    await press('j');
    expect(focused(), 'further back').toBe('e-1');
    await press('k');
    expect(focused()).toBe('e-2');
    await press('Enter');
    await until(() => byId('event-dialog'), 'Enter opens it');
    layers.closeAll();
  });
});

describe('how an attempt ended', () => {
  it('that asks for a call comes first in what is next', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    await press('d');
    const radio = await until(
      () => document.querySelector<HTMLInputElement>('input[value="call_back"]'),
      'the results',
    );
    await choose(radio);
    await press('Ctrl+Enter');
    await until(() => byId('what-next')?.textContent?.includes('po tym wyniku'), 'the proposal');
    expect(host.sent('propose_next')[0]?.result).toBe('call_back');
    await press('Ctrl+Enter');
    const [sent] = await until(() => host.sent('record_event')[0] && host.sent('record_event'), 'recorded');
    expect(sent?.next).toMatchObject({ choice: 'plan', plan: { due: { time: '15:00' } } });
  });

  it('as a wrong number leads to the person’s data', async () => {
    const { host } = await open();
    await until(() => cursorRow(), 'rows');
    host.state.events.find((event) => event.id === 'e-9')!.contact_id = 'c-sowa';
    await press('j');
    await press('j');
    await press('d');
    const radio = await until(
      () => document.querySelector<HTMLInputElement>('input[value="wrong_number"]'),
      'the results',
    );
    await choose(radio);
    (await until(() => byId('wrong-number-edit'), 'the hint')).click();
    await until(() => layers.open.some((layer) => layer.kind === 'contact'), 'the person');
  });
});
