// A key or a click beside a window must not throw away what was typed into it. The applications set the opposite while
// they are configured, so this comes after.

let windows;

window.angular.module('ui.bootstrap.modal')
  .config(['$uibModalProvider', provider => { windows = provider; }])
  .run(() => Object.assign(windows.options, {backdrop: 'static', keyboard: false}));
