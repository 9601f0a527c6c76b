/**
 * How much pages published in a week as somebody told it, a person or a program, without telling of the publications. What
 * becomes of such a word the weekly norm decides.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Counts")
package org.poryadok.counts;
