// On a telephone the task takes the place of the list (app/tasklist/styles/phone.css): the way back, which the browser's own
// «back» goes too, and a page that begins at its top.

import {button} from './desk.js';

const TASK = /[?&]task=[^&]/;

const toList = button('← К списку задач', leave);
toList.className = 'poryadok-to-list';

/** How far down the list was left. */
let left = 0;
let inTask = TASK.test(window.location.hash);

/** An open menu pushes the page down: what stands at its edge, the way back, stays in sight. */
const head = new ResizeObserver(([{target}]) =>
  document.documentElement.style.setProperty('--poryadok-head', `${target.getBoundingClientRect().bottom}px`));

window.angular.module('cam.tasklist.task').decorator('camTasklistTaskDirective', ['$delegate', directives => {
  const {compile} = directives[0];
  directives[0].compile = (...compiled) => {
    const link = compile(...compiled);
    return (scope, [place], ...further) => {
      place.closest('.column-right').prepend(toList);
      head.observe(document.querySelector('[cam-widget-header]'));
      link(scope, [place], ...further);
    };
  };
  return directives;
}]);

// Its entries open windows, over which an open menu would lie.
document.addEventListener('click', ({target}) => {
  if (target.closest('[cam-widget-header] .sections-menu a')) {
    document.querySelector('[cam-widget-header] .navbar-toggle.open')?.click();
  }
});

function leave() {
  document.querySelector('.poryadok-done')?.remove();
  const query = new URLSearchParams(window.location.hash.split('?')[1] ?? '');
  ['task', 'detailsTab'].forEach(name => query.delete(name));
  window.location.hash = `#/?${query}`;
}

window.addEventListener('hashchange', () => {
  const page = document.querySelector('.page-wrap');
  const before = inTask;
  inTask = TASK.test(window.location.hash);
  if (inTask && !before) {
    left = page?.scrollTop ?? 0;
  }
  if (page && inTask !== before) {
    requestAnimationFrame(() => page.scrollTo(0, inTask ? 0 : left));
  }
});
