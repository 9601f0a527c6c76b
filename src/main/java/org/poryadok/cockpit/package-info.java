/**
 * The back end of the supervisor's pages in Cockpit: terms under control, discipline, the mail journal, and what a
 * supervisor may do about them. It decides who sees and does what; the figures and the deeds come from the rooms below.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Cockpit")
package org.poryadok.cockpit;
