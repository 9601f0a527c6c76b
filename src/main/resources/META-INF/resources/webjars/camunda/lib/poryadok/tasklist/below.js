// What a field opens, a list or a calendar, is read whole: below the field, or above it where the form ends too soon. The foot
// of the form lies over whatever is longer than the form, and what the page grows by would move the foot under the mouse.

const OPENED = '.fjs-dropdownlist, .flatpickr-calendar.open';
const GAP = 4;

['focusin', 'click', 'keyup', 'input'].forEach(event => document.addEventListener(event, ({target}) => {
  const field = target.closest?.('.fjs-container .fjs-form-field');
  if (field) {
    // Drawn in the next picture of the screen.
    requestAnimationFrame(() => requestAnimationFrame(() => place(field)));
  }
}, true));

function place(field) {
  const opened = field.querySelector(OPENED);
  if (!opened) {
    return;
  }
  opened.style.translate = '';
  const place = opened.getBoundingClientRect();
  const form = field.closest('.fjs-container').getBoundingClientRect();
  const box = (field.querySelector('.fjs-input-group, .fjs-taglist') ?? field).getBoundingClientRect();
  const above = place.bottom + GAP > form.bottom && box.top - form.top > place.height + GAP;
  // On a telephone a calendar is nearly as wide as the screen.
  const right = document.documentElement.clientWidth - GAP;
  const aside = Math.max(Math.min(0, right - place.right), GAP - place.left);
  if (above || place.right > right) {
    opened.style.translate = `${place.right > right ? aside : 0}px ${above ? box.top - GAP - place.bottom : 0}px`;
  }
  opened.scrollIntoView({block: 'nearest'});
}
