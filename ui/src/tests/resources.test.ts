// Resources: their settings, and what is booked from the forms of plans.
import { describe, expect, it } from 'vitest';
import type { WireError } from '../lib/generated/api';
import type { Place } from '../lib/router.svelte';
import { all, byId, field, open, press, toastTexts, type, until } from '../lib/testing/stage';

const meble: Place = { screen: 'partner', partner_id: 'p-swit', thread_id: 't-meble' };

const taken: WireError = {
  code: 'overbooked',
  field: null,
  args: {
    resource_id: 'resource-a',
    resource_name: 'Sala A',
    capacity: 1,
    units: 1,
    time: {
      start: { date: '2026-11-24', time: '10:00' },
      end: { date: '2026-11-24', time: '11:00' },
      zone: 'Europe/Warsaw',
    },
    by: [
      {
        units: 1,
        start_at: 0,
        end_at: 0,
        start: { date: '2026-11-24', time: '10:30' },
        end: { date: '2026-11-24', time: '11:30' },
        booked_by: 'user-piotr',
        booked_by_name: 'Piotr Zieliński',
        event: null,
      },
    ],
    slots: [
      {
        due: { date: '2026-11-24', time: '11:30', zone: 'Europe/Warsaw' },
        end: { date: '2026-11-24', time: '12:30' },
        start_at: 1,
        end_at: 2,
      },
    ],
    operation_id: null,
    may_leave_out: false,
  },
  reference: '',
};

describe('reservations', () => {
  it('are folded, booked with the plan, and a refusal offers a free time to take', async () => {
    const { host } = await open({}, meble);
    await until(() => byId('plan-line'), 'the plan');
    await press('Shift+E');
    await until(() => byId('edit-plan-dialog'), 'the dialog');
    const reserve = await until(() => byId('reserve'), 'folded until used');
    expect(all('reservation')).toHaveLength(0);
    await type(field('due')!, 'jutro 10');
    await type(field('end')!, '1h');
    reserve.click();
    await until(() => byId('booking-free')?.dataset.free === 'true', 'it is free');
    host.refusals.set('edit_plan', taken);
    await press('Ctrl+Enter');
    const slot = await until(() => byId('refusal')?.querySelector<HTMLElement>('[data-testid=slot]') ?? null, 'a time');
    expect(byId('refusal')?.textContent).toContain('Sala A: zajęte');
    expect(byId('refusal')?.textContent, 'of what is not seen only who').toContain('Piotr Zieliński');
    slot.click();
    await until(() => field<HTMLInputElement>('due')?.value.includes('11:30'), 'the time is filled in');
    expect(field<HTMLInputElement>('end')?.value).toBe('do 12:30');
    await press('Ctrl+Enter');
    await until(() => host.sent('edit_plan').length === 2, 'sent');
    expect(host.sent('edit_plan')[1]).toMatchObject({
      carried: { reservations: [{ resource_id: 'resource-a', units: 1 }] },
      time: { end: { date: '2026-11-24', time: '12:30' } },
    });
  });
});

describe('the settings of resources', () => {
  it('list them, add one, and keep its hours at their field when refused', async () => {
    const { host } = await open({}, { screen: 'settings', tab: 'resources' });
    await until(() => all('resource-row').length === 1, 'the list');
    await press('n');
    await until(() => byId('resource-dialog'), 'the dialog');
    await type(field('name')!, 'Auto');
    host.refusals.set('create_resource', {
      code: 'invalid',
      field: 'fields.hours.1',
      args: { reason: 'malformed' },
      reference: '',
    });
    await press('Ctrl+Enter');
    await until(() => field('hours.1')?.getAttribute('aria-invalid') === 'true', 'at its field');
    await type(field('hours.1')!, '8-16');
    await press('Ctrl+Enter');
    await until(() => toastTexts().some((text) => text.includes('Dodano zasób: Auto')), 'a toast');
  });
});
