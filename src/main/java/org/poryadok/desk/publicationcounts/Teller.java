package org.poryadok.desk.publicationcounts;

import java.util.Optional;

/**
 * Who may tell how much pages published.
 *
 * @param bodyId the body whose pages he may tell of; empty: those of every body of the jurisdiction
 */
record Teller(String userId, String jurisdiction, Optional<String> bodyId) {}
