// «?» on each form leads to the chapter of the guide about it, in a page of its own: nothing typed is left.

import {element} from './desk.js';

window.addEventListener('poryadok:opened', ({detail: {form, place}}) => {
  const help = element('a', '?', 'poryadok-help');
  help.href = `/guide/forms/${encodeURIComponent(form)}`;
  help.target = '_blank';
  help.rel = 'noopener';
  help.title = 'Руководство: об этой форме';
  help.setAttribute('aria-label', 'Руководство: об этой форме (в новом окне)');
  place.prepend(help);
});
