/** Tables of the content plans. */
package org.poryadok.content.internal;
