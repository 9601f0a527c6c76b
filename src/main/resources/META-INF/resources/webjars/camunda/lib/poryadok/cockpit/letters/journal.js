import {el} from '../frame/dom.js';
import {caseFileAddress} from '../frame/menu.js';
import {pager} from '../frame/pager.js';
import {count, momentText, numberText} from '../frame/words.js';

/** One page of the journal, the newest letter first. */
export function journal({total, more, lines}, {page, size, several, turn, tools}) {
  const names = new Map(several.map(one => [one.id, one.title]));
  return [
    el('div', {class: 'pory-toolbar'},
      el('p', {class: 'pory-found', role: 'status'}, (more ? 'больше, чем ' : '') + count(total, 'письмо', 'письма', 'писем')), tools),
    el('div', {class: 'pory-table-frame'}, el('table', {class: 'pory-table pory-letters'},
      el('thead', {}, el('tr', {}, ['Составлено', 'Кому', 'О чём', 'Состояние', 'Отправлено', 'Попыток'].map(
        words => el('th', {scope: 'col'}, words)))),
      el('tbody', {}, lines.map(letter => el('tr', {'data-letter': letter.id},
        el('td', {class: 'pory-day'}, momentText(letter.at)),
        el('td', {}, el('strong', {}, letter.toName || letter.to || '—'),
          letter.toName && el('div', {class: 'pory-faint'}, letter.to || 'адреса нет'),
          several.length > 1 && el('div', {class: 'pory-faint'}, names.get(letter.jurisdiction))),
        el('td', {}, letter.processInstanceId
          ? el('a', {href: caseFileAddress(letter.processInstanceId)}, letter.subject) : letter.subject),
        el('td', {}, el('span', {class: 'pory-letter-' + letter.state.toLowerCase()}, letter.stateTitle),
          letter.why && el('div', {class: 'pory-faint'}, letter.why)),
        el('td', {class: 'pory-day'}, momentText(letter.sentAt)),
        el('td', {}, numberText(letter.attempts))))))),
    pager({page, size, total, turn})
  ];
}
