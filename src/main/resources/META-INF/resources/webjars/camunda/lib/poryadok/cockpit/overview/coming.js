import {el} from '../frame/dom.js';
import {dayText} from '../frame/words.js';
import {COMING, number} from './links.js';

const DAYS = ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'];
const WEEK = 7;

/** Four weeks ahead as a calendar: how many terms end on each day. */
export function coming(days, {to, server, jurisdiction}) {
  const total = days.reduce((sum, day) => sum + day.terms + day.internal, 0);
  if (total === 0) {
    return el('p', {class: 'pory-none-left'}, 'В ближайшие четыре недели сроки не истекают.');
  }
  const file = el('p', {class: 'pory-export pory-unprinted'},
    el('a', {href: server.address('overview/terms.ics', [['jurisdiction', jurisdiction]]), download: ''},
      'Скачать файл для календаря'),
    el('span', {class: 'pory-faint'}, ' Файл читают Outlook, «Яндекс Календарь» и телефоны. Сроки меняются: скачивайте его заново.'));
  const lead = (new Date(days[0].day + 'T00:00:00Z').getUTCDay() + WEEK - 1) % WEEK;
  const cells = [...Array(lead).fill(undefined), ...days];
  const weeks = Array.from({length: Math.ceil(cells.length / WEEK)}, (...[, index]) =>
    Array.from({length: WEEK}, (...[, place]) => cells[index * WEEK + place]));
  return [
    el('table', {class: 'pory-calendar', 'aria-label': 'Сроки на четыре недели'},
      el('thead', {}, el('tr', {}, DAYS.map(day => el('th', {scope: 'col'}, day)))),
      el('tbody', {}, weeks.map(week => el('tr', {}, week.map(day => day ? cell(day, to) : el('td', {class: 'pory-no-day'})))))),
    el('p', {class: 'pory-faint'}, 'Сколько сроков истекает в этот день; в скобках – из них внутренних. Серым отмечены нерабочие дни.'),
    file
  ];
}

function cell({day, terms, internal, working}, to) {
  const all = terms + internal;
  return el('td', {class: [!working && 'pory-day-off', all === 0 && 'pory-day-free'].filter(Boolean).join(' ')},
    el('span', {class: 'pory-date'}, dayText(day).slice(0, 5)),
    all > 0 && [number(all, to.deadlines({lastDayFrom: day, lastDayTo: day, status: COMING}), `Сроки ${dayText(day)}`),
      internal > 0 && el('span', {class: 'pory-faint'}, ` (${internal})`)]);
}
