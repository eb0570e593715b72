import { describe, expect, it } from 'vitest';
import { NOW, at } from '../lib/testing/fake-data';
import { byId, choose, cursorRow, field, open, press, toastTexts, type, until, type Stage } from '../lib/testing/stage';

const radio = (id: string) => byId(`next-${id}`) as HTMLInputElement | null;

async function openDone(row = 1): Promise<Stage> {
  const stage = await open();
  await until(() => cursorRow(), 'rows');
  for (let step = 0; step < row; step += 1) await press('j');
  await press('d');
  await until(() => byId('done-dialog'), 'the dialog');
  return stage;
}

const area = () => field<HTMLTextAreaElement>('text') as HTMLTextAreaElement;

async function toStepTwo(): Promise<void> {
  await press('Ctrl+Enter');
  await until(() => byId('what-next'), 'the second step');
}

describe('Done dialog', () => {
  it('passes both steps with Ctrl+Enter, saves once, and the cursor is on the next task', async () => {
    const { host } = await openDone();
    expect(document.activeElement).toBe(area());
    await type(area(), 'Wysłany kosztorys');
    await toStepTwo();
    await until(() => radio('proposal-0')?.checked, 'the first proposal is chosen');
    expect(byId('what-next')?.textContent).toContain('reguła rodzaju');
    await press('Ctrl+Enter');
    await until(() => host.sent('record_event')[0], 'the call');
    expect(host.sent('record_event')).toHaveLength(1);
    expect(host.sent('record_event')[0]).toMatchObject({
      thread_id: 't-meble',
      fulfils: 'e-5',
      event_type_id: 'type-email',
      happened_at: null,
      contact_id: 'c-nowak',
      text: 'Wysłany kosztorys',
      token: 'op-0',
      next: { choice: 'plan', plan: { event_type_id: 'type-call', due: { date: '2026-11-26', time: '10:00' } } },
    });
    await until(() => !byId('done-dialog'), 'closed');
    await until(() => cursorRow().startsWith('Zadzwonić'), 'the next task');
    expect(toastTexts()[0]).toContain('Zapisano. Następny krok: Rozmowa telefoniczna, czw. 26 lis 10:00.');
    expect(document.activeElement).toBe(byId('today-list'));
  });

  it('offers Keep only where another plan is open, LeaveHanging only where none is', async () => {
    await openDone(1);
    await toStepTwo();
    expect(radio('keep')).not.toBeNull();
    expect(radio('leave_hanging')).toBeNull();
  });

  it('leaves hanging only with the extra tick', async () => {
    const { host } = await openDone(0);
    await toStepTwo();
    expect(radio('keep')).toBeNull();
    await choose(radio('leave_hanging') as HTMLInputElement);
    await press('Ctrl+Enter');
    await until(() => byId('what-next')?.textContent?.includes('Zaznacz, że tak ma być'), 'the words');
    expect(host.sent('record_event')).toHaveLength(0);
    await choose(field('next.leave') as HTMLInputElement);
    await press('Ctrl+Enter');
    await until(() => host.sent('record_event')[0]?.next.choice === 'leave_hanging', 'saved');
  });

  it('puts a refusal at its field, with the focus, and keeps every letter', async () => {
    const { host } = await openDone(0);
    await type(area(), 'Umowa podpisana');
    await toStepTwo();
    await choose(radio('close') as HTMLInputElement);
    await press('Ctrl+Enter');
    await until(() => document.activeElement === field('next.reason'), 'the focus in the refused field');
    expect(field('next.reason')?.getAttribute('aria-invalid')).toBe('true');
    expect(byId('what-next')?.textContent).toContain('To pole jest potrzebne.');
    byId('record-back')?.click();
    await until(() => area(), 'the first step');
    expect(area().value).toBe('Umowa podpisana');
    expect(host.sent('record_event')).toHaveLength(1);
  });

  it('goes back to the first step when the refused field is there', async () => {
    const { host } = await openDone(0);
    await type(area(), 'Rozmawiałam');
    await type(field('happened_at') as HTMLInputElement, '25.11.2026 14:00');
    await toStepTwo();
    await press('Ctrl+Enter');
    await until(() => document.activeElement === field('happened_at'), 'the focus in the refused field');
    expect(byId('what-happened')?.textContent).toContain('To jeszcze nie mogło się wydarzyć.');
    expect(area().value).toBe('Rozmawiałam');
    expect(host.sent('record_event')).toHaveLength(1);
  });

  it('opens a refused proposal as a plan to be put right', async () => {
    const { host } = await openDone(0);
    await toStepTwo();
    host.refusals.set('record_event', {
      code: 'invalid',
      field: 'next.plan.due',
      args: { reason: 'out_of_range' },
      reference: '',
    });
    await press('Ctrl+Enter');
    await until(() => document.activeElement === field('next.plan.due'), 'the due field');
    expect(field('next.plan.due')?.value).toBe('26.11.2026 10:00');
  });

  it('plans another step from a typed time, an empty one is refused', async () => {
    const { host } = await openDone(0);
    await toStepTwo();
    await choose(radio('plan') as HTMLInputElement);
    await press('Ctrl+Enter');
    await until(() => document.activeElement === field('next.plan.due'), 'the due field');
    await type(field('next.plan.due') as HTMLInputElement, 'pt 10');
    await type(field('next.plan.note') as HTMLInputElement, 'Odebrać umowę');
    await press('Ctrl+Enter');
    await until(() => host.sent('record_event')[0], 'saved');
    expect(host.sent('record_event')[0]?.next).toMatchObject({
      choice: 'plan',
      plan: { due: { date: '2026-11-27', time: '10:00' }, note: 'Odebrać umowę' },
    });
  });

  it('keeps on saying that a day does not exist when saving is tried, and the same of an end', async () => {
    const { host } = await openDone(0);
    const tried = () => until(() => byId('record-go')?.getAttribute('aria-disabled') === 'false', 'it was tried');
    await type(field('happened_at') as HTMLInputElement, '31.02.2026');
    await press('Ctrl+Enter');
    await tried();
    expect(byId('what-happened')?.textContent).toContain('Nie ma takiego dnia');
    expect(byId('what-happened')?.textContent).not.toContain('Nie rozumiem');
    await type(field('happened_at') as HTMLInputElement, '');
    await toStepTwo();
    await tried();
    await choose(radio('plan') as HTMLInputElement);
    await type(field('next.plan.due') as HTMLInputElement, '31.02 10');
    await press('Ctrl+Enter');
    await tried();
    expect(byId('what-next')?.textContent).toContain('Nie ma takiego dnia');
    await type(field('next.plan.due') as HTMLInputElement, 'jutro 10');
    await type(field('next.plan.end') as HTMLInputElement, 'do 9');
    await press('Ctrl+Enter');
    await tried();
    expect(byId('what-next')?.textContent).toContain('Koniec jest przed początkiem');
    expect(host.sent('record_event')).toHaveLength(0);
  });

  it('records an hour ago, and an amount without a float', async () => {
    const { host } = await openDone(0);
    await type(field('happened_at') as HTMLInputElement, '-1h');
    await type(field('amount') as HTMLInputElement, '12 400,5');
    await toStepTwo();
    await press('Ctrl+Enter');
    await until(() => host.sent('record_event')[0], 'saved');
    expect(host.sent('record_event')[0]).toMatchObject({
      happened_at: NOW - 3_600_000,
      amount: { minor: 1_240_050, currency: 'PLN' },
    });
  });

  it('looks back from a typed weekday, and gives examples that do', async () => {
    const { host } = await openDone(0);
    const when = field('happened_at') as HTMLInputElement;
    await type(when, 'kiedyś');
    await until(() => byId('what-happened')?.textContent?.includes('wczoraj 15'), 'examples of the past');
    expect(byId('what-happened')?.textContent).not.toContain('jutro');
    await type(when, 'pt 10');
    await toStepTwo();
    await press('Ctrl+Enter');
    await until(() => host.sent('record_event')[0], 'saved');
    expect(host.sent('parse_due')).toContainEqual({ text: 'pt 10', past: true });
    expect(host.sent('record_event')[0]?.happened_at).toBe(at(-3, 10));
  });

  it('refuses an amount that is none', async () => {
    const { host } = await openDone(0);
    await type(field('amount') as HTMLInputElement, 'dużo');
    await press('Ctrl+Enter');
    await until(() => document.activeElement === field('amount'), 'the focus in the field');
    expect(host.sent('propose_next')).toHaveLength(0);
  });

  it('says who changed the task meanwhile, and saves the same text on the current one', async () => {
    const { host } = await openDone(1);
    await type(area(), 'Mój tekst');
    const event = host.state.events.find((one) => one.id === 'e-5');
    if (event) event.token = 'op-77';
    await toStepTwo();
    await press('Ctrl+Enter');
    const refusal = await until(() => byId('refusal'), 'the advice');
    expect(refusal.textContent).toContain('Piotr Zieliński');
    refusal.querySelector('button')?.click();
    await until(() => !byId('refusal'), 'the current state is loaded');
    await press('Ctrl+Enter');
    await until(() => host.sent('record_event').length === 2, 'saved again');
    expect(host.sent('record_event')[1]).toMatchObject({ token: 'op-77', text: 'Mój tekst' });
  });

  it('keeps what is typed as a draft and finds it again', async () => {
    const { host } = await openDone(0);
    await type(area(), 'Niedokończone zdanie');
    byId('done-dialog')?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await until(() => host.drafts.has('event:e-10:done'), 'the draft is kept');
    await until(() => !byId('done-dialog'), 'closed');
    await press('d');
    await until(() => area()?.value === 'Niedokończone zdanie', 'the draft is found');
    await toStepTwo();
    await press('Ctrl+Enter');
    await until(() => !byId('done-dialog'), 'saved');
    await until(() => !host.drafts.has('event:e-10:done'), 'nothing is left of the draft');
  });
});
