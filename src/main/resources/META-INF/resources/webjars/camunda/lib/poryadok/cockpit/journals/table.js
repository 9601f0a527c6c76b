import {el} from '../frame/dom.js';
import {caseFileAddress} from '../frame/menu.js';
import {pager} from '../frame/pager.js';
import {count, dayText, momentText, numberText} from '../frame/words.js';

const WRITTEN = {TEXT: text => text, NUMBER: numberText, DAY: dayText, MOMENT: momentText};

/** One page of a journal, the newest row first, with the ways to the next one and out of the system. */
export function table(journal, {total, more, rows}, {page, size, turn, exported, tools}) {
  const heads = headsOf(journal.columns);
  return [
    el('div', {class: 'pory-toolbar'},
      el('p', {class: 'pory-found', role: 'status'}, (more ? 'больше, чем ' : '') + count(total, 'строка', 'строки', 'строк')),
      el('p', {class: 'pory-export'}, 'Выгрузить: ', ['csv', 'xlsx'].map(kind => [el('a', {
        href: exported(kind), download: '', title: 'Все строки по этому отбору'
      }, kind.toUpperCase()), ' '])), tools),
    el('div', {class: 'pory-table-frame'}, el('table', {class: 'pory-table pory-journal'},
      el('thead', {}, el('tr', {}, heads.map(head => el('th', {scope: 'col'}, head.title)), el('th', {scope: 'col'}, 'Открыть'))),
      el('tbody', {}, rows.map(row => el('tr', {'data-row': row.id}, heads.map(head => cell(head, row)),
        el('td', {}, ways(row))))))),
    pager({page, size, total, turn})
  ];
}

/** The columns of the page, each with the details that stand beneath it. */
export function headsOf(columns) {
  const heads = [];
  columns.forEach((column, index) => {
    if (column.under) {
      heads.at(-1).details.push({...column, index});
    } else {
      heads.push({...column, index, details: []});
    }
  });
  return heads;
}

const isThere = value => value !== null && value !== undefined;

function cell(head, {cells}) {
  const value = cells[head.index];
  return el('td', {},
    isThere(value) ? WRITTEN[head.kind](value) : '—',
    head.details.filter(detail => isThere(cells[detail.index])).map(detail => el('div', {class: 'pory-faint'},
      `${detail.title}: ${WRITTEN[detail.kind](cells[detail.index])}`)));
}

function ways({caseId, account}) {
  return [
    caseId && el('div', {}, el('a', {href: caseFileAddress(caseId)}, 'дело')),
    account && el('div', {}, el('a', {href: '/registry/accounts/' + encodeURIComponent(account)}, 'страница в реестре'))
  ];
}
