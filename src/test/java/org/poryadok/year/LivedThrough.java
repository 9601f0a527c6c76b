package org.poryadok.year;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.poryadok.PoryadokTest;
import org.springframework.context.annotation.Import;

/** A host of its own that was installed before the first act was signed, and whose time passes for one territory at a time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PoryadokTest
@Import(InstalledBefore.class)
@interface LivedThrough {
}
