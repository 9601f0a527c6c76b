import {choice} from '../frame/choice.js';
import {el, newId, show} from '../frame/dom.js';
import {fold} from '../frame/fold.js';
import {afterTyping} from '../frame/typing.js';
import {dayText} from '../frame/words.js';
import {LISTS, STATUSES} from './view.js';

/** The bar of filters; every change goes into the address, and the address comes back through «update». */
export function filters(choices, go) {
  const titles = new Map();
  const lists = LISTS.filter(list => choices[list.of].length > (list.name === 'jurisdiction' ? 1 : 0)).map(list => {
    const options = optionsOf(list, choices);
    titles.set(list.name, new Map(options.map(option => [option.id, option.title])));
    const box = choice(list.title, options, ids => go(now => now.with({[list.name]: [...ids]})));
    return {...list, ...box};
  });
  const text = el('input', {
    type: 'search', class: 'form-control pory-search', placeholder: 'Орган, пункт, лицо',
    'aria-label': 'Поиск по карточкам', on: {input: afterTyping(() => go(now => now.with({text: text.value.trim()}), {replace: true}))}
  });
  const late = lateness(changes => go(now => now.with(changes), {replace: true}));
  const chips = el('ul', {class: 'pory-chips', 'aria-label': 'Отобрано'});

  function update(now) {
    lists.forEach(list => list.update(now.all(list.name)));
    if (document.activeElement !== text) {
      text.value = now.one('text') ?? '';
    }
    late.update(now);
    show(chips, now.isFiltered && [chipsOf(now), el('li', {}, el('button', {
      type: 'button', class: 'btn btn-link', 'data-key': 'all', on: {click: () => { text.value = ''; go(view => view.withoutFilter()); }}
    }, 'Сбросить отбор'))]);
  }

  /** What the list is narrowed to, in words. */
  function words(now) {
    const late = [now.one('daysLateFrom') && `от ${now.one('daysLateFrom')}`, now.one('daysLateTo') && `до ${now.one('daysLateTo')}`];
    return [
      ...now.all('status').map(statusTitle),
      ...lists.flatMap(list => now.all(list.name).map(id => `${list.title}: ${titleOf(list, id)}`)),
      late.some(Boolean) && `Просрочено, рабочих дней: ${late.filter(Boolean).join(' ')}`,
      lastDayWords(now),
      letterWords(now),
      now.one('text') && `Поиск: ${now.one('text')}`
    ].filter(Boolean);
  }

  const titleOf = (list, id) => titles.get(list.name).get(id) ?? id;

  function chipsOf(now) {
    const chip = (name, value, words) => el('li', {class: 'pory-chip'}, words, el('button', {
      type: 'button', class: 'pory-chip-remove', title: 'Убрать из отбора', 'aria-label': `Убрать из отбора: ${words}`,
      on: {click: () => go(view => view.with({[name]: view.all(name).filter(one => one !== value)}))}
    }, '×'));
    return [
      now.all('status').map(id => chip('status', id, statusTitle(id))),
      lists.map(list => now.all(list.name).map(id => chip(list.name, id,
        `${list.title}: ${titleOf(list, id)}`))),
      taken(lastDayWords(now), {lastDayFrom: [], lastDayTo: []}, go),
      taken(letterWords(now), {letter: []}, go),
      now.one('text') && el('li', {class: 'pory-chip'}, `Поиск: ${now.one('text')}`, el('button', {
        type: 'button', class: 'pory-chip-remove', title: 'Убрать из отбора', 'aria-label': 'Убрать поиск из отбора',
        on: {click: () => { text.value = ''; go(view => view.with({text: []})); }}
      }, '×'))
    ];
  }

  return {
    node: el('div', {class: 'pory-filters', role: 'search'}, fold('Отбор', el('div', {class: 'pory-filter-row'}, text,
      lists.map(list => list.node), late.node)), chips),
    update,
    words,
    leave: () => lists.forEach(list => list.leave())
  };
}

/** What other pages and letters lead here with: it is taken away here, not typed. */
function taken(words, without, go) {
  return words && el('li', {class: 'pory-chip'}, words, el('button', {
    type: 'button', class: 'pory-chip-remove', title: 'Убрать из отбора', 'aria-label': `Убрать из отбора: ${words}`,
    on: {click: () => go(view => view.with(without))}
  }, '×'));
}

/** The key of a digest ends with its day. */
function letterWords(now) {
  const [, day] = (now.one('letter') ?? '').match(/^digest:.*:(\d{4}-\d\d-\d\d)$/) ?? [];
  return now.one('letter') && (day ? `Из сводки на ${dayText(day)}` : 'Из письма');
}

function lastDayWords(now) {
  const [from, to] = [now.one('lastDayFrom'), now.one('lastDayTo')];
  if (!from && !to) {
    return undefined;
  }
  return from === to ? `Последний день: ${dayText(from)}`
    : `Последний день:${from ? ` с ${dayText(from)}` : ''}${to ? ` по ${dayText(to)}` : ''}`;
}

const statusTitle = id => STATUSES.find(status => status.id === id)?.title ?? id;

/** Clauses stand under their act, people and bodies under their jurisdiction when there are several. */
function optionsOf(list, choices) {
  const parents = new Map([...choices.jurisdictions, ...choices.acts].map(parent => [parent.id, parent.title]));
  const several = list.name === 'clause' || choices.jurisdictions.length > 1;
  return choices[list.of].map(option => ({...option, group: several ? parents.get(option.of) : undefined}));
}

/** From how many to how many working days late. */
function lateness(change) {
  const id = newId();
  const field = (name, words) => el('input', {
    type: 'text', inputmode: 'numeric', class: 'form-control pory-days', maxlength: 4, 'aria-label': words,
    'aria-describedby': id, on: {input: afterTyping(apply)}
  });
  const from = field('daysLateFrom', 'Просрочено, рабочих дней: от');
  const to = field('daysLateTo', 'Просрочено, рабочих дней: до');
  const fault = el('span', {id, class: 'pory-field-fault', role: 'alert'});

  const isDays = text => /^\d*$/.test(text.trim());

  function apply() {
    const [first, last] = [from.value.trim(), to.value.trim()];
    const wrong = !isDays(first) || !isDays(last) ? 'Укажите число рабочих дней.'
      : first && last && Number(first) > Number(last) ? '«До» не может быть меньше, чем «от».' : '';
    fault.textContent = wrong;
    [from, to].forEach(input => input.setAttribute('aria-invalid', String(Boolean(wrong))));
    if (!wrong) {
      change({daysLateFrom: first, daysLateTo: last});
    }
  }

  function update(view) {
    if (![from, to].includes(document.activeElement)) {
      from.value = view.one('daysLateFrom') ?? '';
      to.value = view.one('daysLateTo') ?? '';
    }
  }

  return {
    node: el('div', {class: 'pory-lateness', role: 'group', 'aria-label': 'Просрочено, рабочих дней'},
      'Раб. дней: от', from, 'до', to, fault),
    update
  };
}
