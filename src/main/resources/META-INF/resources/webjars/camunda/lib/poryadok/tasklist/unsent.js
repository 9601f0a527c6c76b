// What has been typed and the server has not taken yet. A page that is left writes it down for the page that takes its place in
// the same window: the last request of a page that goes may come after the first one of the next.

const LEFT = 'poryadok.unsent';

const left = JSON.parse(sessionStorage.getItem(LEFT) ?? '{}');
// Whoever copies a window copies what is written down there.
sessionStorage.removeItem(LEFT);

/** Person and address → `answers`, and the revision of the draft that they are `based` on. */
export const unsent = new Map(left.unsent);

/** By which the server knows the window again in which something was typed. */
export const WINDOW = left.window ?? newId();

export function writeDown() {
  sessionStorage.setItem(LEFT, JSON.stringify({window: WINDOW, unsent: [...unsent]}));
}

// A page that comes back by «back» goes on as it was.
window.addEventListener('pageshow', () => sessionStorage.removeItem(LEFT));

function newId() {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** A field tells of what is typed a moment later: whoever goes at once has left it first. */
export function leaveField() {
  const field = document.activeElement;
  if (field?.matches('.fjs-container :is(input, textarea)') && !field.closest('.fjs-form-field-datetime')) {
    ['blur', 'focusout'].forEach(name => field.dispatchEvent(new FocusEvent(name)));
  }
}
