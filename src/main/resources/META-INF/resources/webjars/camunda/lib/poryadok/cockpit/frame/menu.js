import {el} from './dom.js';
import {paperHead} from './paper.js';

export const PATHS = {
  overview: '/overview',
  overviewList: '/overview/list',
  deadlines: '/deadlines',
  clauses: '/clauses',
  discipline: '/discipline',
  letters: '/letters',
  journals: '/journals',
  caseFile: '/deadlines/case/:id'
};

const PAGES = [[PATHS.overview, 'Положение дел'], [PATHS.deadlines, 'Сроки'], [PATHS.clauses, 'Пункты'],
  [PATHS.discipline, 'Дисциплина'], [PATHS.letters, 'Письма'], [PATHS.journals, 'Журналы']];

export function menuEntry(node) {
  node.append(el('a', {href: '#' + PATHS.deadlines}, 'Сроки'));
}

export function overviewEntry(node) {
  node.append(el('a', {href: '#' + PATHS.overview}, 'Положение дел'));
}

/**
 * The head of a page: its title and the way to its neighbours; on paper its title, its day and what it was narrowed to.
 *
 * @param facts  is asked when the page is printed: sentences
 */
export function heading(title, current, facts) {
  return [paperHead(title, facts), el('header', {class: 'pory-heading'},
    el('h1', {}, title),
    el('nav', {'aria-label': 'Страницы контроля сроков'},
      el('ul', {class: 'nav nav-tabs'}, PAGES.map(([path, name]) => el('li', {class: path === current ? 'active' : ''},
        el('a', {href: '#' + path, 'aria-current': path === current ? 'page' : undefined}, name))))))];
}

/** Address of a case in Cockpit, opened on its terms. */
export const caseAddress = id => `#/process-instance/${encodeURIComponent(id)}/runtime?tab=poryadok-case`;

/** Address of the cards of a case that may be over. */
export const caseFileAddress = id => '#' + PATHS.caseFile.replace(':id', encodeURIComponent(id));

/** Address of the page of a case outside Cockpit: what has happened, who is at work, which letters have gone out. */
export const filePage = id => `/cases/${encodeURIComponent(id)}`;

/** Address of a task in Tasklist. */
export function taskAddress(id) {
  const root = document.querySelector('base').getAttribute('app-root');
  return `${root}/app/tasklist/default/#/?task=${encodeURIComponent(id)}`;
}
