// What the product's own scripts ask the server beside the engine, in the web session of whoever is logged in to Tasklist.

/** Asks: status and answer of the server, or null when it cannot be reached. */
export async function ask(method, address, {body, leaving = false} = {}) {
  try {
    const response = await fetch(address, {
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
    const text = await response.text();
    const isJson = text && /json/.test(response.headers.get('Content-Type') ?? '');
    return {ok: response.ok, status: response.status, answer: isJson ? JSON.parse(text) : null};
  } catch {
    return null;
  }
}

/** What the server has to give, or null when it has nothing. */
export async function told(method, address) {
  const response = await ask(method, address);
  return response?.ok ? response.answer : null;
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
  return '.?!…'.includes(text.trim().slice(-1)) ? text : `${text}.`;
}

export function taskInAddress() {
  return new URLSearchParams(window.location.hash.split('?')[1] ?? '').get('task');
}

/** The list is read anew, and every filter counted. */
export function listHasChanged() {
  window.dispatchEvent(new CustomEvent('poryadok:list-changed'));
}

function token() {
  const cookie = document.cookie.split('; ').find(one => one.startsWith('XSRF-TOKEN='));
  return decodeURIComponent(cookie?.slice('XSRF-TOKEN='.length) ?? '');
}
