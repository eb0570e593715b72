import axe from 'axe-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { refresh } from '../lib/changes.svelte';
import type { Theme } from '../lib/generated/api';
import { historyValue } from '../lib/history-words';
import { mailHref, telHref, webHref } from '../lib/reach';
import type { Place } from '../lib/router.svelte';
import { router } from '../lib/router.svelte';
import type { FakeHost } from '../lib/testing/fake-host';
import { byId, choose, field, open, press, toastTexts, type, until } from '../lib/testing/stage';

const swit: Place = { screen: 'partner', partner_id: 'p-swit', thread_id: 't-meble' };

// The screen is loaded when it is first shown.
beforeAll(() => import('../screens/partner/Partner.svelte').then(() => undefined), 30_000);

async function onCard(options = {}) {
  const stage = await open(options, swit);
  await until(() => byId('partner-name')?.textContent === 'Stolarnia Świt', 'the card');
  return stage;
}

async function edit() {
  await press('i');
  await until(() => byId('partner-dialog'), 'the form');
}

const phones = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('[data-field^="phones."][data-field$=".value"]')].map(
    (input) => input.value,
  );

describe('a tax number whose digits do not agree', () => {
  it('is shown as doubtful until it is mended', async () => {
    const { host } = await onCard();
    const kept = host.state.partners.find((one) => one.id === 'p-swit')!;
    expect(byId('tax-id-doubtful')).toBeNull();
    Object.assign(kept, { tax_id: '526-000-12-47', is_tax_id_doubtful: true });
    refresh();
    await until(() => byId('tax-id-doubtful')?.textContent?.includes('się nie zgadzają'), 'the doubt');
  });
});

describe('reaching somebody', () => {
  it.each([
    ['+48 74 852 11 30', 'tel:+48748521130'],
    ['(74) 852-11-30 wew. 12', 'tel:748521130'],
    ['22 555 44 33 #1', 'tel:225554433'],
  ])('dials %s', (phone, href) => expect(telHref(phone)).toBe(href));

  it('writes to an address and to nothing beside it', () => {
    expect(mailHref('biuro@swit.pl')).toBe('mailto:biuro@swit.pl');
    expect(mailHref('a?bcc=x&y@swit.pl')).toBe('mailto:a%3Fbcc%3Dx%26y@swit.pl');
    expect(webHref('swit.pl')).toBe('https://swit.pl');
    expect(webHref('javascript:alert(1)')).toBe('https://javascript:alert(1)');
  });

  it('calls, mails and copies by key', async () => {
    const { host } = await onCard();
    const opened = vi.spyOn(host, 'openLink');
    const copied = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: copied } });
    await press('l');
    await until(() => opened.mock.calls[0]?.[0] === 'tel:+48748521130', 'the main phone');
    await press('m');
    await until(() => opened.mock.calls[1]?.[0] === 'mailto:biuro@stolarniaswit.pl', 'the main address');
    document.querySelector<HTMLElement>('[data-contact="c-nowak"] button')?.focus();
    await press('l');
    await until(() => opened.mock.calls[2]?.[0] === 'tel:+48601220118', 'the person with the focus');
    document.querySelector<HTMLElement>('[data-copy="faktury@stolarniaswit.pl"]')?.focus();
    await press('y');
    await until(() => toastTexts().some((text) => text.includes('Skopiowano: faktury@stolarniaswit.pl')), 'the news');
    expect(copied).toHaveBeenCalledWith('faktury@stolarniaswit.pl');
    vi.unstubAllGlobals();
  });

  it('shows a few and the rest on demand', async () => {
    const { host } = await onCard();
    const many = Array.from({ length: 9 }, (_, index) => ({ value: `600 100 20${index}`, label: '' }));
    const token = host.state.partners[0]?.token ?? '';
    await host.call('update_partner', {
      partner_id: 'p-swit',
      fields: { name: 'Stolarnia Świt', phones: many },
      token,
    });
    await until(() => document.querySelector('[data-copy="600 100 200"]'), 'the new phones');
    expect(document.querySelector('[data-copy="600 100 203"]')).toBeNull();
    const more = [...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'jeszcze 6');
    more?.click();
    await until(() => document.querySelector('[data-copy="600 100 208"]'), 'all of them');
  });
});

