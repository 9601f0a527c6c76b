import '../../../lib/poryadok/russian.js';
import '../../../lib/poryadok/patience.js';

export default {
  app: {vendor: 'Порядок ·', name: 'Администрирование'},
  locales: {availableLocales: ['ru'], fallbackLocale: 'ru'},
  dateFormat: {monthName: 'MMM', day: 'DD', abbr: 'L', normal: 'LLL', long: 'LLLL', short: 'L'},
  customScripts: [
    '../../lib/poryadok/words.js',
    '../../lib/poryadok/calendar.js',
    '../../lib/poryadok/windows.js',
    '../../lib/poryadok/session.js'
  ],
  disableWelcomeMessage: true
};
