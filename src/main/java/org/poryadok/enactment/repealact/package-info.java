/** {@code repeal-act}: an act loses its force; what is open under it is taken off control, and somebody decides what stays. */
package org.poryadok.enactment.repealact;
