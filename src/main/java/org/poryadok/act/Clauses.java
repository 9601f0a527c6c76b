package org.poryadok.act;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The clauses of acts whose rule a class holds: where somebody who knows the act finds it in the code. Who shows, sends or
 * records what the rule says does not hold it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Clauses {

    /** Ids of clauses, such as «KUZ-3c». */
    String[] value();
}
