package org.poryadok.desk.tasklist;

import java.util.Optional;
import java.util.UUID;

/**
 * What a window knows of a draft that it is about to change.
 *
 * @param based  revision that it has read or saved last
 * @param window its own id
 */
record DraftKnown(Optional<UUID> based, Optional<UUID> window) {}
