package org.poryadok.coordination;

import org.poryadok.act.ConsultationTopic;

/**
 * How often help was asked on a topic. A request on two topics counts for both.
 *
 * @param passedOn  sent on to whoever answers on the topic; not counted among the asked
 * @param unsettled answers of which the asking body has said that they did not settle the question
 * @param meanDays  calendar days from request to answer on the average, rounded up; 0 when nothing was answered
 */
public record TopicFigures(
        ConsultationTopic topic, int asked, int answered, int passedOn, int unsettled, int shared, int meanDays) {}
