import '../../../lib/poryadok/russian.js';
import '../../../lib/poryadok/patience.js';

export default {
  app: {vendor: 'Порядок ·', name: 'Задачи'},
  locales: {availableLocales: ['ru'], fallbackLocale: 'ru'},
  dateFormat: {monthName: 'MMM', day: 'DD', abbr: 'L', normal: 'LLL', long: 'LLLL', short: 'L'},
  customScripts: [
    '../../lib/poryadok/calendar.js',
    '../../lib/poryadok/windows.js',
    '../../lib/poryadok/session.js',
    'scripts/refusals.js',
    'scripts/terms.js',
    'scripts/list.js',
    'scripts/search.js',
    '../../lib/poryadok/tasklist/tasklist.js'
  ],
  disableWelcomeMessage: true
};
