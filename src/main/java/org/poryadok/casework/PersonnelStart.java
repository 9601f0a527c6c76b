package org.poryadok.casework;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.poryadok.act.Procedure;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PersonnelMatters;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * For which body somebody begins a procedure on its staff: his own, or one of which nobody is at work who would, see
 * {@link PersonnelMatters}. The start form asks only whom more than his own is open to.
 */
@Component
public class PersonnelStart implements StartOffer {

    /** Keys of the procedures on the staff of a body. */
    public static final List<String> PROCEDURES = List.of(Procedure.REPLACE_OFFICIAL.key(), Procedure.REPORT_ABSENCE);

    /** Those in which its people have tasks: also the one that the second calls. */
    static final List<String> WITH_TASKS =
            List.of(Procedure.REPLACE_OFFICIAL.key(), Procedure.REPORT_ABSENCE, Procedure.APPOINT_OFFICIALS.key());

    private final Organisation organisation;
    private final PersonnelMatters matters;
    private final SystemAdministrator administrator;

    PersonnelStart(Organisation organisation, PersonnelMatters matters, SystemAdministrator administrator) {
        this.organisation = organisation;
        this.matters = matters;
        this.administrator = administrator;
    }

    @Override
    public String variable() {
        return CaseVariables.STAFF_BODY_OPTIONS;
    }

    @Override
    public TypedValue of(String starter) {
        return organisation
                .official(starter)
                .map(this::options)
                .filter(options -> !options.isEmpty())
                .map(CaseFile::json)
                .orElse(null);
    }

    private List<Option> options(Official official) {
        List<Body> entrusted = matters.entrustedTo(official);
        if (entrusted.isEmpty()) {
            return List.of();
        }
        Stream<Option> own = official.bodyId().stream()
                .map(organisation::body)
                .filter(body -> matters.areOf(official, body.id()) && !entrusted.contains(body))
                .map(body -> new Option(body.shortName() + ": ваш орган", body.id()));
        return Stream.concat(
                        own,
                        entrusted.stream()
                                .map(body ->
                                        new Option(body.shortName() + ": " + matters.whyNobody(body.id()), body.id())))
                .toList();
    }

    /**
     * The body for which it is begun.
     *
     * @throws Refusal when it is not for the starter to enter what concerns its staff
     */
    public Body body(CaseFile file) {
        Official starter = file.text(CaseVariables.INITIATOR)
                .flatMap(organisation::official)
                .filter(official -> official.bodyId().isPresent())
                .orElseThrow(
                        () -> administrator.staffListLacks(file, "Об отсутствии и выбытии сообщает сотрудник органа"));
        Body body = organisation.body(file.text(CaseVariables.STAFF_BODY)
                .orElseGet(() -> starter.bodyId().get()));
        if (!matters.areOf(starter, body.id())) {
            throw new Refusal(
                    file.has(CaseVariables.STAFF_BODY) ? CaseVariables.STAFF_BODY : null,
                    "Это вносит кадровая служба или руководитель органа: " + body.shortName() + ". За них это делает"
                            + " руководитель вышестоящего органа, а где его нет на месте — координатор, и только пока в"
                            + " органе нет на месте ни кадровой службы, ни руководителя. Сейчас таких органов у вас нет.");
        }
        file.set(CaseVariables.STAFF_NOTE, note(starter, body));
        return body;
    }

    /** Why he enters it in place of the body's own people; null where he is one of them. */
    private String note(Official starter, Body body) {
        return matters.isOwn(starter, body.id())
                ? null
                : Russian.sentence("В органе нет на месте тех, кто это вносит: " + matters.whyNobody(body.id()));
    }
}
