import {el} from '../frame/dom.js';
import {caseAddress, caseFileAddress} from '../frame/menu.js';
import {pager} from '../frame/pager.js';
import {bothDays, count, dayOfMoment, dayText, missedTerm, NOBODY, noun, numberText} from '../frame/words.js';
import {quoteKey} from './quote.js';
import {STATUSES} from './view.js';

const COLUMNS = [
  {sort: 'days-late', title: 'Просрочено', worstFirst: true},
  {sort: 'body', title: 'Орган и ответственное лицо'},
  {sort: 'procedure', title: 'Что нужно сделать'},
  {sort: 'clause', title: 'Пункт акта'},
  {sort: 'last-day', title: 'Последний день'},
  {sort: 'level', title: 'Кому сообщено', worstFirst: true}
];
const SIZES = [20, 50, 100];

/** One page of the cards under control, with the ways to the next one and out of the system. */
export function table(page, view, go, {server, severalJurisdictions, tools}) {
  return [
    el('div', {class: 'pory-toolbar'},
      el('p', {class: 'pory-found', role: 'status'},
        `${count(page.total, 'карточка', 'карточки', 'карточек')}${view.isFiltered ? ' по отбору' : ''}`),
      el('p', {class: 'pory-export'}, 'Выгрузить: ', exported(server, view, 'csv', 'CSV'), ' ',
        exported(server, view, 'xlsx', 'XLSX'))),
    el('div', {class: 'pory-tools'}, tools),
    el('div', {class: 'pory-table-frame'}, el('table', {class: 'pory-table'},
      el('thead', {}, el('tr', {}, COLUMNS.map(column => head(column, view, go)))),
      el('tbody', {}, page.lines.map(line => row(line, go, severalJurisdictions))))),
    pager({page: view.page, size: page.size, total: page.total, turn: to => go(now => now.at(to))},
      el('label', {class: 'pory-size'}, 'На странице ', el('select', {
        class: 'form-control', 'data-key': 'size', on: {change: ({target}) => go(now => now.with({size: target.value}))}
      }, SIZES.map(size => el('option', {value: size, selected: size === view.size}, size)))))
  ];
}

const exported = (server, view, kind, words) => el('a', {
  href: server.address('export.' + kind, view.list), download: '', title: 'Все карточки по этому отбору, в этом порядке'
}, words);

function head(column, view, go) {
  const isSorted = view.sort === column.sort;
  const descending = isSorted ? !view.isDescending : Boolean(column.worstFirst);
  return el('th', {scope: 'col', 'aria-sort': isSorted ? view.isDescending ? 'descending' : 'ascending' : undefined},
    el('button', {
      type: 'button', class: 'pory-sort', 'data-key': 'sort-' + column.sort,
      on: {click: () => go(now => now.with({sort: column.sort, descending}))}
    }, column.title, el('span', {
      class: `glyphicon ${isSorted ? view.isDescending ? 'glyphicon-menu-down' : 'glyphicon-menu-up' : 'glyphicon-minus'}`,
      'aria-hidden': 'true'
    })));
}

function row(line, go, severalJurisdictions) {
  const status = STATUSES.find(one => one.id === line.status);
  const faint = (...words) => el('div', {class: 'pory-faint'}, words);
  return el('tr', {class: 'pory-row-' + status.look, 'data-card': line.id},
    el('td', {class: 'pory-late'}, lateness(line, status)),
    el('td', {}, el('strong', {}, line.body), severalJurisdictions && faint(line.jurisdictionName),
      faint(line.responsible ?? `ответственное лицо — ${NOBODY}`)),
    el('td', {}, el('a', {href: wayTo(line)}, line.step), faint(line.procedureTitle), line.progress && faint(line.progress)),
    el('td', {}, el('button', {
      type: 'button', class: 'pory-link', 'data-key': 'quote-' + line.id,
      on: {click: () => go(now => now.with({quote: quoteKey(line)}))}
    }, line.citation), faint(line.actName)),
    el('td', {class: 'pory-day'}, line.lastDay ? dayText(line.lastDay) : 'срок не установлен',
      line.extensions > 0 && faint(line.extensions > 1 ? `продлён ${count(line.extensions, 'раз', 'раза', 'раз')}` : 'продлён'),
      line.missedDay && faint(missedTerm(line).toLowerCase(), ': ', dayText(line.missedDay)),
      line.promisedOn && faint('обещано к ', dayText(line.promisedOn)),
      line.internalTerm && faint('внутренний срок'),
      line.checkedSince && faint('на проверке с ', dayOfMoment(line.checkedSince)),
      line.fulfilledAt && faint('исполнено ', bothDays(dayOfMoment(line.fulfilledAt), line.toldLater))),
    el('td', {}, line.levelTitle ?? '—'));
}

/** A case whose obligation was fulfilled may be over, and Cockpit shows only what still runs. */
const wayTo = line => !line.processInstanceId ? undefined
  : line.status === 'FULFILLED_LATE' ? caseFileAddress(line.processInstanceId) : caseAddress(line.processInstanceId);

function lateness(line, status) {
  const late = line.workingDaysLate > 0 && [
    el('span', {class: 'pory-days-late'}, numberText(line.workingDaysLate)),
    el('span', {class: 'pory-days-noun'}, noun(line.workingDaysLate, 'рабочий день', 'рабочих дня', 'рабочих дней'))
  ];
  return [late, (status.id !== 'OVERDUE' || !late) && el('span', {class: 'pory-label'}, line.statusText),
    line.attributable && el('span', {class: 'pory-faint'}, 'из-за предыдущей ступени')];
}
