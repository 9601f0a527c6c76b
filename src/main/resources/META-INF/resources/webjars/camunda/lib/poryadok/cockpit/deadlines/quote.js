import {el, show} from '../frame/dom.js';
import {place} from '../frame/load.js';

export const quoteKey = line => `${line.actId}/${line.clauseId}`;

/** A panel at the side with the clause as the act writes it; closed by Escape or the button. */
export function quotePanel(server, close) {
  let shown, opener;
  const content = place(el('div'));
  const closing = el('button', {type: 'button', class: 'btn btn-default', on: {click: close}}, 'Закрыть');
  const panel = el('aside', {
    class: 'pory-quote', role: 'dialog', 'aria-label': 'Пункт акта', hidden: true,
    on: {keydown: event => event.key === 'Escape' && close()}
  }, content.node, closing);

  function update(key) {
    if (key === shown) {
      return;
    }
    shown = key;
    panel.hidden = !key;
    if (!key) {
      content.leave();
      if (opener?.isConnected) {
        opener.focus();
      }
      return;
    }
    opener = document.activeElement;
    show(content.node);
    const [act, clause] = key.split('/').map(encodeURIComponent);
    content.fill(signal => server.get(`clauses/${act}/${clause}`, [], signal), clauseText);
    closing.focus();
  }

  return {node: panel, update, leave: content.leave};
}

/** The clause in full: where it stands, what it says, whom and by when it obliges. */
export function clauseText(clause) {
  return [
    el('h2', {}, clause.citation),
    el('p', {class: 'pory-faint'}, clause.act),
    clause.title && el('p', {}, el('strong', {}, clause.title)),
    el('blockquote', {}, `«${clause.quotation}»`),
    el('dl', {class: 'pory-facts'},
      clause.modality && [el('dt', {}, 'Сила'), el('dd', {}, clause.modality)],
      clause.term && [el('dt', {}, 'Срок'), el('dd', {}, clause.term)],
      clause.fulfilment && [el('dt', {}, 'Что засчитывается'), el('dd', {}, clause.fulfilment)],
      clause.note && [el('dt', {}, 'Примечание'), el('dd', {}, clause.note)])
  ];
}
