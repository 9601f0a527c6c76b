import {el} from './frame/dom.js';
import {place} from './frame/load.js';
import {PATHS} from './frame/menu.js';
import {query, Server, unlessForbidden} from './frame/server.js';
import {nothing} from './frame/states.js';
import {numberText} from './frame/words.js';
import {unattended} from './deadlines/unattended.js';
import {STATUSES} from './deadlines/view.js';

/** The figures on Cockpit's first page, each of them the way to its cards. */
export function dashboardTile(node, {api}, scope) {
  const server = new Server(api);
  const figures = place(el('div', {class: 'pory-dashboard'}));
  node.append(figures.node, unattended(server, 'unattended', scope));
  scope.$on('$destroy', figures.leave);
  figures.fill(signal => server.get('totals', [], signal).catch(unlessForbidden), totals => totals
    ? STATUSES.map(status => el('a', {
      class: 'pory-tile pory-' + status.look, href: '#' + PATHS.deadlines + query([['status', status.id]])
    }, el('span', {class: 'pory-tile-number'}, numberText(totals[status.total])),
    el('span', {class: 'pory-tile-title'}, status.title)))
    : nothing('Вам не поручен контроль ни на одной территории.'));
}
