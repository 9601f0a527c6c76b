// Names of months and days in the calendars of forms (flatpickr) and of the applications themselves (AngularJS).

const months = ['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь', 'Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь'];
const monthsOfDate = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
const monthsShort = ['янв.', 'февр.', 'март', 'апр.', 'май', 'июнь', 'июль', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'];
const days = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'];
const daysShort = ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб'];

if (window.flatpickr) {
  window.flatpickr.setDefaults({ariaDateFormat: 'd.m.Y'});
  window.flatpickr.localize({
    firstDayOfWeek: 1,
    months: {longhand: months, shorthand: monthsShort},
    weekdays: {longhand: days, shorthand: daysShort},
    ordinal: () => '',
    rangeSeparator: ' — ',
    weekAbbreviation: 'Нед.',
    scrollTitle: 'Прокрутите, чтобы изменить',
    toggleTitle: 'Нажмите, чтобы переключить',
    yearAriaLabel: 'Год',
    monthAriaLabel: 'Месяц',
    hourAriaLabel: 'Час',
    minuteAriaLabel: 'Минута',
    time_24hr: true
  });
}

window.angular.module('cam.commons.util').run(['$locale', $locale => {
  Object.assign($locale, {id: 'ru', localeID: 'ru'});
  Object.assign($locale.DATETIME_FORMATS, {
    DAY: days,
    SHORTDAY: daysShort,
    MONTH: monthsOfDate,
    SHORTMONTH: monthsShort,
    STANDALONEMONTH: months,
    FIRSTDAYOFWEEK: 0,
    fullDate: "EEEE, d MMMM y 'г.'",
    longDate: "d MMMM y 'г.'",
    mediumDate: 'dd.MM.y',
    shortDate: 'dd.MM.y',
    medium: 'dd.MM.y HH:mm:ss',
    short: 'dd.MM.y HH:mm',
    mediumTime: 'HH:mm:ss',
    shortTime: 'HH:mm'
  });
  Object.assign($locale.NUMBER_FORMATS, {DECIMAL_SEP: ',', GROUP_SEP: '\u00a0'});
}]);
