// What is not a term: what waits to be checked, incidents, pages without a person, the norm, acts of bodies.

import {el} from '../frame/dom.js';
import {caseFileAddress} from '../frame/menu.js';
import {dayText, noun, shareText, workingDays} from '../frame/words.js';
import {links, number} from './links.js';
import {table} from './table.js';

const SHOWN = 15;

const none = sentence => el('p', {class: 'pory-none-left'}, sentence);
const faint = (...words) => el('div', {class: 'pory-faint'}, words);
const caseOf = (instance, words) => instance ? el('a', {href: caseFileAddress(instance)}, words) : words;

export function checks({total, late, longest}, {to}) {
  return total === 0 ? none('Проверять нечего.') : [
    el('p', {}, 'Ждёт проверки: ', number(total, to.list('checks'), 'Ждёт проверки'), '. Дольше внутреннего срока проверки: ',
      number(late, to.list('checks', {late: 'true'}), 'Дольше внутреннего срока проверки'), '.'),
    table({
      label: 'Дольше всего на проверке',
      columns: [
        {title: 'Орган', cell: one => one.body},
        {title: 'Что исполнено', cell: one => [caseOf(one.processInstanceId, one.step), faint(one.citation)]},
        {title: 'На проверке', cell: one => [workingDays(one.workingDays), faint('с ', dayText(one.since)),
          one.late && el('div', {class: 'pory-label'}, 'внутренний срок проверки истёк')]},
        {title: 'У кого', cell: one => one.who.length === 0 ? 'проверять некому'
          : [one.who.join(', '), !one.taken && faint('никто не взял')]}
      ],
      rows: longest
    })
  ];
}

export function incidents(lines) {
  return lines.length === 0 ? none('Открытых инцидентов нет.') : table({
    label: 'Открытые инциденты',
    columns: [
      {title: 'Страница', cell: one => [caseOf(one.processInstanceId, one.page), faint(one.sign)]},
      {title: 'Чья страница', cell: one => [one.owner, one.owner !== one.body && faint('ведёт ', one.body)]},
      {title: 'Длится', cell: one => [one.lasts, faint('с ', one.since)]},
      {title: 'Что сделано', cell: one => one.state},
      {title: 'Кому сообщено о задержке', cell: one => el('span', {class: one.high && 'pory-label'}, one.level)}
    ],
    rows: lines
  });
}

export function pages({total, byJurisdiction}, {to, names}) {
  return total === 0 ? none('У каждой страницы есть лицо, которое за неё отвечает.') : [
    el('p', {}, number(total, to.list('pages'), 'Страницы без лица'), ' ', noun(total, 'страница', 'страницы', 'страниц'),
      ' без лица, которое за неё отвечает.'),
    byJurisdiction.length > 1 && el('ul', {}, byJurisdiction.filter(one => one.pages > 0).map(one =>
      el('li', {}, names.get(one.jurisdiction), ': ', number(one.pages, links(one.jurisdiction).list('pages'),
        `Страницы без лица, ${names.get(one.jurisdiction)}`))))
  ];
}

export function norm({title, lines}, {to, period}) {
  const of = (line, kind) => to.list('norm', {period, body: line.bodyId, kind});
  return lines.length === 0 ? none(`За период «${title}» закрытых недель с нормой публикаций нет.`) : table({
    label: `Норма публикаций, ${title}`,
    columns: [
      {title: 'Орган', by: line => line.body, cell: line => line.body},
      {title: 'Недель', number: true, by: line => line.weeks, cell: line => number(line.weeks, of(line, 'ALL'), `Недели, ${line.body}`)},
      {title: 'Выполнена', number: true, by: line => line.met, cell: line => number(line.met, of(line, 'MET'),
        `Норма выполнена, ${line.body}`)},
      {title: 'Не выполнена', number: true, by: line => line.missed, cell: line => [
        number(line.missed, of(line, 'MISSED'), `Норма не выполнена, ${line.body}`),
        line.excused > 0 && faint('по уважительной причине: ', number(line.excused, of(line, 'EXCUSED'),
          `По уважительной причине, ${line.body}`))]},
      {title: 'Доля недель с нормой', number: true, by: line => line.met / line.weeks, cell: line => shareText(line.met / line.weeks)}
    ],
    rows: lines,
    shown: SHOWN,
    sorted: 3
  });
}

export function ownActs(lines, {to}) {
  const part = (title, key, stage) => ({
    title, number: true, cell: line => number(line[key], to.list('own-acts', {act: line.actId, stage}), `${title}, ${line.act}`)
  });
  return lines.length === 0 ? none('Действующие акты не требуют от органов собственных актов.') : table({
    label: 'Собственные акты',
    columns: [
      {title: 'По акту', cell: line => line.act},
      part('Должны или рекомендовано', 'asked'),
      part('Приняли', 'adopted', 'ADOPTED'),
      {title: 'Охват', number: true, cell: line => shareText(line.asked ? line.adopted / line.asked : undefined)},
      part('На проверке', 'checked', 'CHECKED'),
      part('Готовится', 'underway', 'UNDERWAY'),
      part('Отклонили рекомендацию', 'declined', 'DECLINED'),
      part('Не начали', 'notBegun', 'NOT_BEGUN'),
      part('Снято с контроля', 'released', 'RELEASED')
    ],
    rows: lines
  });
}
