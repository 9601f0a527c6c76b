package org.poryadok.year;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.poryadok.PoryadokTest;

/**
 * Journeys on a host that is installed anew before each of them, before the first act was signed, and whose time passes for
 * one jurisdiction at a time. People alone carry them on ({@link LivedJurisdiction}); {@code JourneysAreHonestTest} refuses
 * short cuts.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@PoryadokTest
@ExtendWith(InstalledBefore.class)
@interface LivedThrough {}
