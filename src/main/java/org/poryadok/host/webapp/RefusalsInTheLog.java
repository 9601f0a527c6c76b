package org.poryadok.host.webapp;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps refusals out of the log of the REST API. The engine knows them for what they are; its REST API wraps them into
 * faults of the server, each with a stack trace, of which a day of work would leave hundreds.
 */
@Component
class RefusalsInTheLog extends TurboFilter {

    private static final String REST_FAULTS = "org.camunda.bpm.engine.rest.exception";

    @PostConstruct
    void begin() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).addTurboFilter(this);
    }

    @PreDestroy
    void end() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).getTurboFilterList().remove(this);
    }

    @Override
    public FilterReply decide(Marker marker, Logger logger, Level level, String format, Object[] parameters, Throwable thrown) {
        return level.isGreaterOrEqual(Level.INFO) && REST_FAULTS.equals(logger.getName())
                && EngineFailures.last().flatMap(Answer::refusalIn).isPresent() ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
