// What the server refuses is said where it is to be mended: beside each field and above the button, not in a notice
// that is far away. Nothing that was typed is touched.

const MEND = 'Исправьте поля, отмеченные красным.';

const FAULTY = '.fjs-form-field:is(.poryadok-refused, .fjs-has-errors)';
const TYPED_INTO = '.fjs-textarea, .fjs-form-field-textfield input, .fjs-form-field-number input, input:is([type=radio], [type=checkbox])';

let schema = null;
let lastAnswer = null;

/** Whether somebody has gone on, with the mouse or by typing, since he pressed the button. */
let goneOn = false;

/** With what a refusal begins whose other faults the server is still to tell. */
let begun = '';

const originalFetch = window.fetch;
window.fetch = async (...request) => {
  const response = await originalFetch(...request);
  if (/\/deployed-(start-)?form\b/.test(response.url) && response.ok) {
    response.clone().json().then(form => { schema = form; }, () => { schema = null; });
  }
  return response;
};

const originalOpen = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (...request) {
  // Other requests end meanwhile: one that went well does not take the place of a refusal that is still to be told.
  this.addEventListener('load', () => { lastAnswer = answerOf(this) ?? lastAnswer; });
  return originalOpen.apply(this, request);
};

function answerOf(xhr) {
  if (xhr.status < 400) {
    return null;
  }
  try {
    const answer = JSON.parse(xhr.responseText);
    return ['Refusal', 'Failure'].includes(answer.type) ? {...answer, status: xhr.status} : null;
  } catch {
    return null;
  }
}

window.angular.module('cam.commons.util').decorator('Notifications', ['$delegate', notifications => {
  const addError = notifications.addError;
  notifications.addError = function (notice) {
    const form = formOnScreen();
    const answer = lastAnswer && lastAnswer.message === notice.message ? lastAnswer : null;
    if (answer?.status === 401) {
      // The login page says why it is there.
      return;
    }
    if (form && (answer || formHasFaults(form) && !notice.message)) {
      say(form, notice.status, answer || {message: MEND});
    } else if (!this.notifications.some(({status, message}) => status === notice.status && message === (notice.message ?? ''))) {
      // Of what several parts of the page learn at once, one tells.
      addError.call(this, notice);
    }
  };
  return notifications;
}]);

// What the server would refuse besides, of a form that has not been handed in.
window.addEventListener('poryadok:faults', ({detail: faults}) => {
  const form = formOnScreen();
  if (!form?.querySelector('.poryadok-refusal')) {
    // Something has been typed since; he is told of the rest when he presses the button again.
    return;
  }
  const others = faults.map(fault => ({...fault, on: fault.field && fieldOf(form, fault.field)}))
    .filter(({on}) => !on?.querySelector('.fjs-form-field-error'));
  const elsewhere = others.filter(({on}) => !on).map(({message}) => message);
  if (others.length) {
    say(form, begun, {type: 'Refusal', message: [MEND, ...elsewhere].join(' '), faults: others});
  } else {
    goToFirst(form);
  }
});

function formOnScreen() {
  // A dialog (start of a procedure) lies over the form of a task.
  const forms = [...document.querySelectorAll('[cam-tasklist-form-camunda]')].filter(form => form.offsetParent);
  return forms.find(form => form.closest('.modal-dialog')) || forms[0];
}

function formHasFaults(form) {
  return form.querySelector('.fjs-form-field-error') !== null;
}

function say(form, title, answer) {
  forget(form);
  const panel = document.createElement('div');
  panel.className = 'poryadok-refusal alert alert-danger';
  panel.setAttribute('role', 'alert');
  const marked = (answer.faults ?? [])
    .map(fault => ({...fault, on: fault.field && fieldOf(form, fault.field)}))
    .filter(({on}) => on);
  marked.forEach(({on, message}) => mark(on, message));
  panel.append(element('strong', `${title.replace(/\.$/, '')}. `), element('span', summary(answer, marked)));
  form.append(panel);
  if (!answer.type) {
    // The server may know of a fault further up: the focus is led once, when it has answered.
    begun = title;
    form.querySelector(FAULTY)?.scrollIntoView({block: 'center'});
  } else if (!goToFirst(form)) {
    panel.scrollIntoView({block: 'nearest'});
  }
}

