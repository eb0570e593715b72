// Amounts, the price list and lines of the played program. The real reader of amounts is the program's.
import { decimals, type Lines, type Money, type PricedLine, type ProductView, type Sum } from '../generated/api';
import { fold } from '../fold';
import { formatMoney, typedMoney } from '../money';
import { refuse, type Acts, type P, type Reads, type World } from './fake-world';

const words: Record<string, string> = { zł: 'PLN', '€': 'EUR', $: 'USD' };

/** Reads "12 tys.", "12 400,50 zł", "€ 12,5" and no more. */
function read(text: string, currency: string): Money {
  const found = /^(€|\$)?\s*(-?[\d\s\u00a0]+)(?:[.,](\d+))?\s*(tys\.?)?\s*(zł|€|\$|[A-Za-z]{3})?$/.exec(text.trim());
  if (!found) return refuse('invalid', 'text', { reason: 'not_understood', words: text });
  const sign = found[1] ?? found[5];
  const code = sign ? (words[sign] ?? sign.toUpperCase()) : currency;
  const places = (decimals[code] ?? 2) + (found[4] ? 3 : 0);
  const rest = found[3] ?? '';
  if (rest.length > places) refuse('invalid', 'text', { reason: 'too_precise', decimals: decimals[code] ?? 2 });
  return { minor: Number((found[2] ?? '').replace(/\s/g, '') + rest.padEnd(places, '0')), currency: code };
}

const preview = (money: Money) => ({ money, shown: formatMoney(money), typed: typedMoney(money) });

function priced(line: P<'price_lines'>['lines'][number]): PricedLine {
  const quantity = (line.quantity.trim() || '1').replace(',', '.');
  const is_number = /^-?\d+(\.\d{1,3})?$/.test(quantity);
  const words = { reason: 'not_understood' as const, words: line.quantity };
  const price = line.price.trim() ? read(line.price, line.currency) : { minor: 0, currency: line.currency };
  const discount = Number(line.discount.replace(/[%\s]/g, '').replace(',', '.') || 0) * 100;
  const minor = Math.round((Number(quantity) * price.minor * (10_000 - discount)) / 10_000);
  return {
    quantity: is_number ? quantity : null,
    price,
    discount,
    total: is_number ? { ...price, minor } : null,
    problems: is_number ? [] : [{ field: 'quantity', reason: words }],
  };
}

function totals(lines: (Money | null)[]): Sum[] {
  const sums = new Map<string, number>();
  for (const one of lines) if (one) sums.set(one.currency, (sums.get(one.currency) ?? 0) + one.minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor: String(minor) }));
}

/** The lines of a request, as an event shows them. */
export function linesOf(lines: P<'edit_plan'>['lines']): Lines {
  const shown = (lines ?? []).map((line) => {
    const discount = line.discount ?? 0;
    const minor = Math.round((Number(line.quantity) * line.price.minor * (10_000 - discount)) / 10_000);
    const total = { ...line.price, minor };
    return { ...line, product_id: line.product_id ?? null, unit: line.unit ?? '', discount, total };
  });
  return { lines: shown, totals: totals(shown.map((line) => line.total)) };
}

export const moneyReads = (world: World): Reads => ({
  parse_amount: ({ text, currency }) => preview(read(text, currency)),
  price_lines: ({ lines }) => {
    const all = lines.map(priced);
    const sums = totals(all.map((line) => line.total));
    const [sum] = sums;
    const amount = sum && sums.length === 1 ? preview({ minor: Number(sum.minor), currency: sum.currency }) : null;
    return { lines: all, totals: sums, amount };
  },
  products: ({ text = '', retired = false, offset = 0, limit }) => {
    const fitting = world.state.products.filter(
      (product) => (retired || !product.retired) && fold(`${product.code} ${product.name}`).includes(fold(text)),
    );
    return { total: fitting.length, products: fitting.slice(offset, offset + (limit ?? 50)) };
  },
});

function productOf(world: World, id: string): ProductView {
  return world.state.products.find((product) => product.id === id) ?? refuse('not_found');
}

function check(world: World, { name, code = '' }: P<'create_product'>['fields'], id: string): void {
  if (!name.trim()) refuse('invalid', 'fields.name', { reason: 'empty' });
  const taken = world.state.products.some((other) => other.id !== id && code && fold(other.code) === fold(code));
  if (taken) refuse('invalid', 'fields.code', { reason: 'repeated' });
}

export const moneyActs = (world: World): Acts => ({
  create_product: ({ fields }: P<'create_product'>) => {
    const id = `product-${world.number + 1}`;
    check(world, fields, id);
    world.state.products.push({ id, code: '', unit: '', ...fields, retired: false, token: world.token });
    return { subject: fields.name, result: { product_id: id } };
  },
  update_product: ({ product_id, fields }: P<'update_product'>) => {
    check(world, fields, product_id);
    Object.assign(productOf(world, product_id), fields, { token: world.token });
    return { subject: fields.name, result: null };
  },
  retire_product: ({ product_id, retired }: P<'retire_product'>) => {
    const product = productOf(world, product_id);
    Object.assign(product, { retired, token: world.token });
    return { subject: product.name, result: null };
  },
});
