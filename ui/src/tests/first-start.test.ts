import { render } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import type { FirstContent } from '../lib/first-content';
import type { Language, Theme } from '../lib/generated/api';
import { host as host_in_use, useHost } from '../lib/host';
import { i18n } from '../lib/i18n.svelte';
import { applyTheme } from '../lib/theme.svelte';
import FirstStart from '../screens/first-start/FirstStart.svelte';
import { FakeHost } from '../lib/testing/fake-host';
import { byId, field, press, type, until } from '../lib/testing/stage';

async function wizard(prepare: (host: FakeHost) => void = () => undefined, language: Language = 'pl') {
  const host = new FakeHost({ first: true, language });
  prepare(host);
  useHost(host);
  i18n.language = language;
  const onstarted = vi.fn((_content: FirstContent) => Promise.resolve());
  render(FirstStart, { start: await host_in_use.firstStart(), onstarted });
  await until(() => document.activeElement === field('name'), 'the name has the focus');
  return { host, onstarted };
}

const step = () => byId('first-start')?.dataset.step;

describe('first start', () => {
  it('asks who, where and with what, by keyboard alone', async () => {
    const { host, onstarted } = await wizard();
    await type(field('name') as HTMLInputElement, 'Ewa Lis');
    await type(field('morning') as HTMLInputElement, '7.30');
    await press('Ctrl+Enter');
    await until(() => step() === 'where', 'the folder');
    expect(byId('folder')?.textContent).toBe('/home/anna/.local/share/watek/workspace');
    await until(() => document.activeElement === byId('first-next'), 'Enter goes on, too');
    await press('Ctrl+Enter');
    await until(() => step() === 'what', 'the content');
    await press('Escape');
    await until(() => step() === 'where', 'one step back');
    await press('Ctrl+Enter');
    await until(() => document.activeElement === byId('content-sample'), 'sample data are offered');
    byId('content-empty')?.click();
    await press('Ctrl+Enter');
    await until(() => onstarted.mock.calls.length === 1, 'it begins');
    expect(onstarted).toHaveBeenCalledWith('empty');
    expect(host.started).toEqual([{ name: 'Ewa Lis', language: 'pl', morning: '07:30', folder: null }]);
  });

  it('speaks the chosen language at once', async () => {
    await wizard();
    byId('language-en')?.click();
    await until(() => byId('first-start')?.textContent?.includes('Welcome'), 'English');
    expect(document.documentElement.lang).toBe('en');
  });

  it('needs a name, and keeps to the form', async () => {
    await wizard();
    await type(field('name') as HTMLInputElement, '  ');
    await press('Ctrl+Enter');
    await until(() => byId('first-start')?.textContent?.includes('To pole jest potrzebne.'), 'the words');
    expect(step()).toBe('who');
  });

  it('refuses a time that there is not in its own step, with the cursor in the field', async () => {
    const { host } = await wizard();
    await type(field('morning') as HTMLInputElement, '25:99');
    field('name')?.focus();
    await press('Ctrl+Enter');
    await until(() => field('morning')?.getAttribute('aria-invalid') === 'true', 'the program refuses');
    await until(() => document.activeElement === field('morning'), 'the field');
    expect(step()).toBe('who');
    expect((field('morning') as HTMLInputElement).value, 'as typed').toBe('25:99');
    await type(field('morning') as HTMLInputElement, '7');
    await press('Ctrl+Enter');
    await until(() => step() === 'where', 'put right, it goes on');
    expect(host.started).toEqual([]);
  });

  it('goes back to the field that the program refuses', async () => {
    const { host, onstarted } = await wizard();
    host.startRefusal = { code: 'invalid', field: 'morning', args: { reason: 'malformed' }, reference: '' };
    await press('Ctrl+Enter');
    await until(() => step() === 'where', 'the folder');
    await press('Ctrl+Enter');
    await until(() => step() === 'what', 'the content');
    await press('Ctrl+Enter');
    await until(() => document.activeElement === field('morning'), 'the field');
    expect(onstarted).not.toHaveBeenCalled();
    expect((field('name') as HTMLInputElement).value, 'nothing is lost').toBe('anna');
  });

  it('opens a workspace that the chosen folder holds already', async () => {
    const { host, onstarted } = await wizard((one) => {
      one.folder = { token: 3, folder: '/dysk/crm', holds_workspace: true };
    });
    await press('Ctrl+Enter');
    await until(() => step() === 'where', 'the folder');
    byId('choose-folder')?.click();
    await until(() => byId('holds-workspace'), 'it says so');
    expect(byId('folder')?.textContent).toBe('/dysk/crm');
    await press('Ctrl+Enter');
    await until(() => onstarted.mock.calls.length === 1, 'it opens');
    expect(onstarted, 'nothing is added to it').toHaveBeenCalledWith('empty');
    expect(host.started[0]?.folder).toBe(3);
  });

  it('says in words why a folder can not be taken', async () => {
    const { host } = await wizard();
    host.chooseFolder = () => Promise.reject({ code: 'folder_not_empty', field: null, args: {}, reference: '' });
    await press('Ctrl+Enter');
    await until(() => step() === 'where', 'the folder');
    byId('choose-folder')?.click();
    await until(() => byId('refusal')?.textContent?.includes('W tym folderze są inne pliki.'), 'the words');
    expect(byId('folder')?.textContent).toContain('/home/anna');
  });

  it('says that the folder chosen once is not there now', async () => {
    await wizard((host) => (host.first.missing = true));
    await press('Ctrl+Enter');
    await until(() => byId('first-start')?.textContent?.includes('podłącz'), 'the disk');
  });

  it('does not ask for a folder that was named', async () => {
    await wizard((host) => (host.first.may_choose = false));
    await press('Ctrl+Enter');
    await until(() => step() === 'what', 'straight to the content');
  });

  for (const [theme, language] of [
    ['light', 'pl'],
    ['dark', 'en'],
  ] as [Theme, Language][]) {
    it(`is clean for axe at every step, ${theme}`, async () => {
      await wizard(undefined, language);
      applyTheme(theme);
      for (const name of ['who', 'where', 'what']) {
        await until(() => step() === name, name);
        // Colours are proved from the tokens: jsdom computes none.
        const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
        if (name !== 'what') await press('Ctrl+Enter');
      }
    });
  }
});
