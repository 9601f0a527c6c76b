/** What the list of Tasklist asks beside the engine: how near the end of a term is, and which tasks speak of a word. */
package org.poryadok.host.tasklist;
