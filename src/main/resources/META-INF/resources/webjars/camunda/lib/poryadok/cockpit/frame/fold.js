import {el} from './dom.js';

const NARROW = '(max-width: 700px)';

/** Filters and the like: always in sight where there is room, else behind their name. */
export function fold(name, ...content) {
  return el('details', {class: 'pory-fold', open: !window.matchMedia(NARROW).matches}, el('summary', {}, name), content);
}
