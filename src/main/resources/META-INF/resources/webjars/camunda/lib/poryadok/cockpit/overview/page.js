import {addressParameters, onAddressChange, title, writeAddress} from '../frame/cockpit.js';
import {el, newId, show} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {heading, PATHS} from '../frame/menu.js';
import {printButton} from '../frame/paper.js';
import {Server, unlessForbidden} from '../frame/server.js';
import {noRights} from '../frame/states.js';
import {dayText, numberText, periodTitle} from '../frame/words.js';
import {coming} from './coming.js';
import {compare} from './compare.js';
import {links} from './links.js';
import {overdue} from './overdue.js';
import {checks, incidents, norm, ownActs, pages} from './state.js';
import {trend} from './trend.js';

const TITLE = 'Положение дел';

/** Part of the page: where the server says it, its heading, what is made of the answer, whether it is of the period. */
const PARTS = [
  ['overdue', 'Просрочено сейчас и кто отвечает', overdue],
  ['incidents', 'Открытые инциденты', incidents],
  ['checks', 'На проверке', checks],
  ['pages', 'Страницы без лица', pages],
  ['coming', 'Ближайшие сроки', coming],
  ['trend', 'Как исполняются сроки', trend],
  ['bodies', 'Сравнение органов', compare, true],
  ['norm', 'Норма публикаций', norm, true],
  ['own-acts', 'Собственные акты органов', ownActs]
];

/** The page «Положение дел»: what a head of an administration reads in five minutes a week. */
export function overviewPage(node, {api}, scope) {
  const server = new Server(api);
  title(TITLE);
  const frame = place(el('div', {class: 'pory-page pory-overview'}));
  node.append(frame.node);
  scope.$on('$destroy', frame.leave);
  frame.fill(signal => server.get('overview', [], signal).catch(unlessForbidden), head => [
    heading(TITLE, PATHS.overview), head ? parts(server, head, scope) : el('section', {class: 'pory-panel'}, noRights())
  ]);
}

function parts(server, head, scope) {
  const names = new Map(head.jurisdictions.map(one => [one.id, one.title]));
  const bar = el('div', {class: 'pory-filter-row pory-unprinted'});
  const words = el('p', {class: 'pory-scope'});
  const tiles = place(el('div', {class: 'pory-tiles', role: 'group', 'aria-label': 'Главное'}));
  const sections = PARTS.map(([path, name, draw, ofPeriod]) => {
    const id = newId();
    const body = place(el('div'));
    const period = ofPeriod && el('span', {class: 'pory-of-period'});
    return {path, draw, body, ofPeriod, period, node: el('section', {
      class: `pory-panel pory-part-${path}`, 'aria-labelledby': id
    }, el('h2', {id}, name, period), body.node)};
  });
  const asked = name => addressParameters().get(name)?.[0] ?? '';

  function select(name, label, chosen, groups) {
    const id = newId();
    const options = all => all.map(one => el('option', {value: one.id, selected: one.id === chosen}, one.title));
    return el('div', {class: 'pory-field-inline'}, el('label', {for: id}, label), el('select', {
      id, class: 'form-control', 'data-key': name, on: {change: ({target}) => writeAddress(
        new Map([...addressParameters(), [name, target.value ? [target.value] : []]]))}
    }, groups.map(group => group.label ? el('optgroup', {label: group.label}, options(group.options)) : options(group))));
  }

  /** @param further the period of a bookmark, where it is not offered */
  function drawBar(jurisdiction, period, further) {
    show(bar,
      names.size > 1 && select('jurisdiction', 'Территория', jurisdiction, [[{id: '', title: 'все'}, ...head.jurisdictions]]),
      select('period', 'Период', period, [further,
        {label: 'Кварталы', options: head.quarters}, {label: 'Месяцы', options: head.months}]),
      printButton());
  }

  function update() {
    const jurisdiction = asked('jurisdiction');
    const period = asked('period') || head.period;
    const offered = [...head.quarters, ...head.months].find(one => one.id === period);
    const periodName = offered?.title ?? periodTitle(period);
    const around = {to: links(jurisdiction), names, server, jurisdiction, period};
    // Tiles and parts say some of the same: each is asked for once, and again by whoever tries again.
    const said = new Map();
    const get = (path, signal) => {
      const before = said.get(path);
      said.delete(path);
      return before ?? said.set(path, server.get(path, [['jurisdiction', jurisdiction], ['period', period]], signal)).get(path);
    };
    drawBar(jurisdiction, period, offered ? [] : [{id: period, title: periodName}]);
    show(words, `На ${dayText(head.today)}. Территория: `
      + (jurisdiction ? names.get(jurisdiction) ?? jurisdiction : [...names.values()].join(', '))
      + `. Период для сравнения органов и нормы: ${periodName}.`);
    tiles.fill(signal => Promise.all([
      get('totals', signal), get('overview/checks', signal), get('overview/incidents', signal), get('overview/pages', signal)
    ]), said => figures(said, around));
    sections.forEach(({path, draw, body, period: ofPeriod}) => {
      if (ofPeriod) {
        ofPeriod.textContent = `, ${periodName}`;
      }
      body.fill(signal => get(`overview/${path}`, signal), said => draw(said, around));
    });
  }

  onAddressChange(scope, update);
  scope.$on('$destroy', () => [tiles, ...sections.map(({body}) => body)].forEach(part => part.leave()));
  update();
  return [bar, words, tiles.node, el('div', {class: 'pory-parts'}, sections.map(section => section.node))];
}

/** The numbers that are read first. */
function figures([totals, {total: checked}, open, {total: unattended}], {to}) {
  const tile = (amount, name, look, address, hint) => el(amount ? 'a' : 'div', {
    class: `pory-tile pory-${look}`, href: amount ? address : undefined
  },
    el('span', {class: 'pory-tile-number'}, numberText(amount)), el('span', {class: 'pory-tile-title'}, name),
    hint && el('span', {class: 'pory-tile-hint'}, hint));
  return [
    tile(totals.overdue, 'Просрочено', 'overdue', to.deadlines({status: 'OVERDUE'})),
    tile(totals.internalOverdue, 'Внутренний срок истёк', 'recommended', to.deadlines({status: 'INTERNAL_OVERDUE'}),
      'не нарушение акта'),
    tile(totals.dueSoon, 'Срок близко', 'soon', to.deadlines({status: 'DUE_SOON'}), 'до трёх рабочих дней'),
    tile(checked, 'На проверке', 'on-time', to.list('checks')),
    tile(open.length, 'Открытые инциденты', open.length ? 'overdue' : 'on-time', to.list('incidents')),
    tile(unattended, 'Страницы без лица', unattended ? 'overdue' : 'on-time', to.list('pages'))
  ];
}
