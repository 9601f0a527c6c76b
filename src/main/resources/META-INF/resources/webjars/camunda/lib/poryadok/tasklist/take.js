// A task that nobody has taken is taken by opening it, where one may, and given back by leaving it as one found it. Whoever
// comes second reads who was first.

import {ask, element, listHasChanged, sentence, told} from './desk.js';
import {isTypedInto, refill} from './drafts.js';

/** Tasks that were taken by being opened and are still as they were. */
const takenByOpening = new Set();

/** Tasks for which the server has been asked and has not answered yet: whoever closes the page by then gives them back too. */
const asked = new Set();

/** Fields of a form that is shown for information. */
const locked = new Set();

/** Whoever goes back to a task takes it only when it has been given back. */
let givenBack = Promise.resolve();

window.angular.module('cam.tasklist.task').decorator('camTasklistTaskDirective', ['$delegate', $delegate => {
  const [directive] = $delegate;
  directive.compile = () => (scope, [place]) => {
    const standing = element('div', '', 'poryadok-standing alert alert-info');
    standing.setAttribute('role', 'status');
    // The form comes later than the answer, and its parts one by one.
    const reading = new MutationObserver(() => disableForm(place));
    const unlock = () => {
      standing.remove();
      reading.disconnect();
      place.classList.remove('poryadok-of-another', 'poryadok-barred', 'poryadok-may-give-back');
      // What has been locked here; the form itself knows nothing of it.
      locked.forEach(field => { field.disabled = false; });
      locked.clear();
    };
    const open = async task => {
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
      unlock();
      place.classList.toggle('poryadok-may-give-back', mayGiveBack === true);
      if (state === 'TAKEN') {
        takenByOpening.add(task);
        scope.$apply(() => scope.taskData.changed('task'));
        listHasChanged();
      } else if (state === 'OTHER' || state === 'BARRED') {
        place.classList.add('poryadok-of-another');
        place.classList.toggle('poryadok-barred', state === 'BARRED');
        standing.textContent = state === 'BARRED'
          ? `${sentence(who)} Форма показана для сведения.`
          : `Задача уже в работе: ${sentence(who)} Форма показана для сведения.`;
        place.prepend(standing);
        reading.observe(place, {childList: true, subtree: true});
        disableForm(place);
        scope.$apply(() => scope.taskData.changed('task'));
      }
    };
    scope.$watch('task.id', (task, before) => {
      unlock();
      if (before && before !== task) {
        giveBack(before);
      }
      if (task) {
        open(task);
      }
    });
    // Whoever is back has his tasks again, the open one too, with what he had typed into it before he went.
    const back = async () => {
      const task = scope.task?.id;
      if (task) {
        await open(task);
        scope.$apply(() => scope.taskData.changed('task'));
        refill(task);
      }
    };
    window.addEventListener('poryadok:back', back);
    scope.$on('$destroy', () => window.removeEventListener('poryadok:back', back));
  };
  return $delegate;
}]);

function disableForm(place) {
  place.querySelectorAll('.disabled-form :is(input, textarea, select):enabled').forEach(field => {
    field.disabled = true;
    locked.add(field);
  });
}

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
