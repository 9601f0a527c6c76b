import {el} from './frame/dom.js';
import {Server} from './frame/server.js';
import {count, numberText} from './frame/words.js';

/** How many cases are overdue at each step, on the step itself. */
export async function badges(viewer, {api, processDefinitionId}) {
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  let steps;
  try {
    steps = await new Server(api).get(`definitions/${encodeURIComponent(processDefinitionId)}/overdue`);
  } catch {
    // The diagram is of use without badges; the page «Сроки» says what is wrong.
    return;
  }
  steps.filter(step => step.count > 0 && registry.get(step.activityId)).forEach(step => {
    const words = `Просрочено: ${count(step.count, 'дело', 'дела', 'дел')}`;
    overlays.add(step.activityId, 'poryadok-overdue', {
      position: {top: -14, right: 14},
      // A large model is shown small; its badges stay large enough to be read.
      scale: {min: 0.9},
      html: el('span', {class: 'pory-badge', title: words, 'aria-label': words, role: 'img'}, numberText(step.count))
    });
  });
}
