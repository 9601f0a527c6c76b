package org.poryadok.moderation.moderatecomment;

import java.util.List;
import java.util.Optional;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.Modality;
import org.poryadok.act.Procedure;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * Under which clauses a body moderates its pages (KUZ-A2.6a, SHP-2.3, SHP-3.2.1.3), for what entries are deleted, and whether users
 * may be blacklisted.
 */
@Component
@Clauses("KUZ-A2.6a")
class ModerationClauses {

    private final Acts acts;
    private final ActRegister register;
    private final Accounts accounts;

    ModerationClauses(Acts acts, ActRegister register, Accounts accounts) {
        this.acts = acts;
        this.register = register;
        this.accounts = accounts;
    }

    /** The clause with the closed list of grounds; empty where the act names none. */
    Optional<Clause> grounds(String actId) {
        return register.clausesToday(actId, Procedure.MODERATE_COMMENT.key()).stream()
                .filter(clause -> !clause.removalGrounds().isEmpty())
                .findFirst();
    }

    /** Whether a clause that follows the grounds permits the blacklist (KUZ-A2.6c). */
    boolean permitsBlacklist(String actId) {
        Optional<String> grounds = grounds(actId).map(Clause::id);
        return register.clausesToday(actId, Procedure.MODERATE_COMMENT.key()).stream()
                .anyMatch(clause -> clause.modality() == Modality.PERMITTED
                        && grounds.filter(clause.follows()::contains).isPresent());
    }

    /** Active pages of the body of which the clause speaks. */
    List<Account> pages(String actId, String clauseId, String bodyId) {
        Clause clause = acts.act(actId).clause(clauseId);
        return accounts.ofBody(bodyId).stream()
                .filter(page -> clause.speaksOfAccountsOf(page.ownerKind()))
                .toList();
    }
}
