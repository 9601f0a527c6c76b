/** How the engine finds the tasks that somebody may read: the same rights as the engine's, asked in another form. */
package org.poryadok.host.tasklist;