describe('lists in a form', () => {
  it('are written, ordered and shortened by keyboard', async () => {
    const { host } = await onCard();
    await edit();
    expect(phones()).toEqual(['+48 74 852 11 30', '+48 74 852 11 39', '+48 603 440 201']);
    field('phones.2.value')?.focus();
    await press('Alt+ArrowUp');
    await until(() => document.activeElement === field('phones.1.value'), 'the focus went along');
    await press('Alt+ArrowUp');
    await until(() => phones()[0] === '+48 603 440 201', 'the mobile is the main one');
    field('phones.2.value')?.focus();
    await press('Alt+Delete');
    await until(() => phones().length === 2, 'one fewer');
    await press('Alt+Enter');
    const fresh = await until(() => (phones().length === 3 ? field('phones.2.value') : null), 'one more');
    await until(() => document.activeElement === fresh, 'the new row has the focus');
    await type(fresh, '112');
    await press('Ctrl+Enter');
    await until(() => host.sent('update_partner').length === 1, 'saved');
    expect(host.sent('update_partner')[0]?.fields.phones).toEqual([
      { value: '+48 603 440 201', label: 'mobile' },
      { value: '+48 74 852 11 30', label: 'switchboard' },
      { value: '112', label: '' },
    ]);
  });

  it('take an own label', async () => {
    const { host } = await onCard();
    await edit();
    const select = field<HTMLSelectElement>('emails.0.label') as unknown as HTMLSelectElement;
    select.value = [...select.options].at(-1)?.value ?? '';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    const own = await until(() => document.querySelector<HTMLInputElement>('[data-own="0"]'), 'the field');
    await type(own, 'księgowość');
    await press('Ctrl+Enter');
    await until(() => host.sent('update_partner').length === 1, 'saved');
    expect(host.sent('update_partner')[0]?.fields.emails?.[0]).toEqual({
      value: 'biuro@stolarniaswit.pl',
      label: 'księgowość',
    });
  });

  it('have the words of a refusal and the cursor at the entry', async () => {
    const { host } = await onCard();
    await edit();
    host.refusals.set('update_partner', {
      code: 'invalid',
      field: 'fields.phones.1.value',
      args: { reason: 'bad_phone' },
      reference: '',
    });
    await press('Ctrl+Enter');
    await until(() => document.activeElement === field('phones.1.value'), 'the cursor');
    expect(field('phones.1.value')?.getAttribute('aria-invalid')).toBe('true');
    expect(byId('list-phones')?.textContent).toContain('To nie jest numer telefonu.');
  });

  it('are readable in a history', async () => {
    await open();
    expect(historyValue('phone', '600 100 200\tmobile\n112\tna bramie')).toBe('600 100 200 (komórka), 112 (na bramie)');
  });
});

