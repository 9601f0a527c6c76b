/** Pages for officials beside the engine's applications: the knowledge base and the log of moderation. */
package org.poryadok.host.desk;
