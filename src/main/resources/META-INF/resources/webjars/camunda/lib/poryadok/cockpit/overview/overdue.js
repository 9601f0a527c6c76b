import {el} from '../frame/dom.js';
import {count, dayText, NOBODY, numberText, workingDays} from '../frame/words.js';
import {number} from './links.js';
import {table} from './table.js';

/** Which bodies are late now, and who answers there; the administration's own terms stand apart. */
export function overdue({acts, internal}, {to, names}) {
  return [
    el('h3', {}, 'Сроки актов'),
    part(acts, 'OVERDUE', 'Просрочено', 'Просроченных сроков нет.', to, names),
    el('h3', {}, 'Внутренние сроки'),
    el('p', {class: 'pory-faint'}, 'Внутренний срок установила администрация: опоздание по нему – не нарушение акта.'),
    part(internal, 'INTERNAL_OVERDUE', 'Внутренний срок истёк', 'Внутренние сроки не истекли.', to, names)
  ];
}

function part({bodies, lines}, status, title, empty, to, names) {
  if (lines.length === 0) {
    return el('p', {class: 'pory-none-left'}, empty);
  }
  return [
    table({
      label: title,
      columns: [
        {title: 'Орган', cell: line => [el('strong', {}, line.body), names.size > 1
          && el('div', {class: 'pory-faint'}, names.get(line.jurisdiction))]},
        {title: 'Кто отвечает сегодня', cell: who},
        {title, number: true, cell: line => number(line.terms, to.deadlines({body: line.bodyId, status}), `${title}, ${line.body}`)},
        {title: 'Дольше всего', cell: line => [workingDays(line.workingDaysLate),
          el('div', {class: 'pory-faint'}, 'срок до ', dayText(line.oldest)),
          line.missed && el('div', {class: 'pory-faint'}, 'прежний срок нарушен: ', dayText(line.missed))]}
      ],
      rows: lines
    }),
    bodies > lines.length && el('p', {}, `Показаны ${numberText(lines.length)} из ${count(bodies, 'органа', 'органов', 'органов')}. `,
      el('a', {href: to.deadlines({status})}, 'Весь список'))
  ];
}

const who = ({responsible, deputy}) => !responsible ? el('span', {class: 'pory-label'}, NOBODY)
  : [responsible, deputy && el('div', {class: 'pory-faint'},
    `отсутствует до ${dayText(deputy.until)}, замещает ${deputy.name}`)];
