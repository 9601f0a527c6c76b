/**
 * Terms under control: control cards, their reminders, the escalation ladder and the morning digest. Every other room
 * asks here what is due and what is overdue; nothing here knows which engine runs the procedures.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Control")
package org.poryadok.control;
