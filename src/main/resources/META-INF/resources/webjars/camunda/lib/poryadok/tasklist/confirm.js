// Asks before something is done at one click that costs more than a click to undo. Escape, like «Отмена», leaves everything as it is.

import {element} from './desk.js';

/** Whether he wants it. */
export function wants({title, text, deed}) {
  const dialog = element('dialog', '', 'poryadok-confirm');
  const heading = element('h2', title);
  heading.id = 'poryadok-confirm-title';
  dialog.setAttribute('aria-labelledby', heading.id);
  const buttons = element('div', '', 'poryadok-confirm-buttons');
  const [yes, no] = [element('button', deed, 'btn btn-primary'), element('button', 'Отмена', 'btn btn-default')];
  buttons.append(yes, no);
  dialog.append(heading, ...text.map(sentence => element('p', sentence)), buttons);
  document.body.append(dialog);
  dialog.showModal();
  // Who presses Enter at once has not read the question.
  no.focus();
  return new Promise(answer => {
    yes.addEventListener('click', () => dialog.close('yes'));
    no.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => {
      dialog.remove();
      answer(dialog.returnValue === 'yes');
    });
  });
}
