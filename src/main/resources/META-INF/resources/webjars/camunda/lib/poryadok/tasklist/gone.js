// Of a task that is gone it is said in the place of its form (webapp/shipped-texts.yaml), until something else is done.

window.angular.module('cam.tasklist.task').decorator('camTasklistTaskDirective', ['$delegate', directives => {
  const {compile} = directives[0];
  directives[0].compile = (...compiled) => {
    const link = compile(...compiled);
    return (scope, ...further) => {
      link(scope, ...further);
      const forget = () => scope.$applyAsync(() => { scope.poryadokGone = ''; });
      document.addEventListener('click', forget, true);
      scope.$on('$destroy', () => document.removeEventListener('click', forget, true));
    };
  };
  return directives;
}]);
