import {el} from '../frame/dom.js';
import {taskAddress} from '../frame/menu.js';
import {bothDays, dayOfMoment, dayText, missedTerm, momentText, NOBODY, workingDays} from '../frame/words.js';
import {STATUSES} from '../deadlines/view.js';
import {cardActions, reassign} from './actions.js';

/** A control card in full: the term and how it was found, who was told what, what was done, what can be done. */
export function cardView(card, server, done, openQuote) {
  const {line} = card;
  const look = STATUSES.find(status => status.id === line.status)?.look ?? 'on-time';
  return el('article', {class: 'pory-card pory-row-' + look, 'data-card': line.id, 'data-body': line.body, 'aria-label': line.step},
    el('header', {}, el('h2', {}, line.step), el('span', {class: 'pory-label'}, line.statusText),
      line.workingDaysLate > 0 && el('span', {class: 'pory-card-late'}, `${line.internalTerm ? 'после внутреннего срока' : 'опоздание'} — ${workingDays(line.workingDaysLate)}`),
      cardActions(card, server, done)),
    el('div', {class: 'pory-card-columns'},
      el('div', {}, facts(line, openQuote), explanation(card.explanation)),
      el('div', {}, tasks(card.actions.reassign ?? [], server, done), letters(card.letters), events(card.events))));
}

function facts(line, openQuote) {
  const fact = (name, ...value) => [el('dt', {}, name), el('dd', {}, value)];
  return el('dl', {class: 'pory-facts'},
    fact('Орган', line.body),
    fact('Ответственное лицо', line.responsible ?? NOBODY),
    fact('Основание', el('button', {type: 'button', class: 'pory-link', on: {click: () => openQuote(line)}}, line.citation),
      ', ', line.actName),
    fact('День события', dayText(line.eventDate)),
    fact('Последний день', line.lastDay ? dayText(line.lastDay) : 'срок не установлен',
      line.internalTerm && ' (внутренний срок)', line.extensions > 0 && ' (продлён)',
      line.promisedOn && `, обещано к ${dayText(line.promisedOn)}`),
    line.missedDay && fact(missedTerm(line), dayText(line.missedDay)),
    line.checkedSince && fact('На проверке', 'с ', momentText(line.checkedSince)),
    line.progress && fact('Что сделано', line.progress),
    line.fulfilledAt && fact('Исполнено', line.toldLater
      ? bothDays(dayOfMoment(line.fulfilledAt), line.toldLater) : momentText(line.fulfilledAt)),
    line.attributable && fact('Причина опоздания', 'опоздала предыдущая ступень'));
}

function explanation(lines) {
  return lines.length > 0 && el('section', {}, el('h3', {}, 'Как посчитан срок'),
    el('ul', {class: 'pory-explanation'}, lines.map(text => el('li', {}, text))));
}

function tasks(open, server, done) {
  return open.length > 0 && el('section', {}, el('h3', {}, 'Задачи'),
    el('table', {class: 'pory-table'},
      head('Задача', 'У кого', 'Действие'),
      el('tbody', {}, open.map(task => el('tr', {},
        el('td', {}, el('a', {href: taskAddress(task.taskId), target: '_blank', rel: 'noopener'}, task.taskName)),
        el('td', {}, task.assigneeName ?? task.assignee ?? 'никто не взял'),
        el('td', {}, task.candidates.length > 0 && el('button', {
          type: 'button', class: 'btn btn-default', on: {click: () => reassign(task, server, done)}
        }, 'Переназначить')))))));
}

function letters(sent) {
  return el('section', {}, el('h3', {}, 'Письма'), sent.length === 0
    ? el('p', {class: 'pory-faint'}, 'Писем по этой карточке ещё не было.')
    : el('table', {class: 'pory-table'},
      head('Когда', 'Кому', 'О чём', 'Состояние'),
      el('tbody', {}, sent.map(letter => el('tr', {},
        el('td', {class: 'pory-day'}, momentText(letter.sentAt ?? letter.at)),
        el('td', {}, letter.toName ?? '', letter.toName && letter.to && ', ', el('span', {class: 'pory-faint'}, letter.to)),
        el('td', {}, letter.subject),
        el('td', {}, el('span', {class: 'pory-letter-' + letter.state.toLowerCase()}, letter.stateTitle),
          letter.why && el('div', {class: 'pory-faint'}, letter.why)))))));
}

function events(history) {
  return el('section', {}, el('h3', {}, 'История'),
    el('table', {class: 'pory-table'},
      head('Когда', 'Что', 'Кто'),
      el('tbody', {}, history.map(event => el('tr', {},
        el('td', {class: 'pory-day'}, momentText(event.at)),
        el('td', {}, event.kindTitle, event.recipientName && `: ${event.recipientName}`,
          event.newLastDay && `: ${event.oldLastDay ? dayText(event.oldLastDay) + ' → ' : ''}${dayText(event.newLastDay)}`,
          event.note && el('div', {class: 'pory-faint'}, event.note)),
        el('td', {}, event.byName ?? event.by ?? 'система'))))));
}

const head = (...titles) => el('thead', {}, el('tr', {}, titles.map(title => el('th', {scope: 'col'}, title))));
