// Whoever is sent back to the login page in the middle of work is told why.

window.angular.module('cam.commons.util').run(['$rootScope', 'Notifications', ($rootScope, notifications) => {
  let working = false;
  $rootScope.$on('authentication.changed', (event, authentication) => { working ||= Boolean(authentication); });
  $rootScope.$on('authentication.logout.success', () => { working = false; });
  $rootScope.$on('authentication.login.required', () => {
    if (working) {
      working = false;
      notifications.addError({
        status: 'Время работы в системе истекло',
        message: 'Войдите ещё раз: заполненное в форме сохранено.',
        exclusive: true
      });
    }
  });
}]);
