// `?fake&lang=en&theme=dark&partners=100000&first&member`: the screens in a browser, without the program.
import type { Theme } from '../generated/api';
import { FakeHost } from './fake-host';

export function fakeFromAddress(): FakeHost {
  const asked = new URLSearchParams(location.search);
  const host = new FakeHost({
    language: asked.get('lang') === 'en' ? 'en' : 'pl',
    theme: (asked.get('theme') as Theme | null) ?? 'light',
    partners: Number(asked.get('partners') ?? 40),
    role: asked.has('member') ? 'member' : 'administrator',
    first: asked.has('first'),
  });
  host.delay = Number(asked.get('delay') ?? 0);
  // `damaged`: the workspace does not open.
  if (asked.has('damaged')) {
    host.refusals.set('session', { code: 'damaged_workspace', field: null, args: {}, reference: '1f0c2a9e' });
  }
  Object.assign(window, { fake: host });
  return host;
}
