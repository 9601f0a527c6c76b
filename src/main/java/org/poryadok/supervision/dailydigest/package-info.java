/** The process {@code daily-digest}: every working morning of a jurisdiction its supervisors are told what is late. */
@org.springframework.modulith.NamedInterface("daily-digest")
package org.poryadok.supervision.dailydigest;
