// What has been chosen is read whole. A field in which one searches is a single line, and a card or a task is longer: under
// the field stands what does not fit into it.

import {element} from './desk.js';

const SEARCHED = '.fjs-container .fjs-form-field-select .fjs-input-group > input';
const WHOLE = 'poryadok-whole';

/** A field may be drawn before it has its width; that of a list in which nobody searches has none. */
const widths = new ResizeObserver(() => requestAnimationFrame(look));
const watched = new WeakSet();

function look() {
  document.querySelectorAll(SEARCHED).forEach(tell);
}

function tell(input) {
  if (!watched.has(input)) {
    watched.add(input);
    widths.observe(input);
  }
  const field = input.closest('.fjs-form-field');
  const searched = field.querySelector('.fjs-dropdownlist') !== null;
  const text = !searched && input.clientWidth > 0 && input.scrollWidth > input.clientWidth + 1 ? input.value : '';
  const there = field.querySelector(`.${WHOLE}`);
  if (there?.textContent === text || !there && !text) {
    return;
  }
  there?.remove();
  if (text) {
    const whole = element('div', text, WHOLE);
    // Whoever listens has heard the value of the field.
    whole.setAttribute('aria-hidden', 'true');
    field.querySelector('.fjs-input-group').after(whole);
  }
}

/** Fields are drawn a moment after they have their values, and close their lists another moment later. */
const PAUSE = 200;
const soon = () => {
  requestAnimationFrame(() => requestAnimationFrame(look));
  setTimeout(look, PAUSE);
};

['focusin', 'focusout', 'click', 'keyup', 'input'].forEach(event =>
  document.addEventListener(event, ({target}) => target.closest?.('.fjs-container') && soon(), true));
window.addEventListener('resize', soon);
// A field that gets its value, however late, gets the sign with which it is emptied.
window.addEventListener('poryadok:opened', ({detail}) => {
  new MutationObserver(soon).observe(detail.place, {childList: true, subtree: true});
  soon();
});
