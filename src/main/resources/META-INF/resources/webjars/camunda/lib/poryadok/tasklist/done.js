// What came of a deed: what is done, what follows, until when and whose it is, who was told. The server reads it from what
// has really happened; while the system is still at work, it is asked again.

import {button, element, listHasChanged, sentence, taskInAddress, told} from './desk.js';

const PAUSE = 600;
/** Whoever has set hundreds of procedures going watches them begin for a while. */
const LONG_PAUSE = 2000;
/** In a row, without anything having begun in between. */
const ASKED_AT_MOST = 10;
/** The same where procedures are still to begin, or in an incident: the system may have others before them. */
const ASKED_FOR_PROCEDURES = 40;
/** What follows may arise in the turn of another procedure, of which nothing is seen beforehand. */
const ASKED_AT_LEAST = 4;
const NAMES_AT_MOST = 12;
/** Pictures of the screen while a window may still be closing. */
const FRAMES_OF_A_WINDOW = 120;

let panel = null;
/** Task that was open when the panel came. */
let openBefore = null;

/** First task of what was started, which the panel has opened itself. */
let openedHere = null;

/** Task → what he has asked of its card himself, which its end leaves without an answer. */
const asked = new Map();

export const asksStill = (task, words) => words ? asked.set(task, words) : asked.delete(task);

/** Counts what the person does: nothing opens by itself under his hands. */
let deeds = 0;
['keydown', 'mousedown'].forEach(event => document.addEventListener(event, () => { deeds++; }, true));

window.addEventListener('poryadok:handed-in', ({detail}) => {
  const address = detail.task ? `/desk/tasks/${detail.task}/outcome` : `/desk/starts/${detail.instance}/outcome`;
  tell(address, detail, deeds);
});

/** The same of a deed beside the tasks. */
export function tellDone(done, next) {
  const further = element('p', '', 'poryadok-done-further');
  further.append(button('Закрыть', leave));
  show(...head('Готово', {done}), line('Дальше', next), further);
}

async function tell(address, deed, deedsBefore) {
  const begun = !deed.task;
  const mine = show(element('p', begun ? 'Начинаем…' : 'Завершаем…'));
  mine.stillAsked = asked.get(deed.task);
  let followed = 0;
  let started = 0;
  let offered = false;
  for (let times = 0, idle = 0; idle < ASKED_FOR_PROCEDURES; times++, idle++) {
    const outcome = await told('GET', address);
    if (panel !== mine) {
      return;
    }
    if (!outcome) {
      close();
      return;
    }
    if (outcome.begun > started) {
      started = outcome.begun;
      idle = 0;
    }
    // What follows may be a procedure of its own, which begins when this one is over.
    const beginning = !outcome.begins && outcome.begun < outcome.outOf;
    const waits = (outcome.settling || beginning || !outcome.next.length && times < ASKED_AT_LEAST)
      && idle < (beginning || outcome.contacts.length ? ASKED_FOR_PROCEDURES : ASKED_AT_MOST) - 1;
    fill(mine, outcome, begun, waits);
    if (outcome.next.length !== followed) {
      followed = outcome.next.length;
      listHasChanged();
    }
    const own = outcome.next.find(({task}) => task);
    // The first task is opened once; letters may be written after it.
    if (begun && own && !offered) {
      offered = true;
      if (deeds === deedsBefore) {
        openedHere = own.task;
        openTask(own.task);
        if (ONE_AT_A_TIME.matches) {
          close();
        }
      }
    }
    if (!waits) {
      return;
    }
    await new Promise(done => setTimeout(done, pause(times)));
  }
}

function pause(times) {
  return times < ASKED_AT_LEAST ? PAUSE : LONG_PAUSE;
}

function show(...content) {
  close();
  openBefore = taskInAddress();
  panel = element('section', '', 'poryadok-done');
  panel.setAttribute('role', 'status');
  panel.setAttribute('aria-label', 'Что сделано и что дальше');
  panel.tabIndex = -1;
  panel.append(...content);
  document.querySelector('[cam-tasklist-task]')?.before(panel);
  // The button that was pressed goes with its form.
  panel.focus({preventScroll: true});
  stay(panel, deeds, FRAMES_OF_A_WINDOW);
  return panel;
}

/** A window that closes gives the focus back to what had opened it, a moment later. */
function stay(shown, deedsBefore, frames) {
  if (panel !== shown || deeds !== deedsBefore || frames === 0) {
    return;
  }
  const {activeElement, body} = document;
  if (activeElement === body || activeElement.matches('.start-process-action a, .modal, .modal *')) {
    shown.focus({preventScroll: true});
  }
  requestAnimationFrame(() => stay(shown, deedsBefore, frames - 1));
}

function close() {
  panel?.remove();
  panel = null;
}

function fill(shown, outcome, begun, waits) {
  // What is there already is not read aloud again.
  const said = JSON.stringify([outcome, waits]);
  if (shown.said === said) {
    return;
  }
  shown.said = said;
  const urgent = outcome.contacts.length > 0;
  const follows = outcome.next.length ? steps(outcome, urgent) : rest(outcome, waits);
  const still = shown.stillAsked ? [line('Ваша просьба', shown.stillAsked)] : [];
  const parts = urgent ? inNeed(outcome, follows) : [follows, ...letters(outcome), ...still];
  const further = element('p', '', 'poryadok-done-further');
  further.append(...isOneMore() ? [button('Следующая задача списка', nextOfList)] : [], button('Закрыть', leave));
  shown.classList.toggle('poryadok-done-urgent', urgent);
  shown.setAttribute('role', urgent ? 'alert' : 'status');
  const stoodInside = shown.contains(document.activeElement) && document.activeElement !== shown;
  shown.replaceChildren(
    ...head(begun ? 'Начато' : 'Готово', outcome), ...outcome.outOf ? [procedures(outcome)] : [], ...parts, further);
  if (stoodInside) {
    shown.focus({preventScroll: true});
  }
}

