// A press on a button of the foot counts though the button moves under it: whoever leaves a field by pressing it closes a
// calendar or a list, the form becomes shorter, and the browser gives the click to what lies there then.

const FOOT = '.form-actions button, .modal-footer button';
/** Further away the mouse was moved off on purpose. */
const STILL = 4;

let pressed = null;

document.addEventListener('mousedown', ({target, button, clientX, clientY}) => {
  const foot = button === 0 ? target.closest?.(FOOT) : null;
  pressed = foot ? {foot, clientX, clientY} : null;
}, true);

document.addEventListener('click', event => {
  const press = pressed;
  pressed = null;
  // A press by the keyboard, or by a script, has no press of the mouse before it.
  if (press && event.isTrusted && !press.foot.contains(event.target) && isStill(press, event) && isThere(press.foot)) {
    event.stopPropagation();
    event.preventDefault();
    press.foot.click();
  }
}, true);

function isStill({clientX, clientY}, event) {
  return Math.abs(event.clientX - clientX) < STILL && Math.abs(event.clientY - clientY) < STILL;
}

function isThere(button) {
  return document.contains(button) && !button.disabled && button.checkVisibility();
}
