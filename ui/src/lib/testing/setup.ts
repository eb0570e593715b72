// What jsdom lacks.
import { afterEach, beforeEach } from 'vitest';

if (!HTMLDialogElement.prototype.showModal) {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '');
  };
  HTMLDialogElement.prototype.close = function close() {
    this.removeAttribute('open');
  };
}

// axe asks for one to look at icon fonts; we have none.
HTMLCanvasElement.prototype.getContext = () => null;

beforeEach(() => localStorage.clear());
afterEach(() => document.body.replaceChildren());
