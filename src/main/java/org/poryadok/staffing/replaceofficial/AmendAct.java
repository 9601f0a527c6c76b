package org.poryadok.staffing.replaceofficial;

import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.staffing.replaceofficial.NamingClauses.Naming;
import org.springframework.stereotype.Component;

/**
 * «Подготовить изменение акта»: an act that names a person is amended in every clause that does, or it is said why it stays
 * (SHP-2.2, 2.3, 6).
 */
@Component
public class AmendAct implements TaskStep {

    private static final String AMENDED = "amended";

    private final NamingClauses naming;

    AmendAct(NamingClauses naming) {
        this.naming = naming;
    }

    /** Its basis are the clauses that name the person; the other steps stand on that by which his body designates its own. */
    @Override
    public void show(CaseFile file) {
        List<Naming> namings = namings(file);
        if (!namings.isEmpty()) {
            file.setLocal(CaseVariables.CLAUSE_CITATION, citations(namings));
            // The form sets the marks around it.
            file.setLocal(
                    CaseVariables.CLAUSE_QUOTATION,
                    namings.stream().map(one -> one.clause().quotation()).collect(Collectors.joining("»; «")));
        }
        file.set(Variables.NAMING_COUNT, namings.size());
        file.setJson(
                Variables.AMENDED_CLAUSE_OPTIONS,
                namings.stream()
                        .map(one -> new Option(
                                one.clause().citation() + ": " + one.clause().title(), one.id()))
                        .toList());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        List<String> amended = file.chosen(Variables.AMENDED_CLAUSES);
        List<Naming> left = namings(file).stream()
                .filter(one -> !amended.contains(one.id()))
                .toList();
        boolean several = namings(file).size() > 1;
        if (several && AMENDED.equals(file.known(Variables.AMENDMENT_DECISION)) && !left.isEmpty()) {
            throw new Refusal(
                    Variables.AMENDED_CLAUSES,
                    "Выбывающее лицо называет и " + citations(left)
                            + ": пока там стоит его имя, акт изменён не до конца. Измените каждый пункт и отметьте его.");
        }
    }

    private List<Naming> namings(CaseFile file) {
        return naming.of(file.jurisdiction(), file.chosen(Variables.NAMING_CLAUSES));
    }

    private static String citations(List<Naming> namings) {
        return namings.stream().map(one -> one.clause().citation()).distinct().collect(Collectors.joining(", "));
    }
}