describe('similar partners', () => {
  it('are told while typing, and can be used instead', async () => {
    const { host } = await open();
    await press('Ctrl+k');
    await type((await until(() => byId('palette-input'), 'the palette')) as HTMLInputElement, 'nowy kontrahent');
    await until(() => byId('palette-new-partner'), 'the command');
    await press('Enter');
    await type(await until(() => field('name'), 'the form'), 'Hurtownia Żubr sp. z o.o.');
    await until(() => byId('similar-name')?.textContent?.includes('ta sama nazwa'), 'the warning');
    expect(byId('similar-name')?.textContent).toContain('Hurtownia Żubr, Białystok');
    const use = [...(byId('similar-name')?.querySelectorAll('button') ?? [])].find((one) =>
      one.textContent?.includes('Użyj tego'),
    );
    use?.click();
    await until(() => byId('partner-name')?.textContent === 'Hurtownia Żubr', 'the one that is there');
    expect(host.sent('create_partner')).toEqual([]);
    expect(host.drafts.size, 'what was typed is not kept').toBe(0);
  });

  it('do not stand in the way of Tab; F8 leads to them, from one to the next, and back', async () => {
    await open({}, { screen: 'partners' });
    await press('n');
    const name = await until(() => field('name'), 'the form');
    await type(name, 'Hurtownia Żubr sp. z o.o.');
    const notice = await until(() => byId('similar-name')?.querySelector('[data-similar]'), 'the warning');
    const buttons = [...notice.querySelectorAll('button')];
    expect(buttons.length).toBeGreaterThan(1);
    expect(buttons.filter((button) => button.tabIndex >= 0)).toEqual([]);
    for (const button of buttons) {
      await press('F8');
      expect(document.activeElement).toBe(button);
    }
    await press('F8');
    expect(document.activeElement, 'back where it was typed').toBe(name);
    for (const button of [...buttons].reverse()) {
      await press('Shift+F8');
      expect(document.activeElement, 'the last one first').toBe(button);
    }
    await press('Shift+F8');
    expect(document.activeElement).toBe(name);
    await press('F8');
    await press('Escape');
    expect(document.activeElement, 'out of them, not out of the form').toBe(name);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    expect(name.dispatchEvent(escape), 'from the field it closes the form').toBe(true);
  });

  it('are told with the key that leads to them to who only hears, in a region that was there before', async () => {
    await open({}, { screen: 'partners' });
    await press('n');
    const name = await until(() => field('name'), 'the form');
    const region = byId('similar-name');
    expect(region?.getAttribute('aria-live')).toBe('polite');
    expect(region && getComputedStyle(region).display, 'there before').not.toBe('none');
    expect(region?.textContent?.trim()).toBe('');
    await type(name, 'Hurtownia Żubr sp. z o.o.');
    await until(() => region?.querySelector('[data-similar]'), 'the warning');
    const told = region?.cloneNode(true) as HTMLElement;
    told.querySelectorAll('[aria-hidden=true]').forEach((unheard) => unheard.remove());
    expect(told.textContent).toContain('F8: do podobnych kontrahentów');
    expect(told.querySelector('[aria-keyshortcuts]'), 'F8 does not press them').toBeNull();
  });

  it('in the trash can be restored', async () => {
    const { host } = await onCard();
    const zubr = host.state.partners.find((one) => one.id === 'p-zubr');
    if (zubr) zubr.trashed = true;
    await edit();
    await type(field('phones.1.value') as HTMLInputElement, '85 741 02 55');
    await until(() => byId('similar-phone')?.textContent?.includes('W koszu jest podobny'), 'the warning');
    byId('similar-phone')?.querySelector('button')?.click();
    await until(() => host.sent('restore_partner').length === 1, 'restored');
    expect(host.sent('restore_partner')[0]).toEqual({ partner_id: 'p-zubr' });
  });
});

