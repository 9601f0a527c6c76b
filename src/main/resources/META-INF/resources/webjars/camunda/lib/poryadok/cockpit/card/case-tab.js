import {el} from '../frame/dom.js';
import {unattended} from '../deadlines/unattended.js';
import {paperHead} from '../frame/paper.js';
import {Server} from '../frame/server.js';
import {cardsOfCase, factsOfCase} from './cards.js';
import {caseFile} from './file.js';

/** The tab «Сроки» of a case that runs. */
export function caseTab(node, {api, processInstanceId}, scope) {
  const server = new Server(api);
  node.append(el('div', {class: 'pory-tab'},
    paperHead('Карточки дела', factsOfCase(node)),
    unattended(server, `instances/${encodeURIComponent(processInstanceId)}/unattended`, scope),
    caseFile(processInstanceId, server, scope),
    cardsOfCase(processInstanceId, server, scope)));
}
