/** What is told by letter of a card beside its term: what was asked of it, what was decided and why. */
package org.poryadok.supervision.news;
