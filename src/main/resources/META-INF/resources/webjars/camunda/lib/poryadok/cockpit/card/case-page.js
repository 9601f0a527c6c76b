import {pathParameter, title} from '../frame/cockpit.js';
import {el} from '../frame/dom.js';
import {caseAddress, heading, PATHS} from '../frame/menu.js';
import {Server} from '../frame/server.js';
import {cardsOfCase, factsOfCase} from './cards.js';
import {caseFile} from './file.js';

/** The cards of a case that may be over: Cockpit has no page for it then. */
export function casePage(node, {api}, scope) {
  const server = new Server(api);
  const id = pathParameter('id');
  const way = el('p', {});
  title('Карточки дела');
  node.append(el('div', {class: 'pory-page'}, heading('Карточки дела', PATHS.deadlines, factsOfCase(node)),
    el('section', {class: 'pory-panel'}, way, caseFile(id, server, scope), cardsOfCase(id, server, scope))));
  server.runs(id).then(runs => way.append(runs
    ? el('a', {class: 'pory-unprinted', href: caseAddress(id)}, 'Открыть дело на схеме')
    : el('span', {class: 'pory-faint'}, 'Дело завершено.')));
}
