package org.poryadok.desk.tasklist;

import java.time.Instant;
import java.util.UUID;

/**
 * @param answers  JSON: field of the form → what stood in it
 * @param revision another one with every save
 */
record Draft(String answers, Instant savedAt, UUID revision) {}
