// Cockpit asks for this file behind the login; the pages themselves are plain files that a browser keeps.
export {default} from '../../../../../../lib/poryadok/cockpit/plugin.js';
