import '../../../lib/poryadok/russian.js';
import '../../../lib/poryadok/patience.js';

export default {
  app: {vendor: 'Порядок ·', name: 'Мой профиль'},
  locales: {availableLocales: ['ru'], fallbackLocale: 'ru'},
  dateFormat: {monthName: 'MMM', day: 'DD', abbr: 'L', normal: 'LLL', long: 'LLLL', short: 'L'},
  customScripts: [
    '../../lib/poryadok/calendar.js',
    '../../lib/poryadok/windows.js',
    '../../lib/poryadok/session.js'
  ],
  links: [
    {label: 'Начальная страница', href: '/', description: 'Куда идти чиновнику, контролёру и гражданину'},
    {label: 'Реестр официальных страниц', href: '/registry', description: 'Страницы органов и организаций в социальных сетях'},
    {label: 'Калькулятор сроков', href: '/terms', description: 'Когда истекает срок и почему'}
  ],
  disableWelcomeMessage: true
};
