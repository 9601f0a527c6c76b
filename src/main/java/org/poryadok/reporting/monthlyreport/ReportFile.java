package org.poryadok.reporting.monthlyreport;

/**
 * A report as a file.
 *
 * @param name        Russian file name with its suffix
 * @param contentType media type
 */
public record ReportFile(String name, String contentType, byte[] content) {}
