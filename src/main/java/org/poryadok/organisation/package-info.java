/**
 * Bodies, officials and their posts, and who is designated for what by which order. Every other room asks here who
 * holds a role; the engine's users and groups follow from it in the host.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Organisation")
package org.poryadok.organisation;
