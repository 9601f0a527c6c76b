package org.poryadok.casework.document;

import java.time.LocalDate;

/**
 * A designated person in the table of a report.
 *
 * @param role        Russian name of the role: «ответственное должностное лицо»
 * @param orderNumber number of the order that designated the person
 */
public record PersonLine(String role, String fullName, String post, String orderNumber, LocalDate orderDate) {}
