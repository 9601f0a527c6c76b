package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Departures;
import org.poryadok.organisation.Official;
import org.springframework.stereotype.Component;

/**
 * «Указать, кого назначил акт»: nobody, or more than one, answers to the act's words, or somebody else has the role. The legal
 * officer says who is meant, or that the act has to be amended since the one whom it names is not there any more.
 */
@Component
class IdentifyPerson implements TaskStep {

    private static final String IS_HERE = "person";

    private final Acts acts;
    private final NamedByAct named;
    private final NamedChoice choice;
    private final NamedBasis basis;
    private final Departures departures;

    IdentifyPerson(Acts acts, NamedByAct named, NamedChoice choice, NamedBasis basis, Departures departures) {
        this.acts = acts;
        this.named = named;
        this.choice = choice;
        this.basis = basis;
        this.departures = departures;
    }

    @Override
    public void show(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        Clause clause = basis.clause(file);
        basis.show(file);
        file.setLocal(Variables.NAMED_WHY, why(act, clause));
        file.setLocal(
                Variables.NAMED_ROLE,
                basis.clauses(file).stream()
                        .flatMap(one -> one.personRole().stream())
                        .map(PersonRole::name)
                        .collect(Collectors.joining(",")));
    }

    @Override
    public void offer(CaseFile file) {
        choice.offer(acts.act(file.actId()), basis.clause(file), file, Variables.NAMED_OPTIONS);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (!file.known(Variables.NAMED_DECISION).equals(IS_HERE)) {
            return;
        }
        LegalAct act = acts.act(file.actId());
        Clause clause = basis.clause(file);
        Faults faults = new Faults();
        Optional<Official> chosen = faults.read(() -> choice.of(act, clause).chosen(file, Variables.NAMED_OFFICIAL));
        chosen.filter(official -> official.userId().equals(actor))
                .filter(official -> !named.candidates(act, clause).equals(List.of(official)))
                .ifPresent(official -> faults.at(
                        Variables.NAMED_OFFICIAL,
                        "Самого себя указать нельзя: пусть это сделает другой сотрудник юридического отдела."));
        chosen.filter(official -> basis.clauses(file).stream().anyMatch(one -> named.asksForEsia(one, official)))
                .ifPresent(official -> faults.check(() -> requireEsia(file, official)));
        faults.refuse();
    }

    /** The act calls identified whom it names, and whoever has another name is to be identified as anybody is. */
    private void requireEsia(CaseFile file, Official official) {
        LocalDate confirmed = file.day(Variables.NAMED_ESIA_ON)
                .orElseThrow(() -> new Refusal(
                        Variables.NAMED_ESIA_ON,
                        "Акт называет другое имя: укажите день, когда " + official.shortName()
                                + " прошёл(а) идентификацию и аутентификацию в ЕСИА."));
        departures.esiaFault(official, confirmed).ifPresent(sentence -> {
            throw new Refusal(Variables.NAMED_ESIA_ON, sentence);
        });
    }

    private String why(LegalAct act, Clause clause) {
        List<Official> found = named.candidates(act, clause);
        String known = found.isEmpty()
                ? "В оргструктуре такого должностного лица нет."
                : "Подходят несколько: " + texts(found) + ".";
        List<Official> holders = named.together(act, clause).stream()
                .flatMap(one -> named.holders(act, one).stream())
                .distinct()
                .toList();
        return known + (holders.isEmpty() ? "" : " Контролёром в оргструктуре числится " + texts(holders) + ".");
    }

    private String texts(List<Official> officials) {
        return officials.stream().map(choice::text).collect(Collectors.joining("; "));
    }
}
