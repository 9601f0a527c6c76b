package org.poryadok.organisation;

/**
 * Why a person may not be chosen.
 *
 * @param mark     a few Russian words for the list that offers him
 * @param sentence the refusal, Russian
 */
public record Hindrance(String mark, String sentence) {}
