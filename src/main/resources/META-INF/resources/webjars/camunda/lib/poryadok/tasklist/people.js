// The history of a task names people, and in whose stead they act; the engine knows log-ins.

import {taskInAddress, told} from './desk.js';

const LOG_IN = /^[\w.@-]+$/;

/** Task and log-in → name. */
const names = new Map();
const asked = new Set();

window.angular.module('cam.tasklist.task').filter('poryadokPerson', ['$rootScope', $rootScope =>
  Object.assign(logIn => {
    const task = taskInAddress();
    const key = `${task} ${logIn}`;
    if (LOG_IN.test(logIn ?? '') && !asked.has(key)) {
      asked.add(key);
      learn(task, $rootScope);
    }
    return names.get(key) ?? logIn;
  }, {$stateful: true})]);

let under = null;

/** Of several who are met at once the server is asked but once. */
function learn(task, $rootScope) {
  under ??= Promise.resolve().then(() => {
    under = null;
    return told('GET', `/desk/tasks/${task}/people`);
  }).then(people => {
    Object.entries(people ?? {}).forEach(([logIn, name]) => names.set(`${task} ${logIn}`, name));
    $rootScope.$applyAsync();
  });
}
