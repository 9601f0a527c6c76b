import {el} from '../frame/dom.js';
import {nothing} from '../frame/states.js';
import {count, fractionText, numberText, shareText} from '../frame/words.js';
import {quarterText} from './quarter.js';

const OF_TERMS = [
  ['onTime', 'В срок', numberText],
  ['late', 'С опозданием', numberText],
  ['overdue', 'Не исполнено', numberText],
  ['internal', 'Из них по внутренним срокам', numberText],
  ['shareOnTime', 'Доля в срок', shareText],
  ['medianDaysLate', 'Медиана опоздания, раб. дней', fractionText],
  ['attributable', 'Из-за предыдущей ступени', numberText]
];
const NOW = ['openOverdue', 'Просрочено сейчас', numberText];

/** How the duties were fulfilled whose terms ended in the quarter: by body, by act, and beside the quarters before. */
export function figures({quarter, byBody, byAct, byQuarter, repeatOffences}) {
  const repeaters = new Set(byBody.filter(body => body.repeatOffender).map(body => body.bodyId)).size;
  return [
    repeaters > 0 && el('p', {class: 'pory-repeaters'}, count(repeaters, 'орган нарушает', 'органа нарушают',
      'органов нарушают') + ` сроки повторно: не меньше ${count(repeatOffences, 'нарушения', 'нарушений', 'нарушений')}.`),
    el('h2', {}, `По органам, ${quarterText(quarter)}`),
    byBody.length === 0 ? nothing('В этом квартале сроки не истекали.') : table('Орган', [...OF_TERMS, NOW], byBody, body => [
      el('strong', {}, body.body), body.repeatOffender && el('span', {class: 'pory-label pory-repeat'}, 'повторно'),
      el('div', {class: 'pory-faint'}, body.act)]),
    byAct.length > 0 && [el('h2', {}, `По актам, ${quarterText(quarter)}`),
      table('Акт', [...OF_TERMS, NOW], byAct, act => act.act)],
    byQuarter.length > 0 && [el('h2', {}, 'По кварталам'),
      table('Квартал', OF_TERMS, byQuarter, line => quarterText(line.quarter))],
    el('p', {class: 'pory-faint'}, 'Считаются обязанности, срок которых истёк в квартале. Рекомендаций среди них нет.'
      + ' Опоздание из-за предыдущей ступени показано отдельно и в долю исполненного в срок не входит.'
      + ' Внутренний срок установила администрация: опоздание по нему – не нарушение акта и повторным не считается.')
  ];
}

function table(first, numbers, rows, name) {
  return el('div', {class: 'pory-table-frame'}, el('table', {class: 'pory-table pory-figures'},
    el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, first),
      numbers.map(([, title]) => el('th', {scope: 'col'}, title)))),
    el('tbody', {}, rows.map(row => el('tr', {class: row.repeatOffender ? 'pory-row-overdue' : ''},
      el('th', {scope: 'row'}, name(row)), numbers.map(([key, , words]) => el('td', {}, words(row[key]))))))));
}
