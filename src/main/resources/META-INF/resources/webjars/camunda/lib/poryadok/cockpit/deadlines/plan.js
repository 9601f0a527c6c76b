import {openWindow} from '../frame/dialog.js';
import {el, show} from '../frame/dom.js';
import {count, numberText} from '../frame/words.js';

/**
 * Shows how a plan is tried, what would happen, asks once, and shows how it is done.
 *
 * @param again  what was entered, by label, and how it is mended; where anything was
 */
export function planWindow(plan, deed, server, done, again) {
  const path = `deed-plans/${encodeURIComponent(plan.id)}`;
  const place = el('div', {class: 'pory-plan'});
  let now = plan;
  let busy = false;
  const dialog = openWindow(heading => [
    el('h2', {id: heading}, deed.name),
    again && el('dl', {class: 'pory-facts'}, again.entered.map(([label, said]) => [el('dt', {}, label), el('dd', {}, said)])),
    el('div', {role: 'status', 'aria-live': 'polite', class: 'pory-plan-said'}), place
  ], {closed: () => now.confirmed && done()});
  const said = dialog.querySelector('.pory-plan-said');
  const close = words => el('button', {type: 'button', class: 'btn btn-default', on: {click: () => dialog.close()}}, words);

  async function carryOn(ask) {
    if (busy) {
      return;
    }
    busy = true;
    if (now.waiting > 0) {
      progress();
    }
    try {
      now = await ask();
      while (dialog.isConnected && (now.waiting > 0 || now.confirmed && !now.finished)) {
        progress();
        now = await server.post(path + '/next', {});
      }
      report();
    } catch (refusal) {
      said.textContent = '';
      show(place, el('p', {class: 'pory-field-fault', role: 'alert'}, refusal.message),
        buttons(el('button', {type: 'button', class: 'btn btn-primary', on: {click: next}}, 'Продолжить'), close('Закрыть')));
    } finally {
      busy = false;
    }
  }

  const next = () => carryOn(() => server.post(path + '/next', {}));
  const confirm = () => carryOn(() => server.post(path + '/confirm', {}));

  function progress() {
    const of = now.confirmed ? now.total - now.refused : now.total;
    said.textContent = `${now.confirmed ? 'Сделано' : 'Проверено'} ${numberText(of - now.waiting)} из ${numberText(of)}`;
    show(place, el('progress', {max: of, value: of - now.waiting, 'aria-label': now.confirmed ? 'Сделано' : 'Проверено'}),
      el('p', {class: 'pory-faint'}, now.confirmed
        ? 'Окно можно закрыть: остальное будет сделано без него.' : 'Пока ничего не изменилось.'),
      buttons(close(now.confirmed ? 'Закрыть' : 'Отмена')));
  }

  function report() {
    const not = now.confirmed ? now.left + now.refused : now.refused;
    said.textContent = now.confirmed
      ? `Сделано: ${cards(now.done)}. ${not > 0 ? `Не сделано: ${numberText(not)}.` : ''}`
      : now.ready > 0 ? `Получится: ${cards(now.ready)}. ${not > 0 ? `Не получится: ${numberText(not)}.` : ''}`
        : 'Ни по одной карточке это сделать нельзя.';
    show(place,
      now.letters > 0 && el('p', {}, `Писем ${now.confirmed ? 'направлено' : 'уйдёт'}: ${numberText(now.letters)}, одно каждому.`),
      now.groups.map(group),
      buttons(!now.confirmed && now.ready > 0 && el('button', {type: 'button', class: 'btn btn-primary', on: {click: confirm}},
        `${deed.of} ${count(now.ready, 'карточке', 'карточкам', 'карточкам')}`),
      again && !now.confirmed && not > 0 && el('button', {
        type: 'button', class: 'btn btn-default', on: {click: () => { dialog.close(); again.mend(); }}
      }, 'Изменить введённое'),
      close(now.confirmed || now.ready === 0 ? 'Закрыть' : 'Отмена')));
  }

  function group({isDone, why, count: amount, cards: shown}) {
    return el('details', {class: 'pory-plan-group', open: !isDone},
      el('summary', {}, `${isDone ? now.confirmed ? 'Сделано' : 'Будет сделано' : why} — ${cards(amount)}`),
      el('ul', {}, shown.map(card => el('li', {'data-card': card.id}, el('strong', {}, card.body), `: ${card.step}`,
        card.words && el('div', {class: 'pory-faint'}, card.words)))),
      amount > shown.length && el('p', {class: 'pory-faint'}, `… и ещё ${numberText(amount - shown.length)}.`));
  }

  next();
}

const cards = amount => count(amount, 'карточка', 'карточки', 'карточек');

const buttons = (...all) => el('div', {class: 'pory-dialog-buttons'}, all);
