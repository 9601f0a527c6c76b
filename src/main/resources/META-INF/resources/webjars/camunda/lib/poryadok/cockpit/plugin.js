import {badges} from './badges.js';
import {caseTab} from './card/case-tab.js';
import {casePage} from './card/case-page.js';
import {clausesPage} from './clauses/page.js';
import {dashboardTile} from './dashboard.js';
import {deadlinesPage} from './deadlines/page.js';
import {disciplinePage} from './discipline/page.js';
import {journalsPage} from './journals/page.js';
import {lettersPage} from './letters/page.js';
import {menuEntry, PATHS} from './frame/menu.js';

const route = (id, path, page) => ({
  id, pluginPoint: 'cockpit.route', priority: 0, properties: {path}, render: page
});

export default [
  {
    id: 'poryadok-menu', pluginPoint: 'cockpit.navigation', priority: 110,
    properties: {checkActive: url => Object.values(PATHS).some(path => url.includes('#' + path))},
    render: menuEntry
  },
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
