/** What one piece of work asks several times is read once: answers that are kept for the thread until the work ends. */
@org.springframework.modulith.ApplicationModule(displayName = "Read once")
package org.poryadok.readonce;
