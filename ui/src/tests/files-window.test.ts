import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { all, byId, open, press, toastTexts, type, until } from '../lib/testing/stage';
import type { Place } from '../lib/router.svelte';

const meble: Place = { screen: 'partner', partner_id: 'p-swit', thread_id: 't-meble' };

/** jsdom lays nothing out: a test says what lies under the pointer. */
let under: Element | null = null;
beforeEach(() => {
  under = null;
  document.elementFromPoint = () => under;
});

const at = { x: 10, y: 10 };
const chips = () => all('file-chip').map((chip) => chip.getAttribute('aria-label'));
const chip = (name: string) =>
  all('file-chip')
    .find((one) => one.getAttribute('aria-label') === name)
    ?.querySelector<HTMLElement>('button');

async function axeClean(what: string): Promise<void> {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
    what,
  ).toEqual([]);
}

async function openThread() {
  const stage = await open({}, meble);
  await until(() => chips().length === 2, 'the files of the offer');
  return stage;
}

/** The event with the two files. */
const offer = () => byId('event-files')?.closest<HTMLElement>('[data-event]') ?? null;

describe('files dragged over the window', () => {
  it('name what would take them, and hang on it once let go', async () => {
    const { host } = await openThread();
    under = offer();
    host.files.drag({ phase: 'enter', at, count: 2, names: ['a.pdf', 'b.png'] });
    const words = await until(() => byId('drop-words')?.textContent?.trim(), 'words');
    expect(words).toMatch(/^Upuść, aby dołączyć do: Wysłanie oferty, /);
    host.files.drop(at, [
      { name: 'umowa.pdf', content: 'umowa' },
      { name: 'skan.png', content: 'skan' },
    ]);
    await until(() => chips().length === 4, 'four files');
    expect(chips().slice(2)).toEqual(['umowa.pdf', 'skan.png']);
    expect(byId('drop-words'), 'nothing hovers any more').toBeNull();
    await until(() => toastTexts().some((text) => text.includes('Dołączono 2 pliki do: Wysłanie oferty')), 'a toast');
    await press('Ctrl+z');
    await until(() => chips().length === 2, 'one undo takes both off');
  });

  it('go to the newest event where they are let go beside one', async () => {
    const { host } = await openThread();
    under = document.querySelector('.axis');
    host.files.drag({ phase: 'over', at });
    await until(() => byId('drop-words')?.textContent?.includes('Oferta: meble biurowe, Rozmowa telefoniczna'), 'it');
    host.files.drop(at, [{ name: 'notatka.txt', content: 'n' }]);
    const [sent] = await until(() => host.sent('attach_files')[0] && host.sent('attach_files'), 'attached');
    const newest = all('timeline-event')[0]?.dataset.event;
    expect(sent?.event_id).toBe(newest);
  });

  it('are never lost: over nothing they ask where to', async () => {
    const { host } = await open();
    under = document.body;
    host.files.drag({ phase: 'enter', at, count: 1, names: ['a.pdf'] });
    await until(() => byId('drop-words')?.textContent?.includes('a potem wybierz zdarzenie'), 'words');
    host.files.drop(at, [{ name: 'a.pdf', content: 'a' }]);
    const dialog = await until(() => byId('attach-dialog'), 'the question');
    expect(dialog.textContent).toContain('a.pdf');
    await type(byId('attach-search') as HTMLInputElement, 'meble');
    await until(() => all('attach-option').some((one) => one.textContent?.includes('Oferta: meble')), 'the thread');
    await axeClean('the question');
    under = dialog;
    host.files.drop(at, [{ name: 'b.pdf', content: 'b' }]);
    await until(() => dialog.textContent?.includes('b.pdf'), 'one more');
    await press('Enter');
    await until(() => all('attach-option').length > 2, 'its events');
    await press('Enter');
    await until(() => host.sent('attach_files')[0]?.files.length === 2, 'both are attached at once');
    expect(byId('attach-dialog')).toBeNull();
  });

  it('are refused one by one, with the reason', async () => {
    const { host } = await openThread();
    under = offer();
    host.files.drop(at, [
      { name: 'Projekty', refused: 'folder' },
      { name: 'dobry.txt', content: 'd' },
      { name: 'tajne.txt', refused: 'unreadable' },
    ]);
    await until(() => chips().includes('dobry.txt'), 'the good one');
    await until(() => all('staging-file').length === 2, 'the others');
    const refused = all('staging-file').map((row) => row.textContent);
    expect(refused[0]).toContain('To jest folder.');
    expect(refused[1]).toContain('Tego pliku nie da się odczytać.');
    byId('staging-close')?.click();
    await until(() => all('staging-file').length === 0, 'read and gone');
  });

  it('can be stopped on their way', async () => {
    const { host } = await openThread();
    host.files.slow = true;
    under = offer();
    host.files.drop(at, [{ name: 'wielki.zip', size: 4_000_000_000 }]);
    const stop = await until(() => byId('staging-cancel'), 'a way to stop');
    expect(byId('staging-file')?.querySelector('progress')?.value).toBe(2_000_000_000);
    await axeClean('a copy');
    stop.click();
    await until(() => toastTexts().some((text) => text.includes('Przerwano kopiowanie')), 'said');
    expect(host.sent('attach_files')).toEqual([]);
    expect(all('staging')).toEqual([]);
  });

  it('tell where the same content is already', async () => {
    const { host } = await openThread();
    under = offer();
    host.files.drop(at, [{ name: 'jeszcze raz.pdf', content: 'f-offer' }]);
    await until(() => toastTexts().some((text) => text.includes('Ten sam plik jest już tu: Stolarnia Świt')), 'told');
  });
});

