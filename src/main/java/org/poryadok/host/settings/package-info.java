/** What a production start must be told and must find, and the sentences that say what to mend. */
package org.poryadok.host.settings;
