// One field over everything on the cards. The words stand in the address, so that they are there again after a reload or
// a step back.

const NOTHING = ['none'];

const FIELD = `
<form class="poryadok-search" role="search" ng-submit="seek()">
  <input type="search" class="form-control" maxlength="200" autocomplete="off"
    aria-label="Поиск по задачам" placeholder="Поиск: орган, страница, пункт, фамилия"
    ng-model="typed.words" ng-model-options="{debounce: 300}" ng-change="seek()">
</form>
<p class="poryadok-search-said" role="status" ng-if="said">{{ said }}</p>`;

class Search {
  constructor($scope, $http, $location) {
    Object.assign(this, {$scope, $http, $location});
    this.data = $scope.tasklistData.newChild($scope);
    $scope.typed = {words: this.addressed()};
    $scope.seek = () => this.seek();
    $scope.$on('$locationChangeSuccess', () => this.comeBack());
    this.sought = '';
    if (this.addressed()) {
      // Until it is found nothing else is shown.
      this.show(NOTHING);
      this.find(this.addressed());
    }
  }

  addressed() {
    return this.$location.search().words ?? '';
  }

  seek() {
    const words = (this.$scope.typed.words ?? '').trim();
    if (words !== this.addressed()) {
      this.$location.search({...this.$location.search(), words: words || null, page: null});
    }
    this.find(words);
  }

  comeBack() {
    if (this.addressed() !== this.sought) {
      this.$scope.typed.words = this.addressed();
      this.find(this.addressed());
    }
  }

  find(words) {
    if (words === this.sought) {
      return;
    }
    this.sought = words;
    if (!words) {
      this.$scope.said = '';
      this.show(null);
      return;
    }
    this.$http.get('/tasks/found', {params: {words}}).then(
      ({data}) => words === this.sought && this.found(words, data),
      () => words === this.sought && this.failed());
  }

  found(words, {tasks, more}) {
    this.$scope.said = this.told(words, tasks.length, more);
    this.show(tasks.length ? tasks : NOTHING);
  }

  failed() {
    this.sought = '';
    this.$scope.said = 'Поиск сейчас не отвечает. Повторите через минуту.';
    this.show(null);
  }

  told(words, found, more) {
    if (!found) {
      return `По запросу «${words}» ничего не найдено. Проверьте написание или уберите часть слов.`;
    }
    return more ? `Показаны первые ${found}: уточните запрос.` : '';
  }

  show(tasks) {
    this.data.set('searchQuery', tasks ? {taskIdIn: tasks} : {});
  }
}

window.angular.module('cam.tasklist.tasklist').config(['ViewsProvider', views => views.registerDefaultView('tasklist.list', {
  id: 'poryadok-search',
  template: FIELD,
  controller: ['$scope', '$http', '$location', Search],
  priority: 200
})]);
