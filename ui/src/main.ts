import { mount } from 'svelte';
import App from './App.svelte';
import Failure from './Failure.svelte';
import { asWireError } from './lib/call';
import { listenForChanges } from './lib/changes.svelte';
import { tellReady, useHost } from './lib/host';
import { i18n, t } from './lib/i18n.svelte';
import { loadLists, loadSession, session } from './lib/session.svelte';
import { toasts } from './lib/toast.svelte';
import { applyTheme } from './lib/theme.svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/components.css';

/** Looking at the screens in a browser: `vite dev` and `?fake`. Not in the program. */
const maybe_fake = import.meta.env.DEV || import.meta.env.MODE === 'fake';

async function start(): Promise<void> {
  if (maybe_fake && new URLSearchParams(location.search).has('fake')) {
    const { fakeFromAddress } = await import('./lib/testing/fake-page');
    useHost(fakeFromAddress());
  }
  const target = document.getElementById('app') as HTMLElement;
  try {
    await Promise.all([loadSession(), loadLists()]);
  } catch (thrown) {
    i18n.language = navigator.language.startsWith('pl') ? 'pl' : 'en';
    applyTheme('system');
    mount(Failure, { target, props: { error: asWireError(thrown) } });
    tellReady('failure');
    return;
  }
  listenForChanges();
  mount(App, { target });
  if (session.it.copied) toasts.show({ tone: 'advice', text: t('copied-here') });
}

void start();
