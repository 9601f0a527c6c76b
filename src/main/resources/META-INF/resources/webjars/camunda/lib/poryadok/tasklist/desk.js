// What the product's own scripts ask the server beside the engine, in the web session of whoever is logged in to Tasklist.

/** Asks; the answer of the server, or null when it cannot be reached. */
export async function ask(method, address, {body, leaving = false} = {}) {
  try {
    return await fetch(address, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      // What is sent while the page is left still arrives.
      keepalive: leaving,
      headers: {
        'Accept': 'application/json',
        'X-XSRF-TOKEN': token(),
        ...body === undefined ? {} : {'Content-Type': 'application/json'}
      }
    });
  } catch {
    return null;
  }
}

export async function read(response) {
  return response?.ok && response.status !== 204 ? response.json() : null;
}

export function element(name, text, className = '') {
  const created = document.createElement(name);
  created.textContent = text;
  created.className = className;
  return created;
}

export function button(text, action) {
  const created = element('button', text, 'btn btn-link');
  created.type = 'button';
  created.addEventListener('click', action);
  return created;
}

/** A text as a sentence, which ends once. */
export function sentence(text) {
  return /[.?!…]\s*$/.test(text) ? text : `${text}.`;
}

function token() {
  return decodeURIComponent(document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/)?.[1] ?? '');
}
