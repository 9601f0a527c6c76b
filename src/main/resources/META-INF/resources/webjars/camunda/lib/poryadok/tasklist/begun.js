// Whoever has begun a procedure by mistake gives it up in its first task, as long as nothing has been done in it.

import {wants} from './confirm.js';
import {ask, button, element, listHasChanged, sentence, told} from './desk.js';
import {tellDone} from './done.js';
import {forget} from './drafts.js';

/** What the server says of a task that is over. */
const GONE = 404;

window.angular.module('cam.tasklist.task')
  .directive('poryadokBegun', () => ({
    restrict: 'A',
    scope: {task: '=poryadokBegun'},
    link: (scope, [place]) => {
      place.className = 'poryadok-ask';
      scope.$watch('task.id', async task => {
        place.replaceChildren();
        const known = task && await told('GET', `/desk/tasks/${task}/begun`);
        if (known && scope.task?.id === task) {
          place.replaceChildren(button('Начато по ошибке: прекратить', () => giveUp(scope, known.procedure, place)));
        }
      });
    }
  }))
  .decorator('camTasklistTaskMetaDirective', ['$delegate', directives => {
    directives[0].template += '<div poryadok-begun="task"></div>';
    return directives;
  }]);

async function giveUp(scope, procedure, place) {
  const task = scope.task.id;
  const sure = await wants({
    title: 'Прекратить процедуру?',
    text: [`«${procedure}» начата по ошибке и будет прекращена. Введённое в форму не сохранится.`],
    deed: 'Прекратить'
  });
  if (!sure) {
    return;
  }
  const answer = await ask('POST', `/desk/tasks/${task}/begun/give-up`);
  if (answer?.status === GONE) {
    // That the task is gone the application says by itself, over its form, as soon as it asks.
    scope.$root.$broadcast('refresh');
    return;
  }
  if (!answer?.ok) {
    const said = refusal(answer);
    // Nobody is offered once more what cannot be done any more.
    if (answer && answer.status < 500) {
      place.replaceChildren(said);
    } else {
      place.append(said);
    }
    return;
  }
  forget(task);
  leaveTask();
  listHasChanged();
  tellDone(`процедура «${procedure}» прекращена, она была начата по ошибке`, 'ничего внесено не было, от вас ничего не требуется');
}

function leaveTask() {
  const query = new URLSearchParams(window.location.hash.split('?')[1] ?? '');
  query.delete('task');
  window.location.hash = `#/?${query}`;
}

/** What the server says against it. */
export function refusal(answer) {
  const word = answer?.answer?.message ?? (answer?.status === GONE
    ? 'Сделать это уже нельзя: задачу завершили или отменили, в другом окне или другой сотрудник. Обновите страницу'
    : 'Сервер не ответил: повторите через минуту');
  const said = element('p', sentence(word));
  said.setAttribute('role', 'alert');
  return said;
}
