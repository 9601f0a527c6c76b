// Whoever has no time for a task, or holds it for another's, asks from the task itself: the card is chosen already.

import {button, told} from './desk.js';
import {beginWith} from './drafts.js';

const PROCEDURE = 'ask-about-card';

window.angular.module('cam.tasklist.task')
  .directive('poryadokAsk', () => ({
    restrict: 'A',
    scope: {task: '=poryadokAsk'},
    link: (scope, [place]) => {
      place.className = 'poryadok-ask';
      scope.$watch('task.id', async task => {
        place.replaceChildren();
        const known = task && await told('GET', `/desk/tasks/${task}/card`);
        if (known && scope.task?.id === task) {
          place.replaceChildren(button('Просьба по карточке: срок, помощь, не по адресу',
            () => beginWith(PROCEDURE, {cardId: known.card})));
        }
      });
    }
  }))
  .decorator('camTasklistTaskMetaDirective', ['$delegate', directives => {
    directives[0].template += '<p poryadok-ask="task"></p>';
    return directives;
  }]);
