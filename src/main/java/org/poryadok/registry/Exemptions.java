package org.poryadok.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.organisation.Belonging;
import org.poryadok.registry.internal.ExemptionTable;
import org.poryadok.term.Russian;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bodies that need not keep a page, and on what ground. Changes join the caller's transaction. Days are days of the
 * jurisdiction's zone.
 */
@Component
@Transactional(noRollbackFor = RegistryException.class)
public class Exemptions {

    private final ExemptionTable table;
    private final Belonging belonging;
    private final Acts acts;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Exemptions(ExemptionTable table, Belonging belonging, Acts acts, Clock clock, ApplicationEventPublisher events) {
        this.table = table;
        this.belonging = belonging;
        this.acts = acts;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @throws RegistryException when it is to stand until a day that has passed
     * @throws org.poryadok.organisation.OrganisationException when body, act and clauses are not of one jurisdiction
     */
    public Exemption agree(NewExemption decision) {
        decision.validUntil().ifPresent(day -> checkUntil(decision.jurisdiction(), day));
        Exemption exemption = keep(decision, true);
        events.publishEvent(new RegistryChanged(exemption.jurisdiction(), exemption.bodyId()));
        return exemption;
    }

    /**
     * Keeps a refusal with its reason; the obligation runs on.
     *
     * @throws org.poryadok.organisation.OrganisationException when body, act and clauses are not of one jurisdiction
     */
    public Exemption refuse(NewExemption decision) {
        return keep(decision, false);
    }

    /**
     * Leaves an exemption in force after a review, for good or until another day.
     *
     * @throws RegistryException when it was refused or ended, or the day has passed
     */
    public Exemption prolong(UUID id, Optional<LocalDate> validUntil, String reason, String by) {
        Exemption exemption = inForce(id);
        validUntil.ifPresent(day -> checkUntil(exemption.jurisdiction(), day));
        table.keep(id, validUntil, reason, now(), by);
        if (!validUntil.equals(exemption.validUntil())) {
            events.publishEvent(new RegistryChanged(exemption.jurisdiction(), exemption.bodyId()));
        }
        return inForce(id);
    }

    /**
     * Ends an exemption: today is the first day without it.
     *
     * @throws RegistryException when it was refused or ended already
     */
    public void end(UUID id, String because, String by) {
        Exemption exemption = inForce(id);
        table.end(id, today(exemption.jurisdiction()), because, now(), by);
        events.publishEvent(new RegistryChanged(exemption.jurisdiction(), exemption.bodyId()));
    }

    /**
     * Asks, before a form goes on, whether an exemption may stand until a day.
     *
     * @throws RegistryException when the day is today or has passed
     */
    public void checkUntil(String jurisdiction, LocalDate day) {
        LocalDate today = today(jurisdiction);
        if (!day.isAfter(today)) {
            throw new RegistryException(
                    "Освободить можно до дня, который ещё не наступил; сегодня " + Russian.day(today) + ".");
        }
    }

    /** Jurisdictions of decisions by id; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, String> jurisdictions(Collection<UUID> ids) {
        return table.jurisdictions(ids);
    }

    /** Decisions on a body, refusals too, the earliest first. */
    @Transactional(readOnly = true)
    public List<Exemption> ofBody(String bodyId) {
        return table.ofBody(bodyId);
    }

    /** Exemptions of a jurisdiction that stand today. */
    @Transactional(readOnly = true)
    public List<Exemption> standing(String jurisdiction) {
        LocalDate today = today(jurisdiction);
        return table.notEnded(jurisdiction).stream()
                .filter(exemption -> exemption.standsOn(today))
                .toList();
    }

    /** Exemptions of a body from an obligation that stand on a day. */
    @Transactional(readOnly = true)
    public List<Exemption> standing(String bodyId, String obligationClauseId, LocalDate on) {
        return table.ofBody(bodyId).stream()
                .filter(exemption -> exemption.obligationClauseId().equals(obligationClauseId))
                .filter(exemption -> exemption.standsOn(on))
                .toList();
    }

    /** Ids of the networks in which a body need not keep a page on a day. */
    @Transactional(readOnly = true)
    public Set<String> networks(String bodyId, String obligationClauseId, LocalDate on) {
        return standing(bodyId, obligationClauseId, on).stream()
                .flatMap(exemption -> exemption.networks().stream())
                .collect(Collectors.toSet());
    }

    private Exemption keep(NewExemption decision, boolean agreed) {
        Exemption exemption = new Exemption(
                UUID.randomUUID(),
                decision.jurisdiction(),
                decision.actId(),
                decision.clauseId(),
                decision.obligationClauseId(),
                decision.bodyId(),
                decision.networks(),
                decision.specifics(),
                decision.opinion(),
                agreed,
                decision.reason(),
                decision.letterNumber(),
                decision.letterDate(),
                today(decision.jurisdiction()),
                now(),
                decision.actor(),
                agreed ? decision.validUntil() : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                decision.processInstanceId());
        belonging.require(exemption.parts());
        table.insert(exemption);
        return exemption;
    }

    private Exemption inForce(UUID id) {
        Exemption exemption =
                table.lock(id).orElseThrow(() -> new RegistryException("Такого освобождения в реестре нет."));
        if (!exemption.agreed()) {
            throw new RegistryException("В освобождении отказано.");
        }
        exemption.endedOn().ifPresent(day -> {
            throw new RegistryException("Освобождение прекращено с " + Russian.day(day) + ".");
        });
        return exemption;
    }

    private LocalDate today(String jurisdiction) {
        return LocalDate.ofInstant(
                clock.instant(), acts.jurisdiction(jurisdiction).zone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
