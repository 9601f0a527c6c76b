// What stands on a page when there is nothing else to show: always a sentence, and what can be done.

import {el} from './dom.js';

export const loading = () => el('p', {class: 'pory-state', role: 'status'}, 'Загружается…');

export const nothing = (sentence, ...more) => el('div', {class: 'pory-state'}, el('p', {}, sentence), more);

export const noRights = () => nothing('Вам не поручен контроль ни на одной территории, поэтому карточек здесь нет.',
  el('p', {}, 'Карточки видят координатор, контролирующее лицо и контролирующий орган своей территории. Если контроль'
    + ' поручен вам, попросите администратора системы назначить вам эту роль.'));

/** A failure in words, with a way to try again. */
export function failure(refusal, tryAgain) {
  return el('div', {class: 'pory-state pory-failure', role: 'alert'},
    el('p', {}, refusal.message),
    tryAgain && el('button', {type: 'button', class: 'btn btn-default', on: {click: tryAgain}}, 'Повторить'));
}
