import {el} from '../frame/dom.js';
import {Server} from '../frame/server.js';
import {cardsOfCase} from './cards.js';

/** The tab «Сроки» of a case that runs. */
export function caseTab(node, {api, processInstanceId}, scope) {
  node.append(el('div', {class: 'pory-tab'}, cardsOfCase(processInstanceId, new Server(api), scope)));
}
