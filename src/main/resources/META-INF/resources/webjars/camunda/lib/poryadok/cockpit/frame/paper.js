import {onLeaving} from './cockpit.js';
import {el, show} from './dom.js';
import {dayText} from './words.js';

/** More rows nobody prints; whoever needs them takes the file. */
export const MOST_ON_PAPER = 1000;

/**
 * The head that a page has on paper alone: what it is, of whom, of which day, what it was narrowed to.
 *
 * @param facts  is asked when the page is printed: sentences
 */
export function paperHead(title, facts = () => []) {
  const head = el('div', {class: 'pory-paper-head'});
  const write = () => show(head, el('p', {class: 'pory-paper-title'}, title),
    [...facts(), `Напечатано ${dayText(today())}. Порядок.`].filter(Boolean).map(fact => el('p', {}, fact)));
  window.addEventListener('beforeprint', write);
  onLeaving(() => window.removeEventListener('beforeprint', write));
  write();
  return head;
}

/** How much of what was found is on paper. */
export const found = list => `Найдено: ${list.querySelector('.pory-found')?.textContent ?? '—'}, на этих листах: `
  + list.querySelectorAll('tbody tr[data-row], tbody tr[data-card], tbody tr[data-letter]').length;

/**
 * Prints all that the filter finds, up to {@link MOST_ON_PAPER}, not only the part that the screen shows.
 *
 * @param whole  puts everything on the page
 * @param back   puts back what the screen showed, when it is printed
 */
export function printButton(whole = () => undefined, back = () => undefined) {
  const button = el('button', {type: 'button', class: 'btn btn-default pory-print', 'data-key': 'print', on: {click: print}}, 'Печать');

  async function print() {
    button.disabled = true;
    await whole();
    window.addEventListener('afterprint', back, {once: true});
    button.disabled = false;
    window.print();
  }

  return button;
}

/** As the browser's clock has it, which in the demo is the demo's own. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}
