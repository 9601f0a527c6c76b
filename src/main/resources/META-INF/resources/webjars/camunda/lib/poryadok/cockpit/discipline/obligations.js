import {el} from '../frame/dom.js';
import {caseFileAddress} from '../frame/menu.js';
import {MOST_ON_PAPER} from '../frame/paper.js';
import {bothDays, count, dayText, numberText, workingDays} from '../frame/words.js';

/** What is more stands on paper and in the workbook. */
const SHOWN = 200;

/** The rows of the report one by one: decisions after the term, what was overdue, internal terms, corrections, what was entered late. */
export function obligations({asOf, closed, offenders, attributable, excused, overdue, internal, byWord, corrections}) {
  return [
    section('Повторные нарушения за четыре квартала', offenders,
      ['Орган', 'Исполнено с нарушением срока', 'Снято с контроля после срока', 'Не исполнено', 'Всего'],
      one => [one.body, numberText(one.late), numberText(one.released), numberText(one.overdue), numberText(one.late + one.released + one.overdue)]),
    section('Нарушения срока из-за предыдущей ступени', attributable,
      ['Орган', 'Что исполнить', 'Последний день', 'Исполнено', 'Предыдущая ступень', 'Срок и исполнение предыдущей'],
      obligation => [obligation.body, what(obligation), dayText(obligation.lastDay), done(obligation),
        obligation.earlier.body, [dayText(obligation.earlier.lastDay), faint(done(obligation.earlier))]]),
    section('Снято с контроля и продлено после срока', excused,
      ['Орган', 'Что исполнить', 'Последний день', 'Решение', 'День', 'Кто решил и почему'],
      obligation => {
        const decision = obligation.released ?? obligation.extended;
        return [obligation.body, what(obligation), dayText(obligation.lastDay),
          [obligation.released ? 'снято с контроля' : `срок продлён до ${dayText(decision.newLastDay)}`,
            decision.undoneOn && faint(`${obligation.released ? 'возвращено на контроль' : 'отменено'} ${dayText(decision.undoneOn)}`),
            obligation.fulfilledOn && faint(`исполнено ${dayText(obligation.fulfilledOn)}`)], dayText(decision.on),
          who(decision)];
      }),
    closed && section('Исправления после закрытия периода', corrections,
      ['День', 'Орган', 'Что исполнить', 'Последний день', 'При закрытии', 'Теперь', 'Кто изменил и почему'],
      one => [dayText(one.on), one.body, what(one),
        [dayText(one.lastDay), one.internal && faint('внутренний срок')], one.was, one.now, who(one)],
      'Ничего не изменилось.'),
    section(`Просрочено на ${dayText(asOf)}`, overdue,
      ['Орган', 'Что исполнить', 'Последний день', 'Просрочка'],
      obligation => [obligation.body, what(obligation), [dayText(obligation.lastDay), putOff(obligation)],
        [workingDays(obligation.workingDaysLate), checked(obligation), obligation.earlier && faint('из-за предыдущей ступени')]]),
    section('Внутренние сроки: позже или не исполнено (не нарушение акта)', internal,
      ['Орган', 'Что исполнить', 'Последний день внутреннего срока', 'Исполнение', 'После него'],
      obligation => [obligation.body, what(obligation), [dayText(obligation.lastDay), putOff(obligation)],
        obligation.fulfilledOn ? `исполнено ${dayText(obligation.fulfilledOn)}` : obligation.released ? 'снято с контроля' : ['не исполнено', checked(obligation)],
        workingDays(obligation.workingDaysLate)]),
    section('Внесено после срока, исполнено в срок по сведениям органа', byWord,
      ['Орган', 'Что исполнить', 'Последний день', 'Исполнено'],
      obligation => [obligation.body, what(obligation), dayText(obligation.lastDay),
        [bothDays(dayText(obligation.fulfilledOn ?? obligation.sentOn), obligation.toldOn),
          !obligation.fulfilledOn && faint('направлено, на проверке')]])
  ];
}

