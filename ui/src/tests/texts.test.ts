import cases from './money-cases.json';
import { beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../lib/fold';
import { formatDue, formatDueFully, formatMoney } from '../lib/format';
import { useHost } from '../lib/host';
import { caps, matches } from '../lib/keys';
import { isoWeek, monthWeeks, moveMonth } from '../lib/month';
import { i18n } from '../lib/i18n.svelte';
import { typedDiscount, typedMoney } from '../lib/money';
import { loadLists, loadSession } from '../lib/session.svelte';
import { due } from '../lib/testing/fake-data';
import { FakeHost } from '../lib/testing/fake-host';

beforeEach(async () => {
  useHost(new FakeHost());
  await Promise.all([loadSession(), loadLists()]);
});

describe('money', () => {
  // The table to which the program's own writing is held, too.
  it.each(cases)('$minor of $currency is written as the program writes it', (one) => {
    for (const language of ['pl', 'en'] as const) {
      i18n.language = language;
      expect(formatMoney(one)).toBe(one[language]);
      if (Number.isSafeInteger(Number(one.minor))) {
        expect(typedMoney({ minor: Number(one.minor), currency: one.currency })).toBe(one[`typed_${language}`]);
      }
    }
    i18n.language = 'pl';
  });

  it('loses no unit of the largest amounts, nor of their sums', () => {
    expect(formatMoney({ minor: 999_999_999_999_999, currency: 'PLN' })).toBe(
      '9\u00a0999\u00a0999\u00a0999\u00a0999,99\u00a0zł',
    );
    expect(formatMoney({ minor: '999999999999999999999', currency: 'JPY' })).toContain('999\u00a0999\u00a0999');
  });

  it('writes discounts without a float', () => {
    expect([0, 5, 50, 725, 1_000, 10_000].map(typedDiscount)).toEqual(['', '0,05', '0,5', '7,25', '10', '100']);
  });
});

describe('months', () => {
  it('knows ISO weeks at the turn of the year', () => {
    expect(isoWeek('2026-11-23')).toBe(48);
    expect(isoWeek('2027-01-01')).toBe(53);
    expect(isoWeek('2027-01-04')).toBe(1);
  });

  it('starts a month’s page on a Monday and moves by months', () => {
    expect(monthWeeks('2026-11-23')[0]?.days[0]).toBe('2026-10-26');
    expect(moveMonth('2027-01-31', 1)).toBe('2027-02-28');
    expect(moveMonth('2027-01-31', -2)).toBe('2026-11-30');
  });
});

describe('keys and words', () => {
  const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

  it('goes by the letter, and keeps modifiers apart', () => {
    expect(matches(key({ key: 'Z', ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+z')).toBe(true);
    expect(matches(key({ key: 'z', ctrlKey: true }), 'Ctrl+Shift+z')).toBe(false);
    expect(matches(key({ key: 'd', ctrlKey: true }), 'd')).toBe(false);
    expect(matches(key({ key: '?', shiftKey: true }), '?')).toBe(true);
    expect(matches(key({ key: ' ' }), 'Space')).toBe(true);
    expect(caps('Ctrl+Enter')).toEqual(['Ctrl', '↵']);
  });

  it('folds what Unicode does not', () => {
    expect(fold('Łącznik Źródło')).toBe('lacznik zrodlo');
  });

  it('names near days', () => {
    expect(formatDue(due(1, '09:00'))).toBe('jutro 9:00');
    expect(formatDue(due(2))).toBe('śr. 25 lis');
    expect(formatDue({ ...due(2), zone: 'Europe/London' }), 'a day alone has no zone').toBe('śr. 25 lis');
    expect(formatDueFully({ ...due(2), zone: 'Europe/London' })).toBe('śr. 25 lis 2026');
    expect(formatDue({ ...due(60, '09:00'), zone: 'Europe/London' })).toBe('pt. 22 sty 2027 9:00 (London)');
  });
});
