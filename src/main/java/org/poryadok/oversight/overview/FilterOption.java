package org.poryadok.oversight.overview;

import java.util.Optional;

/**
 * Something to filter by.
 *
 * @param of the jurisdiction or act to which it belongs
 */
public record FilterOption(String id, String title, Optional<String> of) {}
