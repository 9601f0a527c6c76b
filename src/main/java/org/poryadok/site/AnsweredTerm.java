package org.poryadok.site;

import java.util.List;
import java.util.Optional;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.term.Term;

/**
 * A computed term with where it comes from.
 *
 * @param warnings the term's own and those about the act
 */
record AnsweredTerm(Term term, Optional<LegalAct> act, Optional<Clause> clause, List<String> warnings) {}
