import {bars} from '../frame/chart.js';
import {el} from '../frame/dom.js';
import {numberText, shareText} from '../frame/words.js';
import {number, UNDER_CONTROL} from './links.js';
import {table} from './table.js';

const DRAWN = 12;
const SHOWN = 15;

/** Bodies beside each other, with how many obligations each has: a share alone says nothing of three. */
export function compare({period, title, closed, lines}, {to}) {
  if (lines.length === 0) {
    return el('p', {class: 'pory-none-left'}, `За период «${title}» сроки не истекали, просроченного нет.`);
  }
  const of = (line, verdict) => to.list('period', {period, body: line.bodyId, verdict});
  const amount = (name, key, verdict) => ({
    title: name, number: true, by: line => line[key], cell: line => number(line[key], of(line, verdict), `${name}, ${line.body}`)
  });
  const drawn = lines.filter(line => line.ended > 0).slice(0, DRAWN);
  return [
    closed && el('p', {class: 'pory-faint'}, 'Период закрыт: показатели такие, какими были при закрытии.'),
    drawn.length > 0 && bars({
      lying: true,
      labels: drawn.map(line => line.body),
      series: [
        {title: 'В срок', look: 'good', values: drawn.map(line => line.onTime)},
        {title: 'С опозданием', look: 'late', values: drawn.map(line => line.late)},
        {title: 'Не исполнено', look: 'bad', values: drawn.map(line => line.undone)},
        {title: 'Снято после срока', look: 'other', values: drawn.map(line => line.released)}
      ],
      words: `Исполнение сроков по органам, ${title}: ${numberText(drawn.length)} с худшими показателями. Все числа – в таблице под диаграммой.`
    }),
    drawn.length > 0 && drawn.length < lines.length && el('p', {class: 'pory-faint'},
      `На диаграмме органы с худшими показателями: ${numberText(drawn.length)} из ${numberText(lines.length)}.`),
    table({
      label: `Органы, ${title}`,
      columns: [
        {title: 'Орган', by: line => line.body, cell: line => line.body},
        amount('Обязанностей за период', 'ended'),
        {title: 'Доля в срок', number: true, by: line => line.shareOnTime, cell: line => shareText(line.shareOnTime)},
        amount('В срок', 'onTime', 'ON_TIME'),
        amount('С опозданием', 'late', 'LATE'),
        amount('Не исполнено', 'undone', 'OVERDUE'),
        amount('Снято после срока', 'released', 'RELEASED'),
        {title: 'На контроле сейчас', number: true, by: line => line.underControl, cell: line => number(line.underControl,
          to.deadlines({body: line.bodyId, status: UNDER_CONTROL}), `На контроле сейчас, ${line.body}`)},
        {title: 'Просрочено сейчас', number: true, by: line => line.overdue, cell: line => number(line.overdue,
          to.deadlines({body: line.bodyId, status: 'OVERDUE'}), `Просрочено сейчас, ${line.body}`)}
      ],
      rows: lines,
      shown: SHOWN
    })
  ];
}
