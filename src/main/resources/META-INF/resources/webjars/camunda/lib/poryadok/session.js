// Whoever is sent back to the login page in the middle of work is told why; whoever logs in with a password that an
// administrator gave is sent to where he sets his own.

window.angular.module('cam.commons.util').run(['$rootScope', 'Notifications', ($rootScope, notifications) => {
  let working = false;
  let typed = '';
  document.addEventListener('input', ({target}) => {
    if (target.matches('form[name=signinForm] input[type=text]')) {
      typed = target.value;
    }
  }, true);
  $rootScope.$on('authentication.login.failure', (event, answer) => {
    if (answer.data?.type === 'PasswordToSet') {
      window.location.assign(`/password?first=true&login=${encodeURIComponent(typed)}`);
    }
  });
  $rootScope.$on('authentication.changed', (event, authentication) => { working ||= Boolean(authentication); });
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
