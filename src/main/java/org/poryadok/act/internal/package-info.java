/** Reading acts from files and checking them; other rooms see only what comes out. */
package org.poryadok.act.internal;
