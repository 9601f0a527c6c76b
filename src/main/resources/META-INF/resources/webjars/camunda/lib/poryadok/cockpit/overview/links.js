// Where the numbers of «Положение дел» lead: to a page that has the list, or to a list of its own.

import {PATHS} from '../frame/menu.js';
import {query} from '../frame/server.js';
import {el} from '../frame/dom.js';
import {numberText} from '../frame/words.js';

export const UNDER_CONTROL = ['OVERDUE', 'INTERNAL_OVERDUE', 'DUE_SOON', 'ON_TIME'];
export const COMING = ['DUE_SOON', 'ON_TIME'];

/** Addresses that keep to the jurisdiction which the page is about. */
export function links(jurisdiction) {
  const to = (path, parameters) => '#' + path + query([...parameters, ['jurisdiction', jurisdiction]]);
  return {
    deadlines: parameters => to(PATHS.deadlines, Object.entries(parameters)),
    discipline: parameters => to(PATHS.discipline, Object.entries(parameters)),
    list: (of, parameters = {}) => to(PATHS.overviewList, [['of', of], ...Object.entries(parameters)])
  };
}

/** A number and the way to what it counts; nothing leads to an empty list. */
export const number = (value, address, words) => value
  ? el('a', {class: 'pory-number', href: address, 'aria-label': `${words}: ${numberText(value)}`}, numberText(value))
  : el('span', {class: 'pory-faint'}, '0');
