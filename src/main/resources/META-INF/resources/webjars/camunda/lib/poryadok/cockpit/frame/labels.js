/**
 * Writes into every cell of the product's tables what stands above its column, so that a row reads as a card where the
 * screen is narrow. Tables that come later are labelled as well: no page has to think of it.
 */
export function labelTables(root) {
  const label = () => root.querySelectorAll('.pory-table').forEach(labelCells);
  new MutationObserver(label).observe(root, {childList: true, subtree: true});
  label();
}

function labelCells(table) {
  const heads = [...table.tHead?.rows[0]?.cells ?? []].map(head => head.innerText.trim());
  [...table.tBodies].flatMap(body => [...body.rows]).filter(row => row.cells.length === heads.length).forEach(row =>
    [...row.cells].forEach((cell, column) => {
      if (cell.dataset.label !== heads[column]) {
        cell.dataset.label = heads[column];
      }
    }));
}
