import {addressParameters, onAddressChange, title, writeAddress} from '../frame/cockpit.js';
import {el, newId, show} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {heading, PATHS} from '../frame/menu.js';
import {fold} from '../frame/fold.js';
import {printButton} from '../frame/paper.js';
import {Server, unlessForbidden} from '../frame/server.js';
import {noRights, nothing} from '../frame/states.js';
import {checks, obligations, ofBody} from './obligations.js';
import {figures} from './figures.js';
import {report} from './report.js';

/** The page «Дисциплина»: how bodies keep their terms, by quarter and month. */
export function disciplinePage(node, {api}, scope) {
  const server = new Server(api);
  title('Исполнительская дисциплина');
  const frame = place(el('div', {class: 'pory-page'}));
  node.append(frame.node);
  scope.$on('$destroy', frame.leave);
  frame.fill(signal => server.get('choices', [], signal).catch(unlessForbidden), choices => choices
    ? parts(server, choices, scope)
    : [heading('Исполнительская дисциплина', PATHS.discipline), el('section', {class: 'pory-panel'}, noRights())]);
}

function parts(server, choices, scope) {
  const list = place(el('div'));
  const waiting = place(el('div'));
  const opened = place(el('div', {class: 'pory-of-body'}));
  const bar = el('div', {class: 'pory-filter-row'});
  const asked = name => addressParameters().get(name)?.[0] ?? '';
  const go = changes => writeAddress(new Map([...addressParameters(), ...Object.entries(changes)]));
  const order = () => ({
    key: asked('sort'), descending: asked('descending') === 'true',
    by: (key, descending) => go({sort: [key], descending: [String(descending)]})
  });

  function select(name, words, chosen, groups) {
    const id = newId();
    const options = all => all.map(option => el('option', {value: option.id, selected: option.id === chosen}, option.title));
    return el('div', {class: 'pory-field-inline'}, el('label', {for: id}, words), el('select', {
      id, class: 'form-control', 'data-key': name, on: {change: ({target}) => writeAddress(
        new Map([...addressParameters(), [name, target.value ? [target.value] : []], ['body', []]]))}
    }, groups.map(group => group.label ? el('optgroup', {label: group.label}, options(group.options)) : options(group))));
  }

  let period;

  const named = (options, name) => options.find(option => option.id === asked(name))?.title;
  const facts = () => [
    period && `Период: ${period}`,
    named(choices.jurisdictions, 'jurisdiction') ?? choices.jurisdictions.map(one => one.title).join(', '),
    named(choices.acts, 'act')
  ];

  function drawBar({period, periods, title}) {
    const of = asked('jurisdiction');
    const all = words => ({id: '', title: words});
    show(bar,
      select('period', 'Период', period, [
        periods.some(one => one.id === period) ? [] : [{id: period, title}],
        {label: 'Кварталы', options: periods.filter(one => one.quarter)},
        {label: 'Месяцы', options: periods.filter(one => !one.quarter)}]),
      choices.jurisdictions.length > 1
        && select('jurisdiction', 'Территория', of, [[all('все'), ...choices.jurisdictions]]),
      choices.acts.length > 1
        && select('act', 'Акт', asked('act'), [[all('все'), ...choices.acts.filter(act => !of || act.of === of)]]));
  }

  function update() {
    const parameters = ['jurisdiction', 'act', 'period'].map(name => [name, asked(name)]);
    list.fill(signal => server.get('discipline', parameters, signal).catch(unlessNotBegun), said => {
      if (said.refusal) {
        return nothing(said.refusal, el('button', {type: 'button', class: 'btn btn-default', on: {click: () => go({period: []})}},
          'Показать текущий период'));
      }
      drawBar(said);
      period = said.title;
      open(said);
      return [figures(said, order(), body => go({body: [body]})), opened.node, obligations(said),
        report(server, choices.jurisdictions, said)];
    });
    waiting.fill(signal => server.get('discipline/checks', [['jurisdiction', asked('jurisdiction')]], signal), checks);
  }

  /** A bookmark may name a period that no field offers: the sentence of the server, and a way on. */
  function unlessNotBegun(refusal) {
    if (refusal.status !== 400 || !asked('period')) {
      throw refusal;
    }
    return {refusal: refusal.message};
  }

  /** What lies behind the figures of the body that was pressed. */
  function open({period, byBody}) {
    const body = asked('body');
    const name = byBody.find(one => one.id === body)?.name;
    if (!name) {
      opened.leave();
      show(opened.node);
      return;
    }
    const parameters = [['jurisdiction', asked('jurisdiction')], ['act', asked('act')], ['period', period], ['body', body]];
    opened.fill(signal => server.get('discipline/obligations', parameters, signal), rows => ofBody(rows, name, () => go({body: []})));
  }

  onAddressChange(scope, update);
  scope.$on('$destroy', list.leave);
  scope.$on('$destroy', waiting.leave);
  scope.$on('$destroy', opened.leave);
  update();
  return [
    heading('Исполнительская дисциплина', PATHS.discipline, facts),
    el('section', {class: 'pory-panel'}, el('div', {class: 'pory-toolbar'}, fold('Отбор', bar), printButton()), list.node),
    el('section', {class: 'pory-panel'}, waiting.node)
  ];
}
