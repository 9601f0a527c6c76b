import {addressParameters, onAddressChange, title, writeAddress} from '../frame/cockpit.js';
import {el} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {caseFileAddress, heading, PATHS} from '../frame/menu.js';
import {pager} from '../frame/pager.js';
import {found, MOST_ON_PAPER, printButton} from '../frame/paper.js';
import {LONGEST_PAGE, pages, Server} from '../frame/server.js';
import {nothing} from '../frame/states.js';
import {count} from '../frame/words.js';
import {table} from './table.js';

const SIZE = 50;
const TITLE = 'Положение дел: список';
const KINDS = ['week', 'period', 'overdue', 'norm', 'own-acts', 'pages', 'checks', 'incidents'];

/** The list behind a number of «Положение дел» that no other page has. */
export function overviewListPage(node, {api}, scope) {
  const server = new Server(api);
  title(TITLE);
  const list = place(el('section', {class: 'pory-panel'}));
  let known;
  node.append(el('div', {class: 'pory-page pory-overview'}, heading('Положение дел', PATHS.overview, () => [
    known?.title, known?.note, found(list.node)]), list.node));

  function update() {
    const parameters = addressParameters();
    const kind = parameters.get('of')?.[0];
    const page = Math.max(0, (Number(parameters.get('page')?.[0]) || 1) - 1);
    const asked = [...parameters].filter(([name]) => name !== 'of' && name !== 'page');
    const ask = (size, signal) => to => server.get(`overview/lists/${kind}`, [...asked, ['page', to], ['size', size]], signal);
    const shown = at => said => {
      known = said;
      return rows(said, at, printButton(whole, update));
    };
    const whole = () => list.fill(signal => pages(ask(LONGEST_PAGE, signal), MOST_ON_PAPER, 'rows'), shown(0));
    list.fill(signal => KINDS.includes(kind) ? ask(SIZE, signal)(page) : Promise.resolve(), said => said ? shown(page)(said)
      : nothing('Такого списка нет. Вернитесь на страницу «Положение дел» и откройте число заново.'));
  }

  onAddressChange(scope, update);
  scope.$on('$destroy', list.leave);
  update();
}

function rows(said, page, print) {
  return [
    el('h2', {}, said.title),
    el('div', {class: 'pory-toolbar'},
      el('p', {class: 'pory-found', role: 'status'}, count(said.total, 'строка', 'строки', 'строк')), print),
    said.note && el('p', {class: 'pory-faint'}, said.note),
    said.rows.length === 0 ? nothing('Список пуст.') : table({
      label: said.title,
      columns: said.heads.map((head, index) => ({title: head, cell: row => cell(row, index)})),
      rows: said.rows
    }),
    pager({page, size: SIZE, total: said.total, turn: to => writeAddress(
      new Map([...addressParameters(), ['page', to ? [String(to + 1)] : []]]))})
  ];
}

/** The first line leads to the case where there is one. */
function cell({cells, processInstanceId}, index) {
  const [first, ...more] = cells[index];
  return [index === 0 && processInstanceId ? el('a', {href: caseFileAddress(processInstanceId)}, first) : first,
    more.map(line => el('div', {class: 'pory-faint'}, line))];
}