/** What lies behind the figures of a body, each obligation with the way to its case. */
export function ofBody(rows, name, close) {
  return [section(name, rows, ['Что исполнить', 'Последний день', 'Как исполнено', 'Просрочка', 'Решение', 'Открыть'],
    ({obligation, verdict, processInstanceId}) => {
      const decision = obligation.released ?? obligation.extended;
      return [what(obligation), [dayText(obligation.lastDay), obligation.internal && faint('внутренний срок')],
        [verdict, checked(obligation), obligation.fulfilledOn && faint(dayText(obligation.fulfilledOn))],
        [workingDays(obligation.workingDaysLate), obligation.earlier && faint('из-за предыдущей ступени')],
        decision ? [obligation.released ? 'снято с контроля' : `срок продлён до ${dayText(decision.newLastDay)}`,
          faint(`${dayText(decision.on)}, ${decision.by}`)] : '—',
        processInstanceId ? el('a', {href: caseFileAddress(processInstanceId)}, 'дело') : '—'];
    }, 'Нарушенных сроков и того, что проверяется, у органа нет.'),
  el('p', {class: 'pory-faint'}, 'Исполненное в срок только сосчитано: по одному не показывается.'),
  el('button', {type: 'button', class: 'btn btn-default', 'data-key': 'close-body', on: {click: close}}, 'Скрыть')];
}

/** «На проверке»: who has had it since when, and whether the checking side is later than its own term. */
export function checks(rows) {
  return section('На проверке сейчас', rows,
    ['Орган', 'Что исполнено', 'На проверке с', 'Прошло', 'У кого', 'Внутренний срок проверки'],
    one => [one.body,
      [one.processInstanceId ? el('a', {href: caseFileAddress(one.processInstanceId)}, one.step) : one.step,
        faint(one.citation)],
      dayText(one.since), workingDays(one.workingDays),
      one.who.length === 0 ? 'проверять некому' : [one.who.join(', '), !one.taken && faint('никто не взял')],
      [`до ${dayText(one.lastDay)}`, one.late && el('div', {class: 'pory-label'}, 'внутренний срок проверки истёк')]],
    'Проверять нечего.');
}

const done = ({fulfilledOn}) => fulfilledOn ? dayText(fulfilledOn) : 'не исполнено';

/** Sent after its term, it waits for whoever checks it. */
const checked = ({verdict, sentOn}) => verdict === 'OVERDUE' && sentOn && faint(`направлено ${dayText(sentOn)}, на проверке`);

const putOff = ({extended}) => extended && faint(`продлён до ${dayText(extended.newLastDay)}`);

const faint = words => el('div', {class: 'pory-faint'}, words);

const what = ({step, citation, act}) => [step, faint(`${citation}, ${act}`)];

const who = ({by, reason}) => reason ? [by, faint(reason)] : by;

/** A day, whatever is said under it: paper does not break it. */
const isDay = cell => /^\d\d\.\d\d\.\d{4}$/.test([cell].flat()[0]);

function section(title, rows, heads, cells, empty) {
  return (rows.length > 0 || empty) && el('section', {}, el('h2', {}, title, rows.length > 0 && ': ' + numberText(rows.length)),
    rows.length === 0 ? el('p', {class: 'pory-faint'}, empty)
      : el('div', {class: 'pory-table-frame'}, el('table', {class: 'pory-table'},
        el('thead', {}, el('tr', {}, heads.map(head => el('th', {scope: 'col'}, head)))),
        el('tbody', {}, rows.slice(0, MOST_ON_PAPER).map((row, place) => el('tr', {class: place >= SHOWN && 'pory-rest'}, cells(row).map(cell => el('td', {class: isDay(cell) && 'pory-day'}, cell))))))),
    rows.length > SHOWN && el('p', {class: 'pory-faint pory-unprinted'},
      `Показано ${SHOWN}, ещё ${count(rows.length - SHOWN, 'строка', 'строки', 'строк')} — на бумаге и в таблице XLSX.`),
    rows.length > MOST_ON_PAPER && el('p', {class: 'pory-printed'},
      `На этих листах ${numberText(MOST_ON_PAPER)}, остальное — в таблице XLSX.`));
}
