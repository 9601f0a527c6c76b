/** What Tasklist asks beside the engine: drafts of forms, tasks that are taken by being opened, and what followed from a deed. */
package org.poryadok.desk.tasklist;
