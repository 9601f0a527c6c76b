/** Passwords and log-ins: what a password must be, how it is kept, how often it may be wrong, and when a web session ends. */
package org.poryadok.host.login;
