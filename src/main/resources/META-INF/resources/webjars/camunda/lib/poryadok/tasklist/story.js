// What was asked and decided of the card of a task, by whom and why: above its form what was decided, and in «История» all of
// it. The page of the case shows the same entries.

import {element, sentence, told} from './desk.js';

const DECIDED_AT_MOST = 3;

function line({when, what, why, who}) {
  const item = element('li', '');
  // Who has decided is not who has to carry it out: his name stands by the deed, the reason behind it.
  item.append(element('span', `${when} — `), element('strong', what),
    element('span', `${who ? ` (${who})` : ''}${why ? `: ${sentence(why)}` : '.'}`));
  return item;
}

function listOf(word, entries) {
  const list = element('ul', '');
  list.setAttribute('aria-label', word);
  list.append(...entries.map(line));
  return [element('strong', `${word}:`), list];
}

/** Shows of the story what the words are for; nothing where nothing is left. */
const shown = (word, chosen) => () => ({
  restrict: 'A',
  scope: {task: '=poryadokStoryOf'},
  link: (scope, [place]) => {
    place.className = 'poryadok-story';
    const look = async task => {
      const entries = chosen(task && await told('GET', `/desk/tasks/${task}/story`) || []);
      if (scope.task?.id === task) {
        place.replaceChildren(...entries.length ? listOf(word, entries) : []);
      }
    };
    scope.$watch('task.id', look);
    const again = () => look(scope.task?.id);
    const when = ['poryadok:back', 'poryadok:withdrawn'];
    when.forEach(event => window.addEventListener(event, again));
    scope.$on('$destroy', () => when.forEach(event => window.removeEventListener(event, again)));
  }
});

window.angular.module('cam.tasklist.task')
  .directive('poryadokDecided', shown('Решено по карточке', entries => entries.filter(({decided}) => decided).slice(-DECIDED_AT_MOST)))
  .directive('poryadokStory', shown('По карточке', entries => [...entries].reverse()))
  .decorator('camTasklistTaskMetaDirective', ['$delegate', directives => {
    directives[0].template += '<div poryadok-decided poryadok-story-of="task"></div>';
    return directives;
  }])
  .run(['Views', views => {
    const history = views.getProvider({component: 'tasklist.task.detail', id: 'task-detail-history'});
    history.template = '<div poryadok-story poryadok-story-of="task"></div>' + history.template;
  }]);
