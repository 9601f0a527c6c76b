// What is typed into a form is kept by the server while it is typed, for this person and this form alone, and stands in the
// fields again when the form is opened anew: after a reload, after another task, on another node. It is a proposal to the
// fields; what is handed in is judged by the server as ever.
//
// Tasklist opens a form, and hands it in, through the two functions that this script puts on the window
// (webapp/shipped-texts.yaml).

import {ask, button, element, told} from './desk.js';
import {leaveField, unsent, WINDOW, writeDown} from './unsent.js';

const PAUSE = 700;
const AGAIN = 5000;
/** What the server says of a draft that has been changed elsewhere. */
const CLASH = 409;

const FIELDS = new Set([
  'textfield', 'textarea', 'number', 'checkbox', 'checklist', 'radio', 'select', 'taglist', 'datetime'
]);

/** Forms on screen: that of the task, and in a window over it that of a start. */
const open = new Set();

let person = () => '';

window.angular.module('cam.commons.util').run(['$rootScope', $rootScope => {
  person = () => $rootScope.authentication?.name ?? '';
}]);

/** Whether somebody has typed into the form of this task since it was opened. */
export const isTypedInto = task => [...open].some(form => form.task === task && form.typed);

/** Whoever may work on a task again that he could only read finds in it what is kept for him. */
export const refill = task => open.forEach(form => form.task === task && form.takeKept());

/** There is nothing left to keep of a task that is gone. */
export const forget = task => open.forEach(form => form.task === task && form.end());

window.poryadokOpenForm = async (form, schema, values, {taskId, processDefinitionKey}) => {
  const opened = new OpenForm(form, schema, values, taskId, processDefinitionKey);
  await opened.fill();
};

window.poryadokHandedIn = (form, params, result) => {
  const handedIn = [...open].find(one => one.form === form);
  handedIn?.end();
  window.dispatchEvent(new CustomEvent('poryadok:handed-in', {
    detail: {task: params.taskId, procedure: params.processDefinitionKey, instance: result?.id}
  }));
};

/** Procedure → answers with which its start form is opened next. */
const given = new Map();

/** Opens the start form of a procedure, in which these answers stand already; they are seen, and may be changed. */
export const beginWith = (procedure, answers) => {
  given.set(procedure, answers);
  const query = new URLSearchParams(window.location.hash.split('?')[1] ?? '');
  query.set('processStart', procedure);
  window.location.hash = `#/?${query}`;
};

/** What the form around a field knows: its variables, and over them what stands in its fields. */
export const knownAround = field => {
  const around = [...open].find(({form}) => form.get('formFieldRegistry').get(field.id) === field);
  return around ? {...around.values, ...around.form._getState().data} : {};
};

class OpenForm {

  constructor(form, schema, values, task, procedure) {
    this.form = form;
    this.schema = schema;
    this.values = values;
    this.task = task;
    this.procedure = procedure;
    this.address = task ? `/desk/tasks/${task}/draft` : `/desk/starts/${encodeURIComponent(procedure)}/draft`;
    this.person = person();
    this.fields = fieldsOf(schema);
    this.touched = false;
    this.typed = false;
    this.sign = element('div', '', 'poryadok-draft');
    this.sign.setAttribute('role', 'status');
  }

  async fill() {
    const waiting = unsent.get(this.place);
    const [kept, offered] = await Promise.all([
      waiting ? {answers: waiting.answers, savedAt: null, revision: waiting.based} : told('GET', this.address),
      // Of a task the application itself has asked.
      this.task ? null : told('GET', `/desk/starts/${encodeURIComponent(this.procedure)}/variables`)
    ]);
    this.values = {...this.values, ...offered};
    this.based = kept?.revision ?? null;
    await this.put({...kept?.answers, ...this.task ? {} : this.choosable(given.get(this.procedure) ?? {})});
    given.delete(this.procedure);
    this.watch();
    this.tellOfKept(kept);
    if (waiting) {
      this.restored = true;
      this.send();
    }
  }

  /** What is barred stands in its list with the reason, and is chosen for nobody. */
  choosable(answers) {
    return Object.fromEntries(Object.entries(answers).filter(([key, answer]) =>
      !this.values[this.fields.get(key)?.valuesKey]?.some(({value, refusal}) => value === answer && refusal)));
  }

  tellOfKept(kept) {
    if (kept) {
      this.say(kept.savedAt ? `Восстановлено введённое вами, сохранено в ${kept.savedAt}.` : 'Восстановлено введённое вами.', true);
      // The fields are drawn a moment after they have their values.
      requestAnimationFrame(() => requestAnimationFrame(() => this.tellOfChoicesGone(kept.answers)));
      this.typed = true;
    }
  }

  async takeKept() {
    const kept = this.typed ? null : await told('GET', this.address);
    if (kept && !this.ended && !this.typed) {
      this.based = kept.revision;
      await this.put(kept.answers);
      this.tellOfKept(kept);
    }
  }

