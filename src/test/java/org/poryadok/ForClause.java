package org.poryadok;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names clauses that a journey carries from the act's own entry into force to their last consequence, by the people whom
 * they concern; {@code docs/journeys.md} lists it. Stands only on tests of lived-through classes: a test of a rule by itself
 * has {@link ForRuleOf}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ForClause.All.class)
public @interface ForClause {

    /** Ids of clauses of one act, «KUZ-3c». */
    String[] value();

    /**
     * Those who carry it, each of whom logs in and hands something in during the journey: logins without the jurisdiction,
     * «controller», «health.responsible».
     */
    String[] by();

    /** The state in which the journey leaves the clause, a Russian sentence. */
    String end();

    /** What the compiler makes of several on one test. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface All {

        ForClause[] value();
    }
}
