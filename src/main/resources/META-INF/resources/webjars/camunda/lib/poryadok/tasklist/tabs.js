// A task opens with its form, whichever part of the task before was read last.

window.angular.module('cam.tasklist.task').decorator('camTasklistTaskDirective', ['$delegate', 'search', (directives, search) => {
  const {compile} = directives[0];
  directives[0].compile = (...compiled) => {
    const link = compile(...compiled);
    return (scope, ...further) => {
      link(scope, ...further);
      scope.$watch('task.id', (task, before) => {
        if (task && before && task !== before) {
          search.updateSilently({detailsTab: null});
          scope.selectedTaskDetailTab = scope.taskDetailTabs[0];
        }
      });
    };
  };
  return directives;
}]);
