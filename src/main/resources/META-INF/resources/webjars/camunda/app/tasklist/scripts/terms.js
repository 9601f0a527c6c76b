// How near the end of a task's term is, in words of the server: it knows the working days of the jurisdiction. The browser's
// own clock and time zone say nothing of a legal term.

const KEPT_MILLISECONDS = 60_000;
const known = new Map();
let wanted = new Map();

/** What is known of the terms of a task at once, and again when the server has been asked. */
function termOf(task, tell) {
  const key = `${task.id} ${task.due}`;
  const last = known.get(key);
  if (last) {
    tell(last.term);
  }
  if (!last || Date.now() - last.asked > KEPT_MILLISECONDS) {
    if (wanted.size === 0) {
      setTimeout(ask);
    }
    wanted.set(key, {id: task.id, tell: [...(wanted.get(key)?.tell ?? []), tell]});
  }
}

async function ask() {
  const asked = wanted;
  wanted = new Map();
  const tasks = [...new Set([...asked.values()].map(({id}) => id))];
  const answer = await fetch('/tasks/terms?' + tasks.map(id => 'task=' + encodeURIComponent(id)).join('&'));
  // Read whatever it is: an answer that nobody reads stays open.
  const said = await answer.text();
  if (!answer.ok) {
    return;
  }
  const terms = new Map(JSON.parse(said).map(term => [term.task, term]));
  asked.forEach(({id, tell}, key) => {
    const term = terms.get(id) ?? {state: 'CALM', words: ''};
    known.set(key, {term, asked: Date.now()});
    tell.forEach(told => told(term));
  });
}

window.angular.module('cam.tasklist.tasklist')
  .directive('poryadokTerm', () => ({
    restrict: 'A',
    scope: {task: '=poryadokTerm'},
    link: (scope, [element]) => {
      element.className = 'poryadok-term';
      scope.$watchGroup(['task.id', 'task.due'], ([id, due]) => {
        show(element, {state: 'CALM', words: ''});
        if (id && due) {
          termOf({id, due}, term => id === scope.task?.id && show(element, term));
        }
      });
    }
  }))
  .config(['ViewsProvider', views => views.registerDefaultView('tasklist.card', {
    id: 'poryadok-term',
    template: '<p poryadok-term="task"></p>',
    controller: class {},
    priority: 300
  })]);

function show(element, {state, words}) {
  element.dataset.state = state.toLowerCase();
  element.textContent = words;
}

// The open task says the same above its form.
window.angular.module('cam.tasklist.task').decorator('camTasklistTaskMetaDirective', ['$delegate', directives => {
  directives[0].template = `<p poryadok-term="task"></p>${directives[0].template}`;
  return directives;
}]);
