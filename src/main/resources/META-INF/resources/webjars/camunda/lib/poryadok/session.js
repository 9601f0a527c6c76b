// Whoever is sent back to the login page in the middle of work is told why; whoever logs in with a password that an
// administrator gave is sent to where he sets his own; whoever wanted a page of ours is led there; whoever has mistyped his
// password types no more than that again.

window.angular.module('cam.commons.util').run(['$rootScope', 'Notifications', ($rootScope, notifications) => {
  let working = false;
  let typed = '';
  document.addEventListener('input', ({target}) => {
    if (target.matches('form[name=signinForm] input[type=text]')) {
      typed = target.value;
    }
  }, true);
  $rootScope.$on('authentication.login.failure', (event, answer) => {
    keepLogin(typed);
    if (answer.data?.type === 'PasswordToSet') {
      window.location.assign(`/password?first=true&login=${encodeURIComponent(typed)}`);
    }
  });
  $rootScope.$on('authentication.changed', (event, authentication) => { working ||= Boolean(authentication); });
  $rootScope.$on('authentication.login.success', () => {
    const wanted = new URLSearchParams(window.location.search).get('wanted');
    // A path of this host and nothing else: the address may have come from anybody.
    if (/^\/[a-z]/.test(wanted ?? '')) {
      window.location.assign(wanted);
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
