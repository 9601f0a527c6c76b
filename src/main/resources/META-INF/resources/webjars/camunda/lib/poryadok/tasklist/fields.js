// What the browser says of an answer before the server is asked: a day that no calendar has, one that is still to come or
// too early, an address that leads nowhere. Forms name these limits in the properties that the server reads as well
// (FormContract). A day that does not exist stays in its field as it was typed, and is refused there.
//
// lib/deps.js calls the functions that this script puts on the window (webapp/shipped-texts.yaml).

import {knownAround} from './drafts.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Longer texts are no slip of the pen. */
const SAID_AGAIN = 30;

/** What was typed into a field for a day and is none: id of the field → text. */
const typed = new Map();

window.poryadokDayAsTyped = id => typed.get(id) ?? null;

window.poryadokIsDayAsTyped = value => value !== '' && !/^\d{4}-/.test(value);

/** The day that a field shows; none while it shows what was typed. */
window.poryadokDay = (value, id) => {
  if (typeof value === 'string' && window.poryadokIsDayAsTyped(value)) {
    typed.set(id, value);
    return new Date(NaN);
  }
  typed.delete(id);
  return new Date(Date.parse(value));
};

/** Whether the calendar of a field is to learn a day that is none, which the field shows already: the cursor stays where it is. */
window.poryadokShowsTyped = ({id, value}, day) => Number.isNaN(day?.getTime()) && value !== '' && value === typed.get(id);

// The calendar reads its field when it is left, and empties it where it finds no day.
const remember = ({target}) => {
  if (target.matches?.('.fjs-datepicker input')) {
    const text = target.value.trim();
    if (text && !window.poryadokDateTyped(text)) {
      typed.set(target.id, text);
    } else {
      typed.delete(target.id);
    }
  }
};
document.addEventListener('blur', remember, true);
document.addEventListener('keydown', event => event.key === 'Enter' && remember(event), true);

// A press elsewhere lets an open calendar read its field before that is left, and the focus once more after it: both times
// it is emptied without a word. What was typed is there again at once.
let pressedFrom = null;
const press = ({target}) => {
  const {activeElement} = document;
  if (target !== activeElement && activeElement?.matches('.fjs-datepicker input')) {
    pressedFrom = activeElement;
    remember({target: pressedFrom});
  }
};
const restore = () => {
  if (pressedFrom?.value === '' && typed.has(pressedFrom.id)) {
    pressedFrom.value = typed.get(pressedFrom.id);
  }
};
['mousedown', 'touchstart'].forEach(name => {
  window.addEventListener(name, press, {capture: true, passive: true});
  window.addEventListener(name, restore, {passive: true});
});
window.addEventListener('focusin', restore);

window.flatpickr?.setDefaults({
  onValueUpdate: (days, text, {input}) => {
    if (days.length) {
      typed.delete(input.id);
    } else if (typed.has(input.id)) {
      input.value = typed.get(input.id);
    }
  }
});

window.poryadokFaults = (field, answer) => {
  const fault = typeof answer !== 'string' || !answer.trim() ? null
    : field.type === 'datetime' && field.subtype === 'date' ? faultOfDay(field, answer)
      : field.properties?.link ? faultOfLink(field, answer.trim()) : null;
  return fault ? [fault] : [];
};

function faultOfDay(field, day) {
  if (!DAY.test(day)) {
    const said = day.length > SAID_AGAIN ? '' : `: «${day}»`;
    return `Такой даты нет${said}. Выберите дату в календаре.`;
  }
  const {notAfter, notBefore = ''} = field.properties ?? {};
  const known = knownAround(field);
  const today = dayOf(known.today);
  if (notAfter === 'today' && today && day > today) {
    return window.poryadokRefusal(field, 'refusalNotAfter',
      `Дата ${russian(day)} ещё не наступила: сегодня ${russian(today)}. Укажите сегодняшний или более ранний день.`);
  }
  const earliest = notBefore.split(',').map(name => dayOf(known[name.trim()])).filter(Boolean).sort().at(-1);
  return earliest && day < earliest
    ? window.poryadokRefusal(field, 'refusalNotBefore', 'Укажите день не раньше, чем {notBefore}.')
      .replace('{notBefore}', russian(earliest))
    : null;
}

function faultOfLink(field, address) {
  const words = field.properties.link === 'webOrWords' && !address.startsWith('http');
  return words || /^https?:\/\/\S+$/i.test(address) && URL.canParse(address) ? null
    : window.poryadokRefusal(field, 'refusalLink',
      'Адрес должен начинаться с https:// или http:// и вести на страницу сайта.');
}

function dayOf(value) {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return DAY.test(day) ? day : null;
}

function russian(day) {
  return day.split('-').reverse().join('.');
}