describe('merging', () => {
  async function preview(prepare: (host: FakeHost) => void = () => undefined) {
    const stage = await onCard();
    prepare(stage.host);
    await press('Ctrl+k');
    await type((await until(() => byId('palette-input'), 'the palette')) as HTMLInputElement, 'polacz');
    await until(() => byId('palette-merge'), 'the command');
    await press('Enter');
    await type((await until(() => byId('merge-search'), 'the first step')) as HTMLInputElement, 'żubr');
    await until(() => byId('merge-dialog')?.querySelector('[role=option][id$=p-zubr]'), 'the other');
    await press('Enter');
    await until(() => byId('merge-moves'), 'the second step');
    return stage;
  }

  it('is chosen, looked at and done by keyboard, and undone', async () => {
    const { host } = await preview();
    expect(byId('merge-moves')?.textContent).toContain('1 wątek, 1 osoba');
    expect(document.activeElement).toBe(byId('merge-go'));
    await choose(document.querySelector('[data-field="city"][value="other"]') as HTMLInputElement);
    await press('Ctrl+Enter');
    await until(() => toastTexts().some((text) => text.includes('Hurtownia Żubr → Stolarnia Świt')), 'the news');
    expect(host.sent('merge_partners')[0]?.fields).toEqual({
      name: 'keep',
      tax_id: 'keep',
      city: 'other',
      website: 'keep',
      owner_id: 'keep',
    });
    await until(() => document.body.textContent?.includes('Warunki dostaw na 2027'), 'its thread is here');
  });

  it('shows which categories there will be, and which cannot go along', async () => {
    await preview((host) => {
      const other = host.state.partners.find((one) => one.id === 'p-zubr');
      if (other) other.categories = ['k-prospect', 'k-metal'];
    });
    const words = (id: string) =>
      [...(byId(id)?.querySelectorAll('[data-testid=category-chip]') ?? [])].map((chip) => chip.textContent?.trim());
    expect(words('merge-categories')).toEqual([
      'Segment: Kluczowy',
      'Branża: Drewno › Płyty',
      'Branża: Metal',
      'Segment: Potencjalny',
    ]);
    expect(words('merge-left-categories')).toEqual(['Segment: Potencjalny']);
  });

  it('joins the people that are ticked in the same step, with one undo', async () => {
    const people = (host: FakeHost) =>
      ['p-swit', 'p-zubr'].map((id) => host.state.contacts.find((one) => one.partner_id === id && !one.trashed));
    const { host } = await preview((host) => {
      const [ours, theirs] = people(host);
      if (ours && theirs) theirs.name = ours.name;
    });
    const [ours, theirs] = people(host);
    await press('Ctrl+Enter');
    const done = await until(
      () =>
        [...document.querySelectorAll('[data-testid=toast]')].find((one) =>
          one.textContent?.includes('Hurtownia Żubr →'),
        ),
      'the news',
    );
    expect(host.sent('merge_partners')[0]?.contacts).toEqual([
      { keep_id: ours?.id, other_id: theirs?.id, keep_token: ours?.token, other_token: theirs?.token },
    ]);
    expect(host.sent('merge_contacts')).toEqual([]);
    expect(host.state.contacts.find((one) => one.id === theirs?.id)?.trashed).toBe(true);
    done.querySelector<HTMLElement>('[data-testid=toast-undo]')?.click();
    await until(() => host.state.contacts.find((one) => one.id === theirs?.id)?.trashed === false, 'both again');
    expect(host.state.partners.find((one) => one.id === 'p-zubr')?.trashed).toBe(false);
    expect(host.sent('undo')).toHaveLength(1);
  });

  it('leads from the merged one to the kept one', async () => {
    await preview();
    await press('Ctrl+Enter');
    await until(() => byId('merge-dialog') === null, 'merged');
    router.go({ screen: 'partner', partner_id: 'p-zubr', thread_id: null });
    await until(() => router.place.screen === 'partner' && router.place.partner_id === 'p-swit', 'the kept one');
    await until(() => toastTexts().some((text) => text.includes('połączony z Stolarnia Świt')), 'and says so');
  });
});

describe('accessibility', () => {
  it.each(['light', 'dark'] as Theme[])('has no violations in %s', async (theme) => {
    await onCard({ theme });
    const check = async (what: string) => {
      const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
      expect(violations.map((one) => `${what}: ${one.id} ${one.nodes[0]?.html}`)).toEqual([]);
    };
    await check('card');
    await edit();
    await type(field('name') as HTMLInputElement, 'Hurtownia Żubr');
    await until(() => byId('similar-name')?.textContent?.includes('Podobny'), 'the warning');
    await check('form');
  });
});
