import {addressParameters, onAddressChange, title, writeAddress} from '../frame/cockpit.js';
import {el, show} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {heading, PATHS} from '../frame/menu.js';
import {found, MOST_ON_PAPER, printButton} from '../frame/paper.js';
import {LONGEST_PAGE, pages, Server, unlessForbidden} from '../frame/server.js';
import {noRights, nothing} from '../frame/states.js';
import {filters} from './filters.js';
import {table} from './table.js';

const SIZE = 50;
const FILTERS = ['jurisdiction', 'body', 'from', 'until', 'state', 'text'];

/** The page «Журналы»: what happened, row by row. The server says which journals there are and what stands in them. */
export function journalsPage(node, {api}, scope) {
  const server = new Server(api);
  title('Журналы');
  const frame = place(el('div', {class: 'pory-page'}));
  node.append(frame.node);
  scope.$on('$destroy', frame.leave);
  const ask = signal => Promise.all([server.get('journals', [], signal), server.get('choices', [], signal)]);
  frame.fill(signal => ask(signal).catch(unlessForbidden), said => said ? parts(server, said, scope)
    : [heading('Журналы', PATHS.journals), el('section', {class: 'pory-panel'}, noRights())]);
}

function parts(server, [journals, choices], scope) {
  const ways = el('nav', {'aria-label': 'Журналы'});
  const about = el('p', {class: 'pory-faint'});
  const bar = el('div');
  const list = place(el('div'));
  const all = name => addressParameters().get(name) ?? [];
  let shown, current;

  /** Changes the filter; whoever filters anew reads from the first page. */
  function go(changes, how) {
    const parameters = new Map([...addressParameters(), ['page', []], ...Object.entries(changes)]);
    writeAddress(parameters, how);
  }

  function open(journal) {
    shown = journal;
    current?.leave();
    current = filters(journal, choices, go);
    show(about, journal.about);
    show(bar, current.node);
    show(ways, el('ul', {class: 'nav nav-pills'}, journals.map(one => el('li', {class: one === journal ? 'active' : ''},
      el('a', {href: `#${PATHS.journals}?journal=${one.id}`, 'data-key': one.id,
        'aria-current': one === journal ? 'page' : undefined}, one.title)))));
    title(journal.title);
  }

  function update() {
    const journal = journals.find(one => one.id === all('journal')[0]) ?? journals[0];
    if (journal !== shown) {
      open(journal);
    }
    current.update(all);
    const page = Math.max(0, (Number(all('page')[0]) || 1) - 1);
    const asked = FILTERS.map(name => [name, all(name)]);
    const isFiltered = asked.some(([, values]) => values.length);
    const rows = (size, signal) => to => server.get('journals/' + journal.id, [...asked, ['page', to], ['size', size]], signal);
    const shownAs = at => said => table(journal, said, {page: at, size: SIZE, turn: to => go({page: to ? [String(to + 1)] : []}),
      exported: kind => server.address(`journals/${journal.id}/export.${kind}`, asked), tools: printButton(whole, update)});
    const whole = () => list.fill(signal => pages(rows(LONGEST_PAGE, signal), MOST_ON_PAPER, 'rows'), shownAs(0));
    list.fill(signal => rows(SIZE, signal)(page), said => said.total || page ? shownAs(page)(said)
        : isFiltered ? nothing('Под этот отбор не подходит ни одна строка.', el('button', {
          type: 'button', class: 'btn btn-default', on: {click: () => go(Object.fromEntries(FILTERS.map(name => [name, []])))}
        }, 'Сбросить отбор')) : nothing('В журнале пока нет ни одной строки.'));
  }

  onAddressChange(scope, update);
  scope.$on('$destroy', () => { list.leave(); current?.leave(); });
  update();
  const facts = () => [`Журнал: ${shown.title}`, ...current.words(all), found(list.node)];
  return [heading('Журналы', PATHS.journals, facts), ways, el('section', {class: 'pory-panel'}, about, bar, list.node)];
}
