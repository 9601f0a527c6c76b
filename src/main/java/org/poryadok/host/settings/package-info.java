/** What a production start must be told, and the sentence that says how. */
package org.poryadok.host.settings;
