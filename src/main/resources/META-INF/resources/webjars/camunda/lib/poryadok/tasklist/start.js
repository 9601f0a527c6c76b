// «Начать процедуру» lists by topic, each procedure with a sentence of its own model, and is searched while one types.

import {told} from './desk.js';

/** In each of them what is begun most often comes first. */
const TOPICS = [
  ['Страницы', ['create-account', 'enter-accounts', 'verify-account', 'exempt-from-account', 'notify-coordinator',
    'close-account', 'recheck-campaign']],
  ['Публикации и комментарии', ['plan-content', 'weekly-norm', 'moderate-comment']],
  ['Безопасность', ['account-compromised', 'secure-account']],
  ['Люди', ['report-absence', 'replace-official', 'appoint-officials']],
  ['Реестр и отчёты', ['publish-registry', 'audit-registry', 'report-execution', 'request-reports']],
  ['Решения и помощь', ['ask-about-card', 'coordinate-decision', 'consult']],
  ['Акты', ['adopt-own-act']]
];

const OTHER = 'Прочее';

const REFLEXIVE = ['ся', 'сь'];

let asked = {};

/** Procedures that others begin, and who: known as soon as somebody looks for one. */
let others = null;
let askedOthers = {};

/** Keys of procedures that no act of the jurisdiction has: nobody begins them to be refused. */
let unknown = [];

// The application asks for it in every turn of its own: the same answer has to be the same object.
window.angular.module('cam.tasklist.process').run(['$rootScope', $rootScope => {
  $rootScope.poryadokOthers = search => {
    const words = wordsOf(search ?? '');
    if (words.length && !others) {
      others = [];
      told('GET', '/desk/starts/others').then(known => $rootScope.$applyAsync(() => {
        others = known ?? [];
        askedOthers = {};
      }));
    }
    if (askedOthers.search !== search) {
      askedOthers = {
        search,
        found: words.length ? others.filter(one => isFound(words, one)).map(({name, who}) => ({name, who: who.join('; ')})) : []
      };
    }
    return askedOthers.found;
  };
  // Before the window opens: a list that is drawn anew slips away from under the finger. Whoever logs in next in this window
  // may belong to another jurisdiction.
  $rootScope.$on('authentication.changed', async (event, authentication) => {
    unknown = authentication && await told('GET', '/desk/starts/unknown') || [];
  });
  $rootScope.poryadokTopics = (procedures, search) => {
    if (asked.procedures !== procedures || asked.search !== search) {
      asked = {procedures, search, topics: topics(procedures ?? [], search ?? '')};
    }
    return asked.topics;
  };
}]);

function topics(procedures, search) {
  const words = wordsOf(search);
  const found = procedures
    .filter(definition => !unknown.includes(definition.key) && isFound(words, definition))
    .map(definition => ({definition, about: firstSentence(definition.description ?? '')}));
  return [...TOPICS, [OTHER, []]]
    .map(([name, keys]) => ({
      name,
      procedures: found.filter(({definition}) => topicOf(definition.key) === name)
        .sort((one, other) => keys.indexOf(one.definition.key) - keys.indexOf(other.definition.key))
    }))
    .filter(({procedures: ofTopic}) => ofTopic.length > 0);
}

function wordsOf(search) {
  return plain(search).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function isFound(words, {key, name, description}) {
  const text = plain(`${name} ${topicOf(key)} ${description ?? ''}`);
  return words.every(word => text.includes(stem(word)));
}

function topicOf(key) {
  return TOPICS.find(([, keys]) => keys.includes(key))?.[0] ?? OTHER;
}

function plain(text) {
  return text.toLocaleLowerCase('ru').replaceAll('ё', 'е');
}

/** Without its ending a word finds its other forms and its kin: «взломали» finds «взломана», «уволился» finds «увольнение». */
function stem(typed) {
  const word = typed.length > 5 && REFLEXIVE.some(ending => typed.endsWith(ending)) ? typed.slice(0, -2) : typed;
  return word.slice(0, word.length > 6 ? -3 : word.length > 4 ? -2 : word.length > 3 ? -1 : undefined);
}

function firstSentence(text) {
  return text.trim().match(/^.*?[^.][а-яё»)]\.(?=\s|$)/s)?.[0] ?? text.trim();
}

// What is typed into a start form is kept by the server: the key that closes windows may close this one. A list or a calendar
// that is open in the form closes first.
document.addEventListener('keydown', event => {
  const place = event.key === 'Escape'
    && document.querySelector('.modal-content :is(.poryadok-search, [cam-tasklist-form])');
  if (place && !document.querySelector('.modal-content .fjs-dropdownlist, .flatpickr-calendar.open')) {
    event.preventDefault();
    event.stopPropagation();
    place.closest('.modal-content').querySelector('.modal-footer button[ng-click="$dismiss()"]').click();
    focusWhenGone(place);
  }
}, true);

/** A window that is closed while it still opens takes the focus with it; whoever has gone on by then is left where he is. */
function focusWhenGone(search) {
  if (document.contains(search)) {
    requestAnimationFrame(() => focusWhenGone(search));
  } else if (document.activeElement === document.body) {
    document.querySelector('.start-process-action a')?.focus();
  }
}

/** Key of the procedure whose start form is open, '' over the list of them, null where neither is. */
const startIn = address => new URLSearchParams(address.split('?')[1] ?? '').get('processStart');

// The browser's own «back» leads from a form to the procedures, and from them out of the window. The application reads the
// address first; what it says by then counts, as a form may have opened meanwhile.
window.addEventListener('hashchange', ({oldURL}) => setTimeout(() => {
  const place = document.querySelector('.modal-content :is(.poryadok-search, [cam-tasklist-form])');
  const [before, now] = [startIn(oldURL), startIn(window.location.hash)];
  const leaving = before !== null && now === null ? '[ng-click="$dismiss()"]'
    : now === '' && place?.matches('[cam-tasklist-form]') ? '[ng-click="back()"]' : null;
  if (leaving) {
    place?.closest('.modal-content').querySelector(`.modal-footer button${leaving}`)?.click();
  }
}));
