import {askToLogIn} from './cockpit.js';

const SENTENCES = {
  401: 'Время работы в системе истекло. Войдите ещё раз.',
  403: 'У вас нет права на это действие.',
  404: 'Этих сведений больше нет. Обновите страницу.'
};
const FAULT = 'Сведения не получены из-за ошибки в системе. Повторите, а если ошибка не исчезнет, сообщите администратору'
  + ' системы время, когда это случилось.';
const NO_ANSWER = 'Нет связи с сервером. Проверьте подключение к сети и повторите.';

/** Why something was not done: sentences for the person at the screen, each with the field that it is about. */
export class Refusal extends Error {
  constructor(message, {field, faults = [{field, message}], status} = {}) {
    super(message);
    this.faults = faults;
    this.status = status;
  }
}

async function refusalOf(answer) {
  const said = await answer.json().catch(() => ({}));
  // The product's own sentences begin in Russian; the engine's never do.
  const sentence = /^[«А-ЯЁ0-9]/.test(said.message ?? '') ? said.message : undefined;
  return new Refusal(sentence ?? SENTENCES[answer.status] ?? FAULT, {
    field: said.field, faults: said.faults, status: answer.status
  });
}

/** Nothing instead of a refusal, for whoever supervises nothing. */
export function unlessForbidden(refusal) {
  if (refusal.status !== 403) {
    throw refusal;
  }
}

const csrfToken = () => decodeURIComponent(document.cookie.match(/(?:^|;\s*)XSRF-TOKEN=([^;]*)/)?.[1] ?? '');

export function query(parameters) {
  const pairs = [...parameters].flatMap(([name, value]) => [value].flat().map(one => [name, one]))
    .filter(([, value]) => value !== undefined && value !== null && value !== '');
  return pairs.length ? '?' + new URLSearchParams(pairs) : '';
}

/**
 * The pages of a list as one, up to a limit of rows.
 *
 * @param ask  gives a page by its number, from 0, with its rows and the «total» of the list
 * @param rows  what the rows are called there
 */
export async function pages(ask, most, rows = 'lines') {
  const first = await ask(0);
  const all = [...first[rows]];
  for (let page = 1; all.length < Math.min(first.total, most); page++) {
    const next = await ask(page);
    if (next[rows].length === 0) {
      break;
    }
    all.push(...next[rows]);
  }
  return {...first, [rows]: all.slice(0, most)};
}

/** The longest page that the server gives. */
export const LONGEST_PAGE = 500;

/** The engine that is looked at. Cockpit tells a plugin of a diagram the whole address of the page instead. */
const engineName = () => window.location.pathname.match(/\/app\/cockpit\/([^/]+)/)[1];

/** The plugin's resources on the server. */
export class Server {
  constructor(api) {
    this.base = `${api.cockpitApi}/plugin/poryadok/${engineName()}/`;
    this.engine = `${api.baseApi}/engine/${engineName()}`;
  }

  address(path, parameters = []) {
    return this.base + path + query(parameters);
  }

  get(path, parameters = [], signal = undefined) {
    return this.#ask(this.address(path, parameters), {signal});
  }

  post(path, body) {
    return this.#ask(this.address(path), {
      method: 'POST', body: JSON.stringify(body),
      headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken()}
    });
  }

  /** Whether the engine still runs this instance, and this person may see it. */
  async runs(processInstanceId) {
    const answer = await fetch(`${this.engine}/process-instance/${encodeURIComponent(processInstanceId)}`);
    return answer.ok;
  }

  async #ask(address, request) {
    let answer;
    try {
      answer = await fetch(address, {credentials: 'same-origin', ...request,
        headers: {Accept: 'application/json', ...request.headers}});
    } catch (failure) {
      throw failure.name === 'AbortError' ? failure : new Refusal(NO_ANSWER);
    }
    if (answer.status === 401) {
      askToLogIn();
    }
    if (!answer.ok) {
      throw await refusalOf(answer);
    }
    return answer.status === 204 ? undefined : answer.json();
  }
}
