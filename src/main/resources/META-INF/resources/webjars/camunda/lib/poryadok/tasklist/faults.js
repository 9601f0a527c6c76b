// A form in which the browser finds faults is shown to the server all the same: what it would refuse is said at once, beside the rest.
//
// Tasklist calls this for a form that it does not hand in (webapp/shipped-texts.yaml); refusals.js says what comes of it.

import {ask} from './desk.js';

window.poryadokFaulty = async (answers, {taskId, processDefinitionKey}) => {
  const address = taskId ? `/desk/tasks/${taskId}/faults` : `/desk/starts/${encodeURIComponent(processDefinitionKey)}/faults`;
  const body = Object.fromEntries(Object.entries(answers).map(([key, value]) => [key,
    value !== null && typeof value === 'object' ? {type: 'Json', value: JSON.stringify(value)} : {value}]));
  const response = await ask('POST', address, {body});
  window.dispatchEvent(new CustomEvent('poryadok:faults', {
    detail: (response?.ok ? response.answer : []).map(({field, sentence}) => ({field, message: sentence}))
  }));
};
