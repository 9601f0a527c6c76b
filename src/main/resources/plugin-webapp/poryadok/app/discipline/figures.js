import {el} from '../frame/dom.js';
import {nothing} from '../frame/states.js';
import {count, fractionText, numberText, shareText} from '../frame/words.js';
import {quarterText} from './page.js';

const NUMBERS = [
  ['closed', 'Закрыто карточек', numberText],
  ['onTime', 'В срок', numberText],
  ['late', 'С опозданием', numberText],
  ['shareOnTime', 'Доля в срок', shareText],
  ['medianDaysLate', 'Медиана опоздания, раб. дней', fractionText],
  ['attributable', 'Из них из-за предыдущей ступени', numberText],
  ['openOverdue', 'Просрочено сейчас', numberText]
];

/** Two tables: acts as a whole, and the bodies under them. */
export function figures({byAct, byBody}) {
  if (byBody.length === 0 && byAct.length === 0) {
    return nothing('За это время ни одна карточка не закрыта и ни одна не просрочена.');
  }
  const repeaters = byBody.filter(body => body.repeatOffender).length;
  return [
    repeaters > 0 && el('p', {class: 'pory-repeaters'}, count(repeaters, 'орган нарушает', 'органа нарушают',
      'органов нарушают') + ' сроки повторно.'),
    el('h2', {}, 'По актам'),
    table('Акт', byAct, act => act.act),
    el('h2', {}, 'По органам'),
    table('Орган', byBody, body => [el('strong', {}, body.body), body.repeatOffender
      && el('span', {class: 'pory-label pory-repeat'}, 'повторно'), el('div', {class: 'pory-faint'}, body.act)])
  ];
}

function table(first, rows, name) {
  return el('div', {class: 'pory-table-frame'}, el('table', {class: 'pory-table pory-figures'},
    el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, first), el('th', {scope: 'col'}, 'Квартал'),
      NUMBERS.map(([, title]) => el('th', {scope: 'col'}, title)))),
    el('tbody', {}, rows.map(row => el('tr', {class: row.repeatOffender ? 'pory-row-overdue' : ''},
      el('th', {scope: 'row'}, name(row)), el('td', {}, row.quarter ? quarterText(row.quarter) : 'все'),
      NUMBERS.map(([key, , words]) => el('td', {}, words(row[key]))))))));
}
