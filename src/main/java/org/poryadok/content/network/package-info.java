/**
 * What networks tell of the pages themselves, through their interfaces. A network that does not answer breaks nothing: the
 * count then rests on the log, and says so.
 */
@org.springframework.modulith.NamedInterface("network")
package org.poryadok.content.network;