/** First what to do, then who knows of it already, then whom to call. */
function inNeed(outcome, follows) {
  const own = outcome.next.some(({task}) => task);
  return [
    ...outcome.measures.length ? [listOf('Сделайте сейчас', outcome.measures.map(text => element('li', text)))] : [],
    ...own ? [follows] : [],
    ...letters(outcome),
    listOf('Кому звонить', outcome.contacts.map(contact)),
    ...own ? [] : [follows]
  ];
}

/** On a telephone the number is called by a touch. */
function contact(text) {
  const item = element('li', '');
  sentence(text).split(/(?<=тел\. )(\+?\d[\d ()-]+\d)/).forEach((part, place) => {
    const number = element('a', part);
    number.href = `tel:${part.replace(/[^+\d]/g, '')}`;
    item.append(place % 2 ? number : part);
  });
  return item;
}

function head(word, {done, name}) {
  const title = element('h4', '');
  title.append(element('strong', `${word}: `), element('span', done ? sentence(done) : `«${name}».`));
  return done ? [title, element('p', name, 'poryadok-done-what')] : [title];
}

function line(word, text) {
  const paragraph = element('p', '');
  paragraph.append(element('strong', `${word}: `), element('span', sentence(text)));
  return paragraph;
}

function listOf(word, items) {
  const part = element('div', '');
  const list = element('ul', '');
  list.setAttribute('aria-label', word);
  list.append(...items);
  part.append(element('strong', `${word}:`), list);
  return part;
}

function procedures({begun, outOf, begins}) {
  return begins
    ? line('Процедуры по перечню', `${outOf} — начнутся ${begins}, когда акт вступит в силу`)
    : line('Начато процедур', `${begun} из ${outOf}`);
}

function steps(outcome, urgent) {
  const explained = new Set();
  const items = outcome.next.map(step => {
    const item = element('li', '');
    item.append(step.task ? link(step) : element('span', `«${step.name}»`), element('span', sentence(whenAndWhose(step))));
    if (step.what && !explained.has(step.what)) {
      explained.add(step.what);
      item.append(element('div', step.what, 'poryadok-done-what'));
    }
    return item;
  });
  const more = outcome.further > 0 ? [element('li', `и ещё задач: ${outcome.further}.`)] : [];
  return listOf(urgent && outcome.next.some(({task}) => task) ? 'Сделайте сейчас' : 'Дальше', [...items, ...more]);
}

function whenAndWhose({task, until, whose}) {
  const parts = [...until ? [` до ${until}`] : [], ...task ? [' (ваша задача)'] : whose ? [` (у кого: ${whose})`] : []];
  return parts.join('');
}

function rest({ended: over}, waits) {
  return line('Дальше', over && !waits
    ? 'процедура завершена, от вас больше ничего не требуется'
    : waits ? 'смотрим…' : 'от вас пока ничего не требуется, процедура продолжается');
}

function letters({told: names, untold}) {
  return [
    ...names.length ? [line('Сообщено', listed(names))] : [],
    ...untold.length ? [line('Не удалось сообщить, нет адреса', listed(untold))] : []
  ];
}

function listed(names) {
  const more = names.length - NAMES_AT_MOST;
  return names.slice(0, NAMES_AT_MOST).join('; ') + (more > 0 ? ` и ещё ${more}` : '');
}

function link(step) {
  const anchor = element('a', `«${step.name}»`);
  anchor.href = `#/?task=${step.task}`;
  anchor.addEventListener('click', event => {
    event.preventDefault();
    openTask(step.task);
  });
  return anchor;
}

/** Stays in the list that is open, whichever it is. */
function openTask(task) {
  const query = new URLSearchParams(window.location.hash.split('?')[1] ?? '');
  query.set('task', task);
  ['processStart', 'processTenant', 'detailsTab'].forEach(name => query.delete(name));
  window.location.hash = `#/?${query}`;
}

const FIRST = '.tasks-list h4.task a';
const NEXT = '.tasks-list li.task:not(.active) h4.task a';

function isOneMore() {
  return document.querySelector(NEXT) !== null;
}

/** Whoever reads by keyboard goes on in his list. */
function leave() {
  close();
  document.querySelector(FIRST)?.focus();
}

function nextOfList() {
  document.querySelector(NEXT)?.click();
  close();
}

// What stands in the list may have gone, or come, since the panel was written.
window.addEventListener('poryadok:listed', () => {
  const further = panel?.querySelector('.poryadok-done-further');
  const offered = further?.children.length > 1;
  if (further && offered !== isOneMore()) {
    further.replaceChildren(...offered ? [] : [button('Следующая задача списка', nextOfList)], button('Закрыть', leave));
  }
});

/** Both have no room on a telephone; phone.css draws the line there too. */
const ONE_AT_A_TIME = window.matchMedia('(max-width: 700px)');

// It is about what was done just now: another task takes its place, also one that follows from it.
window.addEventListener('hashchange', () => {
  const task = taskInAddress();
  if (task && task !== openBefore && task !== openedHere) {
    close();
  }
});
