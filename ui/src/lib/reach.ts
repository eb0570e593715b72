// Reaching somebody: the address behind a phone or an e-mail, and copying one.
import { t } from './i18n.svelte';
import { openLink } from './links';
import { toasts } from './toast.svelte';

/** Digits alone, and a plus in front: what stands behind a word is dialled by hand. */
export function telHref(phone: string): string {
  const outside = phone.split(/[\p{L}#]/u)[0] ?? '';
  const digits = outside.replace(/\D/g, '');
  return `tel:${outside.trim().startsWith('+') ? '+' : ''}${digits}`;
}

export const mailHref = (email: string): string => `mailto:${encodeURIComponent(email).replace(/%40/g, '@')}`;

export const webHref = (website: string): string => (/^https?:\/\//i.test(website) ? website : `https://${website}`);

export function callPhone(phone: string | undefined): void {
  if (phone) void openLink(telHref(phone));
  else toasts.show({ tone: 'advice', text: () => t('nothing-to-call') });
}

export function writeMail(email: string | undefined): void {
  if (email) void openLink(mailHref(email));
  else toasts.show({ tone: 'advice', text: () => t('nothing-to-mail') });
}

/** Where the page may not use the clipboard by itself, the selection of a hidden field is copied. */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.value = text;
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  const done = document.execCommand?.('copy') ?? false;
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return done;
}

export async function copyText(text: string | undefined): Promise<void> {
  if (!text) {
    toasts.show({ tone: 'advice', text: () => t('nothing-to-copy') });
    return;
  }
  const done = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  if (done || copySelected(text)) toasts.show({ text: () => t('copied', { what: text }) });
  else toasts.show({ tone: 'advice', text: () => t('copy-failed') });
}
