// A table of many columns is read row by row on a telephone (app/tasklist/styles/phone.css): every cell knows what it is.

const look = () => document.querySelectorAll('.fjs-container .fjs-table').forEach(table => {
  const titles = [...table.querySelectorAll('.fjs-table-th')].map(head => (head.querySelector('.fjs-table-th-label') ?? head).textContent);
  table.querySelectorAll('tbody tr').forEach(row => [...row.cells].forEach((cell, column) => {
    if (titles[column] && cell.dataset.title !== titles[column]) {
      cell.dataset.title = titles[column];
    }
  }));
});

/** Rows are drawn a moment after the form, or another part of them after a press. */
const PAUSE = 200;
const soon = () => {
  requestAnimationFrame(() => requestAnimationFrame(look));
  setTimeout(look, PAUSE);
};

window.addEventListener('poryadok:opened', soon);
['click', 'input', 'change'].forEach(event =>
  document.addEventListener(event, ({target}) => target.closest?.('.fjs-container') && soon(), true));
