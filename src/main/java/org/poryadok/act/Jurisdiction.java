package org.poryadok.act;

import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Whose acts, bodies and people belong together: a tenant of the product.
 *
 * @param id         «kuzbass»
 * @param name       Russian name, nominative
 * @param region     ISO 3166-2 code of the production calendar, «RU-KEM»
 * @param zone       zone in which its days begin and end
 * @param letterHour local time at which its reminders and escalations go out
 */
public record Jurisdiction(String id, String name, String region, ZoneId zone, LocalTime letterHour) {}
