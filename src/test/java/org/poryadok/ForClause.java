package org.poryadok;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the clauses of the acts that a test shows to be carried out; {@code docs/clauses.md} lists the test beside them. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForClause {

    /** Ids of clauses, «KUZ-3c». */
    String[] value();
}
