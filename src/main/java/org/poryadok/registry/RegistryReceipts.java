package org.poryadok.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When notices and applications reached whoever keeps the registry: an act may count from there until the registry has to
 * say it. Days are those of the jurisdiction's zone; writing joins the caller's transaction.
 */
@Component
@Transactional
public class RegistryReceipts {

    private final JdbcClient database;
    private final RegistryVersions versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegistryReceipts(JdbcClient database, RegistryVersions versions, ApplicationEventPublisher events, Clock clock) {
        this.versions = versions;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Notes that a notice of a page, or the application to enter it, came on a day. */
    public void received(String jurisdiction, UUID accountId, LocalDate on) {
        database.sql("""
                        insert into registry_receipt (jurisdiction, account_id, received_on, recorded_at)
                        values (:where, :page, :on, :at)""")
                .param("where", jurisdiction)
                .param("page", accountId)
                .param("on", on)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ApplicationReceived(jurisdiction));
    }

    /**
     * What has come.
     *
     * @param accountId of which page
     */
    public record Receipt(UUID accountId, LocalDate on) {}

    /** What has come since the newest version was drawn up, and of which no version says anything yet; the earliest first. */
    @Transactional(readOnly = true)
    public List<Receipt> waiting(String jurisdiction) {
        OffsetDateTime drawn = versions.newest(jurisdiction)
                .map(version -> version.drawnAt().atOffset(ZoneOffset.UTC))
                .orElse(OffsetDateTime.parse("1970-01-01T00:00Z"));
        return database.sql("""
                        select account_id, received_on from registry_receipt
                        where jurisdiction = :where and recorded_at > :drawn and account_id = any(:changed)
                        order by received_on, id""")
                .param("where", jurisdiction)
                .param("drawn", drawn)
                .param("changed", versions.changedAccounts(jurisdiction).toArray(UUID[]::new))
                .query((row, number) -> new Receipt(
                        row.getObject("account_id", UUID.class), row.getObject("received_on", LocalDate.class)))
                .list();
    }
}
