// What jsdom lacks.
import { afterAll, afterEach, beforeEach } from 'vitest';

if (!HTMLDialogElement.prototype.showModal) {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
  };
}

// Nothing is laid out, so nothing is ever seen or sized.
class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { ResizeObserver: Observer, IntersectionObserver: Observer });

// axe asks for one to look at icon fonts; we have none.
HTMLCanvasElement.prototype.getContext = () => null;

beforeEach(() => localStorage.clear());
afterEach(() => document.body.replaceChildren());
// A change makes the window ask anew after 30 ms: the page must still be there then.
afterAll(() => new Promise<void>((resolve) => setTimeout(resolve, 60)));
