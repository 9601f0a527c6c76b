// A task that nobody has taken is taken by opening it, where one may, and given back by leaving it as one found it. Whoever
// comes second reads who was first.

import {ask, element, listHasChanged, sentence, told} from './desk.js';
import {isTypedInto} from './drafts.js';

/** Tasks that were taken by being opened and are still as they were. */
const takenByOpening = new Set();

/** Tasks for which the server has been asked and has not answered yet: whoever closes the page by then gives them back too. */
const asked = new Set();

/** Whoever goes back to a task takes it only when it has been given back. */
let givenBack = Promise.resolve();

window.angular.module('cam.tasklist.task').decorator('camTasklistTaskDirective', ['$delegate', $delegate => {
  const [directive] = $delegate;
  directive.compile = () => (scope, [place]) => {
    const standing = element('div', '', 'poryadok-standing alert alert-info');
    standing.setAttribute('role', 'status');
    scope.$watch('task.id', async (task, before) => {
      standing.remove();
      place.classList.remove('poryadok-of-another', 'poryadok-may-give-back');
      if (before && before !== task) {
        giveBack(before);
      }
      if (task) {
        await givenBack;
        asked.add(task);
        const {state, who, mayGiveBack} = await told('POST', `/desk/tasks/${task}/take`) ?? {};
        asked.delete(task);
        if (scope.task?.id !== task) {
          if (state === 'TAKEN') {
            takenByOpening.add(task);
            giveBack(task);
          }
          return;
        }
        place.classList.toggle('poryadok-may-give-back', mayGiveBack === true);
        if (state === 'TAKEN') {
          takenByOpening.add(task);
          scope.$apply(() => scope.taskData.changed('task'));
          listHasChanged();
        } else if (state === 'OTHER') {
          place.classList.add('poryadok-of-another');
          standing.textContent = `Задача уже в работе: ${sentence(who)} Форма показана для сведения.`;
          place.prepend(standing);
          scope.$apply(() => scope.taskData.changed('task'));
        }
      }
    });
  };
  return $delegate;
}]);

function giveBack(task, leaving = false) {
  if (takenByOpening.delete(task) && !isTypedInto(task)) {
    givenBack = ask('POST', `/desk/tasks/${task}/give-back`, {leaving}).then(() => leaving || listHasChanged());
  }
}

window.addEventListener('poryadok:handed-in', ({detail}) => takenByOpening.delete(detail.task));

// Given back by hand or taken by hand: what is done on purpose is left as it is.
document.addEventListener('click', ({target}) => {
  if (target.closest?.('[cam-tasklist-task-meta] .claim, [cam-tasklist-task-meta] .unclaim')) {
    takenByOpening.clear();
  }
}, true);

window.addEventListener('pagehide', () => {
  asked.forEach(task => ask('POST', `/desk/tasks/${task}/give-back?opened`, {leaving: true}));
  takenByOpening.forEach(task => giveBack(task, true));
});
