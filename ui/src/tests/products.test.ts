import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import type { FakeOptions } from '../lib/testing/fake-host';
import { all, byId, field, open, press, toastTexts, type, until } from '../lib/testing/stage';

async function priceList(options: FakeOptions = {}) {
  const stage = await open(options, { screen: 'settings', tab: 'products' });
  await until(() => all('product').length === 2, 'the price list');
  return stage;
}

const words = (one: HTMLElement | undefined): string => one?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const find = () => field('products-find') as HTMLInputElement;

async function dialog(): Promise<HTMLElement> {
  return until(() => byId('product-dialog'), 'the dialog');
}

async function axeClean(root: HTMLElement): Promise<void> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
}

describe('the price list', () => {
  it('shows each product with its code, name and price, and how many there are', async () => {
    await priceList();
    expect(words(all('product')[0])).toContain('B-120 Biurko regulowane');
    expect(words(all('product')[0])).toContain('1899,00 zł');
    expect(byId('products-count')?.textContent).toBe('2 produkty');
    await axeClean(byId('products') as HTMLElement);
  });

  it('is searched by name and by code, without diacritics', async () => {
    await priceList();
    await type(find(), 'krzeslo');
    await until(() => all('product').length === 1, 'one by its name');
    expect(words(all('product')[0])).toContain('Krzesło obrotowe');
    await type(find(), 'b-12');
    await until(() => words(all('product')[0]).includes('Biurko'), 'one by its code');
    await type(find(), 'szafa');
    await until(() => byId('products')?.textContent?.includes('Nic nie pasuje.'), 'nothing');
    expect(byId('products-count')?.textContent).toBe('0 produktów');
  });

  it('takes a new product from the palette, keyed in whole, and undoes it', async () => {
    const { host } = await priceList();
    await press('Ctrl+k');
    await type((await until(() => byId('palette-input'), 'the palette')) as HTMLInputElement, 'dodaj produkt');
    await until(() => byId('palette-add-product'), 'the command');
    await press('Enter');
    const shown = await dialog();
    await until(() => document.activeElement === field('name'), 'the cursor is in the name');
    await axeClean(shown);
    await type(field('name') as HTMLInputElement, 'Szafa na akta');
    await type(field('code') as HTMLInputElement, 'S-1');
    await type(field('unit') as HTMLInputElement, 'szt.');
    await type(field('price') as HTMLInputElement, '€ 249,5');
    await press('Ctrl+Enter');
    await until(() => all('product').length === 3, 'it is there');
    expect(host.sent('create_product')[0]?.fields).toEqual({
      name: 'Szafa na akta',
      code: 'S-1',
      unit: 'szt.',
      price: { minor: 24_950, currency: 'EUR' },
    });
    await until(() => toastTexts()[0]?.includes('Dodano: Szafa na akta'), 'the toast');
    byId('toast-undo')?.click();
    await until(() => all('product').length === 2, 'undone');
  });

  it('refuses at the field, and loses nothing of what was typed', async () => {
    const { host } = await priceList();
    byId('add-product')?.click();
    await dialog();
    await type(field('name') as HTMLInputElement, 'Szafa');
    await press('Ctrl+Enter');
    await until(() => field('price')?.getAttribute('aria-invalid') === 'true', 'the price is needed');
    expect(host.sent('create_product'), 'nothing was sent').toHaveLength(0);
    await type(field('price') as HTMLInputElement, '100');
    await type(field('code') as HTMLInputElement, 'k-7');
    await press('Ctrl+Enter');
    await until(() => field('code')?.getAttribute('aria-invalid') === 'true', 'the code is taken');
    expect(document.activeElement, 'the cursor goes there').toBe(field('code'));
    expect(field('name')?.value).toBe('Szafa');
  });

  it('keeps a draft of a new product that was left', async () => {
    await priceList();
    byId('add-product')?.click();
    await dialog();
    await type(field('name') as HTMLInputElement, 'Szafa');
    (await dialog()).dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(() => !byId('product-dialog'), 'it is gone');
    byId('add-product')?.click();
    await dialog();
    await until(() => field('name')?.value === 'Szafa', 'as it was left');
  });

  it('changes a price, and withdraws a product that is found again among the withdrawn', async () => {
    const { host } = await priceList();
    const button = (words: string) =>
      [...document.querySelectorAll<HTMLElement>('button')].find((one) => one.getAttribute('aria-label') === words);
    button('Zmień: Biurko regulowane')?.click();
    await dialog();
    await until(() => field('price')?.value === '1899', 'its price, as one would type it');
    await type(field('price') as HTMLInputElement, '1999');
    await press('Ctrl+Enter');
    await until(() => words(all('product')[0]).includes('1999,00 zł'), 'the new price');
    expect(host.sent('update_product')[0]).toMatchObject({ product_id: 'product-desk', token: 'op-0' });
    button('Wycofaj: Biurko regulowane')?.click();
    await until(() => all('product').length === 1, 'no longer offered');
    byId('products')?.querySelector<HTMLElement>('input[type=checkbox]')?.click();
    await until(() => all('product').some((one) => words(one).includes('wycofany')), 'among the withdrawn');
    button('Przywróć: Biurko regulowane')?.click();
    await until(() => all('product').every((one) => !words(one).includes('wycofany')), 'offered again');
  });

  it('is only read by those who are not administrators', async () => {
    await priceList({ role: 'member' });
    expect(byId('add-product')).toBeNull();
    expect(byId('products')?.textContent).toContain('Cennik prowadzi administrator.');
  });
});
