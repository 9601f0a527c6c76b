/** Passwords and log-ins: what a password must be, how often it may be wrong, what is told and written down of each. */
@org.springframework.modulith.ApplicationModule(displayName = "Login")
package org.poryadok.login;
