package org.poryadok.casework;

import java.util.List;
import java.util.Optional;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.organisation.Body;
import org.springframework.stereotype.Component;

/**
 * Under which clause a body closes a page: on deleted pages; where the act says nothing of them, on keeping pages; else on
 * securing them, which is all that TOM-4 says of the pages of executive bodies; and where it says nothing of what the body
 * has to do with them, on its rules for such pages, as TOM-1 for subordinate institutions.
 */
@Component
public class KeepingClause {

    private static final List<Procedure> SPEAK_OF_PAGES =
            List.of(Procedure.CLOSE_ACCOUNT, Procedure.CREATE_ACCOUNT, Procedure.SECURE_ACCOUNT);

    private final OwnInitiative ownInitiative;
    private final PagesUnderAct pages;

    KeepingClause(OwnInitiative ownInitiative, PagesUnderAct pages) {
        this.ownInitiative = ownInitiative;
        this.pages = pages;
    }

    public Optional<Clause> of(LegalAct act, Body body) {
        return SPEAK_OF_PAGES.stream()
                .flatMap(procedure -> ownInitiative.asked(act, body, procedure.key()).stream())
                .findFirst()
                .or(() -> pages.ground(act, body));
    }
}
