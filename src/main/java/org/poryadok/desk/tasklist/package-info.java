/**
 * What Tasklist asks beside the engine: drafts of forms, tasks that are taken by being opened, what followed from a deed, how near
 * the end of a term is, and which tasks speak of a word.
 */
package org.poryadok.desk.tasklist;
