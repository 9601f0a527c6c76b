/** Passwords and log-ins: what a password must be, how it is kept, how often it may be wrong, when a web session ends. */
@org.springframework.modulith.NamedInterface("login")
package org.poryadok.host.login;
