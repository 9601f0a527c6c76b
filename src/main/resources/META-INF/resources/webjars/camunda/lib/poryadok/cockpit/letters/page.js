import {choice} from '../frame/choice.js';
import {addressParameters, onAddressChange, title, writeAddress} from '../frame/cockpit.js';
import {el, newId} from '../frame/dom.js';
import {place} from '../frame/load.js';
import {heading, PATHS} from '../frame/menu.js';
import {fold} from '../frame/fold.js';
import {found, MOST_ON_PAPER, printButton} from '../frame/paper.js';
import {LONGEST_PAGE, pages, Server} from '../frame/server.js';
import {noRights, nothing} from '../frame/states.js';
import {afterTyping} from '../frame/typing.js';
import {journal} from './journal.js';

const STATES = [
  ['QUEUED', 'ждут отправки'], ['SENT', 'отправлены'], ['FAILED', 'не доставлены'], ['UNDELIVERABLE', 'некуда доставить'],
  ['WITHDRAWN', 'отозваны']
];
const SIZE = 50;

/** The page «Письма»: every letter of the system and what became of it. */
export function lettersPage(node, {api}, scope) {
  const server = new Server(api);
  title('Письма');
  const frame = place(el('div', {class: 'pory-page'}));
  node.append(frame.node);
  scope.$on('$destroy', frame.leave);
  const ask = async signal => {
    const me = await server.get('me', [], signal);
    return [me, me.jurisdictions.length && await server.get('letters/choices', [], signal)];
  };
  frame.fill(ask, ([me, choices]) => choices ? parts(server, me, choices, scope)
    : [heading('Письма', PATHS.letters), el('section', {class: 'pory-panel'}, noRights())]);
}

function parts(server, me, choices, scope) {
  const list = place(el('div'));
  const asked = name => addressParameters().get(name)?.[0] ?? '';
  const set = (name, value, how) => several(name, value ? [value] : [], how);
  const several = (name, values, how) => {
    const parameters = new Map([...addressParameters(), [name, values]]);
    if (name !== 'page') {
      parameters.delete('page');
    }
    writeAddress(parameters, how);
  };
  const state = select('state', 'Состояние', 'любое', STATES);
  const jurisdiction = select('jurisdiction', 'Территория', 'все', me.jurisdictions.map(one => [one.id, one.title]));
  const lists = [['occasion', 'О чём', choices.occasions], ['body', 'Орган получателя', choices.bodies]].map(([name, words, options]) =>
    ({name, words, options, ...choice(words, options, ids => several(name, [...ids]))}));
  const text = el('input', {
    type: 'search', class: 'form-control pory-search', placeholder: 'Кому или о чём', 'aria-label': 'Поиск по письмам',
    on: {input: afterTyping(() => set('text', text.value.trim(), {replace: true}))}
  });

  function select(name, words, all, options) {
    const id = newId();
    const input = el('select', {id, class: 'form-control', on: {change: ({target}) => set(name, target.value)}},
      el('option', {value: ''}, all), options.map(([value, named]) => el('option', {value}, named)));
    return {input, node: el('div', {class: 'pory-field-inline'}, el('label', {for: id}, words), input)};
  }

  function update() {
    state.input.value = asked('state');
    jurisdiction.input.value = asked('jurisdiction');
    if (document.activeElement !== text) {
      text.value = asked('text');
    }
    const page = Math.max(0, (Number(asked('page')) || 1) - 1);
    lists.forEach(list => list.update(addressParameters().get(list.name) ?? []));
    list.fill(signal => server.get('letters', [...filter(), ['page', page], ['size', SIZE]], signal), said =>
      said.total || page ? shown(said, page)
        : nothing(filter().some(([, values]) => values.length) ? 'Под этот отбор не подходит ни одно письмо.' : 'Писем пока не было.'));
  }

  const filter = () => ['jurisdiction', 'state', 'occasion', 'body', 'text'].map(name => [name, addressParameters().get(name) ?? []]);

  const shown = (said, page) => journal(said, {page, size: SIZE, several: me.jurisdictions,
    turn: to => set('page', to ? String(to + 1) : ''), tools: printButton(whole, update)});

  const whole = () => list.fill(signal => pages(
    page => server.get('letters', [...filter(), ['page', page], ['size', LONGEST_PAGE]], signal), MOST_ON_PAPER), said => shown(said, 0));

  const facts = () => [
    asked('state') && `Состояние: ${STATES.find(([id]) => id === asked('state'))?.[1]}`,
    (asked('jurisdiction') || me.jurisdictions.length === 1)
      && `Территория: ${me.jurisdictions.find(one => !asked('jurisdiction') || one.id === asked('jurisdiction'))?.title}`,
    ...lists.map(({name, words, options}) => {
      const chosen = options.filter(option => (addressParameters().get(name) ?? []).includes(option.id)).map(option => option.title);
      return chosen.length > 0 && `${words}: ${chosen.join(', ')}`;
    }),
    asked('text') && `Поиск: ${asked('text')}`,
    found(list.node)
  ];

  onAddressChange(scope, update);
  scope.$on('$destroy', () => [list, ...lists].forEach(part => part.leave()));
  update();
  return [heading('Письма', PATHS.letters, facts), el('section', {class: 'pory-panel'},
    fold('Отбор', el('div', {class: 'pory-filter-row', role: 'search'}, text, state.node,
      lists.map(one => one.node),
      me.jurisdictions.length > 1 && jurisdiction.node)),
    list.node)];
}
