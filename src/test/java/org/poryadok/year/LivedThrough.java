package org.poryadok.year;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.poryadok.PoryadokTest;

/** A host that was installed before the first act was signed, and whose time passes for one jurisdiction at a time. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PoryadokTest
@ExtendWith(InstalledBefore.class)
@interface LivedThrough {}
