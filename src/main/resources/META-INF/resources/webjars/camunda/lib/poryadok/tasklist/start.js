// «Начать процедуру» lists by topic, each procedure with a sentence of its own model, and is searched while one types.

const TOPICS = [
  ['Страницы', ['create-account', 'enter-accounts', 'verify-account', 'exempt-from-account', 'notify-coordinator',
    'close-account', 'recheck-campaign']],
  ['Публикации и комментарии', ['plan-content', 'weekly-norm', 'moderate-comment']],
  ['Безопасность', ['account-compromised', 'secure-account']],
  ['Люди', ['appoint-officials', 'replace-official', 'report-absence']],
  ['Реестр и отчёты', ['publish-registry', 'audit-registry', 'report-execution', 'request-reports']],
  ['Решения и помощь', ['coordinate-decision', 'consult']],
  ['Акты', ['adopt-own-act']]
];

const OTHER = 'Прочее';

let asked = {};

// The application asks for it in every turn of its own: the same answer has to be the same object.
window.angular.module('cam.tasklist.process').run(['$rootScope', $rootScope => {
  $rootScope.poryadokTopics = (procedures, search) => {
    if (asked.procedures !== procedures || asked.search !== search) {
      asked = {procedures, search, topics: topics(procedures ?? [], search ?? '')};
    }
    return asked.topics;
  };
}]);

function topics(procedures, search) {
  const words = search.toLocaleLowerCase('ru').split(/\s+/).filter(Boolean);
  const found = procedures
    .map(definition => ({definition, about: firstSentence(definition.description ?? '')}))
    .filter(({definition, about}) => {
      const text = `${definition.name} ${topicOf(definition.key)} ${about}`.toLocaleLowerCase('ru');
      return words.every(word => text.includes(stem(word)));
    });
  return [...TOPICS.map(([name]) => name), OTHER]
    .map(name => ({name, procedures: found.filter(({definition}) => topicOf(definition.key) === name)}))
    .filter(({procedures: ofTopic}) => ofTopic.length > 0);
}

function topicOf(key) {
  return TOPICS.find(([, keys]) => keys.includes(key))?.[0] ?? OTHER;
}

/** Without its ending a word finds its other forms and its kin: «взломали» finds «взломана». */
function stem(word) {
  return word.slice(0, word.length > 6 ? -3 : word.length > 4 ? -2 : undefined);
}

function firstSentence(text) {
  return text.trim().match(/^.*?[^.][а-яё»)]\.(?=\s|$)/s)?.[0] ?? text.trim();
}

// Nothing has been typed yet while the list is there: the key that closes windows may close it.
document.addEventListener('keydown', event => {
  const search = event.key === 'Escape' && document.querySelector('.modal-content .poryadok-search');
  if (search) {
    event.preventDefault();
    event.stopPropagation();
    search.closest('.modal-content').querySelector('.modal-footer button').click();
    focusWhenGone(search);
  }
}, true);

/** A window that is closed while it still opens takes the focus with it. */
function focusWhenGone(search) {
  if (document.contains(search)) {
    requestAnimationFrame(() => focusWhenGone(search));
  } else {
    document.querySelector('.start-process-action a')?.focus();
  }
}
