import { beforeEach, describe, expect, it } from 'vitest';
import { AmountText } from '../lib/amount-text.svelte';
import { useHost } from '../lib/host';
import { LinesForm } from '../lib/lines.svelte';
import { currencyOptions } from '../lib/money';
import { loadLists, loadSession } from '../lib/session.svelte';
import { FakeHost } from '../lib/testing/fake-host';

let host: FakeHost;

beforeEach(async () => {
  host = new FakeHost();
  useHost(host);
  await Promise.all([loadSession(), loadLists()]);
});

describe('a typed amount', () => {
  it('is what the program says, and its own currency wins', async () => {
    const amount = new AmountText();
    amount.type('€ 12,5');
    expect(await amount.resolve()).toEqual({ minor: 1_250, currency: 'EUR' });
    await amount.tidy();
    expect([amount.text, amount.currency]).toEqual(['12,50', 'EUR']);
    expect(amount.preview?.shown).toBe('12,50\u00a0€');
  });

  it('is none while the field is empty, and refused at its field', async () => {
    const amount = new AmountText();
    expect(await amount.resolve()).toBeNull();
    amount.type('sto');
    await expect(amount.resolve('price')).rejects.toMatchObject({ field: 'price' });
    expect(amount.problem).toContain('sto');
    amount.type('12,345');
    await amount.resolve().catch(() => undefined);
    expect(amount.problem).toContain('najwyżej 2');
  });
});

describe('the currencies', () => {
  it('are all there, the usual ones first', () => {
    const options = currencyOptions('CZK');
    expect(options.slice(0, 3).map((option) => option.value)).toEqual(['CZK', 'PLN', 'EUR']);
    expect(options.length).toBe(165);
    expect(options.find((option) => option.value === 'JPY')?.hint).toContain('jen');
  });
});

describe('lines of products', () => {
  const desk = () => host.state.products[0];

  it('are not sent while nobody touched them', async () => {
    const lines = new LinesForm();
    expect(await lines.request()).toBeNull();
    lines.add();
    lines.remove(0);
    expect(await lines.request()).toBeNull();
  });

  it('take what the product is now, and come to a total', async () => {
    const lines = new LinesForm();
    lines.add();
    const product = desk();
    if (!product) throw new Error('no product');
    lines.take(0, product);
    const row = lines.rows[0];
    if (row) Object.assign(row, { quantity: '2', discount: '10' });
    lines.changed();
    const [line] = (await lines.request()) ?? [];
    expect(line).toMatchObject({ product_id: product.id, name: product.name, quantity: '2', discount: 1_000 });
    expect(lines.priced?.amount?.money.minor).toBe(341_820);
  });

  it('move, keep their draft, and refuse what is no quantity at its field', async () => {
    const lines = new LinesForm();
    lines.fill([]);
    lines.add();
    lines.add();
    const [first, second] = lines.rows;
    if (!first || !second) throw new Error('two lines');
    first.name = 'Pierwsza';
    second.name = 'Druga';
    expect(lines.move(0, 1)).toBe(1);
    expect(lines.body.map((row) => row.name)).toEqual(['Druga', 'Pierwsza']);
    const again = new LinesForm();
    again.fill(lines.body);
    expect(again.touched).toBe(true);
    const row = again.rows[1];
    if (row) row.quantity = 'dwa';
    again.changed();
    await expect(again.request()).rejects.toMatchObject({ code: 'invalid', field: 'lines.1.quantity' });
  });
});
