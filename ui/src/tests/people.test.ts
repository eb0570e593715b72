import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { Place } from '../lib/router.svelte';
import { router } from '../lib/router.svelte';
import { all, byId, choose, field, open, press, type, until } from '../lib/testing/stage';

const meble: Place = { screen: 'partner', partner_id: 'p-swit', thread_id: 't-meble' };

async function axeClean(what: string): Promise<void> {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    what,
  ).toEqual([]);
}

/** The dialog in which a plan of the thread is changed. */
async function editPlan() {
  const stage = await open({}, meble);
  await until(() => byId('plan-line'), 'the plan');
  await press('Shift+E');
  await until(() => byId('edit-plan-dialog'), 'the dialog');
  return stage;
}

describe('participants', () => {
  it('are folded, found by typing without diacritics, given a part, and removed by the keyboard', async () => {
    const { host } = await editPlan();
    const fold = await until(() => byId('participants-add'), 'folded until used');
    fold.click();
    const input = await until(() => byId('participants-input') as HTMLInputElement | null, 'the field');
    expect(document.activeElement, 'the cursor is there').toBe(input);
    await type(input, 'piotr zielinski');
    await until(() => all('person-option').some((one) => one.textContent?.includes('Piotr Zieliński')), 'one of ours');
    expect(all('person-option')[0]?.textContent).toContain('od nas');
    await press('Enter');
    await until(() => all('participant').length === 1, 'he takes part');
    expect(input.value, 'ready for the next').toBe('');
    const part = field<HTMLSelectElement>('carried.participants.0.user_id');
    part!.value = 'leads';
    part!.dispatchEvent(new Event('change', { bubbles: true }));
    await type(input, '');
    input.click();
    await until(() => all('person-option').length > 0, 'everybody of the partner');
    expect(
      all('person-option').some((one) => one.textContent?.includes('Piotr')),
      'each once',
    ).toBe(false);
    await axeClean('the open list');
    await press('Enter');
    await until(() => all('participant').length === 2, 'the first of the partner');
    await press('Backspace');
    await until(() => all('participant').length === 1, 'the last one is out again');
    await press('Ctrl+Enter');
    const sent = await until(() => host.sent('edit_plan')[0], 'sent');
    expect(sent.carried).toEqual({ participants: [{ user_id: 'user-piotr', part: 'leads' }] });
  });

  it('stay as they are when nobody touches them', async () => {
    const { host } = await open({}, meble);
    const line = await until(() => byId('plan-line'), 'the plan');
    const plan = host.state.events.find((event) => event.id === line.dataset.event);
    plan!.people = [{ user_id: 'user-piotr', part: 'informed' }];
    await press('d');
    await until(() => byId('done-dialog'), 'the dialog');
    await until(() => all('participant').length === 1, 'those of the plan are shown');
    await press('Ctrl+Enter');
    await until(() => byId('done-dialog')?.textContent?.includes('krok 2'), 'what next');
    await press('Ctrl+Enter');
    const sent = await until(() => host.sent('record_event')[0], 'sent');
    expect(sent.carried?.participants, 'not told').toBeUndefined();
  });

  it('are asked for where the kind requires them: the form goes there', async () => {
    const { host } = await open({}, meble);
    await until(() => byId('plan-line'), 'the plan');
    await press('d');
    await until(() => byId('done-dialog'), 'the dialog');
    host.refusals.set('record_event', {
      code: 'invalid',
      field: 'carried.participants',
      args: { reason: 'required' },
      reference: '',
    });
    await press('Ctrl+Enter');
    await until(() => byId('done-dialog')?.textContent?.includes('krok 2'), 'what next');
    await press('Ctrl+Enter');
    await until(() => byId('done-dialog')?.textContent?.includes('Ten rodzaj zdarzenia tego wymaga.'), 'the words');
    await until(() => document.activeElement === byId('participants-input'), 'unfolded, with the cursor in it');
  });

  it('are shown on events, and lead to the page of a contact', async () => {
    const { host } = await open({}, meble);
    const done = host.state.events.find((event) => event.thread_id === 't-meble' && event.outcome);
    const contact = host.state.contacts.find((one) => one.partner_id === 'p-swit');
    done!.people = [
      { contact_id: contact!.id, part: 'leads' },
      { user_id: 'user-piotr', part: 'attends' },
    ];
    await host.call('snooze_reminder', { event_id: done!.id, until: 0 });
    const chips = await until(() => byId('event-participants'), 'the chips');
    expect(chips.textContent).toContain('prowadzi');
    chips.querySelector('button')?.click();
    const page = await until(() => byId('person-dialog'), 'the page');
    await until(() => all('person-event').length > 0, 'what happened');
    expect(page.textContent).toContain(contact!.name);
    expect(
      all('person-event').some((line) => line.textContent?.includes('prowadzi')),
      'with the part',
    ).toBe(true);
    await axeClean('the page');
    all('person-event')[0]?.click();
    await until(() => !byId('person-dialog'), 'it leads to the event');
    expect(router.place).toMatchObject({ screen: 'partner', partner_id: 'p-swit' });
  });
});

describe('a contact', () => {
  it('is opened from the palette and from the facts, and edited from its page', async () => {
    await open({}, meble);
    const name = await until(() => byId('open-person'), 'a person there');
    name.click();
    await until(() => byId('person-dialog'), 'the page');
    await press('e');
    await until(() => byId('contact-dialog'), 'the form');
  });
});

describe('a kind of event', () => {
  it('may require a file or a participant', async () => {
    const { host } = await open({}, { screen: 'settings', tab: 'types', record: 'type-call' });
    const box = await until(() => field('requires_participant'), 'the switch');
    await choose(box);
    const sent = await until(() => host.sent('update_event_type')[0], 'sent');
    expect(sent.fields.requires_participant).toBe(true);
    expect(sent.fields.required_dictionary_ids, 'what else it requires stays').toEqual([]);
  });
});
