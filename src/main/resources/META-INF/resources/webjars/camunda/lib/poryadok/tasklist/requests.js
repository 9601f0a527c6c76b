// What was asked of a card and waits for its answer: above the form of each of its tasks, and where one asks anew. Whoever has
// asked takes it back there.

import {refusal} from './begun.js';
import {wants} from './confirm.js';
import {ask, button, element, told} from './desk.js';
import {asksStill, tellDone} from './done.js';

const ASKED_ANEW = 'ask-about-card-start';

/**
 * Shows those that the address tells of; nothing where there are none.
 *
 * What is shown of a task hears itself that one was taken back.
 */
async function show(place, address, isStill, withdrawn = () => {}) {
  const requests = await told('GET', address) ?? [];
  if (isStill()) {
    place.replaceChildren(...requests.length ? listOf(requests, withdrawn) : []);
  }
  return requests;
}

/** Whoever finishes a task of which he has asked reads by «Готово» that the request goes on. */
async function showOf(task, place, isStill) {
  const own = (await show(place, `/desk/tasks/${task}/requests`, isStill)).find(request => request.own);
  asksStill(task, own
    && `она ещё ждёт ответа (${own.waitsFor}); не нужна — отзовите её: «Начать процедуру» → «Просьба по карточке»`);
}

function listOf(requests, withdrawn) {
  const word = 'Ждёт ответа';
  const list = element('ul', '');
  list.setAttribute('aria-label', word);
  list.append(...requests.map(request => line(request, withdrawn)));
  return [element('strong', `${word}:`), list];
}

function line({id, since, words, waitsFor, own}, withdrawn) {
  const item = element('li', '');
  const open = element('a', 'Открыть просьбу');
  open.href = `/cases/${id}`;
  open.target = '_blank';
  open.rel = 'noopener';
  item.append(element('span', `${since}, ${waitsFor} — `), element('span', `${words} `), open);
  if (own) {
    item.append(element('span', ' '), button('Отозвать просьбу', () => withdraw(id, words, item, withdrawn)));
  }
  return item;
}

async function withdraw(id, words, item, withdrawn) {
  const sure = await wants({
    title: 'Отозвать просьбу?',
    text: [words, 'Её не будут рассматривать; в истории карточки останется, что просьба отозвана. Срок карточки прежний.'],
    deed: 'Отозвать'
  });
  if (!sure) {
    return;
  }
  const answer = await ask('POST', `/desk/requests/${id}/withdraw`);
  if (!answer?.ok) {
    item.append(refusal(answer));
    return;
  }
  withdrawn();
  window.dispatchEvent(new CustomEvent('poryadok:withdrawn'));
  tellDone('просьба отозвана', 'срок карточки прежний, просить по ней можно снова');
}

window.angular.module('cam.tasklist.task')
  .directive('poryadokWaiting', () => ({
    restrict: 'A',
    scope: {task: '=poryadokWaiting'},
    link: (scope, [place]) => {
      place.className = 'poryadok-waiting';
      const look = task => task && showOf(task, place, () => scope.task?.id === task);
      scope.$watch('task.id', task => {
        place.replaceChildren();
        look(task);
      });
      const again = () => look(scope.task?.id);
      window.addEventListener('poryadok:withdrawn', again);
      scope.$on('$destroy', () => window.removeEventListener('poryadok:withdrawn', again));
    }
  }))
  .decorator('camTasklistTaskMetaDirective', ['$delegate', directives => {
    directives[0].template += '<div poryadok-waiting="task"></div>';
    return directives;
  }]);

/** The form that is open there still bars the card. */
const close = place => place.closest('.modal-content')?.querySelector('.modal-footer button[ng-click="$dismiss()"]')?.click();

window.addEventListener('poryadok:opened', ({detail: {form, place}}) => {
  if (form === ASKED_ANEW) {
    const waiting = element('div', '', 'poryadok-waiting');
    place.prepend(waiting);
    show(waiting, '/desk/requests', () => document.contains(waiting), () => close(place));
  }
});
