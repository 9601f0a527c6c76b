// What the page «Сроки» shows, as it stands in the address: so a view can be kept as a bookmark, sent, and gone back to.

/** Filters with a list of choices: name in the address, name among the choices, title. */
export const LISTS = [
  {name: 'jurisdiction', of: 'jurisdictions', title: 'Территория'},
  {name: 'act', of: 'acts', title: 'Акт'},
  {name: 'clause', of: 'clauses', title: 'Пункт'},
  {name: 'procedure', of: 'procedures', title: 'Процедура'},
  {name: 'body', of: 'bodies', title: 'Орган'},
  {name: 'level', of: 'levels', title: 'Кому сообщено'},
  {name: 'person', of: 'persons', title: 'Ответственный'}
];

/** The states of a card, the worst first. */
export const STATUSES = [
  {id: 'OVERDUE', total: 'overdue', title: 'Просрочено', look: 'overdue'},
  {
    id: 'INTERNAL_OVERDUE', total: 'internalOverdue', title: 'Внутренний срок истёк', hint: 'не нарушение акта',
    look: 'recommended'
  },
  {id: 'DUE_SOON', total: 'dueSoon', title: 'Срок близко', hint: 'до трёх рабочих дней', look: 'soon'},
  {id: 'ON_TIME', total: 'onTime', title: 'В срок', look: 'on-time'},
  {id: 'RECOMMENDED', total: 'recommended', title: 'Рекомендации', hint: 'просроченными не бывают', look: 'recommended'},
  {id: 'FULFILLED_LATE', total: 'fulfilledLate', title: 'Исполнено с опозданием', look: 'late'}
];

const WITHOUT_STATUS = [...LISTS.map(list => list.name), 'daysLateFrom', 'daysLateTo', 'lastDayFrom', 'lastDayTo', 'letter', 'text'];
const FILTER = [...WITHOUT_STATUS, 'status'];
const KNOWN = [...FILTER, 'sort', 'descending', 'page', 'size', 'quote'];

/** What is overdue first, then what is close to it. */
const MOST_URGENT = [['sort', 'status']];
const DEFAULT_SIZE = 20;

export class View {
  #parameters;

  constructor(parameters = new Map()) {
    this.#parameters = new Map([...parameters].filter(([name, values]) => KNOWN.includes(name) && values.some(Boolean)));
  }

  all(name) {
    return this.#parameters.get(name) ?? [];
  }

  one(name) {
    return this.all(name)[0];
  }

  get size() {
    return Number(this.one('size')) || DEFAULT_SIZE;
  }

  /** Counted from 0; the address counts from 1, as people do. */
  get page() {
    return Math.max(0, (Number(this.one('page')) || 1) - 1);
  }

  get sort() {
    return this.one('sort');
  }

  get isDescending() {
    return this.one('descending') === 'true';
  }

  get isFiltered() {
    return FILTER.some(name => this.all(name).length > 0);
  }

  /** The same view with some parameters set anew (an empty list takes one away); the list starts from its first page. */
  with(changes) {
    const parameters = new Map(this.#parameters);
    if (Object.keys(changes).some(name => name !== 'quote')) {
      parameters.delete('page');
    }
    Object.entries(changes).forEach(([name, value]) => {
      parameters.set(name, [value ?? []].flat().map(String));
    });
    return new View(parameters);
  }

  /** Another page of the same list, counted from 0. */
  at(page) {
    return new View(new Map([...this.#parameters, ['page', page ? [String(page + 1)] : []]]));
  }

  withoutFilter() {
    return this.with(Object.fromEntries(FILTER.map(name => [name, []])));
  }

  get address() {
    return this.#parameters;
  }

  /** Figures count every state of the cards that the other filters leave. */
  get figures() {
    return this.#only(WITHOUT_STATUS);
  }

  /** Everything that is filtered, in its order. */
  get list() {
    return [...this.#only(FILTER), ...this.one('sort') ? this.#only(['sort', 'descending']) : MOST_URGENT];
  }

  get pageOfList() {
    return [...this.list, ['page', this.page], ['size', this.size]];
  }

  #only(names) {
    return [...this.#parameters].filter(([name]) => names.includes(name));
  }
}
