import {el, newId} from '../frame/dom.js';

const MONTHS = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь',
  'декабрь'];
const HOW_MANY = 24;

/** The monthly report of a jurisdiction, as a document and as a table. */
export function report(server, jurisdictions) {
  const links = el('p', {class: 'pory-export'});
  const jurisdiction = select(jurisdictions.map(one => [one.id, one.title]));
  const month = select(lastMonths());

  function draw() {
    const asked = [['jurisdiction', jurisdiction.value], ['month', month.value]];
    links.replaceChildren(
      el('a', {href: server.address('discipline/report.docx', asked), download: ''}, 'Скачать документ (DOCX)'), ' ',
      el('a', {href: server.address('discipline/report.xlsx', asked), download: ''}, 'Скачать таблицу (XLSX)'));
  }

  [jurisdiction, month].forEach(one => one.addEventListener('change', draw));
  draw();
  return [
    el('div', {class: 'pory-filter-row'},
      jurisdictions.length > 1 && labelled('Территория', jurisdiction), labelled('Месяц', month), links),
    el('p', {class: 'pory-faint'}, 'Отчёт за прошедший месяц приходит координатору и контролирующему лицу по почте в'
      + ' первый рабочий день.')
  ];
}

const select = options => el('select', {class: 'form-control', id: newId()},
  options.map(([value, title]) => el('option', {value}, title)));

const labelled = (words, input) => el('div', {class: 'pory-field-inline'}, el('label', {for: input.id}, words), input);

/** From the month that has just ended. */
function lastMonths() {
  const now = new Date();
  return Array.from({length: HOW_MANY}, (_, back) => {
    const month = new Date(now.getFullYear(), now.getMonth() - 1 - back, 1);
    const number = String(month.getMonth() + 1).padStart(2, '0');
    return [`${month.getFullYear()}-${number}`, `${MONTHS[month.getMonth()]} ${month.getFullYear()}\u00a0года`];
  });
}
