import {el} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {filePage} from '../frame/menu.js';
import {printButton} from '../frame/paper.js';
import {nothing} from '../frame/states.js';
import {quoteKey, quotePanel} from '../deadlines/quote.js';
import {cardView} from './card.js';

/** What stands above the cards of a case on paper. */
export const factsOfCase = node => () => {
  const cards = [...node.querySelectorAll('article[data-card]')];
  return [[...new Set(cards.map(card => card.dataset.body))].join('; '), `Карточек на этих листах: ${cards.length}`];
};

/** All cards of a case, drawn anew after everything that is done to one of them. */
export function cardsOfCase(processInstanceId, server, scope) {
  const said = el('p', {class: 'pory-done', role: 'status'});
  const list = place(el('div'));
  const quote = quotePanel(server, () => quote.update(undefined));

  function load() {
    list.fill(signal => server.get(`instances/${encodeURIComponent(processInstanceId)}/cards`, [], signal),
      cards => cards.length === 0
        ? nothing('По этому делу ничего на контроль не поставлено.', el('p', {}, el('a', {href: filePage(processInstanceId)},
          'Открыть страницу дела: что случилось, у кого оно и какие письма ушли')))
        : cards.map(card => cardView(card, server, done, line => quote.update(quoteKey(line)))));
  }

  function done(sentence) {
    said.textContent = sentence;
    load();
  }

  scope.$on('$destroy', () => [list, quote].forEach(part => part.leave()));
  load();
  return [said, el('div', {class: 'pory-toolbar'}, printButton()), list.node, quote.node];
}
