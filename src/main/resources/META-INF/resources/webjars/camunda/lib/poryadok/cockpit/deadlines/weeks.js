import {bars} from '../frame/chart.js';
import {el} from '../frame/dom.js';
import {nothing} from '../frame/states.js';
import {dayText, numberText} from '../frame/words.js';

const PARTS = [
  ['fulfilledOnTime', 'Исполнено в срок', 'good'],
  ['late', 'С нарушением срока', 'bad'],
  ['released', 'Снято после срока', 'other']
];
const COLUMNS = [['fellDue', 'Истекло сроков'], ...PARTS];

/** How the terms of each week ended: a chart, and the same as a table behind it. */
export function weeks(figures) {
  if (figures.every(week => week.fellDue === 0)) {
    return nothing('За эти недели сроки не истекали.');
  }
  const last = figures[figures.length - 1];
  return [
    bars({
      labels: figures.map(week => dayText(week.monday).slice(0, 5)),
      series: PARTS.map(([part, title, look]) => ({title, look, values: figures.map(week => week[part])})),
      words: `Сроки по неделям. Последняя неделя, с ${dayText(last.monday)}: `
        + COLUMNS.map(([column, title]) => `${title.toLowerCase()} — ${last[column]}`).join(', ') + '. Все числа — в таблице ниже.'
    }),
    el('details', {}, el('summary', {}, 'Показать таблицей'), el('table', {class: 'pory-table'},
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'Неделя с'),
        COLUMNS.map(([, title]) => el('th', {scope: 'col'}, title)))),
      el('tbody', {}, figures.map(week => el('tr', {}, el('th', {scope: 'row'}, dayText(week.monday)),
        COLUMNS.map(([column]) => el('td', {}, numberText(week[column]))))))))
  ];
}