describe('a file on an event', () => {
  it('is renamed with F2, and a refused name stays typed', async () => {
    const { host } = await openThread();
    chip('Próbki.png')?.focus();
    await press('F2');
    const name = (await until(() => byId('rename-field'), 'a field')) as HTMLInputElement;
    expect([name.selectionStart, name.selectionEnd], 'the ending is not selected').toEqual([0, 6]);
    await type(name, '  ');
    host.refusals.set('rename_attachment', {
      code: 'invalid',
      field: 'name',
      args: { reason: 'bad_character' },
      reference: '',
    });
    await type(name, 'a/b.png');
    await press('Enter');
    await until(() => toastTexts().length === 1, 'refused');
    expect((byId('rename-field') as HTMLInputElement).value).toBe('a/b.png');
    await type(name, 'Próbki drewna.png');
    await press('Enter');
    await until(() => chips().includes('Próbki drewna.png'), 'renamed');
    await until(() => document.activeElement?.closest('[data-testid=file-chip]'), 'the focus is back');
  });

  it('moves with Alt and arrows, and keeps the focus', async () => {
    const { host } = await openThread();
    chip('Próbki.png')?.focus();
    await press('Alt+ArrowLeft');
    await until(() => chips()[0] === 'Próbki.png', 'moved');
    expect(host.sent('move_attachment')[0]).toMatchObject({ attachment_id: 'f-samples', after_id: null });
    await press('Alt+ArrowRight');
    await until(() => chips()[1] === 'Próbki.png', 'and back');
    expect(host.sent('move_attachment')[1]).toMatchObject({ after_id: 'f-offer' });
    expect(byId('screen-partner'), 'no way back was meant').not.toBeNull();
  });

  it('goes into the trash with Delete, and comes back', async () => {
    const { host } = await openThread();
    chip('Oferta wstępna.pdf')?.focus();
    await press('Delete');
    await until(() => chips().length === 1, 'gone');
    expect(host.sent('cancel_event'), 'no plan was meant').toEqual([]);
    byId('toast-undo')?.click();
    await until(() => chips().length === 2, 'back');
    chip('Oferta wstępna.pdf')?.focus();
    await press('Delete');
    await until(() => chips().length === 1, 'gone again');
    await press('Alt+9');
    const row = await until(() => byId('trash-row'), 'it is in the trash');
    expect(row.textContent).toContain('plik: Oferta wstępna.pdf');
    await press('Enter');
    await until(() => host.sent('restore_attachment')[0]?.attachment_id === 'f-offer', 'taken out');
  });

  it('has a menu: open, show, save', async () => {
    const { host } = await openThread();
    chip('Oferta wstępna.pdf')?.focus();
    await press('ContextMenu');
    await until(() => byId('file-menu'), 'the menu');
    await axeClean('the menu');
    byId('file-open')?.click();
    await until(() => host.files.opened.length === 1, 'opened');
    expect(host.files.opened[0]).toEqual({ id: 'f-offer', confirmed: false });
    chip('Oferta wstępna.pdf')?.focus();
    await press('Shift+F10');
    await until(() => byId('file-menu'), 'the menu again');
    byId('file-save-as')?.click();
    await until(() => host.files.saved[0] === 'f-offer', 'saved');
  });

  it('that may run is opened only after a second step', async () => {
    const { host } = await openThread();
    under = offer();
    host.files.drop(at, [{ name: 'faktura.exe', content: 'x' }]);
    await until(() => chips().includes('faktura.exe'), 'it is there');
    chip('faktura.exe')?.focus();
    await press('ContextMenu');
    await until(() => byId('file-menu'), 'the menu');
    byId('file-open')?.click();
    const dialog = await until(() => byId('run-file-dialog'), 'the question');
    expect(dialog.textContent).toContain('faktura.exe to program albo skrypt.');
    expect(document.activeElement?.textContent?.trim(), 'a stray Enter opens nothing').toBe('Anuluj');
    await axeClean('the question');
    expect(host.files.opened).toEqual([]);
    byId('run-file-open')?.click();
    await until(() => host.files.opened[0]?.confirmed, 'opened');
  });
});

