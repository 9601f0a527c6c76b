import {onLeaving} from './cockpit.js';
import {el, newId} from './dom.js';

/**
 * A window over the page, closed when another page takes its place.
 *
 * @param content    its heading has the id that is given
 * @param mayCancel  whether Escape closes it now
 */
export function openWindow(content, {mayCancel = () => true, closed = () => undefined} = {}) {
  const heading = newId();
  const dialog = el('dialog', {
    class: 'pory-dialog', 'aria-labelledby': heading,
    on: {close: leave, cancel: event => mayCancel() || event.preventDefault()}
  }, content(heading));
  const stay = onLeaving(() => dialog.close());

  function leave() {
    stay();
    dialog.remove();
    closed();
  }

  // Inside the part of the page that this window is about it would be cut off.
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * A window that asks before something is done. It stays open with everything typed until the server has agreed, and
 * asks only once however often the button is pressed.
 *
 * @param fields  of {@link field}
 * @param act     is given the values by name; its refusal is shown at the fields it names
 */
export function ask({title, explanation, fields, button, act}) {
  const fault = el('p', {class: 'pory-field-fault', role: 'alert'});
  const submit = el('button', {type: 'submit', class: 'btn btn-primary'}, button);
  const form = heading => el('form', {novalidate: true, on: {submit: hand}},
    el('h2', {id: heading}, title), explanation && el('p', {}, explanation),
    fields.map(one => one.node), fault,
    el('div', {class: 'pory-dialog-buttons'}, submit, el('button', {
      type: 'button', class: 'btn btn-default', on: {click: () => dialog.close()}
    }, 'Отмена')));
  const dialog = openWindow(form, {mayCancel: () => !submit.disabled && !fields.some(one => one.isTouched())});

  async function hand(event) {
    event.preventDefault();
    const wrong = fields.filter(one => !one.check());
    fault.textContent = '';
    if (submit.disabled || wrong.length) {
      wrong[0]?.focus();
      return;
    }
    submit.disabled = true;
    try {
      await act(Object.fromEntries(fields.map(one => [one.name, one.value()])));
      dialog.close();
    } catch (refusal) {
      const named = ({field}) => fields.find(one => one.name === field);
      const [atFields, elsewhere] = [refusal.faults.filter(named), refusal.faults.filter(one => !named(one))];
      atFields.forEach(one => named(one).refuse(one.message));
      named(atFields[0] ?? {})?.focus();
      fault.textContent = elsewhere.map(one => one.message).join(' ');
    } finally {
      submit.disabled = false;
    }
  }
}

/**
 * One thing to fill in.
 *
 * @param input  the element that is filled in
 * @param read   what its text means, undefined when it means nothing
 * @param wrong  the sentence for a text that means nothing
 */
export function field({name, label, hint, input, read = text => text.trim() || undefined, wrong = 'Заполните это поле.'}) {
  const id = newId();
  const fault = el('span', {id: id + '-fault', class: 'pory-field-fault', role: 'alert'});
  const initial = input.value;
  input.id = id;
  input.classList.add('form-control');
  input.setAttribute('aria-describedby', hint ? `${id}-hint ${fault.id}` : fault.id);
  input.addEventListener('input', () => refuse(''));

  function refuse(sentence) {
    fault.textContent = sentence;
    input.setAttribute('aria-invalid', String(Boolean(sentence)));
  }

  return {
    name,
    label,
    said: () => input.selectedOptions?.[0]?.textContent ?? input.value.trim(),
    node: el('div', {class: 'pory-field'}, el('label', {for: id}, label), input,
      hint && el('span', {id: id + '-hint', class: 'pory-faint'}, hint), fault),
    value: () => read(input.value),
    isTouched: () => input.value !== initial,
    typed: () => input.value,
    type: text => { input.value = text; },
    check() {
      const isRight = read(input.value) !== undefined;
      refuse(isRight ? '' : input.value.trim() ? wrong : 'Заполните это поле.');
      return isRight;
    },
    refuse,
    focus: () => input.focus()
  };
}
