import {bars} from '../frame/chart.js';
import {el} from '../frame/dom.js';
import {dayText, numberText, shareText} from '../frame/words.js';
import {number} from './links.js';
import {table} from './table.js';

const WEEKS = [['inTime', 'В срок', 'good'], ['late', 'С нарушением', 'bad'], ['released', 'Снято после срока', 'other']];
const QUARTERS = [
  ['inTime', 'В срок', 'good'], ['late', 'С опозданием', 'late'], ['undone', 'Не исполнено', 'bad'],
  ['released', 'Снято после срока', 'other']
];
const OUTCOMES = {inTime: 'IN_TIME', late: 'LATE', released: 'RELEASED'};
const VERDICTS = {inTime: 'ON_TIME', late: 'LATE', undone: 'OVERDUE', released: 'RELEASED'};

/** How terms were kept, week by week and quarter by quarter. */
export function trend({weeks, quarters}, {to}) {
  return [
    el('h3', {}, 'По неделям'),
    history(weeks, WEEKS, {
      first: 'Неделя', name: week => `${dayText(week.monday)} – ${dayText(week.sunday)}`, short: week => dayText(week.monday).slice(0, 5),
      address: (week, key) => to.list('week', {week: week.monday, outcome: OUTCOMES[key]}),
      empty: 'За эти недели сроки не истекали.'
    }),
    el('h3', {}, 'По кварталам'),
    history(quarters, QUARTERS, {
      first: 'Квартал', name: quarter => quarter.title, short: quarter => quarter.title,
      address: (quarter, key) => to.list('period', {period: quarter.period, verdict: VERDICTS[key]}),
      empty: 'За эти кварталы сроки не истекали. Что просрочено с более раннего времени, видно выше.',
      more: [{title: 'Доля в срок', number: true, cell: quarter => shareText(quarter.shareOnTime)}]
    }),
    el('p', {class: 'pory-faint'}, 'Только сроки актов. Закрытый квартал показан таким, каким был при закрытии, и больше не'
      + ' изменяется; недели – так, как сроки исполнены к сегодняшнему дню.')
  ];
}

function history(spans, parts, {first, name, short, address, empty, more = []}) {
  if (spans.every(span => parts.every(([key]) => span[key] === 0))) {
    return el('p', {class: 'pory-none-left'}, empty);
  }
  const last = spans[spans.length - 1];
  return [
    bars({
      labels: spans.map(short),
      series: parts.map(([key, title, look]) => ({title, look, values: spans.map(span => span[key])})),
      words: `${first} ${name(last)}: ` + parts.map(([key, title]) => `${title.toLowerCase()} – ${numberText(last[key])}`).join(', ')
        + '. Все числа – в таблице под диаграммой.'
    }),
    table({
      label: `Исполнение сроков: ${first.toLowerCase()}`,
      columns: [{title: first, cell: name}, ...parts.map(([key, title]) => ({
        title, number: true, cell: span => number(span[key], address(span, key), `${title}, ${name(span)}`)
      })), ...more],
      rows: [...spans].reverse(),
      shown: 4
    })
  ];
}
