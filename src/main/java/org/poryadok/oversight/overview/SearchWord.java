package org.poryadok.oversight.overview;

import java.util.Set;

/**
 * Where a word of the search was found, apart from the steps of the cards themselves.
 *
 * @param bodies  by their names or their responsible officers' names
 * @param clauses as {@link ResolvedFilter#clauseKey}, by citation or act
 */
record SearchWord(String word, Set<String> bodies, Set<String> clauses) {}
