package org.poryadok.moderation.moderatecomment;

import java.util.List;
import java.util.Optional;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.Network;
import org.poryadok.act.RemovalGround;
import org.poryadok.act.UserEntryKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/**
 * «Определить, что с записью делать»: a violation has a ground of the act's closed list, which is another for comments
 * than for messages (KUZ-A2.6b).
 */
@Component
@Clauses("KUZ-A2.6b")
public class ClassifyEntry implements TaskStep {

    private static final String VIOLATION = "violation";

    private final ModerationClauses obligation;
    private final PageOwners owners;

    ClassifyEntry(ModerationClauses obligation, PageOwners owners) {
        this.obligation = obligation;
        this.owners = owners;
    }

    @Override
    public void show(CaseFile file) {
        List<Account> pages = pages(file);
        file.setJson(
                Variables.ACCOUNT_CHOICES,
                pages.stream()
                        .map(page -> new Option(
                                Network.of(page.network()).title() + " — "
                                        + page.address().normalized()
                                        + owners.of(page.keeping()).mention(),
                                page.id().toString()))
                        .toList());
        Optional<Clause> closed = obligation.grounds(file.actId());
        UserEntryKind kind = CaseRecord.kind(file);
        file.set(Variables.GROUNDS_CLOSED, closed.isPresent());
        file.set(
                Variables.GROUNDS_TEXT,
                closed.map(clause -> clause.citation() + ": «" + clause.quotation() + "»")
                        .orElse("Оснований удаления акт не устанавливает: укажите норму закона или правило площадки."));
        file.setJson(
                Variables.GROUND_CHOICES,
                closed.stream()
                        .flatMap(clause -> clause.removalGrounds().stream())
                        .filter(ground -> ground.concerns(kind))
                        .map(ground -> new Option(ground.text(), ground.id()))
                        .toList());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Faults faults = new Faults();
        // A page may have been closed since it was offered.
        String id = file.known(CaseVariables.ACCOUNT_ID);
        if (pages(file).stream().noneMatch(page -> page.id().toString().equals(id))) {
            faults.at(CaseVariables.ACCOUNT_ID, "Выберите страницу вашего органа, на которой стоит запись.");
        }
        if (file.known(Variables.ENTRY_DECISION).equals(VIOLATION)) {
            faults.check(() -> file.set(Variables.GROUND_TEXT, ground(file)));
        }
        faults.refuse();
    }

    private List<Account> pages(CaseFile file) {
        return obligation.pages(file.actId(), file.clauseId(), file.bodyId());
    }

    private String ground(CaseFile file) {
        Optional<Clause> closed = obligation.grounds(file.actId());
        Optional<String> note = file.text(Variables.GROUND_NOTE);
        if (closed.isEmpty()) {
            return note.orElseThrow(() ->
                    new Refusal(Variables.GROUND_NOTE, "Укажите норму закона или правило площадки, которые нарушены."));
        }
        RemovalGround ground = closed.get().removalGrounds().stream()
                .filter(known -> known.id().equals(file.known(Variables.REMOVAL_GROUND)))
                .findFirst()
                .orElseThrow();
        return ground.text() + note.map(words -> " (" + words + ")").orElse("");
    }
}
