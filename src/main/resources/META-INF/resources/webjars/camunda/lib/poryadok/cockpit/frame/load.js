import {show} from './dom.js';
import {Refusal} from './server.js';
import {failure, loading} from './states.js';

const PAGE_FAULT = 'Страницу не удалось показать из-за ошибки в системе. Обновите её, а если ошибка не исчезнет,'
  + ' сообщите администратору системы.';

/**
 * Fills a place of the page with what the server says. A later call makes an earlier one void; while it is under way,
 * what was there stays, so that the page does not jump.
 */
export function place(node) {
  let current;
  async function fill(ask, draw) {
    current?.abort();
    const mine = current = new AbortController();
    node.setAttribute('aria-busy', 'true');
    if (!node.hasChildNodes()) {
      show(node, loading());
    }
    try {
      const said = await ask(mine.signal);
      if (!mine.signal.aborted) {
        show(node, draw(said));
      }
    } catch (fault) {
      if (!mine.signal.aborted) {
        show(node, failure(inWords(fault), () => fill(ask, draw)));
      }
    } finally {
      if (current === mine) {
        node.removeAttribute('aria-busy');
      }
    }
  }
  return {node, fill, leave: () => current?.abort()};
}

function inWords(fault) {
  if (fault instanceof Refusal) {
    return fault;
  }
  console.error(fault);
  return new Refusal(PAGE_FAULT);
}
