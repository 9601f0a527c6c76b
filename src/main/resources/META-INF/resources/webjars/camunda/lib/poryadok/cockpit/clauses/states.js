/** How a body stands under a clause, the worst first; the same colours as on the page «Сроки». */
export const STATES = [
  {id: 'OVERDUE', title: 'Просрочено', look: 'overdue'},
  {id: 'INTERNAL_OVERDUE', title: 'Внутренний срок истёк', look: 'recommended'},
  {id: 'DUE_SOON', title: 'Срок близко', look: 'soon'},
  {id: 'ON_TIME', title: 'На контроле, в срок', look: 'on-time'},
  {id: 'NO_TERM', title: 'На контроле, срок не установлен', look: 'on-time'},
  {id: 'RECOMMENDED', title: 'Рекомендация', look: 'recommended'},
  {id: 'FULFILLED_LATE', title: 'Исполнено с нарушением срока', look: 'late'},
  {id: 'FULFILLED_LATE_INTERNAL', title: 'Исполнено позже внутреннего срока', look: 'done'},
  {id: 'FULFILLED', title: 'Исполнено', look: 'done'},
  {id: 'BY_ACT', title: 'Исполнено самим актом', look: 'done'},
  {id: 'RELEASED', title: 'Снято с контроля', look: 'closed'},
  {id: 'EXEMPTED', title: 'Освобождён', look: 'closed'},
  {id: 'NO_ITEMS', title: 'Перечень не внесён', look: 'none'},
  {id: 'NO_CARD', title: 'Карточки нет', look: 'none'}
];

export const lookOf = id => STATES.find(state => state.id === id)?.look ?? 'none';
