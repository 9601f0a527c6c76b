import {addressParameters, onAddressChange, title, writeAddress} from '../frame/cockpit.js';
import {el, newId, show} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {heading, PATHS} from '../frame/menu.js';
import {fold} from '../frame/fold.js';
import {printButton} from '../frame/paper.js';
import {Server, unlessForbidden} from '../frame/server.js';
import {noRights} from '../frame/states.js';
import {STATES} from './states.js';
import {clauses} from './table.js';

/** The page «Пункты»: every clause of the acts in force, on whom it lies, by when, and how each body stands today. */
export function clausesPage(node, {api}, scope) {
  const server = new Server(api);
  title('Пункты актов');
  const frame = place(el('div', {class: 'pory-page'}));
  node.append(frame.node);
  scope.$on('$destroy', frame.leave);
  frame.fill(signal => server.get('choices', [], signal).catch(unlessForbidden), choices => choices
    ? parts(server, choices, scope)
    : [heading('Пункты актов', PATHS.clauses), el('section', {class: 'pory-panel'}, noRights())]);
}

function parts(server, choices, scope) {
  const list = place(el('div'));
  const bar = el('div', {class: 'pory-filter-row'});
  const asked = name => addressParameters().get(name)?.[0] ?? '';

  function select(name, words, options) {
    const id = newId();
    return el('div', {class: 'pory-field-inline'}, el('label', {for: id}, words), el('select', {
      id, class: 'form-control', 'data-key': name, on: {change: ({target}) => writeAddress(
        new Map([...addressParameters(), [name, target.value ? [target.value] : []]]))}
    }, [{id: '', title: 'все'}, ...options].map(option =>
      el('option', {value: option.id, selected: option.id === asked(name)}, option.title))));
  }

  function update() {
    const of = asked('jurisdiction');
    show(bar,
      choices.jurisdictions.length > 1 && select('jurisdiction', 'Территория', choices.jurisdictions),
      choices.acts.length > 1 && select('act', 'Акт', choices.acts.filter(act => !of || act.of === of)),
      select('state', 'Состояние органов', STATES));
    list.fill(signal => server.get('matrix', ['jurisdiction', 'act', 'state'].map(name => [name, asked(name)]), signal),
      found => clauses(found, server, asked('state')));
  }

  onAddressChange(scope, update);
  scope.$on('$destroy', list.leave);
  update();
  const named = (options, name) => options.find(option => option.id === asked(name))?.title;
  const facts = () => [
    named(choices.jurisdictions, 'jurisdiction') ?? choices.jurisdictions.map(one => one.title).join(', '),
    named(choices.acts, 'act'),
    named(STATES, 'state') && `Состояние органов: ${named(STATES, 'state')}`
  ];
  return [heading('Пункты актов', PATHS.clauses, facts), el('section', {class: 'pory-panel'},
    el('div', {class: 'pory-toolbar'}, fold('Отбор', bar), printButton()), list.node,
    el('p', {class: 'pory-faint'}, 'Орган, у которого по пункту несколько карточек, стоит в худшем из их состояний.'
      + ' Рекомендация просроченной не бывает.'))];
}
