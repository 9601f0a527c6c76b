// Whoever is said to be away reads it above his list, and is back by one click.

import {ask, listHasChanged, sentence, told} from './desk.js';

const AWAY = `
<div class="poryadok-elsewhere poryadok-away" role="status" ng-if="away">
  <p>{{ away }}</p>
  <button type="button" class="btn btn-default" ng-click="end()" ng-disabled="ending">Завершить отсутствие</button>
</div>`;

class Away {

  constructor($scope) {
    this.$scope = $scope;
    $scope.end = () => this.end();
    this.look();
  }

  async look() {
    const known = await told('GET', '/desk/absence');
    const away = known && sentence(`Вас нет на месте ${known.days}: ваши задачи исполняет ${known.deputy}`);
    this.$scope.$applyAsync(() => Object.assign(this.$scope, {away, ending: false}));
  }

  async end() {
    this.$scope.ending = true;
    await ask('POST', '/desk/absence/end');
    await this.look();
    listHasChanged();
  }
}

window.angular.module('cam.tasklist.tasklist').config(['ViewsProvider', views => views.registerDefaultView('tasklist.list', {
  id: 'poryadok-away',
  template: AWAY,
  controller: ['$scope', Away],
  priority: 300
})]);
