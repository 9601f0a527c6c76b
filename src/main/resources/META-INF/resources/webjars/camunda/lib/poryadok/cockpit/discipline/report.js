import {el} from '../frame/dom.js';

/** The report of a period, one for each jurisdiction: the same rows as a document and as a table. */
export function report(server, jurisdictions, {period, title, reports}) {
  const links = id => {
    const asked = [['jurisdiction', id], ['period', period]];
    return [
      el('a', {href: server.address('discipline/report.docx', asked), download: ''}, 'Скачать документ (DOCX)'), ' ',
      el('a', {href: server.address('discipline/report.xlsx', asked), download: ''}, 'Скачать таблицу (XLSX)')];
  };
  return [
    el('h2', {id: 'poryadok-report'}, `Отчёт, ${title}`),
    reports.map(id => el('p', {class: 'pory-export'},
      jurisdictions.length > 1 && jurisdictions.find(one => one.id === id)?.title + ': ', links(id))),
    el('p', {class: 'pory-faint'}, 'В отчёте те же строки, что и на этой странице. Отчёт за прошедший месяц приходит'
      + ' координатору и контролирующему лицу по почте в первый рабочий день.')
  ];
}
