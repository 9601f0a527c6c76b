/** What anyone may see without a login: the term calculator and the public pages around it. */
package org.poryadok.site;
