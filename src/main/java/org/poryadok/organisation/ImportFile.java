package org.poryadok.organisation;

/**
 * A file as the administrator chose it.
 *
 * @param name  as on the administrator's computer; faults cite it
 * @param bytes CSV in UTF-8 (with or without BOM) or windows-1251
 */
public record ImportFile(String name, byte[] bytes) {}
