import {el, newId} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {nothing} from '../frame/states.js';
import {count, numberText} from '../frame/words.js';
import {bodies} from './bodies.js';
import {STATES} from './states.js';

/** The clauses of the acts, act by act; the bodies of each open under it. */
export function clauses({lines, readingText}, server, wanted) {
  if (lines.length === 0) {
    return nothing(wanted ? 'Пунктов, по которым кто-нибудь так стоит, нет.' : 'Действующих актов нет.');
  }
  const acts = new Map();
  lines.forEach(line => acts.set(line.act, [...acts.get(line.act) ?? [], line]));
  return [lines.some(line => line.reading) && el('p', {class: 'pory-faint pory-reading-text'}, readingText),
    ...[...acts].map(([act, own]) => [el('h2', {}, act[0].toUpperCase() + act.slice(1)), el('div', {class: 'pory-table-frame'},
    el('table', {class: 'pory-table pory-clauses', 'aria-label': act},
      el('thead', {}, el('tr', {}, ['Пункт', 'На ком лежит', 'Срок', 'Органы сегодня'].map(words =>
        el('th', {scope: 'col'}, words)))),
      el('tbody', {}, own.map(line => clause(line, server, wanted)))))])];
}

function clause(line, server, wanted) {
  const id = newId();
  const total = Object.values(line.states).reduce((sum, amount) => sum + amount, 0);
  const list = place(el('div'));
  const opened = el('tr', {id, hidden: true}, el('td', {colspan: 4}, list.node));
  const open = el('button', {
    type: 'button', class: 'btn btn-default btn-sm', 'aria-expanded': 'false', 'aria-controls': id,
    on: {click: () => {
      opened.hidden = !opened.hidden;
      open.setAttribute('aria-expanded', String(!opened.hidden));
      if (!opened.hidden) {
        const path = `matrix/${encodeURIComponent(line.actId)}/${encodeURIComponent(line.clauseId)}`;
        list.fill(signal => server.get(path, [['state', wanted]], signal), found => bodies(found, line));
      }
    }}
  }, count(total, 'орган', 'органа', 'органов'), el('span', {class: 'sr-only'}, `: ${line.citation}`),
  el('span', {class: 'caret', 'aria-hidden': 'true'}));
  return [el('tr', {'data-clause': line.clauseId},
    el('th', {scope: 'row'}, el('strong', {}, line.citation), el('div', {}, line.title),
      el('div', {class: 'pory-faint'}, [line.modality, ...line.procedures].join(' · ')),
      line.reading && el('div', {class: 'pory-faint pory-reading'}, `(${line.reading})`)),
    el('td', {}, line.addressees || '—'),
    el('td', {}, line.term ?? 'не установлен'),
    el('td', {}, total === 0 ? el('span', {class: 'pory-faint'}, 'Никого не обязывает')
      : [strip(line.states, total), counts(line.states), open])), opened];
}

/** The share of each state at a glance; the numbers beneath say the same in words. */
function strip(states, total) {
  const line = el('div', {class: 'pory-strip', 'aria-hidden': 'true'});
  STATES.filter(({id}) => states[id]).forEach(({id, look}) => {
    const piece = el('span', {class: 'pory-strip-' + look});
    piece.style.width = `${100 * states[id] / total}%`;
    line.append(piece);
  });
  return line;
}

const counts = states => el('ul', {class: 'pory-clause-counts'}, STATES.filter(({id}) => states[id]).map(
  ({id, title, look}) => el('li', {class: 'pory-' + look, 'data-state': id}, `${title}: ${numberText(states[id])}`)));
