// The list of tasks: how many each filter holds, where to look when one holds nothing. What is sought is told by search.js.

const NATIVE_COUNTER = /<span ng-show="isFocused\(filter\)"\s+class="counter">\{\{ filterCount }}<\/span>/;

/** The hint over a filter lay over its neighbours; what it said stands under the name. */
const NATIVE_HINT = /\s+uib-tooltip="\{\{ filter\.properties\.description }}"\s+tooltip-placement="top"([^]*?<\/h4>)/;
const ABOUT = `$1
    <p class="poryadok-filter-about" ng-if="filter.properties.description">{{ filter.properties.description }}</p>`;

// Tasklist's own search and sorting speak of variables and identifiers of the engine.
const OF_THE_ENGINE = ['task-search', 'tasklist-sorting'];
window.angular.module('webapps.plugin').decorator('Views', ['$delegate', views => {
  const providers = views.getProviders;
  views.getProviders = options => providers(options).filter(({id}) => !OF_THE_ENGINE.includes(id));
  return views;
}]);

let counts = {};

window.angular.module('cam.tasklist.filter')
  .filter('poryadokCount', () => Object.assign(id => counts[id] ?? '', {$stateful: true}))
  .decorator('camTasklistFiltersDirective', ['$delegate', directives => {
    directives[0].template = directives[0].template
      .replace(NATIVE_COUNTER, '<span class="counter">{{ filter.id | poryadokCount }}</span>')
      .replace(NATIVE_HINT, ABOUT);
    return directives;
  }]);

const ELSEWHERE = `
<div class="poryadok-elsewhere" role="status" ng-if="elsewhere.length">
  <p>{{ sought ? 'Найдено в других списках:' : 'В этом списке задач нет. Задачи есть здесь:' }}</p>
  <ul>
    <li ng-repeat="filter in elsewhere">
      <a href ng-click="open(filter)">{{ filter.name }}</a> — {{ filter.id | poryadokCount }}
    </li>
  </ul>
</div>`;

class List {
  constructor($scope, $http, $location, search) {
    Object.assign(this, {$scope, $http, $location, search});
    this.data = $scope.tasklistData.newChild($scope);
    // Whoever has chosen a filter stays in it, empty or not.
    this.chosen = Boolean($location.search().filter);
    $scope.open = filter => this.open(filter);
    this.data.observe(['filters', 'searchQuery', (filters, query) => {
      this.filters = [...filters].sort((a, b) => (a.properties.priority || 0) - (b.properties.priority || 0));
      this.query = query;
      this.count();
    }]);
    this.data.observe(['taskList', 'currentFilter', (list, filter) => {
      this.current = filter?.id;
      // What has begun elsewhere may be in other filters than the one that is read anew.
      this.count();
      // Drawn a moment later.
      setTimeout(() => window.dispatchEvent(new CustomEvent('poryadok:listed')));
    }]);
    const changed = () => $scope.$applyAsync(() => this.data.changed('taskList'));
    window.addEventListener('poryadok:list-changed', changed);
    $scope.$on('$destroy', () => window.removeEventListener('poryadok:list-changed', changed));
  }

  /** All filters in one question; what changes while it is answered is counted once more. */
  count() {
    if (this.counting) {
      this.again = true;
      return;
    }
    this.counting = true;
    this.again = false;
    const {query} = this;
    const words = query?.taskIdIn ? this.$location.search().words : undefined;
    this.$http.get('/tasks/counts', {params: {words}}).then(({data}) => data, () => null).then(answer => {
      this.counting = false;
      if (this.again || query !== this.query) {
        this.count();
      } else {
        counts = answer ?? {};
        this.look();
      }
    });
  }

  /** An empty list says where there is something; the first one to open is one that has something. */
  look() {
    const held = this.filters?.filter(({id}) => counts[id] > 0 && id !== this.current) ?? [];
    const empty = counts[this.current] === 0;
    this.$scope.sought = Boolean(this.query?.taskIdIn);
    this.$scope.elsewhere = empty ? held : [];
    if (empty && !this.chosen && !this.$scope.sought && held.length) {
      this.open(held[0]);
    }
    this.chosen ||= counts[this.current] !== undefined;
  }

  open({id}) {
    this.chosen = true;
    this.search.updateSilently({filter: id, page: null});
    this.data.changed('currentFilter');
  }
}

window.angular.module('cam.tasklist.tasklist').config(['ViewsProvider', views => views.registerDefaultView('tasklist.list', {
  id: 'poryadok-elsewhere',
  template: ELSEWHERE,
  controller: ['$scope', '$http', '$location', 'search', List],
  priority: 100
})]);
