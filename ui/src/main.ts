import { mount, unmount } from 'svelte';
import App from './App.svelte';
import Failure from './Failure.svelte';
import { asWireError } from './lib/call';
import { listenForChanges } from './lib/changes.svelte';
import { begin, type FirstContent } from './lib/first-content';
import type { WireError } from './lib/generated/api';
import { host, tellReady, useHost } from './lib/host';
import { i18n, t } from './lib/i18n.svelte';
import { loadLists, loadSession, session } from './lib/session.svelte';
import { toasts } from './lib/toast.svelte';
import { applyTheme } from './lib/theme.svelte';
import './styles/tokens.css';
import './styles/base.css';
import './styles/components.css';
import './styles/lists.css';

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
    const error = asWireError(thrown);
    if (error.code === 'not_started') await firstStart(target);
    else fail(target, error);
    return;
  }
  show(target);
}

function show(target: HTMLElement): void {
  listenForChanges();
  mount(App, { target });
  const { arrival } = session.it;
  if (arrival) toasts.show({ tone: 'advice', text: () => t(arrival === 'replaced' ? 'replaced-here' : 'copied-here') });
}

function fail(target: HTMLElement, error: WireError): void {
  i18n.language = navigator.language.startsWith('pl') ? 'pl' : 'en';
  applyTheme('system');
  mount(Failure, { target, props: { error } });
  tellReady('failure');
}

/** Nothing is here yet: the person starts a workspace, then the program goes on as on any day. */
async function firstStart(target: HTMLElement): Promise<void> {
  const [{ default: FirstStart }, start] = await Promise.all([
    import('./screens/first-start/FirstStart.svelte'),
    host.firstStart(),
  ]);
  i18n.language = start.language;
  document.documentElement.lang = start.language;
  applyTheme('system');
  const wizard = mount(FirstStart, {
    target,
    props: {
      start,
      onstarted: async (content: FirstContent) => {
        await Promise.all([loadSession(), loadLists()]);
        await unmount(wizard);
        show(target);
        await begin(content);
      },
    },
  });
  tellReady('first-start');
}

void start();
