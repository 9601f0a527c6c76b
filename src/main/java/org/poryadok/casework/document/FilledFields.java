package org.poryadok.casework.document;

import java.util.List;
import java.util.Map;

/** Texts of one document: single fields by name, and rows by list, each row with its fields by full name. */
record FilledFields(Map<String, String> texts, Map<String, List<Map<String, String>>> rows) {}
