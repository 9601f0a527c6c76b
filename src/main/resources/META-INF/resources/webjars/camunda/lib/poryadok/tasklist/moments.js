// Moments are told in the time of the jurisdiction, as cards, letters and pages tell them, whichever zone the browser is in.

import {told} from './desk.js';

/** The browser's own until the server has said where whoever is logged in works. */
let zone;

/** What the clock on the wall shows there, as «2020-02-17T10:12:00»; anything but a moment as it is. */
function onTheWall(moment) {
  const then = new Date(typeof moment === 'string' ? moment.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : moment);
  return zone === undefined || !moment || Number.isNaN(then.getTime()) ? moment
    : then.toLocaleString('sv-SE', {timeZone: zone, dateStyle: 'short', timeStyle: 'medium'}).replace(' ', 'T');
}

/** Days of a history, as the application has put them together → the same by the days of the jurisdiction. */
let known = {};

function byDays(days) {
  if (known.days !== days || known.zone !== zone) {
    const regrouped = new Map();
    days?.flatMap(({events}) => events).forEach(event => {
      const day = String(onTheWall(event.time)).slice(0, 10);
      regrouped.set(day, [...regrouped.get(day) ?? [], event]);
    });
    known = {days, zone, own: [...regrouped.values()].map(events => ({date: events[0].time, events}))};
  }
  return known.own;
}

window.angular.module('cam.commons.filter.date').decorator('camDateFilter', ['$delegate', written =>
  Object.assign((moment, format) => written(onTheWall(moment), format), {$stateful: true})]);

/** The foot of the page says whose time it is. */
function zoneInWords(browsers) {
  return zone === undefined ? browsers
    : new Intl.DateTimeFormat('ru', {timeZone: zone, timeZoneName: 'long'}).formatToParts()
      .find(({type}) => type === 'timeZoneName').value;
}

window.angular.module('camunda.common.widgets')
  .filter('poryadokZone', () => Object.assign(zoneInWords, {$stateful: true}))
  .decorator('camWidgetFooterDirective', ['$delegate', directives => {
    directives[0].template = directives[0].template.replace('{{timezoneName}}', '{{ timezoneName | poryadokZone }}');
    return directives;
  }]);

const IN_HISTORY = [
  ["day in days | orderBy:'-date'", "day in days | poryadokDays | orderBy:'-date'"],
  ["day.date | date:'yyyy'", "day.date | camDate:'year'"],
  ["event.time | date:'HH:mm'", "event.time | camDate:'time'"]
];

window.angular.module('cam.tasklist.task')
  .config(['camDateFormatProvider', formats => {
    formats.setDateFormat('YYYY', 'year');
    formats.setDateFormat('HH:mm', 'time');
  }])
  .filter('poryadokDays', () => Object.assign(byDays, {$stateful: true}))
  .run(['$rootScope', 'Views', ($rootScope, views) => {
    const history = views.getProvider({component: 'tasklist.task.detail', id: 'task-detail-history'});
    history.template = IN_HISTORY.reduce((template, [theirs, ours]) => template.replace(theirs, ours), history.template);
    const learn = async authentication => {
      zone = authentication ? (await told('GET', '/desk/zone'))?.zone : undefined;
      $rootScope.$applyAsync();
    };
    $rootScope.$on('authentication.changed', (event, authentication) => learn(authentication));
    learn($rootScope.authentication);
  }]);
