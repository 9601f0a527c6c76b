import {addressParameters, onAddressChange, title, writeAddress} from '../frame/cockpit.js';
import {el} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {heading, PATHS} from '../frame/menu.js';
import {Server} from '../frame/server.js';
import {noRights, nothing} from '../frame/states.js';
import {bodies} from './bodies.js';
import {filters} from './filters.js';
import {quotePanel} from './quote.js';
import {table} from './table.js';
import {markTiles, tiles} from './tiles.js';
import {View} from './view.js';
import {weeks} from './weeks.js';

const EMPTY = 'Контрольных карточек пока нет. Они появятся, когда акт вступит в силу: обязанности по нему ставятся на'
  + ' контроль сами.';

/** The page «Сроки»: what is late, whose it is, since when, under which clause. */
export function deadlinesPage(node, {api}, scope) {
  const server = new Server(api);
  title('Сроки');
  const frame = place(el('div', {class: 'pory-page'}));
  node.append(frame.node);
  scope.$on('$destroy', frame.leave);
  frame.fill(async signal => {
    const me = await server.get('me', [], signal);
    return {me, choices: me.jurisdictions.length ? await server.get('choices', [], signal) : undefined};
  }, ({me, choices}) => me.jurisdictions.length
    ? overview(server, choices, scope)
    : [heading('Сроки', PATHS.deadlines), el('section', {class: 'pory-panel'}, noRights())]);
}

function overview(server, choices, scope) {
  const figures = place(el('div', {class: 'pory-tiles', role: 'group', 'aria-label': 'Состояние карточек'}));
  const list = place(el('div', {class: 'pory-list'}));
  const ofBodies = place(el('div'));
  const ofWeeks = place(el('div'));
  const bar = filters(choices, go);
  const quote = quotePanel(server, () => go(view().with({quote: []})));

  const view = () => new View(addressParameters());

  function go(next, how) {
    writeAddress(next.address, how);
  }

  let shownFigures, shownList;
  function update() {
    const now = view();
    bar.update(now);
    quote.update(now.one('quote'));
    const figuresNow = JSON.stringify(now.figures);
    if (figuresNow !== shownFigures) {
      shownFigures = figuresNow;
      figures.fill(signal => server.get('totals', now.figures, signal), totals => tiles(totals, view, go));
      ofBodies.fill(signal => server.get('bodies', now.figures, signal), said => bodies(said, view, go));
      ofWeeks.fill(signal => server.get('weeks', now.figures, signal), weeks);
    }
    markTiles(figures.node, now);
    const listNow = JSON.stringify(now.pageOfList);
    if (listNow !== shownList) {
      shownList = listNow;
      list.fill(signal => server.get('deadlines', now.pageOfList, signal), page => page.total || now.page
        ? table(page, now, go, {server, severalJurisdictions: choices.jurisdictions.length > 1})
        : now.isFiltered ? nothingFound(now) : nothing(EMPTY));
    }
  }

  function nothingFound(now) {
    return nothing('Под этот отбор не подходит ни одна карточка.',
      el('button', {type: 'button', class: 'btn btn-default', on: {click: () => go(now.withoutFilter())}},
        'Сбросить отбор'));
  }

  onAddressChange(scope, update);
  scope.$on('$destroy', () => [figures, list, ofBodies, ofWeeks, bar, quote].forEach(part => part.leave()));
  update();

  return [
    heading('Сроки', PATHS.deadlines),
    figures.node,
    el('div', {class: 'pory-columns'},
      el('section', {class: 'pory-panel pory-main', 'aria-label': 'Карточки'}, bar.node, list.node),
      el('div', {class: 'pory-side'},
        el('section', {class: 'pory-panel', 'aria-labelledby': 'poryadok-bodies'},
          el('h2', {id: 'poryadok-bodies'}, 'По органам'), ofBodies.node),
        el('section', {class: 'pory-panel', 'aria-labelledby': 'poryadok-weeks'},
          el('h2', {id: 'poryadok-weeks'}, 'По неделям'), ofWeeks.node))),
    quote.node
  ];
}