describe('a file that hides what it is', () => {
  it('is asked about when the program finds out', async () => {
    const { host } = await openThread();
    const open_file = host.openFile.bind(host);
    host.openFile = (id, confirmed) =>
      confirmed
        ? open_file(id, confirmed)
        : Promise.reject({ code: 'may_run', field: null, args: { name: 'Oferta wstępna.pdf' }, reference: '' });
    chip('Oferta wstępna.pdf')?.focus();
    await press('ContextMenu');
    await until(() => byId('file-menu'), 'the menu');
    byId('file-open')?.click();
    await until(() => byId('run-file-dialog'), 'the question');
    byId('run-file-open')?.click();
    await until(() => host.files.opened[0]?.confirmed, 'opened');
  });
});

describe('the preview', () => {
  it('walks through the files and acts on them', async () => {
    const { host } = await openThread();
    chip('Próbki.png')?.click();
    await until(() => byId('image-preview')?.querySelector('img'), 'the picture');
    expect(byId('preview-place')?.textContent).toBe('2 z 2');
    await axeClean('the preview');
    await press('+');
    await until(() => byId('preview-zoom')?.textContent === '125%', 'larger');
    await press('0');
    await until(() => byId('preview-zoom')?.textContent === '100%', 'as before');
    await press('ArrowLeft');
    await until(() => byId('preview-place')?.textContent === '1 z 2', 'the one before');
    await press('ArrowRight');
    await until(() => byId('preview-place')?.textContent === '2 z 2', 'and on');
    await press('F2');
    await type((await until(() => byId('rename-field'), 'a field')) as HTMLInputElement, 'Drewno.png');
    await press('Enter');
    await until(() => byId('preview-dialog')?.querySelector('header')?.textContent?.includes('Drewno.png'), 'renamed');
    await until(() => !byId('rename-field'), 'and shown');
    await press('Delete');
    await until(() => host.sent('trash_attachment').length === 1, 'trashed');
    await until(() => byId('preview-dialog')?.querySelector('[data-file="f-offer"]'), 'the other one is shown');
    await until(() => byId('preview-said')?.textContent?.includes('W koszu: Drewno.png'), 'said where one looks');
    await press('Ctrl+z');
    await until(() => byId('preview-place')?.textContent === '1 z 2', 'and taken back');
  });

  it('says so where there is nothing to show', async () => {
    const { host } = await openThread();
    host.state.files[0]!.missing = true;
    host.state.files[0]!.name = 'zniknął.pdf';
    await host.call('rename_attachment', { attachment_id: 'f-samples', name: 'Próbki 2.png', token: '' });
    await until(() => chips().includes('zniknął.pdf'), 'it is there by name');
    chip('zniknął.pdf')?.click();
    await until(() => byId('no-preview')?.textContent?.includes('nie ma na tym komputerze'), 'not here');
  });
});

