import {field} from '../frame/dialog.js';
import {el} from '../frame/dom.js';
import {typedDay} from '../frame/words.js';

/** Fields of the document by which whoever may change an act's own term has changed it; the server says where one is missing. */
export const documentFields = () => [
  field({
    name: 'documentKind', label: 'Каким документом изменён срок', hint: 'Вид и чей: «распоряжение Губернатора…»',
    input: el('input', {type: 'text', maxlength: 200, autocomplete: 'off'}), read: text => text.trim()
  }),
  field({
    name: 'documentNumber', label: 'Номер документа',
    input: el('input', {type: 'text', maxlength: 50, autocomplete: 'off'}), read: text => text.trim()
  }),
  field({
    name: 'documentDate', label: 'Дата документа',
    input: el('input', {type: 'text', inputmode: 'numeric', placeholder: 'дд.мм.гггг', maxlength: 10, autocomplete: 'off'}),
    read: text => text.trim() ? typedDay(text) : '', wrong: 'Такого дня нет. Укажите день в виде дд.мм.гггг.'
  })
];
