import {el} from '../frame/dom.js';
import {nothing} from '../frame/states.js';
import {count, dayText, fractionText, numberText, shareText} from '../frame/words.js';

const WORDS = {share: shareText, median: fractionText};

/** How the obligations were fulfilled whose terms ended in the period: by body, by act, and beside the quarters before. */
export function figures({title, asOf, closed, columns, byBody, byAct, byQuarter, repeatOffences}, order, openBody) {
  const repeaters = new Set(byBody.filter(body => body.repeatOffender).map(body => body.id)).size;
  const all = columns.map(({key, title: words}) => [key, key === 'overdueAtEnd' ? `${words} на ${dayText(asOf)}` : words]);
  return [
    closed && el('p', {class: 'pory-faint'}, `Период закрыт: показатели такие, какими были на ${dayText(asOf)}, и больше`
      + ' не изменяются. Что изменилось позже, показано ниже, в исправлениях.'),
    repeaters > 0 && el('p', {class: 'pory-repeaters'}, count(repeaters, 'орган нарушает', 'органа нарушают',
      'органов нарушают') + ` сроки повторно: не меньше ${count(repeatOffences, 'нарушения', 'нарушений', 'нарушений')}, и не все в один день.`),
    el('h2', {}, `По органам, ${title}`),
    byBody.length === 0 ? nothing('В этом периоде сроки не истекали.') : table('Орган', all, sorted(byBody, order), body => [
      el('button', {type: 'button', class: 'pory-link', 'data-key': 'body-' + body.id, title: 'Показать обязанности органа',
        on: {click: () => openBody(body.id)}}, el('strong', {}, body.name)), body.repeatOffender && el('span', {class: 'pory-label pory-repeat'}, 'повторно')], order),
    byAct.length > 0 && [el('h2', {}, `По актам, ${title}`), table('Акт', all, byAct, act => act.name)],
    byQuarter.length > 0 && [el('h2', {}, 'По кварталам'),
      table('Квартал', all.filter(([key]) => key !== 'overdueAtEnd'), byQuarter, line => line.name)],
    el('p', {class: 'pory-faint'}, 'Считаются обязанности, срок которых истёк в этом периоде. Рекомендаций среди них нет.'
      + ' Нарушение, которое произошло, остаётся: продление после срока и снятие с контроля его не отменяют.'
      + ' Опоздание из-за предыдущей ступени показано отдельно и в долю исполненного в срок не входит.'
      + ' Внутренний срок установила администрация: опоздание по нему – не нарушение акта.')
  ];
}

const collator = new Intl.Collator('ru-RU');

/** Without a wish in the order of the server, the worst first; what has no number comes last. */
export function sorted(rows, {key, descending}) {
  if (!key) {
    return rows;
  }
  const isThere = found => found !== null && found !== undefined;
  const compare = (a, b) => typeof a === 'string' ? collator.compare(a, b) : a - b;
  const value = row => key === 'name' ? row.name : row.figures[key];
  return [...rows].sort((one, other) => isThere(value(one)) && isThere(value(other))
    ? (descending ? -1 : 1) * compare(value(one), value(other)) : Number(isThere(value(other))) - Number(isThere(value(one))));
}

function head(key, title, order) {
  const isSorted = order?.key === key;
  return el('th', {scope: 'col', 'aria-sort': isSorted ? order.descending ? 'descending' : 'ascending' : undefined},
    order ? el('button', {type: 'button', class: 'pory-sort', 'data-key': 'sort-' + key,
      on: {click: () => order.by(key, isSorted ? !order.descending : key !== 'name')}}, title, el('span', {
      class: `glyphicon ${isSorted ? order.descending ? 'glyphicon-menu-down' : 'glyphicon-menu-up' : 'glyphicon-minus'}`,
      'aria-hidden': 'true'
    })) : title);
}

function table(first, numbers, rows, name, order) {
  return el('div', {class: 'pory-table-frame'}, el('table', {class: 'pory-table pory-figures'},
    el('thead', {}, el('tr', {}, head('name', first, order),
      numbers.map(([key, title]) => head(key, title, order)))),
    el('tbody', {}, rows.map(row => el('tr', {class: row.repeatOffender ? 'pory-row-overdue' : ''},
      el('th', {scope: 'row'}, name(row)), numbers.map(([key]) => el('td', {}, (WORDS[key] ?? numberText)(row.figures[key]))))))));
}
