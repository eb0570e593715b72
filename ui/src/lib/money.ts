// An amount as it is typed: "12 400,50" or "12,400.50", into whole minor units without a float in between.
import type { Currency, Money } from './generated/api';
import { i18n, locale } from './i18n.svelte';

export const currencies: Currency[] = ['PLN', 'EUR', 'USD', 'GBP', 'CZK', 'CHF'];

function digitsOf(currency: Currency): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** The amount, `null` for an empty text, `undefined` for one that is no amount. */
export function parseMoney(text: string, currency: Currency): Money | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']/g, '');
  if (bare === '') return null;
  const digits = digitsOf(currency);
  // Digits in groups of three, or ungrouped; the sign before the fraction is not the one between the groups.
  const match =
    /^(-?)(?:([1-9]\d{0,2}(?:([.,])\d{3})(?:\3\d{3})*)(?:(?!\3)[.,](\d{1,2}))?|(\d+)(?:[.,](\d{1,2}))?)$/.exec(bare);
  if (!match) return undefined;
  const whole = (match[2] ?? match[5] ?? '').replace(/[.,]/g, '');
  const fraction = match[4] ?? match[6] ?? '';
  if (fraction.length > digits || whole.length > 13) return undefined;
  const minor = Number((match[1] ?? '') + whole + fraction.padEnd(digits, '0'));
  return { minor, currency };
}

/** The amount as text for its field. */
export function typedMoney(money: Money | null): string {
  if (!money) return '';
  const digits = digitsOf(money.currency);
  const format = new Intl.NumberFormat(locale[i18n.language], {
    minimumFractionDigits: money.minor % 10 ** digits === 0 ? 0 : digits,
    maximumFractionDigits: digits,
  });
  return format.format(money.minor / 10 ** digits);
}
