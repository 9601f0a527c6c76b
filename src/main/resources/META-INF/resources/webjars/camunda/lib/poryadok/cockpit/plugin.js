import {badges} from './badges.js';
import {caseTab} from './card/case-tab.js';
import {casePage} from './card/case-page.js';
import {clausesPage} from './clauses/page.js';
import {dashboardTile} from './dashboard.js';
import {deadlinesPage} from './deadlines/page.js';
import {disciplinePage} from './discipline/page.js';
import {journalsPage} from './journals/page.js';
import {lettersPage} from './letters/page.js';
import {labelPage} from './frame/labels.js';
import {menuEntry, overviewEntry, PATHS} from './frame/menu.js';
import {overviewListPage} from './overview/list-page.js';
import {overviewPage} from './overview/page.js';

const route = (id, path, page) => ({
  id, pluginPoint: 'cockpit.route', priority: 0, properties: {path}, render: page
});

const isOverview = url => url.includes('#' + PATHS.overview);

labelPage(document.body);

export default [
  {
    id: 'poryadok-overview-menu', pluginPoint: 'cockpit.navigation', priority: 111,
    properties: {checkActive: isOverview}, render: overviewEntry
  },
  {
    id: 'poryadok-menu', pluginPoint: 'cockpit.navigation', priority: 110,
    properties: {checkActive: url => !isOverview(url) && Object.values(PATHS).some(path => url.includes('#' + path))},
    render: menuEntry
  },
  route('poryadok-overview-page', PATHS.overview, overviewPage),
  route('poryadok-overview-list', PATHS.overviewList, overviewListPage),
  route('poryadok-deadlines-page', PATHS.deadlines, deadlinesPage),
  route('poryadok-clauses-page', PATHS.clauses, clausesPage),
  route('poryadok-discipline-page', PATHS.discipline, disciplinePage),
  route('poryadok-letters-page', PATHS.letters, lettersPage),
  route('poryadok-journals-page', PATHS.journals, journalsPage),
  route('poryadok-case-page', PATHS.caseFile, casePage),
  {id: 'poryadok-tile', pluginPoint: 'cockpit.dashboard', priority: 100, render: dashboardTile},
  {
    id: 'poryadok-case', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 1000,
    properties: {label: 'Сроки'}, render: caseTab
  },
  {id: 'poryadok-badges', pluginPoint: 'cockpit.processDefinition.diagram.plugin', priority: 0, render: badges}
];
