/** P17: whoever answers for pages leaves; access is handed over, somebody else is designated, no page stays without a person. */
package org.poryadok.staffing.replaceofficial;
