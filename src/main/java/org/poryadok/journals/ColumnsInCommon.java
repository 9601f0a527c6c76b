package org.poryadok.journals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.PageOwners;
import org.poryadok.oversight.overview.ActNames;
import org.springframework.stereotype.Component;

/** Columns that several journals have, each said in one way. */
@Component
class ColumnsInCommon {

    /** An export asks whose a page is row by row, of few owners again and again. */
    private final Cache<String, String> owners = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(10, TimeUnit.SECONDS)
            .build();

    private final Acts acts;
    private final ActRegister register;
    private final PageOwners pageOwners;

    ColumnsInCommon(Acts acts, ActRegister register, PageOwners pageOwners) {
        this.acts = acts;
        this.register = register;
        this.pageOwners = pageOwners;
    }

    /**
     * The address of a page, and whose it is, as the act names him, beneath.
     *
     * @param address what is shown where a row has no page of its own too
     * @param account alias of the table of pages
     */
    List<JournalColumn> page(String address, String account) {
        return List.of(
                JournalColumn.text("Страница", 44, address),
                JournalColumn.text(
                                "Чья страница",
                                50,
                                account + ".body_id || '|' || " + account + ".owner_kind",
                                keeping -> owners.get(keeping, this::owner))
                        .beneath());
    }

    private String owner(String keeping) {
        int end = keeping.lastIndexOf('|');
        return pageOwners
                .of(new Keeping(keeping.substring(0, end), OwnerKind.valueOf(keeping.substring(end + 1))))
                .name();
    }

    /** The body, and its jurisdiction beneath. */
    List<JournalColumn> body(String name, String jurisdiction) {
        return List.of(
                JournalColumn.text("Орган", 50, name),
                JournalColumn.text(
                                "Территория",
                                28,
                                jurisdiction,
                                id -> acts.jurisdiction(id).name())
                        .beneath());
    }

    /** The place in an act, and the act beneath; for a rule of the administration's own the id is null. */
    List<JournalColumn> clause(String clauseId, String procedure) {
        return List.of(
                JournalColumn.text("Пункт", 30, clauseId, id -> citation(id, procedure)),
                JournalColumn.text("Акт", 40, clauseId, this::act).beneath());
    }

    /** Columns one after the other. */
    @SafeVarargs
    static List<JournalColumn> all(List<JournalColumn>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }

    /** Where a row stands, in the words of its filter. */
    static JournalColumn state(String sql, List<Journal.State> states) {
        Map<String, String> titles = states.stream().collect(Collectors.toMap(Journal.State::id, Journal.State::title));
        return JournalColumn.text("Состояние", 34, sql, titles::get);
    }

    /** Who did something: an official by his name, whoever is none as he is recorded. */
    static String person(String recorded) {
        return "(select coalesce(max(person.full_name), " + recorded + ") from official person where person.user_id = "
                + recorded + ")";
    }

    private String citation(String clauseId, String procedure) {
        return acts.all().stream()
                .flatMap(act -> act.findClause(clauseId).stream())
                .map(clause -> clause.citationIn(procedure))
                .findFirst()
                .orElse(clauseId);
    }

    private String act(String clauseId) {
        return acts.all().stream()
                .filter(act -> act.findClause(clauseId).isPresent())
                .map(LegalAct::id)
                .findFirst()
                .map(id -> new ActNames(acts, register).of(id))
                .orElse("");
    }
}
