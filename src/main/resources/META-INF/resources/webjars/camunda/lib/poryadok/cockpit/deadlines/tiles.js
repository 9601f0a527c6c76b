import {el} from '../frame/dom.js';
import {numberText} from '../frame/words.js';
import {STATUSES} from './view.js';

/** Five figures; pressing one shows its cards only, pressing it again shows all. */
export function tiles(totals, view, go) {
  const buttons = STATUSES.map(status => tile(status, totals[status.total], () => {
    go(now => now.with({status: isOnly(now, status) ? [] : status.id}));
  }));
  buttons.forEach(button => press(button, view));
  return buttons;
}

/** Shows which tiles the view is narrowed to. */
export const markTiles = (node, view) => node.querySelectorAll('button[data-status]').forEach(button => press(button, view));

const isOnly = (view, status) => view.all('status').length === 1 && view.one('status') === status.id;

function press(button, view) {
  button.setAttribute('aria-pressed', String(view.all('status').includes(button.dataset.status)));
}

function tile(status, amount, choose) {
  return el('button', {
    type: 'button', class: `pory-tile pory-${status.look}`, 'data-status': status.id, 'data-key': 'tile-' + status.id,
    on: {click: choose}
  }, el('span', {class: 'pory-tile-number'}, numberText(amount)), el('span', {class: 'pory-tile-title'}, status.title),
  status.hint && el('span', {class: 'pory-tile-hint'}, status.hint));
}
