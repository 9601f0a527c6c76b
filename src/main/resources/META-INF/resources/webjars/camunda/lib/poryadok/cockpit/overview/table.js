import {el, show} from '../frame/dom.js';
import {numberText} from '../frame/words.js';

/**
 * A table that is read as cards on a telephone, and printed whole.
 *
 * @param columns title; cell of a row; «by» sorts; «number» stands to the right
 * @param shown   so many rows before a button asks for the others
 * @param sorted  index of the column by which the rows are sorted already, the largest first
 */
export function table({label, columns, rows, shown = Infinity, sorted}) {
  const node = el('div', {});
  let order = {column: sorted, descending: true};
  let whole = rows.length <= shown;

  function press(column) {
    order = {column, descending: order.column === column ? !order.descending : Boolean(columns[column].number)};
    draw();
  }

  function inOrder() {
    const {by} = columns[order.column] ?? {};
    if (!by) {
      return rows;
    }
    const turn = order.descending ? -1 : 1;
    return [...rows].sort((one, other) => turn * compare(by(one), by(other)));
  }

  const head = ({title, by, number}, index) => el('th', {
    scope: 'col', class: number && 'pory-amount',
    'aria-sort': order.column === index ? order.descending ? 'descending' : 'ascending' : undefined
  }, by ? el('button', {
    type: 'button', class: 'pory-sort', 'data-key': `sort-${index}`, on: {click: () => press(index)}
  }, title, el('span', {
    class: `glyphicon ${order.column !== index ? 'glyphicon-minus' : order.descending ? 'glyphicon-menu-down' : 'glyphicon-menu-up'}`,
    'aria-hidden': 'true'
  })) : title);

  const cell = (column, row, index) => index === 0
    ? el('th', {scope: 'row'}, column.cell(row))
    : el('td', {class: column.number && 'pory-amount'}, column.cell(row));

  function draw() {
    show(node,
      el('div', {class: 'pory-table-frame'}, el('table', {class: 'pory-table', 'aria-label': label},
        el('thead', {}, el('tr', {}, columns.map(head))),
        el('tbody', {}, inOrder().map((row, place) => el('tr', {'data-row': place, class: !whole && place >= shown && 'pory-rest'},
          columns.map((column, index) => cell(column, row, index))))))),
      !whole && el('button', {
        type: 'button', class: 'btn btn-default pory-whole', 'data-key': 'whole', on: {click: () => { whole = true; draw(); }}
      }, `Показать все: ${numberText(rows.length)}`));
  }

  draw();
  return node;
}

/** What is not there comes last when the largest is first. */
function compare(one, other) {
  if (typeof one === 'string') {
    return one.localeCompare(other, 'ru');
  }
  return (one ?? -1) - (other ?? -1);
}
