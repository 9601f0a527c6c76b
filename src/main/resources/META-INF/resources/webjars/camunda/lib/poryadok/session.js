// Whoever follows a link without being logged in meets the login page and no fault; whoever is sent back to it in the middle of
// work is told why; whoever logs in with a password that an administrator gave is sent to where he sets his own; whoever
// wanted a page of ours outside this application is led to it; whoever has mistyped his password types no more than that again.

import {ownPath} from './wanted.js';

window.angular.module('camunda.common.services')
  // The application would call it a fault, in words that may not be loaded yet.
  .decorator('shouldDisplayAuthenticationError', ['$delegate', () => () => false]);

window.angular.module('cam.commons.util').run(['$rootScope', 'Notifications', ($rootScope, notifications) => {
  let working = false;
  let typed = '';
  const wanted = ownPath(new URLSearchParams(window.location.search).get('wanted'));
  document.addEventListener('input', ({target}) => {
    if (target.matches('form[name=signinForm] input[type=text]')) {
      typed = target.value;
    }
  }, true);
  $rootScope.$on('authentication.login.failure', (event, answer) => {
    keepLogin(typed);
    if (answer.data?.type === 'PasswordToSet') {
      const password = new URLSearchParams({first: true, login: typed, ...wanted && {wanted}});
      window.location.assign(`/password?${password}`);
    }
  });
  $rootScope.$on('authentication.changed', (event, authentication) => {
    working ||= Boolean(authentication);
    if (authentication && wanted) {
      window.location.replace(wanted);
    }
  });
  $rootScope.$on('authentication.logout.success', () => { working = false; });
  $rootScope.$on('authentication.login.required', () => {
    if (working) {
      working = false;
      notifications.addError({
        status: 'Время работы в системе истекло, или ваш пароль изменён',
        message: 'Войдите ещё раз: заполненное в форме сохранено.',
        exclusive: true
      });
    }
  });
}]);

// The application draws its log-in page anew after a wrong password.
const FRAMES_OF_THAT = 120;

function keepLogin(login, frames = FRAMES_OF_THAT) {
  const [name, password] = ['text', 'password'].map(type => document.querySelector(`form[name=signinForm] input[type=${type}]`));
  if (name && !name.value) {
    name.value = login;
    name.dispatchEvent(new Event('input', {bubbles: true}));
    password.focus();
  } else if (frames > 0) {
    requestAnimationFrame(() => keepLogin(login, frames - 1));
  }
}
