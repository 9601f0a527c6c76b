/**
 * The mail room: letters are put into an outbox inside the caller's transaction, sent over SMTP by any node,
 * and every letter that cannot be delivered is told aloud. It knows nothing of acts, bodies or terms.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Mail")
package org.poryadok.mail;
