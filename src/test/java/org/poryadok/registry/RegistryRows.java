package org.poryadok.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.poryadok.accountaddress.AccountAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Entries of a body of its own, which no procedure has made; for tests that stand alone ({@link org.poryadok.EachTestAlone}). */
public final class RegistryRows implements BeforeEachCallback {

    private final String jurisdiction;
    private JdbcClient jdbc;
    private String code;

    public RegistryRows(String jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        jdbc = SpringExtension.getApplicationContext(test).getBean(JdbcClient.class);
        code = "rows-" + UUID.randomUUID().toString().substring(0, 8);
        body("Министерство проверок " + code);
    }

    public String bodyId() {
        return jurisdiction + "." + code;
    }

    /** Unlike any other test's. */
    public String handle(String stem) {
        return stem + code.substring("rows-".length()).replaceAll("[0-9]", "q");
    }

    public void renamed(String name) {
        jdbc.sql("update body set name = ? where id = ?").params(name, bodyId()).update();
    }

    public UUID page(String network, String typed) {
        return page(AccountAddress.parse(network, typed));
    }

    public UUID page(AccountAddress address) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into account (id, jurisdiction, body_id, network, address, handle, permanent_id, owner_kind,
                                             created_on, state, process_instance_id, activated_at, activated_by)
                        values (:id, :jurisdiction, :body, :network, :address, :handle, :permanentId, 'SECTORAL_BODY',
                                date '2020-02-25', 'ACTIVE', 'test', now(), 'test.person')""")
                .param("id", id)
                .param("jurisdiction", jurisdiction)
                .param("body", bodyId())
                .param("network", address.network())
                .param("address", address.normalized())
                .param("handle", address.handle())
                .param("permanentId", address.permanentId().orElse(null))
                .update();
        return id;
    }

    public void close(UUID id, LocalDate on) {
        jdbc.sql("update account set state = 'CLOSED', closed_on = ? where id = ?")
                .params(on, id)
                .update();
        jdbc.sql("""
                        insert into account_closing (account_id, ground, order_number, order_date, archive, not_told_because)
                        values (?, 'NETWORK_PROHIBITED', '15', date '2022-03-21', 'архив', 'площадка закрыта')""").param(id).update();
    }

    /** As of a page that an act names. */
    public void answersAt(UUID id, String further) {
        jdbc.sql("update account set further_addresses = array[?] where id = ?")
                .params(further, id)
                .update();
    }

    public void replaced(UUID closed, UUID by) {
        jdbc.sql("update account_closing set ground = 'REPLACED', replacement = ? where account_id = ?")
                .params(by, closed)
                .update();
    }

    /** On its day of creation, in the registry from a later moment on. */
    public void entered(UUID id, Instant at) {
        jdbc.sql("""
                        insert into account_event (account_id, kind, occurred_on, recorded_at, recorded_by, proposed_by,
                                                   process_instance_id)
                        values (?, 'ENTERED', date '2020-02-25', ?, 'test.person', 'test.other', 'test')""").params(id, at.atOffset(ZoneOffset.UTC)).update();
    }

    public void taken(UUID id) {
        jdbc.sql("""
                        insert into account_incident (id, account_id, jurisdiction, body_id, sign, reported_at, reported_by,
                            contain_by, advise_by, restore_by, process_instance_id)
                        values (?, ?, ?, ?, 'NO_ACCESS', now(), 'test.person', now(), now(), now(), ?)""")
                .params(UUID.randomUUID(), id, jurisdiction, bodyId(), "test-" + id)
                .update();
    }

    public void mark(UUID id, String word) {
        jdbc.sql("""
                        insert into verification_item (account_id, act_id, item_id, clause_id, text, modality, mark, pending,
                            state, settled_on, proof, confirmed_state, confirmed_at, confirmed_by)
                        values (?, 'test', 'mark', 'X', 'отметка', 'MANDATORY', ?, false, 'DONE', date '2024-01-01', 'снимок',
                            'DONE', now(), 'test.person')""").params(id, word).update();
    }

    public void exemption(String reason) {
        exemption("KUZ-3a", reason);
    }

    /** As a decision would stand there that names a clause of one's choice. */
    public void exemption(String clause, String reason) {
        jdbc.sql("""
                        insert into exemption (id, jurisdiction, act_id, clause_id, obligation_clause_id, body_id, networks, specifics,
                            opinion, agreed, reason, letter_number, letter_date, decided_on, decided_at, decided_by, process_instance_id)
                        values (?, ?, 'kuzbass-66-2020', ?, 'KUZ-3a', ?, '{vk,ok}', 'внутренние сведения',
                            'внутреннее мнение', true, ?, '14', date '2023-09-12', date '2023-09-13', now(), 'test.person', 'test')""")
                .params(UUID.randomUUID(), jurisdiction, clause, bodyId(), reason)
                .update();
    }

    private void body(String name) {
        jdbc.sql("insert into body (id, jurisdiction, code, name, owner_kind) values (?, ?, ?, ?, 'SECTORAL_BODY')")
                .params(bodyId(), jurisdiction, code, name)
                .update();
    }
}
