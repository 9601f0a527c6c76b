// Where the product's clock has been moved, «two days ago», calendars and lists of months follow it. Runs before the
// application starts; what is loaded after it knows no other clock.

import {ahead} from './ahead.js';

if (ahead !== 0) {
  const OwnDate = window.Date;
  const now = () => OwnDate.now() + ahead;
  window.Date = new Proxy(OwnDate, {
    apply: () => new OwnDate(now()).toString(),
    construct: (target, values, called) => Reflect.construct(target, values.length ? values : [now()], called),
    get: (target, name) => name === 'now' ? now : target[name]
  });
  OwnDate.prototype.constructor = window.Date;
}
