import {ask} from '../frame/dialog.js';
import {el} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {taskAddress} from '../frame/menu.js';
import {momentText} from '../frame/words.js';

/**
 * What a procedure says of its case: of an incident what has happened, what is late, who is at work, which letters have gone
 * out. Nothing of procedures whose cards say it all.
 */
export function caseFile(processInstanceId, server, scope) {
  const said = el('p', {class: 'pory-done', role: 'status'});
  const file = place(el('div'));
  const path = `instances/${encodeURIComponent(processInstanceId)}/`;

  function load() {
    file.fill(signal => server.get(path + 'file', [], signal),
      found => found.facts.length === 0 ? [] : view(found, () => remind(found)));
  }

  function remind({title, body}) {
    ask({
      title: 'Напомнить всем, у кого задачи',
      explanation: `${[title, body].filter(Boolean).join(': ')}. Письмо уйдёт сразу каждому, у кого есть открытая задача этого дела, с вашей`
        + ' фамилией.',
      fields: [],
      button: 'Направить письма',
      act: async () => {
        await server.post(path + 'remind', {});
        said.textContent = 'Письма поставлены в очередь на отправку.';
        load();
      }
    });
  }

  scope.$on('$destroy', () => file.leave());
  load();
  return [said, file.node];
}

function view({title, body, facts, tasks, letters, remind}, press) {
  return el('article', {class: 'pory-card pory-row-recommended', 'aria-label': title},
    el('header', {}, el('h2', {}, title), body && el('span', {}, body),
      remind && el('div', {class: 'pory-actions'},
        el('button', {type: 'button', class: 'btn btn-default', on: {click: press}}, 'Напомнить всем, у кого задачи'))),
    el('div', {class: 'pory-card-columns'},
      el('div', {}, el('dl', {class: 'pory-facts'}, facts.map(fact))),
      el('div', {}, atWork(tasks), sent(letters))));
}

const fact = ({title, lines, link}) => [el('dt', {}, title), el('dd', {}, link
  ? el('a', {href: link, target: '_blank', rel: 'noopener noreferrer nofollow'}, lines[0])
  : lines.length === 1 ? lines[0] : el('ul', {}, lines.map(line => el('li', {}, line))))];

const atWork = tasks => tasks.length > 0 && el('section', {}, el('h3', {}, 'Задачи'),
  el('table', {class: 'pory-table'}, head('Задача', 'У кого'),
    el('tbody', {}, tasks.map(task => el('tr', {},
      el('td', {}, el('a', {href: taskAddress(task.id), target: '_blank', rel: 'noopener'}, task.name)),
      el('td', {}, task.who))))));

const sent = letters => el('section', {}, el('h3', {}, 'Письма'), letters.length === 0
  ? el('p', {class: 'pory-faint'}, 'Писем об этом деле ещё не было.')
  : el('table', {class: 'pory-table'}, head('Когда', 'О чём', 'Кому', 'Состояние'),
    el('tbody', {}, letters.map(letter => el('tr', {},
      el('td', {class: 'pory-day'}, momentText(letter.at)),
      el('td', {}, letter.subject),
      el('td', {}, letter.to),
      el('td', {}, letter.state))))));

const head = (...titles) => el('thead', {}, el('tr', {}, titles.map(title => el('th', {scope: 'col'}, title))));