describe('the files of a partner', () => {
  it('are listed with a key, sorted, looked at, and lead to their event', async () => {
    const { host } = await openThread();
    await press('Shift+F');
    await until(() => all('files-row').length === 2, 'both');
    await axeClean('the panel');
    expect(byId('files-count')?.textContent).toBe('2 pliki');
    byId('files-sort-size')?.click();
    await until(() => host.sent('partner_files').at(-1)?.order === 'size', 'sorted');
    expect(host.sent('partner_files').at(-1)?.descending).toBe(true);
    await press('Enter');
    await until(() => byId('preview-dialog'), 'a preview');
    byId('preview-dialog')?.querySelector<HTMLElement>('[data-testid=close]')?.click();
    await until(() => !byId('preview-dialog'), 'closed');
    await press('g');
    await until(() => byId('timeline') && !byId('files-list'), 'its event');
    await until(() => document.activeElement === offer(), 'which has the focus');
  });
});

describe('files of a form', () => {
  it('are chosen, kept in the draft, found again and sent', async () => {
    const { host } = await openThread();
    host.files.chosen = [{ name: 'kosztorys.pdf', content: 'f-offer' }];
    byId('composer-open')?.click();
    (await until(() => byId('form-attach'), 'a button')).click();
    await until(() => byId('form-file')?.textContent?.includes('orys.pdf'), 'the file');
    await until(() => byId('same-content')?.textContent?.includes('Ten sam plik jest już tu'), 'where it is');
    await until(() => JSON.stringify(host.drafts.get('thread:t-meble:event') ?? '').includes('staged-'), 'kept');
    await press('Escape');
    const kept = structuredClone(host.drafts.get('thread:t-meble:event'));
    const again = await open({}, meble);
    again.host.files.staged = host.files.staged;
    again.host.drafts.set('thread:t-meble:event', kept);
    await again.host.call('session', {});
    expect(JSON.stringify(kept)).toContain('"files":["staged-');
  });

  it('are pasted, and a picture gets a name', async () => {
    await openThread();
    byId('composer-open')?.click();
    const text = await until(() => byId('event-text'), 'the text');
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { files: [new File(['png'], 'image.png', { type: 'image/png' })] } });
    text.dispatchEvent(event);
    await until(() => byId('form-file')?.textContent?.includes('.png'), 'the picture');
    expect(byId('form-file')?.querySelector('[title]')?.getAttribute('title')).toMatch(
      /^Zrzut ekranu 2026-11-23 \d\d\.\d\d\.png$/,
    );
    expect(event.defaultPrevented).toBe(true);
  });

  it('leave words that are pasted alone', async () => {
    await openThread();
    byId('composer-open')?.click();
    const text = await until(() => byId('event-text'), 'the text');
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { files: [], getData: () => 'słowa' } });
    text.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    expect(byId('form-file')).toBeNull();
  });
});
