import {el} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {unlessForbidden} from '../frame/server.js';
import {dayText, numberText} from '../frame/words.js';

/** Pages for which nobody may act, in red until they have somebody; nothing at all when every page has. */
export function unattended(server, path, scope) {
  const found = place(el('div'));
  scope.$on('$destroy', found.leave);
  found.fill(signal => server.get(path, [], signal).catch(unlessForbidden), said => said?.total ? alarm(said) : []);
  return found.node;
}

function alarm({total, accounts}) {
  return el('section', {class: 'pory-alarm', 'aria-label': 'Страницы без лица'},
    el('h2', {}, `Страницы без лица: ${numberText(total)}`),
    el('ul', {}, accounts.map(account => el('li', {},
      el('strong', {}, account.owner ?? account.body), account.owner && `, ведёт ${account.body}`, `: ${account.network}, ${account.address} — нет лица: ${account.missing}`
        + (account.since ? `, с ${dayText(account.since)}` : '')))),
    total > accounts.length && el('p', {}, `… и ещё ${numberText(total - accounts.length)}.`));
}
