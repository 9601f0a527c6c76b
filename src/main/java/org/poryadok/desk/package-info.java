/** Pages beside the engine's applications: the start page, the knowledge base, the log of moderation, a case as its readers see it, the import of bodies, lists of pages. */
@org.springframework.modulith.ApplicationModule(displayName = "Desk")
package org.poryadok.desk;
