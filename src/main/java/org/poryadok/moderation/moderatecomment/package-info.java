/** P10, {@code moderate-comment}: what users write is sorted, answered, removed, and its author blocked. */
package org.poryadok.moderation.moderatecomment;
