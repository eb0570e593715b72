// Links lead to the system's own programs, never the window away from itself.
import { asWireError } from './call';
import { host } from './host';
import { tellRefusal } from './operations';

/** Opens an address outside of the window; a toast tells if that is not possible. */
export async function openLink(url: string): Promise<void> {
  try {
    await host.openLink(url);
  } catch (thrown) {
    tellRefusal(asWireError(thrown));
  }
}

/** Follows the links of `within` through the program, whichever button presses them; returns how to stop that. */
export function followLinks(within: Document): () => void {
  const follow = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    if (event.button < 2) void openLink(link.href);
  };
  within.addEventListener('click', follow);
  within.addEventListener('auxclick', follow);
  return () => {
    within.removeEventListener('click', follow);
    within.removeEventListener('auxclick', follow);
  };
}