  async put(answers) {
    const own = Object.fromEntries(Object.entries(answers).filter(([key]) => this.fields.has(key)));
    await this.form.importSchema(this.schema, {...this.values, ...own});
    this.before = JSON.stringify(this.answers());
  }

  watch() {
    open.forEach(other => other.isGone() && other.leave());
    open.add(this);
    this.signed();
    window.dispatchEvent(new CustomEvent('poryadok:opened', {
      detail: {form: this.schema.id, place: this.container(), named: this.named()}
    }));
    // A calendar announces changes of its own while it is drawn.
    ['input', 'change', 'mousedown', 'keydown'].forEach(event =>
      this.container().addEventListener(event, ({target, key, isTrusted}) => {
        const byPerson = (isTrusted || target === document.activeElement) && key !== 'Tab';
        this.touched ||= byPerson && !this.container().closest('.disabled-form');
      }, true));
    this.form.on('changed', () => this.changed());
  }

  /** Beside the button by which the form is handed in, which is in sight wherever one types. */
  signed() {
    const around = this.task ? '[cam-tasklist-form]' : '.modal-content';
    const foot = this.container().closest(around)?.querySelector(this.task ? '.form-actions' : '.modal-footer');
    // What another form has said there is not said of this one.
    foot?.querySelectorAll('.poryadok-draft').forEach(sign => sign.remove());
    (foot ?? this.container()).prepend(this.sign);
  }

  named() {
    const heading = document.querySelector(this.task ? '[cam-tasklist-task] h2.task' : '.modal-title');
    return `Форма: ${heading?.textContent.trim() ?? ''}`;
  }

  container() {
    return this.form._container.parentElement ?? this.form._container;
  }

  isGone() {
    return !document.contains(this.form._container);
  }

  answers() {
    const {data} = this.form._getState();
    return Object.fromEntries([...this.fields.keys()].filter(key => key in data).map(key => [key, data[key]]));
  }

