// What happens around a form in Tasklist. One script is loaded by the application, under an address of its own making; it
// brings the others, which would otherwise be there twice.

import './drafts.js';
import './fields.js';
import './focus.js';
import './below.js';
import './whole.js';
import './tables.js';
import './pressed.js';
import './take.js';
import './tabs.js';
import './gone.js';
import './people.js';
import './faults.js';
import './done.js';
import './start.js';
import './phone.js';
import './help.js';
import './absence.js';
import './ask.js';
import './begun.js';
import './requests.js';
import './story.js';
import './moments.js';
