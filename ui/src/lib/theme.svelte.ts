import type { Theme } from './generated/api';

const dark = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : null;
let wanted: Theme = 'system';

function paint(): void {
  const shown = wanted === 'system' ? (dark?.matches ? 'dark' : 'light') : wanted;
  document.documentElement.dataset.theme = shown;
}

dark?.addEventListener('change', paint);

/** Paints the window in `theme`; `system` follows the desktop as it changes. */
export function applyTheme(theme: Theme): void {
  wanted = theme;
  paint();
}
