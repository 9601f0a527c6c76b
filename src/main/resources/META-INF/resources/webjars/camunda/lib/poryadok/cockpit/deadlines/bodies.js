import {el} from '../frame/dom.js';
import {nothing} from '../frame/states.js';
import {numberText} from '../frame/words.js';

const PARTS = [['overdue', 'Просрочено'], ['dueSoon', 'Срок близко'], ['onTime', 'В срок']];

/** Bars by body, the most overdue first. Every number stands beside its bar, so nothing has to be guessed from it. */
export function bodies(all, go) {
  const figures = all.filter(sum);
  if (figures.length === 0) {
    return nothing('Нет карточек на контроле.');
  }
  const longest = Math.max(...figures.map(sum));
  return [
    el('ul', {class: 'pory-legend', 'aria-hidden': 'true'},
      PARTS.map(([part, words]) => el('li', {class: 'pory-key pory-key-' + part}, words))),
    el('ol', {class: 'pory-bars'}, figures.map(body => el('li', {},
      el('button', {
        type: 'button', class: 'pory-link', 'data-key': 'bar-' + body.bodyId, title: 'Показать только этот орган',
        on: {click: () => go(now => now.with({body: body.bodyId}))}
      }, body.body),
      el('div', {class: 'pory-bar-row'}, bar(body, longest), PARTS.map(([part, words]) => el('span', {
        class: 'pory-bar-number ' + (body[part] ? 'pory-number-' + part : 'pory-faint'), title: words
      }, el('span', {class: 'sr-only'}, `${words}: `), numberText(body[part])))))))
  ];
}

const sum = body => PARTS.reduce((total, [part]) => total + body[part], 0);

function bar(body, longest) {
  const line = el('div', {class: 'pory-bar', 'aria-hidden': 'true'});
  PARTS.filter(([part]) => body[part] > 0).forEach(([part]) => {
    const piece = el('span', {class: 'pory-bar-' + part});
    piece.style.width = `${100 * body[part] / longest}%`;
    line.append(piece);
  });
  return line;
}
