package org.poryadok;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the clauses whose rule a test of mechanics shows, from whatever state it sets up for that; {@code docs/clauses.md}
 * lists the test beside them. That a clause is carried out, only a journey shows: {@link ForClause}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForRuleOf {

    /** Ids of clauses, «KUZ-3c». */
    String[] value();
}
