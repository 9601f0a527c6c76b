import {addressParameters, onAddressChange, title, writeAddress} from '../frame/cockpit.js';
import {el, newId, show} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {heading, PATHS} from '../frame/menu.js';
import {Server, unlessForbidden} from '../frame/server.js';
import {noRights} from '../frame/states.js';
import {figures} from './figures.js';
import {quarterText} from './quarter.js';
import {report} from './report.js';

/** The page «Дисциплина»: how bodies keep their terms, by quarter. */
export function disciplinePage(node, {api}, scope) {
  const server = new Server(api);
  title('Исполнительская дисциплина');
  const frame = place(el('div', {class: 'pory-page'}));
  node.append(frame.node);
  scope.$on('$destroy', frame.leave);
  frame.fill(signal => server.get('choices', [], signal).catch(unlessForbidden), choices => [
    heading('Исполнительская дисциплина', PATHS.discipline),
    choices ? parts(server, choices, scope) : el('section', {class: 'pory-panel'}, noRights())
  ]);
}

function parts(server, choices, scope) {
  const list = place(el('div'));
  const bar = el('div', {class: 'pory-filter-row'});
  const asked = name => addressParameters().get(name)?.[0] ?? '';

  function select(name, words, chosen, options) {
    const id = newId();
    return el('div', {class: 'pory-field-inline'}, el('label', {for: id}, words), el('select', {
      id, class: 'form-control', 'data-key': name, on: {change: ({target}) => writeAddress(
        new Map([...addressParameters(), [name, target.value ? [target.value] : []]]))}
    }, options.map(option => el('option', {value: option.id, selected: option.id === chosen}, option.title))));
  }

  function drawBar({quarter, quarters}) {
    const of = asked('jurisdiction');
    const all = words => ({id: '', title: words});
    show(bar,
      select('quarter', 'Квартал', quarter, quarters.map(id => ({id, title: quarterText(id)}))),
      choices.jurisdictions.length > 1
        && select('jurisdiction', 'Территория', of, [all('все'), ...choices.jurisdictions]),
      choices.acts.length > 1
        && select('act', 'Акт', asked('act'), [all('все'), ...choices.acts.filter(act => !of || act.of === of)]));
  }

  function update() {
    const parameters = ['jurisdiction', 'act', 'quarter'].map(name => [name, asked(name)]);
    list.fill(signal => server.get('discipline', parameters, signal), said => {
      drawBar(said);
      return figures(said);
    });
  }

  onAddressChange(scope, update);
  scope.$on('$destroy', list.leave);
  update();
  return [
    el('section', {class: 'pory-panel'}, bar, list.node),
    el('section', {class: 'pory-panel', 'aria-labelledby': 'poryadok-report'},
      el('h2', {id: 'poryadok-report'}, 'Отчёт за месяц'), report(server, choices.jurisdictions))
  ];
}
