package org.poryadok.act.internal;

import java.util.Optional;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.Modality;
import org.poryadok.term.TermException;
import org.poryadok.term.TermRule;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The internal term of obligations of which acts say no term, {@code poryadok.control.*}, so that somebody is reminded of them. It
 * holds where one result fulfils an obligation: a page, an order, an act, an answer. What is to be kept always has no last day, but
 * each of its cases that ends by itself has (a version of the registry, the verification of a page, an audit); a
 * decision that is sent out says its own, and to whom an act only recommends no administration can set a day. A clause has
 * another one, or none, by its own field {@code internalTerm}.
 *
 * @param defaultTerm a period such as «20-working-days», «1-months»; empty: such obligations stay without a term
 */
@ConfigurationProperties("poryadok.control")
record DefaultTerm(@DefaultValue("20-working-days") String defaultTerm) {

    /** What acts say themselves. */
    static final DefaultTerm NONE = new DefaultTerm("");

    DefaultTerm {
        try {
            rule(defaultTerm);
        } catch (TermException e) {
            throw new IllegalArgumentException("poryadok.control.default-term: " + e.getMessage(), e);
        }
    }

    /**
     * The term of a clause that has none of its own.
     *
     * @param answers whether its addressee answers those who ask for help, one by one
     */
    Optional<TermRule> of(Modality modality, ClauseTrigger trigger, boolean answers) {
        boolean fulfilledByAResult = answers || trigger.isFulfilledOnce();
        return modality == Modality.MANDATORY && fulfilledByAResult ? rule(defaultTerm) : Optional.empty();
    }

    /** The term of one case under a clause whose own term does not run, or that has none. */
    Optional<TermRule> ofCase(Modality modality) {
        return modality == Modality.MANDATORY ? rule(defaultTerm) : Optional.empty();
    }

    private static Optional<TermRule> rule(String code) {
        return code.isBlank() ? Optional.empty() : Optional.of(TermRule.parse(code));
    }
}
