import {el, newId, show} from './dom.js';
import {matches} from './words.js';

const MANY = 8;

/**
 * A list to tick, behind a button: closed by Escape, by a click elsewhere and by leaving it with the Tab key.
 *
 * @param options   ids and titles; an option's «group» is the heading that it stands under
 * @param onChange  is given the set of ticked ids after every tick
 */
export function choice(name, options, onChange) {
  const id = newId();
  let chosen = new Set();
  const list = el('div', {class: 'pory-choice-list'});
  const filter = el('input', {
    type: 'search', class: 'form-control', placeholder: 'Найти', 'aria-label': `${name}: найти в списке`,
    on: {input: () => draw()}
  });
  const panel = el('div', {id, class: 'pory-choice-panel', role: 'group', 'aria-label': name, hidden: true},
    options.length > MANY && filter, list);
  const badge = el('span', {class: 'pory-choice-count', hidden: true});
  const button = el('button', {
    type: 'button', class: 'btn btn-default', 'aria-expanded': 'false', 'aria-controls': id,
    on: {click: () => open(panel.hidden)}
  }, name, badge, el('span', {class: 'caret'}));
  const box = el('div', {class: 'pory-choice', on: {keydown: closeOnEscape, focusout: closeWhenLeft}}, button, panel);

  function update(ids) {
    chosen = new Set(ids);
    badge.hidden = chosen.size === 0;
    badge.textContent = chosen.size;
    button.setAttribute('aria-label', chosen.size ? `${name}: выбрано ${chosen.size}` : name);
    list.querySelectorAll('input').forEach(input => { input.checked = chosen.has(input.value); });
  }

  function open(now) {
    panel.hidden = !now;
    button.setAttribute('aria-expanded', String(now));
    if (now) {
      draw();
      panel.classList.toggle('pory-choice-panel-left', box.getBoundingClientRect().left > window.innerWidth / 2);
      panel.querySelector('input')?.focus();
    }
  }

  function closeOnEscape(event) {
    if (event.key === 'Escape' && !panel.hidden) {
      event.stopPropagation();
      open(false);
      button.focus();
    }
  }

  function closeWhenLeft({relatedTarget}) {
    // Without a new owner of the keyboard it was a click into the panel itself.
    if (relatedTarget && !box.contains(relatedTarget)) {
      open(false);
    }
  }

  function closeOnClickElsewhere({target}) {
    if (!panel.hidden && !box.contains(target)) {
      open(false);
    }
  }

  function draw() {
    const found = options.filter(option => matches(`${option.title} ${option.group ?? ''}`, filter.value));
    show(list, found.length === 0 && el('p', {class: 'pory-faint'}, 'Ничего не найдено.'), [...byGroup(found)].map(
      ([group, members]) => [group && el('p', {class: 'pory-choice-group'}, group), members.map(item)]));
  }

  function item(option) {
    const tick = ({target}) => {
      chosen[target.checked ? 'add' : 'delete'](option.id);
      onChange(chosen);
    };
    return el('label', {}, el('input', {
      type: 'checkbox', value: option.id, checked: chosen.has(option.id), on: {change: tick}
    }), el('span', {}, option.title));
  }

  document.addEventListener('pointerdown', closeOnClickElsewhere);
  return {node: box, update, leave: () => document.removeEventListener('pointerdown', closeOnClickElsewhere)};
}

function byGroup(options) {
  const groups = new Map();
  options.forEach(option => groups.set(option.group, [...groups.get(option.group) ?? [], option]));
  return groups;
}
