// Amounts as people read and type them: digits moved about, never a number with a fraction. What a text means is
// the program's business (`parse_amount`); both write by one table, `tests/money-cases.json`.
import { decimals, type Currency, type Money, type Sum } from './generated/api';
import { i18n, locale } from './i18n.svelte';

const signs: Record<string, string> = { EUR: '€', USD: '$', GBP: '£' };
const SPACE = '\u00a0';

/** Offered first, after the workspace's own. */
const usual: Currency[] = ['PLN', 'EUR', 'USD', 'GBP', 'CZK', 'CHF'];

type Parts = { minus: string; whole: string; rest: string };

function partsOf({ minor, currency }: Money | Sum): Parts {
  const text = String(minor);
  const minus = text.startsWith('-') ? '-' : '';
  const places = decimals[currency] ?? 2;
  const digits = text.slice(minus.length).padStart(places + 1, '0');
  const end = digits.length - places;
  return { minus, whole: digits.slice(0, end), rest: digits.slice(end) };
}

function written(whole: string, rest: string): string {
  const polish = i18n.language === 'pl';
  // Polish groups from five digits on.
  const grouped = polish && whole.length < 5 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, polish ? SPACE : ',');
  return rest ? `${grouped}${polish ? ',' : '.'}${rest}` : grouped;
}

/** "12 500,50 zł", "€12,500.50", "PLN 12,500.50". */
export function formatMoney(money: Money | Sum): string {
  const { minus, whole, rest } = partsOf(money);
  const number = written(whole, rest);
  if (i18n.language === 'pl') {
    const sign = money.currency === 'PLN' ? 'zł' : (signs[money.currency] ?? money.currency);
    return `${minus}${number}${SPACE}${sign}`;
  }
  const sign = signs[money.currency];
  return sign ? `${minus}${sign}${number}` : `${minus}${money.currency}${SPACE}${number}`;
}

/** The amount as one types it: without its currency, and without decimals that are all nought. */
export function typedMoney(money: Money | null): string {
  if (!money) return '';
  const { minus, whole, rest } = partsOf(money);
  return minus + written(whole, /^0*$/.test(rest) ? '' : rest);
}

/** A plain decimal as one types it: "2.5" is "2,5" in Polish. */
export function typedDecimal(decimal: string): string {
  return i18n.language === 'pl' ? decimal.replace('.', ',') : decimal;
}

/** Hundredths of a per cent as one types them; nothing for none. */
export function typedDiscount(hundredths: number): string {
  if (hundredths === 0) return '';
  const digits = String(hundredths).padStart(3, '0');
  const rest = digits.slice(-2).replace(/0+$/, '');
  return typedDecimal(rest ? `${digits.slice(0, -2)}.${rest}` : digits.slice(0, -2));
}

/** Every currency with its name: `first`, then the usual ones, then all others by their codes. */
export function currencyOptions(first: Currency): { value: Currency; label: string; hint: string }[] {
  const names = new Intl.DisplayNames(locale[i18n.language], { type: 'currency' });
  const codes = [...new Set([first, ...usual, ...Object.keys(decimals).sort()])];
  return codes.map((code) => ({ value: code, label: code, hint: names.of(code) ?? '' }));
}
