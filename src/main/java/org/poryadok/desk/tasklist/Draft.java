package org.poryadok.desk.tasklist;

import java.time.Instant;

/** @param answers JSON: field of the form → what stood in it */
record Draft(String answers, Instant savedAt) {}
