import {el, svg} from '../frame/dom.js';
import {nothing} from '../frame/states.js';
import {dayText, numberText} from '../frame/words.js';

const LINES = [
  ['fellDue', 'Истекло сроков'],
  ['fulfilledOnTime', 'Исполнено в срок'],
  ['late', 'С нарушением срока']
];
const WIDTH = 480;
const HEIGHT = 190;
const DIGIT = 7;
const RIGHT = 20;
const TOP = 10;
const BOTTOM = 26;

/** How the terms of each week ended: a drawing, and the same as a table behind it. */
export function weeks(figures) {
  if (figures.every(week => week.fellDue === 0)) {
    return nothing('За эти недели сроки не истекали.');
  }
  return [
    el('ul', {class: 'pory-legend', 'aria-hidden': 'true'},
      LINES.map(([line, words]) => el('li', {class: 'pory-key pory-key-' + line}, words))),
    drawing(figures),
    el('details', {}, el('summary', {}, 'Показать таблицей'), el('table', {class: 'pory-table'},
      el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'Неделя с'),
        LINES.map(([, words]) => el('th', {scope: 'col'}, words)))),
      el('tbody', {}, figures.map(week => el('tr', {}, el('th', {scope: 'row'}, dayText(week.monday)),
        LINES.map(([line]) => el('td', {}, numberText(week[line]))))))))
  ];
}

function drawing(figures) {
  const top = roundedUp(Math.max(2, ...figures.map(week => week.fellDue), ...figures.map(week => week.late)));
  const left = 20 + DIGIT * numberText(top).length;
  const x = index => left + (WIDTH - left - RIGHT) * (figures.length > 1 ? index / (figures.length - 1) : 0.5);
  const y = value => HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / top;
  const last = figures[figures.length - 1];
  return svg('svg', {
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'pory-drawing', role: 'img',
    'aria-label': `Сроки по неделям. Последняя неделя, с ${dayText(last.monday)}: ` + LINES.map(
      ([line, words]) => `${words.toLowerCase()} — ${last[line]}`).join(', ') + '. Все числа — в таблице ниже.'
  },
  [0, top / 2, top].map(value => [
    svg('line', {class: 'pory-grid', x1: left, x2: WIDTH - RIGHT, y1: y(value), y2: y(value)}),
    svg('text', {x: left - 6, y: y(value) + 4, 'text-anchor': 'end'}, numberText(value))
  ]),
  figures.map((week, index) => labelled(index, figures.length)
    && svg('text', {x: x(index), y: HEIGHT - 8, 'text-anchor': 'middle'}, dayText(week.monday).slice(0, 5))),
  LINES.map(([line]) => svg('polyline', {
    class: 'pory-line pory-line-' + line, points: figures.map((week, index) => `${x(index)},${y(week[line])}`).join(' ')
  })),
  LINES.map(([line, words]) => figures.map((week, index) => svg('circle', {
    class: 'pory-point pory-line-' + line, cx: x(index), cy: y(week[line]), r: 3.5
  }, svg('title', {}, `Неделя с ${dayText(week.monday)}. ${words}: ${numberText(week[line])}`)))));
}

/** An even number that is easy to read: 2, 4, 10, 20, 50, 100 … */
function roundedUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 6, 10].map(step => step * power).find(step => step >= value);
}

/** Every other week, or every fourth, so that the days do not run into each other. */
function labelled(index, amount) {
  const step = Math.ceil(amount / 6);
  return (amount - 1 - index) % step === 0;
}
