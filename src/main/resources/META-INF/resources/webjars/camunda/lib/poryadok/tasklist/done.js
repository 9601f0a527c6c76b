// What came of a deed: what is done, what follows, until when and whose it is, who was told. The server reads it from what
// has really happened; while the system is still at work, it is asked again.

import {button, element, listHasChanged, sentence, taskInAddress, told} from './desk.js';

const PAUSE = 600;
/** Whoever has set hundreds of procedures going watches them begin for a while. */
const LONG_PAUSE = 2000;
/** In a row, without anything having begun in between. */
const ASKED_AT_MOST = 10;
/** The same where procedures are still to begin: the system may have others before them. */
const ASKED_FOR_PROCEDURES = 40;
/** What follows may arise in the turn of another procedure, of which nothing is seen beforehand. */
const ASKED_AT_LEAST = 4;
const NAMES_AT_MOST = 12;

let panel = null;
/** Task that was open when the panel came. */
let openBefore = null;

/** First task of what was started, which the panel has opened itself. */
let openedHere = null;

/** Counts what the person does: nothing opens by itself under his hands. */
let deeds = 0;
['keydown', 'mousedown'].forEach(event => document.addEventListener(event, () => { deeds++; }, true));

window.addEventListener('poryadok:handed-in', ({detail}) => {
  const address = detail.task ? `/desk/tasks/${detail.task}/outcome` : `/desk/starts/${detail.instance}/outcome`;
  tell(address, detail, deeds);
});

async function tell(address, deed, deedsBefore) {
  const begun = !deed.task;
  const mine = show(element('p', begun ? 'Начинаем…' : 'Завершаем…'));
  let followed = 0;
  let started = 0;
  for (let asked = 0, idle = 0; idle < ASKED_FOR_PROCEDURES; asked++, idle++) {
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
    const waits = (outcome.settling || beginning || !outcome.next.length && asked < ASKED_AT_LEAST)
      && idle < (beginning ? ASKED_FOR_PROCEDURES : ASKED_AT_MOST) - 1;
    fill(mine, outcome, begun, waits);
    if (outcome.next.length !== followed) {
      followed = outcome.next.length;
      listHasChanged();
    }
    const own = outcome.next.find(({task}) => task);
    if (begun && own) {
      if (deeds === deedsBefore) {
        openedHere = own.task;
        openTask(own.task);
      }
      return;
    }
    if (!waits) {
      return;
    }
    await new Promise(done => setTimeout(done, pause(asked)));
  }
}

function pause(asked) {
  return asked < ASKED_AT_LEAST ? PAUSE : LONG_PAUSE;
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
  return panel;
}

function close() {
  panel?.remove();
  panel = null;
}

function fill(shown, outcome, begun, waits) {
  const urgent = outcome.contacts.length > 0;
  const sentences = [
    ...head(begun ? 'Начато' : 'Готово', outcome),
    ...outcome.outOf ? [procedures(outcome)] : [],
    ...outcome.measures.length ? [listOf('Сделайте сейчас', outcome.measures)] : [],
    ...urgent ? [listOf('Кому звонить', outcome.contacts.map(sentence))] : [],
    ...outcome.next.length ? [steps(outcome, urgent)] : [rest(outcome, waits)],
    ...letters(outcome)
  ];
  const further = element('p', '', 'poryadok-done-further');
  further.append(...isOneMore() ? [button('Следующая задача списка', nextOfList)] : [], button('Закрыть', leave));
  shown.classList.toggle('poryadok-done-urgent', urgent);
  shown.replaceChildren(...sentences, further);
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

function listOf(word, sentences) {
  const part = element('div', '');
  const list = element('ul', '');
  list.append(...sentences.map(text => element('li', text)));
  part.append(element('strong', `${word}:`), list);
  return part;
}

function procedures({begun, outOf, begins}) {
  return begins
    ? line('Процедуры по перечню', `${outOf} — начнутся ${begins}, когда акт вступит в силу`)
    : line('Начато процедур', `${begun} из ${outOf}`);
}

function steps(outcome, urgent) {
  const part = element('div', '');
  part.append(element('strong', urgent && outcome.next.some(({task}) => task) ? 'Сделайте сейчас:' : 'Дальше:'));
  const list = element('ul', '');
  const explained = new Set();
  outcome.next.forEach(step => {
    const item = element('li', '');
    item.append(step.task ? link(step) : element('span', `«${step.name}»`), element('span', sentence(whenAndWhose(step))));
    if (step.what && !explained.has(step.what)) {
      explained.add(step.what);
      item.append(element('div', step.what, 'poryadok-done-what'));
    }
    list.append(item);
  });
  if (outcome.further > 0) {
    list.append(element('li', `и ещё задач: ${outcome.further}.`));
  }
  part.append(list);
  return part;
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

// It is about what was done just now: another task takes its place, except one that follows from it where there is room.
window.addEventListener('hashchange', () => {
  const task = taskInAddress();
  const follows = [...panel?.querySelectorAll('a') ?? []].some(({href}) => href.endsWith(`task=${task}`));
  if (task && task !== openBefore && task !== openedHere && (!follows || ONE_AT_A_TIME.matches)) {
    close();
  }
});
