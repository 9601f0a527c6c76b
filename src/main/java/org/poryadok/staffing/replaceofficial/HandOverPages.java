package org.poryadok.staffing.replaceofficial;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** The pages to which the departing person has had access: those of his body and of every body that had designated him. */
@Component
class HandOverPages {

    private final Accounts accounts;
    private final Designations designations;

    HandOverPages(Accounts accounts, Designations designations) {
        this.accounts = accounts;
        this.designations = designations;
    }

    List<Account> of(CaseFile file) {
        return bodies(file).stream()
                .flatMap(body -> accounts.ofBody(body).stream())
                .toList();
    }

    /** Ids of the bodies, the one that reports the departure first. */
    List<String> bodies(CaseFile file) {
        Stream<String> designating = file.chosen(Variables.DESIGNATIONS).stream()
                .map(id -> designations.designation(UUID.fromString(id)))
                .map(Designation::bodyId);
        return Stream.concat(Stream.of(file.bodyId()), designating).distinct().toList();
    }
}
