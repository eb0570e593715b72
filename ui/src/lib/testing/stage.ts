// Puts the whole window on the stage of a test, with the fake program behind it.
import { render } from '@testing-library/svelte';
// What the window loads after its first screen, ready before the clock of a test runs.
import '../../screens/inbox/Inbox.svelte';
import '../../screens/layers/Layers.svelte';
import '../../screens/partner/Partner.svelte';
import '../../screens/settings/Settings.svelte';
import '../../screens/trash/Trash.svelte';
import { tick } from 'svelte';
import App from '../../App.svelte';
import { listenForChanges } from '../changes.svelte';
import { useHost } from '../host';
import { layers } from '../layers.svelte';
import { partnersFilter } from '../partners-filter.svelte';
import { router, type Place } from '../router.svelte';
import { loadLists, loadSession } from '../session.svelte';
import { toasts } from '../toast.svelte';
import { todayCursor } from '../../screens/today/today-cursor';
import { todayFilter } from '../../screens/today/today-filter.svelte';
import { FakeHost, type FakeOptions } from './fake-host';
import { tabs } from '../../screens/settings/tabs';

export type Stage = { host: FakeHost; container: HTMLElement };

/** Waits until `condition` holds; the last refusal is the test's failure. */
export async function until<T>(condition: () => T, why: string): Promise<NonNullable<T>> {
  const end = performance.now() + 4_000;
  for (;;) {
    const found = condition();
    if (found) return found as NonNullable<T>;
    if (performance.now() > end)
      throw new Error(`waited in vain: ${why}\n${document.body.textContent?.slice(0, 1500)}`);
    await new Promise((resolve) => setTimeout(resolve, 8));
    await tick();
  }
}

export const byId = (id: string): HTMLElement | null => document.querySelector(`[data-testid="${id}"]`);
export const all = (id: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`)];
export const field = <T extends HTMLElement = HTMLInputElement>(name: string): T | null =>
  document.querySelector<T>(`[data-field="${name}"]`);

/** Opens the window at `place` and waits for its screen. */
export async function open(options: FakeOptions = {}, place: Place = { screen: 'today' }): Promise<Stage> {
  layers.closeAll();
  toasts.clear();
  todayCursor.reset();
  todayFilter.reset();
  partnersFilter.reset();
  router.reset(place);
  const host = new FakeHost(options);
  useHost(host);
  await Promise.all([loadSession(), loadLists(), ...tabs.map((tab) => tab.load())]);
  listenForChanges();
  const { container } = render(App);
  await until(() => byId(`screen-${place.screen}`)?.querySelector('h1'), `the screen ${place.screen}`);
  // Dialogs are loaded right after the first screen.
  await until(() => document.querySelector('[data-layers]'), 'the dialogs');
  return { host, container };
}

/** A key press where the focus is, like `Ctrl+Enter`. */
export async function press(key: string): Promise<void> {
  const pieces = key.split(/\+(?=.)/);
  const main = pieces.pop() ?? '';
  const target = document.activeElement ?? document.body;
  const init = {
    key: main === 'Space' ? ' ' : main,
    ctrlKey: pieces.includes('Ctrl'),
    altKey: pieces.includes('Alt'),
    shiftKey: pieces.includes('Shift'),
    bubbles: true,
    cancelable: true,
  };
  target.dispatchEvent(new KeyboardEvent('keydown', init));
  await tick();
}

/** Types into a field, as a person would. */
export async function type(into: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  into.focus();
  into.value = text;
  into.dispatchEvent(new Event('input', { bubbles: true }));
  await tick();
}

export async function choose(radio: HTMLInputElement): Promise<void> {
  radio.click();
  await tick();
}

export const cursorRow = (): string =>
  document.querySelector('[role="row"][aria-selected="true"]')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export const toastTexts = (): string[] =>
  all('toast').map((toast) => toast.textContent?.replace(/\s+/g, ' ').trim() ?? '');