/** To the uppermost field that is to be mended, unless somebody types elsewhere meanwhile; false where there is none. */
function goToFirst(form) {
  const field = form.querySelector(FAULTY);
  if (field && !goneOn) {
    field.scrollIntoView({block: 'center'});
    // A list or a calendar would open at once and cover the fields below: there the field itself has the focus.
    const input = field.querySelector(TYPED_INTO);
    if (!input) {
      field.tabIndex = -1;
    }
    (input ?? field).focus({preventScroll: true});
  }
  return field !== null;
}

/** What is said beside the fields is not said again above the button, unless it is one thing only. */
function summary(answer, marked) {
  if (marked.length < 2) {
    return answer.message;
  }
  const elsewhere = answer.faults.filter(({field}) => !marked.some(fault => fault.field === field));
  return [MEND, ...elsewhere.map(({message}) => message)].join(' ');
}

function forget(form) {
  form.querySelectorAll('.poryadok-refusal').forEach(panel => panel.remove());
  form.querySelectorAll('.poryadok-refused').forEach(unmark);
}

function mark(field, sentence) {
  const message = element('div', sentence);
  message.className = 'fjs-form-field-error poryadok-refusal-of-field';
  field.classList.add('poryadok-refused');
  field.append(message);
}

document.addEventListener('pointerdown', ({target}) => { goneOn = isInForm(target); }, true);
document.addEventListener('keydown', ({target, key}) => { goneOn = key !== 'Enter' && isInForm(target); }, true);

/** A form of a task or of a start, and not the button under it. */
function isInForm(target) {
  return target.closest('.fjs-container') !== null && target.closest('button') === null;
}

// A list is changed without an event of its own: by a click on a choice or on the cross, by the Enter key.
document.addEventListener('input', ({target}) => changed(target), true);
document.addEventListener('change', ({target}) => changed(target), true);
document.addEventListener('mousedown', ({target}) => {
  if (target.closest('.fjs-dropdownlist-item, .fjs-select-cross, .fjs-taglist-tag-remove, .flatpickr-day')) {
    changed(target);
  }
}, true);
document.addEventListener('keydown', ({target, key}) => {
  if (key === 'Enter' && target.closest('.fjs-form-field-select, .fjs-form-field-taglist, .fjs-form-field-datetime')) {
    changed(target);
  }
}, true);

/** What was said holds no more for a field that is changed, and for no field when another decision is taken. */
function changed(target) {
  const form = target.closest('[cam-tasklist-form-camunda]');
  if (form) {
    form.querySelectorAll('.poryadok-refusal').forEach(panel => panel.remove());
    const decided = target.matches('input[type=radio], input[type=checkbox]');
    form.querySelectorAll('.poryadok-refused').forEach(field => (decided || field.contains(target)) && unmark(field));
  }
}

function unmark(field) {
  field.classList.remove('poryadok-refused');
  field.querySelectorAll('.poryadok-refusal-of-field').forEach(message => message.remove());
}

/** The field on the page that the component with this key has drawn. */
function fieldOf(form, key) {
  const component = componentWithKey(schema, key);
  const drawn = component && [...form.querySelectorAll('[id^="fjs-form-"]')].find(({id}) => {
    const own = id.replace(/^fjs-form-[^-]+-/, '');
    return own === component.id || own.startsWith(`${component.id}-`);
  });
  return drawn ? drawn.closest('.fjs-form-field') : null;
}

function componentWithKey(parent, key) {
  for (const component of parent?.components ?? []) {
    const found = component.key === key ? component : componentWithKey(component, key);
    if (found) {
      return found;
    }
  }
  return null;
}

function element(name, text) {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}
