package org.poryadok;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.poryadok.casework.SmallCase;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * Of the host only what the kernel cannot be without: what it adds to the engine, the calendar, the clock. No stereotype:
 * the host's own search for beans is not to find it.
 */
@EnableAutoConfiguration(exclude = CamundaBpmRestJerseyAutoConfiguration.class)
@Import({TestDatabase.class, Engine.class, SmallCase.class})
@ComponentScan(
        basePackages = {
            "org.poryadok.reporting.monthlyreport",
            "org.poryadok.supervision",
            "org.poryadok.casework",
            "org.poryadok.oversight",
            "org.poryadok.control",
            "org.poryadok.registry",
            "org.poryadok.mail",
            "org.poryadok.organisation",
            "org.poryadok.act",
            "org.poryadok.address",
            "org.poryadok.host.time"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ComponentScan(
        basePackages = {"org.poryadok.host.engine", "org.poryadok.host.casework"},
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ProcessEnginePlugin.class))
@ComponentScan(
        basePackages = "org.poryadok.host",
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = ".*\\.(TermConfiguration|AccessPlugin|EngineActingUser|EngineProductRights"
                                + "|EngineRepeatedTimers)"))
@ConfigurationPropertiesScan({
    "org.poryadok.reporting.monthlyreport",
    "org.poryadok.supervision",
    "org.poryadok.casework",
    "org.poryadok.oversight",
    "org.poryadok.control",
    "org.poryadok.registry",
    "org.poryadok.mail",
    "org.poryadok.organisation"
})
class RoomsWithoutHost {}
