// Elements are made here and nowhere else, and what is put into them is text: a name can never become markup.

export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name === 'on') {
      Object.entries(value).forEach(([event, listener]) => element.addEventListener(event, listener));
    } else if (name === 'value' || name === 'checked' || name === 'disabled' || name === 'hidden' || name === 'open') {
      element[name] = value;
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  return element;
}

/** Puts new content in place of the old one; the element with the same data-key stays under the keyboard. */
export function show(parent, ...children) {
  const key = parent.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  parent.replaceChildren(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== false));
  if (key) {
    parent.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus();
  }
}

let ids = 0;

/** An id that no other element of the page has. */
export const newId = () => 'poryadok-' + ++ids;
