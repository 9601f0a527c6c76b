package org.poryadok.demo.mail;

/** A document that came with a letter. */
record CaughtAttachment(String fileName, String contentType, byte[] content) {}
