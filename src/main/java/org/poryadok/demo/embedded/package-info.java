/** Services that the demo brings along; none of it is in the production jar's reach. */
package org.poryadok.demo.embedded;
