/** The engine's users with the product's rules: how their passwords are kept and compared, when their web sessions end. */
package org.poryadok.host.identity;
