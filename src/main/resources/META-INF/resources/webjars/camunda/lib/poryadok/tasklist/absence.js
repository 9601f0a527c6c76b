// Whoever is said to be away reads it above his list, and ends it there: weeks of it are not ended by a slip of the hand.

import {wants} from './confirm.js';
import {ask, listHasChanged, sentence, told} from './desk.js';
import {tellDone} from './done.js';

const AWAY = `
<div class="poryadok-elsewhere poryadok-away" role="status" ng-if="away">
  <p>{{ away }}</p>
  <p ng-if="failed">{{ failed }}</p>
  <button type="button" class="btn btn-default" ng-click="end()" ng-disabled="ending">Завершить отсутствие</button>
</div>`;

class Away {

  constructor($scope) {
    this.$scope = $scope;
    $scope.end = () => this.end();
    this.look();
    // It ends while the page stands open: with its last day, or by another's deed.
    const look = () => this.look();
    window.addEventListener('poryadok:listed', look);
    $scope.$on('$destroy', () => window.removeEventListener('poryadok:listed', look));
  }

  async look() {
    const known = await told('GET', '/desk/absence');
    this.known = known;
    const away = known && sentence(`Вас нет на месте ${known.days}: ваши задачи исполняет ${known.deputy}`);
    this.$scope.$applyAsync(() => Object.assign(this.$scope, {away, ending: false}));
  }

  async end() {
    const {who, days, today, deputy} = this.known;
    const sure = await wants({
      title: 'Завершить отсутствие?',
      text: [
        sentence(`Отсутствие: ${who}, ${days}`),
        `Оно закончится сегодня, ${today}: ваши задачи снова станут вашими, ${deputy} их больше не исполняет.`
          + ' Внести отсутствие снова сможет только кадровая служба.'
      ],
      deed: 'Завершить отсутствие'
    });
    if (!sure) {
      return;
    }
    Object.assign(this.$scope, {ending: true, failed: ''});
    const answer = await ask('POST', '/desk/absence/end');
    const failed = answer?.ok ? '' : 'Не удалось завершить отсутствие: сервер не ответил. Повторите через минуту.';
    this.$scope.$applyAsync(() => Object.assign(this.$scope, {failed, ending: false}));
    if (failed) {
      return;
    }
    await this.look();
    listHasChanged();
    // What stood open as the deputy's is one's own again.
    window.dispatchEvent(new CustomEvent('poryadok:back'));
    tellDone(`отсутствие ${days} завершено`, `ваши задачи снова у вас, ${deputy} их больше не исполняет`);
  }
}

window.angular.module('cam.tasklist.tasklist').config(['ViewsProvider', views => views.registerDefaultView('tasklist.list', {
  id: 'poryadok-away',
  template: AWAY,
  controller: ['$scope', Away],
  priority: 300
})]);
