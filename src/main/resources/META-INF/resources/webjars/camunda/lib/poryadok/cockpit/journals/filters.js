import {choice} from '../frame/choice.js';
import {el, newId} from '../frame/dom.js';
import {afterTyping} from '../frame/typing.js';
import {dayText, typedDay} from '../frame/words.js';

/** The filters of a journal; every change goes into the address, and the address comes back through «update». */
export function filters(journal, choices, go) {
  const several = choices.jurisdictions.length > 1;
  const places = new Map(choices.jurisdictions.map(one => [one.id, one.title]));
  const lists = [
    several && ['jurisdiction', 'Территория', choices.jurisdictions.map(({id, title}) => ({id, title}))],
    ['body', 'Орган', choices.bodies.map(({id, title, of}) => ({id, title, group: several ? places.get(of) : undefined}))],
    ['state', 'Состояние', journal.states]
  ].filter(Boolean).map(([name, title, options]) => ({name, title, options, ...choice(title, options, ids => go({[name]: [...ids]}))}));
  const text = el('input', {
    type: 'search', class: 'form-control pory-search', placeholder: 'Орган, страница, слова', 'aria-label': 'Поиск по журналу',
    on: {input: afterTyping(() => go({text: typed()}, {replace: true}))}
  });
  const typed = () => text.value.trim() ? [text.value.trim()] : [];
  const days = period(journal.periodTitle, changes => go(changes, {replace: true}));

  function update(all) {
    lists.forEach(list => list.update(all(list.name)));
    if (document.activeElement !== text) {
      text.value = all('text')[0] ?? '';
    }
    days.update(all);
  }

  return {
    node: el('div', {class: 'pory-filter-row', role: 'search'}, text, lists.map(list => list.node), days.node),
    update,
    words: all => said(journal, lists, all),
    leave: () => lists.forEach(list => list.leave())
  };
}

/** What a journal is narrowed to, in words. */
function said(journal, lists, all) {
  const [from, until, text] = ['from', 'until', 'text'].map(name => all(name)[0]);
  return [
    ...lists.filter(({name}) => all(name).length > 0).map(({name, title, options}) => `${title}: `
      + options.filter(({id}) => all(name).includes(id)).map(one => one.title).join(', ')),
    (from || until) && `${journal.periodTitle}:${from ? ` с ${dayText(from)}` : ''}${until ? ` по ${dayText(until)}` : ''}`,
    text && `Поиск: ${text}`
  ];
}

/** From which day to which. */
function period(title, change) {
  const id = newId();
  const field = words => el('input', {
    type: 'text', inputmode: 'numeric', class: 'form-control pory-day-field', maxlength: 10, placeholder: 'дд.мм.гггг',
    'aria-label': `${title}: ${words}`, 'aria-describedby': id, on: {input: afterTyping(apply)}
  });
  const from = field('с');
  const until = field('по');
  const fault = el('span', {id, class: 'pory-field-fault', role: 'alert'});
  const read = input => input.value.trim() ? typedDay(input.value) : '';

  function apply() {
    const [first, last] = [read(from), read(until)];
    const wrong = first === undefined || last === undefined ? 'Такого дня нет. Укажите день в виде дд.мм.гггг.'
      : first && last && first > last ? '«По» не может быть раньше, чем «с».' : '';
    fault.textContent = wrong;
    [from, until].forEach(input => input.setAttribute('aria-invalid', String(Boolean(wrong))));
    if (!wrong) {
      change({from: first ? [first] : [], until: last ? [last] : []});
    }
  }

  function update(all) {
    if (![from, until].includes(document.activeElement)) {
      from.value = all('from')[0] ? dayText(all('from')[0]) : '';
      until.value = all('until')[0] ? dayText(all('until')[0]) : '';
    }
  }

  return {node: el('div', {class: 'pory-lateness', role: 'group', 'aria-label': title}, `${title}: с `, from, ' по ', until, fault),
    update};
}
