import {addressParameters, onAddressChange, title, writeAddress} from '../frame/cockpit.js';
import {el, newId} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {heading, PATHS} from '../frame/menu.js';
import {Server, unlessForbidden} from '../frame/server.js';
import {noRights} from '../frame/states.js';
import {figures} from './figures.js';
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

  function select(name, words, all, options) {
    const id = newId();
    return el('div', {class: 'pory-field-inline'}, el('label', {for: id}, words), el('select', {
      id, class: 'form-control', 'data-key': name, on: {change: ({target}) => writeAddress(
        new Map([...addressParameters(), [name, target.value ? [target.value] : []]]))}
    }, el('option', {value: ''}, all), options.map(option => el('option',
      {value: option.id, selected: option.id === asked(name)}, option.title))));
  }

  function drawBar(quarters) {
    const of = asked('jurisdiction');
    const focused = document.activeElement?.dataset?.key;
    bar.replaceChildren(
      ...choices.jurisdictions.length > 1 ? [select('jurisdiction', 'Территория', 'все', choices.jurisdictions)] : [],
      select('act', 'Акт', 'все', choices.acts.filter(act => !of || act.of === of)),
      select('quarter', 'Квартал', 'все', quarters.map(quarter => ({id: quarter, title: quarterText(quarter)}))));
    bar.querySelector(`[data-key="${focused}"]`)?.focus();
  }

  function update() {
    const parameters = ['jurisdiction', 'act', 'quarter'].map(name => [name, asked(name)]);
    list.fill(signal => server.get('discipline', parameters, signal), said => {
      drawBar(said.quarters);
      return figures(said);
    });
  }

  onAddressChange(scope, update);
  scope.$on('$destroy', list.leave);
  drawBar([]);
  update();
  return [
    el('section', {class: 'pory-panel'}, bar, list.node),
    el('section', {class: 'pory-panel', 'aria-labelledby': 'poryadok-report'},
      el('h2', {id: 'poryadok-report'}, 'Отчёт за месяц'), report(server, choices.jurisdictions))
  ];
}

/** 2026-Q4: «IV кв. 2026 г.» */
export function quarterText(quarter) {
  const [year, number] = quarter.split('-Q');
  return `${['I', 'II', 'III', 'IV'][number - 1]}\u00a0кв. ${year}\u00a0г.`;
}
