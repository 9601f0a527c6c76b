/** What is told by letter of a card beside its term: what was asked of it, what was decided and why. */
@org.springframework.modulith.NamedInterface("news")
package org.poryadok.supervision.news;
