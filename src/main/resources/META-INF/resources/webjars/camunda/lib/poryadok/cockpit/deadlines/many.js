import {ask, field} from '../frame/dialog.js';
import {el} from '../frame/dom.js';
import {query} from '../frame/server.js';
import {count, numberText, typedDay} from '../frame/words.js';
import {documentFields} from '../card/document.js';
import {planWindow} from './plan.js';

const REMAINS = 'Останется в истории каждой карточки.';
const reason = (name, label) => field({name, label, hint: REMAINS, input: el('textarea', {rows: 4, maxlength: 4000})});

/** What can be done to many at once: its name among the requests, whose right it needs, its words, what is filled in. */
const DEEDS = [
  {
    deed: 'escalate', right: 'mayEscalate', name: 'Напомнить', of: 'Напомнить по',
    explanation: 'Каждый получит одно письмо обо всех своих сроках. В истории карточки останется, кто напомнил.',
    fields: () => []
  },
  {
    deed: 'extend', right: 'mayExtend', name: 'Продлить', of: 'Продлить срок по',
    explanation: 'Срок, который установил акт, продлевает только документ того, кто вправе изменить срок. Для внутренних сроков'
      + ' документ не нужен.',
    fields: () => [
      field({
        name: 'lastDay', label: 'Новый последний день', hint: 'Рабочий день',
        input: el('input', {type: 'text', inputmode: 'numeric', placeholder: 'дд.мм.гггг', maxlength: 10, autocomplete: 'off'}),
        read: typedDay, wrong: 'Такого дня нет. Укажите день в виде дд.мм.гггг.'
      }),
      ...documentFields(),
      reason('reason', 'Почему сроки продлеваются')
    ]
  },
  {
    deed: 'reassign', right: 'mayReassign', name: 'Переназначить', of: 'Передать задачи по',
    explanation: 'Задачу получит только тот, кто вправе её исполнить.',
    ask: (server, list) => server.get('deed-plans/assignees', list),
    fields: ({people, ofBodies}) => [
      field({
        name: 'assignee', label: 'Кому передать',
        hint: ofBodies ? undefined : 'Органов много. Чтобы выбрать их сотрудника, отберите орган.',
        input: el('select', {}, el('option', {value: ''}, '— выберите —'),
          el('option', {value: '*'}, 'Исполнителю органа, чья карточка'),
          people.map(person => el('option', {value: person.id}, person.name)))
      }),
      reason('reason', 'Почему задачи передаются')
    ]
  },
  {
    deed: 'release', right: 'mayRelease', name: 'Снять с контроля', of: 'Снять с контроля по',
    explanation: 'Напоминаний и сообщений о просрочке по этим карточкам больше не будет.',
    fields: () => [reason('note', 'Почему карточки снимаются с контроля')]
  }
];

/**
 * Buttons for what this person may do with all cards that are filtered, whatever page the list shows.
 *
 * @param done  is called when something was done
 */
export function manyActions(total, view, me, server, done) {
  const mine = DEEDS.filter(deed => me[deed.right]);
  return total > 0 && mine.length > 0 && el('div', {class: 'pory-many', role: 'group', 'aria-label': 'Со всеми карточками по отбору'},
    el('span', {}, `Со всеми (${numberText(total)}): `),
    mine.map(deed => el('button', {
      type: 'button', class: 'btn btn-default', 'data-key': 'many-' + deed.deed, on: {click: event => begin(event.target, deed)}
    }, deed.name)));

  async function begin(button, deed) {
    button.disabled = true;
    const found = deed.ask ? await deed.ask(server, view.list).catch(() => ({people: [], ofBodies: true})) : undefined;
    button.disabled = false;
    enter(deed, found);
  }

  /** @param before what was typed the last time, by name */
  function enter(deed, found, before = {}) {
    const fields = deed.fields(found);
    fields.filter(({name}) => name in before).forEach(one => one.type(before[one.name]));
    ask({
      title: `${deed.of} ${count(total, 'карточке', 'карточкам', 'карточкам')}`,
      explanation: deed.explanation + ' Сначала будет проверено, что получится: ничего не изменится, пока вы не подтвердите.',
      fields,
      button: 'Проверить',
      act: async values => {
        const plan = await server.post('deed-plans' + query(view.list), {deed: deed.deed, ...values});
        const typed = Object.fromEntries(fields.map(one => [one.name, one.typed()]));
        planWindow(plan, deed, server, done, fields.length > 0 && {
          entered: fields.map(one => [one.label, one.said()]), mend: () => enter(deed, found, typed)
        });
      }
    });
  }
}
