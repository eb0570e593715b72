import { describe, expect, it } from 'vitest';
import { all, byId, cursorRow, field, open, press, type, until } from '../lib/testing/stage';

const offered = () => all('type-option').map((one) => one.textContent?.trim());

async function record() {
  const stage = await open();
  await until(() => cursorRow(), 'rows');
  await press('d');
  const input = await until(() => field('event_type_id'), 'the field');
  input.focus();
  return { ...stage, input };
}

describe('type field', () => {
  it('finds a type by the beginnings of words, without accents', async () => {
    const { input } = await record();
    expect(input.getAttribute('role')).toBe('combobox');
    await type(input, 'wysl of');
    await until(() => offered().length === 1, 'one fits');
    expect(offered()).toEqual(['Wysłanie oferty']);
    await press('Enter');
    await until(() => input.value === 'Wysłanie oferty', 'it is chosen');
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('walks by arrows, and Escape closes the list alone', async () => {
    const { input } = await record();
    const before = input.value;
    await press('ArrowDown');
    await until(() => offered().length === 6, 'all are offered');
    await press('ArrowDown');
    await press('Escape');
    await until(() => offered().length === 0, 'the list is closed');
    expect(byId('done-dialog'), 'the dialog is not').not.toBeNull();
    expect(input.value).toBe(before);
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await until(() => input.value !== before, 'another one is chosen');
  });

  it('takes what was found when the field is left or the form goes on', async () => {
    const { input } = await record();
    await type(input, 'notat');
    input.blur();
    await until(() => input.value === 'Notatka', 'left');
    input.focus();
    await type(input, 'spotk');
    await press('Ctrl+Enter');
    await until(() => byId('what-next'), 'the form went on');
    await press('Ctrl+Enter');
  });

  it('says that nothing fits and keeps what was there', async () => {
    const { input } = await record();
    const before = input.value;
    await type(input, 'zzz');
    await until(() => document.querySelector('[role=option][aria-disabled]'), 'the words');
    input.blur();
    await until(() => input.value === before, 'as it was');
  });
});
