/** What the demo alone has: its own PostgreSQL, the mail catcher, and the clock that anyone may move. */
@org.springframework.modulith.ApplicationModule(displayName = "Demo")
package org.poryadok.demo;
