/** What bodies have sent and somebody has to check: who has had it since when, and who has had it too long. */
@org.springframework.modulith.NamedInterface("checks")
package org.poryadok.supervision.checks;
