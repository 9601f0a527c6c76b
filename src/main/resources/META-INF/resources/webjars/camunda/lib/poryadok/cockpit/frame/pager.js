import {el} from './dom.js';
import {numberText} from './words.js';

/** Ways to the next and the previous page of a list; pages are counted from 0. */
export function pager({page, size, total, turn}, ...more) {
  const pages = Math.max(1, Math.ceil(total / size));
  const button = (words, to, isPossible) => el('button', {
    type: 'button', class: 'btn btn-default', 'data-key': 'turn-' + words, disabled: !isPossible,
    on: {click: ({target}) => { turn(to); target.closest('.pory-panel').scrollIntoView(); }}
  }, words);
  return el('nav', {class: 'pory-pages', 'aria-label': 'Страницы списка'},
    button('Назад', page - 1, page > 0),
    el('span', {}, `Страница ${numberText(page + 1)} из ${numberText(pages)}`),
    button('Вперёд', page + 1, page + 1 < pages), more);
}
