/**
 * P09: the weekly norm of publications. One instance of {@code weekly-norm} per clause and week, for all pages that the
 * clause speaks of; {@code norm-weeks} begins them.
 */
@org.springframework.modulith.NamedInterface("weekly-norm")
package org.poryadok.content.weeklynorm;
