/**
 * Says what nobody has said in the markup, for everything on the page and whatever comes later: no page has to think of it.
 * Every cell of the product's tables gets what stands above its column, so that a row reads as a card where the screen is
 * narrow; a table that is wider than its frame can be scrolled by keys; what is but an icon in Cockpit has a name.
 */
export function labelPage(root) {
  const label = () => {
    root.querySelectorAll('.pory-table').forEach(labelCells);
    root.querySelectorAll('.pory-table-frame:not([tabindex])').forEach(reachByKeys);
    root.querySelectorAll('.pory-page:not([role])').forEach(page => page.setAttribute('role', 'main'));
    root.querySelectorAll('a.dropdown-toggle:not([aria-label]) > .glyphicon-home').forEach(icon =>
      icon.parentElement.setAttribute('aria-label', 'Приложения'));
    root.querySelectorAll('button[uib-tooltip]:not([aria-label])').forEach(button =>
      button.setAttribute('aria-label', button.getAttribute('uib-tooltip')));
  };
  new MutationObserver(label).observe(root, {childList: true, subtree: true});
  label();
}

function labelCells(table) {
  const heads = [...table.tHead?.rows[0]?.cells ?? []].map(head => head.textContent.trim());
  [...table.tBodies].flatMap(body => [...body.rows]).filter(row => row.cells.length === heads.length).forEach(row =>
    [...row.cells].forEach((cell, column) => {
      if (cell.dataset.label !== heads[column]) {
        cell.dataset.label = heads[column];
      }
      // Nobody scrolls through noughts on a telephone.
      cell.classList.toggle('pory-nought', cell.textContent === '0');
    }));
}

function reachByKeys(frame) {
  if (frame.scrollWidth > frame.clientWidth) {
    frame.tabIndex = 0;
  }
}