  changed() {
    const now = JSON.stringify(this.answers());
    if (this.ended || now === this.before) {
      return;
    }
    this.before = now;
    // The form itself puts values right after it has been drawn.
    if (!this.touched) {
      return;
    }
    this.restored = false;
    this.note(this.answers());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), PAUSE);
  }

  note(answers) {
    this.typed = true;
    unsent.set(this.place, {answers, based: this.based});
  }

  /** The draft, as far as this window knows it. */
  get own() {
    const known = new URLSearchParams({window: WINDOW, ...this.based && {based: this.based}});
    return `${this.address}?${known}`;
  }

  get place() {
    return `${this.person} ${this.address}`;
  }

  /** Sends what has been typed; of several that are under way the last one counts. */
  async send(leaving = false) {
    clearTimeout(this.timer);
    const typed = unsent.get(this.place);
    if (!typed || this.ended || this.clashes || this.person !== person()) {
      return;
    }
    if (this.sending && !leaving) {
      this.timer = setTimeout(() => this.send(), PAUSE);
      return;
    }
    this.sending = true;
    const response = await ask('PUT', this.own, {body: typed.answers, leaving});
    this.sending = false;
    if (this.ended) {
      return;
    }
    if (response?.ok) {
      this.based = response.answer.revision;
      if (unsent.get(this.place) === typed) {
        unsent.delete(this.place);
      }
      const {savedAt} = response.answer;
      this.say(this.restored ? `Восстановлено введённое вами, сохранено в ${savedAt}.` : `Сохранено в ${savedAt}.`, true);
      return;
    }
    if (response?.status === CLASH) {
      this.clash(response.answer);
      return;
    }
    if (response && response.status < 500) {
      // Who is not logged in any more is told so by the application, and finds here what he has typed.
      this.say(`Введённое не сохранено. ${response.answer?.message ?? 'Сервер его не принимает.'}`, false);
      return;
    }
    this.say('Введённое не сохранено: сервер не отвечает. Не закрывайте страницу.', false);
    this.timer = setTimeout(() => this.send(), AGAIN);
  }

  say(sentence, kept, ...further) {
    this.sign.classList.toggle('poryadok-draft-refused', !kept);
    this.sign.replaceChildren(element('span', sentence), ...further, ...kept ? [button('Удалить черновик', () => this.discard())] : []);
  }

  /** Another window has saved since: he says which of the two he goes on with, and may still take the other. */
  clash({answers: there, savedAt, revision}) {
    const differing = [...this.fields].filter(([key]) => JSON.stringify(there[key]) !== JSON.stringify(this.answers()[key]));
    const named = differing.map(([, {label, dateLabel}]) => label ?? dateLabel).filter(Boolean).map(label => `«${label}»`);
    this.clashes = true;
    const settled = () => {
      this.clashes = false;
      this.based = revision;
    };
    const here = button('Оставить введённое здесь', async () => {
      settled();
      this.note(this.answers());
      await this.send();
      this.sign.append(button('Взять записанное в другом окне', () => this.restore(there)));
    });
    const other = button('Взять записанное в другом окне', async () => {
      here.disabled = other.disabled = true;
      if (!await this.takeOther()) {
        here.disabled = other.disabled = false;
        this.say('Записанное в другом окне не получено. Повторите через минуту.', false, here, other);
      }
    });
    const differs = named.length ? ` Различается: ${named.join(', ')}.` : '';
    this.say(`В другом окне записано в ${savedAt}, здесь введено другое и не сохранено.${differs}`, false, here, other);
  }

  /** What stands there by now: he may have gone on typing in the other window. False when the server does not tell. */
  async takeOther() {
    const asked = await ask('GET', this.address);
    if (!asked?.ok) {
      return false;
    }
    clearTimeout(this.timer);
    const typed = this.answers();
    unsent.delete(this.place);
    // The form puts values while it is drawn anew: none of them is typed.
    this.touched = false;
    this.clashes = false;
    this.based = asked.answer?.revision ?? null;
    await this.put(asked.answer?.answers ?? {});
    this.forgetSentences();
    const back = button('Вернуть введённое здесь', () => this.restore(typed));
    this.say(asked.answer ? `Взято записанное в другом окне в ${asked.answer.savedAt}.` : 'В другом окне черновик удалён.', true, back);
    back.focus();
    return true;
  }

  async restore(answers) {
    await this.put(answers);
    this.note(answers);
    await this.send();
  }

  /** A slip is undone: what was there is kept by the page until the form is left. */
  async discard() {
    clearTimeout(this.timer);
    const answers = this.answers();
    unsent.delete(this.place);
    const gone = await ask('DELETE', this.own);
    if (gone?.status === CLASH) {
      this.clash(gone.answer);
      return;
    }
    if (!gone?.ok) {
      this.say('Черновик не удалён: сервер не отвечает.', true);
      return;
    }
    this.touched = false;
    this.typed = false;
    this.based = null;
    await this.put({});
    this.forgetSentences();
    const undo = button('Вернуть введённое', () => this.restore(answers));
    this.sign.replaceChildren(element('span', 'Черновик удалён.'), undo);
    undo.focus();
  }

  /** What is not offered any more stays empty, and that is said: nothing is handed in that nobody sees. */
  tellOfChoicesGone(kept) {
    const now = this.answers();
    this.fields.forEach((component, key) => {
      const before = [kept[key] ?? []].flat();
      const lost = ['radio', 'select', 'checklist', 'taglist'].includes(component.type)
        && before.some(choice => choice !== '' && ![now[key] ?? []].flat().some(one => JSON.stringify(one) === JSON.stringify(choice)));
      const field = lost && this.drawn(component);
      if (field) {
        const sentence = element('div', 'Выбранного раньше в списке больше нет: выберите заново.', 'poryadok-choice-gone');
        sentence.setAttribute('role', 'alert');
        field.append(sentence);
        ['change', 'mousedown'].forEach(event => field.addEventListener(event, () => sentence.remove(), {once: true}));
      }
    });
  }

  drawn(component) {
    return [...this.container().querySelectorAll('[id^="fjs-form-"]')].find(({id}) => {
      const own = id.replace(/^fjs-form-[^-]+-/, '');
      return own === component.id || own.startsWith(`${component.id}-`);
    })?.closest('.fjs-form-field');
  }

  forgetSentences() {
    this.container().querySelectorAll('.poryadok-choice-gone').forEach(sentence => sentence.remove());
  }

  /** Handed in: there is nothing left to keep. */
  end() {
    this.ended = true;
    this.sign.remove();
    clearTimeout(this.timer);
    unsent.delete(this.place);
    open.delete(this);
    if (!this.task) {
      ask('DELETE', this.own);
    }
  }

  /** Another form is opened, or none. */
  leave() {
    open.delete(this);
    this.sign.remove();
    if (unsent.has(this.place) && !this.ended) {
      this.send();
    }
  }
}

function fieldsOf(parent, found = new Map()) {
  (parent.components ?? []).forEach(component => {
    if (component.key && FIELDS.has(component.type) && !component.disabled && !component.readonly) {
      found.set(component.key, component);
    }
    fieldsOf(component, found);
  });
  return found;
}

const sendAll = () => {
  leaveField();
  open.forEach(form => form.send(true));
};

window.addEventListener('pagehide', () => {
  sendAll();
  writeDown();
});
document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && sendAll());

// Nobody is asked whether he wants to leave while the server keeps what he has typed.
window.addEventListener('beforeunload', event => {
  if ([...open].some(form => form.sign.classList.contains('poryadok-draft-refused') && unsent.has(form.place))) {
    event.preventDefault();
    event.returnValue = '';
  }
});
