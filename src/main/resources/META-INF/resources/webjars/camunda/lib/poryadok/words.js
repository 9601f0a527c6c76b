// What the engine and the viewers of decision tables name in codes, as people name it.

const words = {
  // Kinds of values.
  String: 'текст', Boolean: 'да или нет', Short: 'короткое целое число', Integer: 'целое число', Long: 'длинное целое число',
  Double: 'дробное число', Date: 'дата', Null: 'нет значения', Object: 'объект', Json: 'сведения в записи JSON',
  Xml: 'сведения в записи XML', File: 'файл', Bytes: 'двоичные данные',
  true: 'да', false: 'нет',

  // Jobs and what they are about.
  'async-continuation': 'следующий шаг', 'async-before': 'перед шагом', 'async-after': 'после шага',
  'timer-transition': 'таймер на границе шага', 'timer-intermediate-transition': 'промежуточный таймер',
  'timer-start-event': 'начальный таймер', 'timer-start-event-subprocess': 'таймер подпроцесса',
  event: 'событие', 'history-cleanup': 'очистка истории',
  'batch-seed-job': 'подготовка пакетной операции', 'batch-monitor-job': 'наблюдение за пакетной операцией',

  // Batch operations.
  'instance-migration': 'перенос дел', 'instance-modification': 'изменение дел', 'instance-restart': 'начало дел заново',
  'instance-deletion': 'удаление дел в работе', 'historic-instance-deletion': 'удаление завершённых дел',
  'historic-decision-instance-deletion': 'удаление решений', 'set-job-retries': 'число попыток заданий',
  'set-external-task-retries': 'число попыток внешних заданий', 'set-variables': 'указание переменных',
  'instance-update-suspension-state': 'приостановка или возобновление дел', 'correlate-message': 'передача сообщения',
  'process-set-removal-time': 'время удаления дел', 'decision-set-removal-time': 'время удаления решений',
  'batch-set-removal-time': 'время удаления пакетных операций',

  id: 'Идентификатор', type: 'Вид', user: 'Пользователь', tenantId: 'Территория', startTime: 'Начало',
  executionStartTime: 'Начало выполнения', endTime: 'Окончание', totalJobs: 'Всего заданий',
  completedJobs: 'Выполнено заданий', remainingJobs: 'Осталось заданий', batchJobsPerSeed: 'Заданий за один приём',
  invocationsPerBatchJob: 'Дел в одном задании', batchJobDefinitionId: 'Вид заданий',
  monitorJobDefinitionId: 'Вид заданий наблюдения', seedJobDefinitionId: 'Вид подготовительных заданий',

  // Elements of a diagram.
  processDefinition: 'процедура', subProcess: 'подпроцесс', adHocSubProcess: 'подпроцесс', transaction: 'подпроцесс',
  multiInstanceBody: 'все повторения', callActivity: 'вызов процедуры', userTask: 'задача', serviceTask: 'действие системы',
  sendTask: 'отправка', receiveTask: 'ожидание сообщения', businessRuleTask: 'решение', scriptTask: 'действие системы',
  manualTask: 'действие вне системы', task: 'шаг', startEvent: 'начало', noneStartEvent: 'начало', startTimerEvent: 'начальный таймер',
  messageStartEvent: 'начало по сообщению', intermediateTimer: 'промежуточный таймер',
  intermediateMessageCatch: 'ожидание сообщения', boundaryTimer: 'таймер на границе шага', noneEndEvent: 'окончание',
  exclusiveGateway: 'развилка', parallelGateway: 'параллельная развилка', inclusiveGateway: 'развилка',
  eventBasedGateway: 'развилка по событию',

  // Permissions and kinds of groups.
  ALL: 'всё', NONE: 'ничего', ACCESS: 'вход', READ: 'просмотр', CREATE: 'создание', UPDATE: 'изменение', DELETE: 'удаление',
  EDIT: 'правка', SHARE: 'совместный доступ', SET: 'указание', SUSPEND: 'приостановка',
  CREATE_INSTANCE: 'начало дел', READ_INSTANCE: 'просмотр дел', UPDATE_INSTANCE: 'изменение дел',
  DELETE_INSTANCE: 'удаление дел', SUSPEND_INSTANCE: 'приостановка дел', MIGRATE_INSTANCE: 'перенос дел',
  READ_TASK: 'просмотр задач', UPDATE_TASK: 'изменение задач', TASK_WORK: 'работа с задачами',
  TASK_ASSIGN: 'поручение задач', READ_HISTORY: 'просмотр истории', UPDATE_HISTORY: 'изменение истории',
  DELETE_HISTORY: 'удаление истории', RETRY_JOB: 'повтор заданий', READ_VARIABLE: 'просмотр переменных',
  UPDATE_VARIABLE: 'изменение переменных', READ_INSTANCE_VARIABLE: 'просмотр переменных дел',
  UPDATE_INSTANCE_VARIABLE: 'изменение переменных дел', READ_TASK_VARIABLE: 'просмотр переменных задач',
  UPDATE_TASK_VARIABLE: 'изменение переменных задач', READ_HISTORY_VARIABLE: 'просмотр истории переменных',
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: 'пакетный перенос дел',
  CREATE_BATCH_MODIFY_PROCESS_INSTANCES: 'пакетное изменение дел',
  CREATE_BATCH_RESTART_PROCESS_INSTANCES: 'пакетное начало дел заново',
  CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES: 'пакетное удаление дел в работе',
  CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES: 'пакетное удаление завершённых дел',
  CREATE_BATCH_DELETE_DECISION_INSTANCES: 'пакетное удаление решений',
  CREATE_BATCH_SET_JOB_RETRIES: 'пакетный повтор заданий',
  CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES: 'пакетный повтор внешних заданий',
  CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND: 'пакетная приостановка дел',
  CREATE_BATCH_SET_REMOVAL_TIME: 'пакетное указание времени удаления',
  CREATE_BATCH_SET_VARIABLES: 'пакетное указание переменных',
  CREATE_BATCH_CORRELATE_MESSAGE: 'пакетная передача сообщения',
  SYSTEM: 'система', WORKFLOW: 'процедуры', poryadok: 'порядок',

  // Decision tables.
  'Hit policy:': 'Подходящие правила:', 'Unique': 'одно', 'First': 'первое', 'Priority': 'по порядку значений', 'Any': 'любое',
  'Collect': 'все', 'Collect (Sum)': 'все, сумма', 'Collect (Min)': 'все, наименьшее', 'Collect (Max)': 'все, наибольшее',
  'Collect (Count)': 'все, количество', 'Rule order': 'все по порядку', 'Output order': 'все по порядку значений',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': 'Подходит не больше одного правила.',
  'Rules may overlap. The first matching rule will be chosen': 'Берётся первое подходящее правило.',
  'Rules may overlap. The one with the highest priority will be chosen': 'Берётся подходящее правило с наибольшим приоритетом.',
  'Rules may overlap. Their output have to match': 'Подходящие правила дают одно и то же.',
  'Collects the values of all matching rules': 'Берутся значения всех подходящих правил.',
  'Collects the values of all matching rules and sums up to a single value': 'Значения подходящих правил складываются.',
  'Collects the values of all matching rules and uses the lowest value': 'Берётся наименьшее значение подходящих правил.',
  'Collects the values of all matching rules and uses the highest value': 'Берётся наибольшее значение подходящих правил.',
  'Collects the values of all matching rules and counts the number of them': 'Подходящие правила пересчитываются.',
  'View DRD': 'Схема решений', When: 'Если', And: 'и', Then: 'То', Annotations: 'Пояснения',
  'Decision name: ': 'Правило решения: ', 'Input label: ': 'Условие: ', 'Input expression: ': 'Выражение: ',
  'Input type': 'Тип значения', 'Input values': 'Возможные значения', 'Output label': 'Результат', 'Output name': 'Код результата',
  'Output type': 'Тип значения', 'Output values': 'Возможные значения',
  string: 'текст', boolean: 'да или нет', integer: 'целое число', long: 'длинное целое число', double: 'дробное число',
  number: 'число', date: 'дата'
};

const timers = {DATE: 'дата', DURATION: 'через', CYCLE: 'повтор'};

window.poryadokWord = code => {
  if (code === null) {
    return words.Null;
  }
  return Object.hasOwn(words, code) ? words[code]
    : typeof code === 'string' ? code.replace(/^(DATE|DURATION|CYCLE): /, (all, kind) => `${timers[kind]}: `) : code;
};

window.angular.module('cam.commons.util').filter('inRussian', () => window.poryadokWord);
