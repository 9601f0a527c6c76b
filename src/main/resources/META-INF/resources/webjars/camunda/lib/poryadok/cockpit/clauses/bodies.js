import {el} from '../frame/dom.js';
import {caseFileAddress, PATHS} from '../frame/menu.js';
import {query} from '../frame/server.js';
import {nothing} from '../frame/states.js';
import {dayText} from '../frame/words.js';
import {lookOf} from './states.js';

/** The bodies under a clause, each with its state, its last day, its case and its cards. */
export function bodies(lines, {actId, clauseId, citation}) {
  if (lines.length === 0) {
    return nothing('Таких органов под этим пунктом нет.');
  }
  return el('table', {class: 'pory-table pory-clause-bodies', 'aria-label': `Органы: ${citation}`},
    el('thead', {}, el('tr', {}, ['Орган', 'Состояние сегодня', 'Последний день', 'Дело'].map(words =>
      el('th', {scope: 'col'}, words)))),
    el('tbody', {}, lines.map(line => el('tr', {'data-body': line.bodyId},
      el('th', {scope: 'row'}, line.body),
      el('td', {}, el('span', {class: 'pory-clause-state pory-' + lookOf(line.state)}, line.stateText),
        line.earlier && el('div', {class: 'pory-faint'}, line.earlier),
        line.progress && el('div', {class: 'pory-faint'}, line.progress)),
      el('td', {}, line.card ? dayText(line.card.lastDay) : '—',
        line.card?.internalTerm && el('div', {class: 'pory-faint'}, 'внутренний срок')),
      el('td', {}, line.card ? [
        line.card.processInstanceId && [el('a', {
          href: caseFileAddress(line.card.processInstanceId), 'aria-label': `Открыть дело: ${line.body}`
        }, 'Открыть дело'), ' · '],
        el('a', {
          href: '#' + PATHS.deadlines + query([['act', actId], ['clause', clauseId], ['body', line.bodyId]]),
          'aria-label': `Сроки: ${line.body}`
        }, 'Сроки')] : '—')))));
}
