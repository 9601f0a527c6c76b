// Whoever works without a mouse, or hears the page read, is at the form as soon as it is there: what he has pressed to get to it
// is gone, or is drawn anew, and would leave him at the top of the page.

/** Where the focus may be taken from: the list, what was done last, a window and the button that opened it. Nobody is taken out of a field. */
const LEFT_BEHIND = '.start-process-action a, .tasks-list :not(input), .poryadok-done, .poryadok-done *, .modal, .modal :not(input, textarea)';

/** So long after it was opened a form may still be what brought about a change of the list. */
const SETTLING_MILLISECONDS = 3000;

/** Pictures of the screen for which a form that is not drawn yet is waited for. */
const PATIENCE = 120;

window.addEventListener('poryadok:opened', ({detail: {place, named}}) => {
  place.tabIndex = -1;
  place.classList.add('poryadok-form');
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', named);
  goTo(place);
  // The list is read anew when a task is taken by opening it.
  const opened = Date.now();
  window.addEventListener('poryadok:listed', () => Date.now() - opened < SETTLING_MILLISECONDS && goTo(place), {once: true});
});

/** The application shows a form when it is whole. */
function goTo(place, patience = PATIENCE) {
  if (!place.checkVisibility()) {
    if (patience > 0) {
      requestAnimationFrame(() => goTo(place, patience - 1));
    }
    return;
  }
  const {activeElement, body} = document;
  if (!place.contains(activeElement) && (activeElement === body || activeElement.matches(LEFT_BEHIND))) {
    place.focus({preventScroll: true});
  }
}
