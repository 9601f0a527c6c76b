import {addressParameters, onAddressChange, title, writeAddress} from '../frame/cockpit.js';
import {el, show} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {heading, PATHS} from '../frame/menu.js';
import {found, MOST_ON_PAPER, printButton} from '../frame/paper.js';
import {LONGEST_PAGE, pages, Server, unlessForbidden} from '../frame/server.js';
import {noRights, nothing} from '../frame/states.js';
import {bodies} from './bodies.js';
import {filters} from './filters.js';
import {manyActions} from './many.js';
import {quotePanel} from './quote.js';
import {table} from './table.js';
import {markTiles, tiles} from './tiles.js';
import {unattended} from './unattended.js';
import {View} from './view.js';
import {weeks} from './weeks.js';

const EMPTY = 'Контрольных карточек пока нет. Они появятся, когда акт вступит в силу: обязанности по нему ставятся на'
  + ' контроль сами.';

/** The page «Сроки»: what is late, whose it is, since when, under which clause. */
export function deadlinesPage(node, {api}, scope) {
  const server = new Server(api);
  title('Сроки');
  const frame = el('div', {class: 'pory-page'});
  node.append(frame);
  let asked;
  const choices = () => asked ??= server.get('choices').catch(refusal => {
    asked = undefined;
    throw refusal;
  });
  choices().catch(unlessForbidden).then(said => said
    ?? show(frame, heading('Сроки', PATHS.deadlines), el('section', {class: 'pory-panel'}, noRights())), () => undefined);
  show(frame, overview(server, choices, scope));
}

/** Everything is asked for at once: figures and list do not wait for the filters. */
function overview(server, choices, scope) {
  const figures = place(el('div', {class: 'pory-tiles', role: 'group', 'aria-label': 'Состояние карточек'}));
  const list = place(el('div', {class: 'pory-list'}));
  const ofBodies = place(el('div'));
  const ofWeeks = place(el('div'));
  const filterBar = place(el('div'));
  const quote = quotePanel(server, () => go(now => now.with({quote: []})));
  let bar, coming, me, known;

  const view = () => new View(addressParameters());

  /** Changes the view; what was pressed a moment before and has not reached the address yet is kept. */
  function go(change, how) {
    coming = change(coming ?? view());
    writeAddress(coming.address, how);
  }

  let shownFigures, shownList;
  function update() {
    const now = view();
    coming = undefined;
    bar?.update(now);
    quote.update(now.one('quote'));
    const figuresNow = JSON.stringify(now.figures);
    if (figuresNow !== shownFigures) {
      shownFigures = figuresNow;
      figures.fill(signal => server.get('totals', now.figures, signal), totals => tiles(totals, view(), go));
      ofBodies.fill(signal => server.get('bodies', now.figures, signal), said => bodies(said, go));
      ofWeeks.fill(signal => server.get('weeks', now.figures, signal), weeks);
    }
    markTiles(figures.node, now);
    const listNow = JSON.stringify(now.pageOfList);
    if (listNow !== shownList) {
      shownList = listNow;
      list.fill(signal => Promise.all([server.get('deadlines', now.pageOfList, signal), choices(), rights()]), listOf(now));
    }
  }

  const rights = () => me ??= server.get('me').catch(refusal => {
    me = undefined;
    throw refusal;
  });

  const listOf = now => ([page, {jurisdictions}, mine]) => page.total || now.page
    ? table(page, now, go, {server, severalJurisdictions: jurisdictions.length > 1,
      tools: [manyActions(page.total, now, mine, server, anew), printButton(whole, anew)]})
    : now.isFiltered ? nothingFound() : nothing(EMPTY);

  /** Everything that is filtered, as far as it goes onto paper. */
  function whole() {
    const now = view();
    return list.fill(signal => Promise.all([
      pages(page => server.get('deadlines', [...now.list, ['page', page], ['size', LONGEST_PAGE]], signal), MOST_ON_PAPER), choices(), rights()
    ]), listOf(now));
  }

  function anew() {
    shownFigures = shownList = undefined;
    update();
  }

  const facts = () => [
    !view().all('jurisdiction').length && known?.jurisdictions.map(one => one.title).join(', '),
    bar?.words(view()).join('; ') || 'Все карточки на контроле',
    found(list.node)
  ];

  function nothingFound() {
    return nothing('Под этот отбор не подходит ни одна карточка.',
      el('button', {type: 'button', class: 'btn btn-default', on: {click: () => go(now => now.withoutFilter())}},
        'Сбросить отбор'));
  }

  filterBar.fill(choices, said => {
    known = said;
    bar = filters(said, go);
    bar.update(view());
    return bar.node;
  });
  onAddressChange(scope, update);
  scope.$on('$destroy', () => [figures, list, ofBodies, ofWeeks, filterBar, quote, bar].forEach(part => part?.leave()));
  update();

  return [
    heading('Сроки', PATHS.deadlines, facts),
    unattended(server, 'unattended', scope),
    figures.node,
    el('div', {class: 'pory-columns'},
      el('section', {class: 'pory-panel pory-main', 'aria-label': 'Карточки'}, filterBar.node, list.node),
      el('div', {class: 'pory-side'},
        el('section', {class: 'pory-panel', 'aria-labelledby': 'poryadok-bodies'},
          el('h2', {id: 'poryadok-bodies'}, 'По органам'), ofBodies.node),
        el('section', {class: 'pory-panel', 'aria-labelledby': 'poryadok-weeks'},
          el('h2', {id: 'poryadok-weeks'}, 'По неделям'), ofWeeks.node))),
    quote.node
  ];
}
