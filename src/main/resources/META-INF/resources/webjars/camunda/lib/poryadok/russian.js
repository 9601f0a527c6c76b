// What the browser would say in its own language, said in Russian. Runs before the application starts.

import './clock.js';

document.documentElement.lang = 'ru';

const faults = [
  ['valueMissing', 'Заполните это поле.'],
  ['typeMismatch', 'Значение указано неверно.'],
  ['patternMismatch', 'Значение указано неверно.'],
  ['badInput', 'Значение указано неверно.'],
  ['tooShort', 'Слишком коротко.'],
  ['tooLong', 'Слишком длинно.'],
  ['rangeUnderflow', 'Слишком малое число.'],
  ['rangeOverflow', 'Слишком большое число.']
];

document.addEventListener('invalid', ({target}) => {
  const fault = faults.find(([name]) => target.validity[name]);
  if (fault) {
    target.setCustomValidity(fault[1]);
  }
}, true);

// A field with a message of its own stays invalid, so the message goes as soon as the field is touched.
document.addEventListener('input', ({target}) => {
  if (target.setCustomValidity) {
    target.setCustomValidity('');
  }
}, true);

// Called by the calendars of forms. Left to themselves they take the 31st of February for the 2nd of March.
window.poryadokDateTyped = text => {
  const [, day, month, year] = text.match(/^\s*(\d{1,2})[./-](\d{1,2})[./-](\d{4})\s*$/) ?? [];
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 ? date : undefined;
};

// Called by the fields of forms. What a field says better itself stands in its properties, which the server reads too; a
// sentence that depends on another answer the server alone works out.
window.poryadokRefusal = (field, property, usual) => {
  const own = field.properties?.[property];
  return own && !own.startsWith('=') ? own : usual;
};

// Called by the texts of forms for each value that they put in place of {{…}}. The words of a form are markdown, the values
// are what people and acts say: no star, bracket or address in them means more than itself. A link that the product makes
// is in the words: [Скачать]({{noticeLink}}).
window.poryadokAsTyped = value => String(value)
  .replace(/[!-/:-@[-`{-~]/g, '\\$&')
  .replace(/^[ \t]+/gm, spaces => '\u00a0'.repeat(spaces.length))
  .replace(/\r\n|\r|\n/g, '<br>');
