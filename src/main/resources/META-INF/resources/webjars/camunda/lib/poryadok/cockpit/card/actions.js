import {ask, field} from '../frame/dialog.js';
import {el} from '../frame/dom.js';
import {documentFields} from './document.js';
import {dayText, typedDay} from '../frame/words.js';

const REMAINS = 'Причина останется в истории карточки.';

const reason = (name, label) => field({name, label, hint: REMAINS, input: el('textarea', {rows: 4, maxlength: 4000})});

/** Buttons for what this person may do with a card; «done» is told in words what has happened. */
export function cardActions(card, server, done) {
  const {actions, line} = card;
  const path = `cards/${encodeURIComponent(line.id)}/`;
  const button = (words, act) => el('button', {type: 'button', class: 'btn btn-default', on: {click: act}}, words);
  return el('div', {class: 'pory-actions'},
    actions.extend && button('Продлить срок', () => extend(line, server, path, done)),
    actions.withdraw && button('Отменить продление', () => withdraw(line, server, path, done)),
    actions.release && button('Снять с контроля', () => release(line, server, path, done)),
    actions.reopen && button('Вернуть на контроль', () => reopen(line, server, path, done)),
    actions.report && button('Запросить сведения', () => askForReport(line, server, path, done)),
    actions.escalate && button(wordsOfLetter(line), () => escalate(line, server, path, done)));
}

function extend(line, server, path, done) {
  ask({
    title: 'Продлить срок',
    explanation: `${line.body}: ${line.step}. Последний день сейчас — ${dayText(line.lastDay)}.` + (line.internalTerm ? ''
      : ' Этот срок установил акт: продлевает его только документ того, кто вправе изменить срок.'),
    fields: [
      field({
        name: 'lastDay', label: 'Новый последний день', hint: 'Рабочий день',
        input: el('input', {type: 'text', inputmode: 'numeric', placeholder: 'дд.мм.гггг', maxlength: 10, autocomplete: 'off'}),
        read: typedDay, wrong: 'Такого дня нет. Укажите день в виде дд.мм.гггг.'
      }),
      ...(line.internalTerm ? [] : documentFields()),
      reason('reason', 'Почему срок продлевается')
    ].filter(Boolean),
    button: 'Продлить',
    act: async values => {
      await server.post(path + 'extend', values);
      done(`Срок продлён до ${dayText(values.lastDay)}.`);
    }
  });
}

function withdraw(line, server, path, done) {
  ask({
    title: 'Отменить продление',
    explanation: `${line.body}: ${line.step}. Снова действует последний день, который был до продления; сейчас —`
      + ` ${dayText(line.lastDay)}.`,
    fields: [reason('reason', 'Почему продление отменяется')],
    button: 'Отменить продление',
    act: async values => {
      await server.post(path + 'withdraw-extension', values);
      done('Продление отменено.');
    }
  });
}

function release(line, server, path, done) {
  ask({
    title: 'Снять с контроля',
    explanation: `${line.body}: ${line.step}. Напоминаний и сообщений о просрочке больше не будет.`,
    fields: [field({
      name: 'note', label: 'Почему карточка снимается с контроля', input: el('textarea', {rows: 4, maxlength: 4000}),
      hint: 'Для неисполненного причина обязательна. ' + REMAINS,
      // Whether there has to be one is for the server to say.
      read: text => text.trim()
    })],
    button: 'Снять с контроля',
    act: async values => {
      await server.post(path + 'release', values);
      done('Карточка снята с контроля.');
    }
  });
}

/** For a decision that closed the card by mistake. */
function reopen(line, server, path, done) {
  ask({
    title: 'Вернуть на контроль',
    explanation: `${line.body}: ${line.step}. Карточка снова на контроле с прежним последним днём`
      + (line.lastDay ? ` (${dayText(line.lastDay)})` : '') + ', напоминания и счёт опоздания продолжаются, текущие'
      + ' показатели пересчитываются, закрытые месяцы и кварталы получают исправление. Если процедура закончилась, орган получит задачу «Исполнить заново», исполнение'
      + ' проверит контролёр или координатор. Страница, запись реестра, освобождение остаются как есть: их отменяют их собственными процедурами.'
      + ' Органу уйдёт письмо.',
    fields: [reason('reason', 'Почему решение было ошибочным')],
    button: 'Вернуть на контроль',
    act: async values => {
      await server.post(path + 'reopen', values);
      done('Карточка возвращена на контроль.');
    }
  });
}

function askForReport(line, server, path, done) {
  ask({
    title: 'Запросить сведения о ходе исполнения',
    explanation: `${line.body}: ${line.step}. Орган получит задачу и письмо; срок карточки не изменится. Ответ останется в`
      + ' истории карточки и придёт вам письмом.',
    fields: [
      field({
        name: 'lastDay', label: 'К какому дню', hint: 'Рабочий день',
        input: el('input', {type: 'text', inputmode: 'numeric', placeholder: 'дд.мм.гггг', maxlength: 10, autocomplete: 'off'}),
        read: typedDay, wrong: 'Такого дня нет. Укажите день в виде дд.мм.гггг.'
      }),
      field({
        name: 'question', label: 'Что хотите узнать', hint: 'Вопрос останется в истории карточки.',
        input: el('textarea', {rows: 4, maxlength: 4000})
      })
    ],
    button: 'Запросить',
    act: async values => {
      await server.post(path + 'report', values);
      done('Сведения запрошены.');
    }
  });
}

/** A recommendation is never called overdue, and before its last day nothing is. */
const wordsOfLetter = line => line.status === 'OVERDUE' ? 'Сообщить о просрочке сейчас' : 'Напомнить сейчас';

function escalate(line, server, path, done) {
  ask({
    title: wordsOfLetter(line),
    explanation: `${line.body}: ${line.step}. Письмо уйдёт сразу, не дожидаясь утра, всем, кому сейчас положено сообщить`
      + ' об этом сроке, даже если им уже писали. В истории карточки останется, кто его направил.',
    fields: [],
    button: 'Направить письмо',
    act: async () => {
      await server.post(path + 'escalate', {});
      done('Письмо поставлено в очередь на отправку.');
    }
  });
}

/** Gives a task to somebody else of those who may do it. */
export function reassign(task, server, done) {
  const others = task.candidates.filter(candidate => candidate.id !== task.assignee);
  ask({
    title: 'Переназначить задачу',
    explanation: `«${task.taskName}». ` + (task.assignee
      ? `Сейчас задача у: ${task.assigneeName ?? task.assignee}.` : 'Сейчас задачу никто не взял.'),
    fields: [
      field({
        name: 'assignee', label: 'Кому передать', input: el('select', {}, el('option', {value: ''}, '— выберите —'),
          others.map(candidate => el('option', {value: candidate.id}, candidate.name)))
      }),
      reason('reason', 'Почему задача передаётся')
    ],
    button: 'Переназначить',
    act: async values => {
      await server.post(`tasks/${encodeURIComponent(task.taskId)}/reassign`, values);
      done(`Задача передана: ${others.find(candidate => candidate.id === values.assignee).name}.`);
    }
  });
}
