package org.poryadok.staffing.reportabsence;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.DeputyTasks;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Option;
import org.poryadok.casework.PersonChoice;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.AbsenceException;
import org.poryadok.organisation.AbsenceFault;
import org.poryadok.organisation.AbsenceFault.Part;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Leave;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.OrganisationException;
import org.poryadok.organisation.Standing;
import org.poryadok.staffing.replaceofficial.EarlyReturn;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Сообщить об отсутствии»: a new absence, another last day or deputy of one that was entered, its early end, or that of a long leave. */
@Component
public class EnterAbsence implements TaskStep {

    private static final Map<Part, String> ENTERED_AT = Map.of(
            Part.OFFICIAL, Variables.ABSENT,
            Part.DEPUTY, Variables.DEPUTY,
            Part.FIRST_DAY, Variables.FIRST_DAY,
            Part.LAST_DAY, Variables.LAST_DAY);
    private static final Map<Part, String> CHANGED_AT = Map.of(
            Part.OFFICIAL, Variables.ABSENCE,
            Part.DEPUTY, Variables.NEW_DEPUTY,
            Part.FIRST_DAY, Variables.ABSENCE,
            Part.LAST_DAY, Variables.NEW_LAST_DAY);

    private final Absences absences;
    private final Organisation organisation;
    private final Candidates candidates;
    private final DeputyTasks tasks;
    private final OfficeOfTerritory offices;
    private final AbsenceNews news;
    private final LastDaysInAbsence lastDays;
    private final EarlyReturn earlyReturn;

    EnterAbsence(
            Absences absences,
            Organisation organisation,
            Candidates candidates,
            DeputyTasks tasks,
            OfficeOfTerritory offices,
            AbsenceNews news,
            LastDaysInAbsence lastDays,
            EarlyReturn earlyReturn) {
        this.earlyReturn = earlyReturn;
        this.lastDays = lastDays;
        this.offices = offices;
        this.news = news;
        this.absences = absences;
        this.organisation = organisation;
        this.candidates = candidates;
        this.tasks = tasks;
    }

    @Override
    public void offer(CaseFile file) {
        file.offer(
                Variables.ABSENT_OPTIONS,
                organisation.officialsOf(file.bodyId()).stream()
                        .map(official -> new Option(PersonChoice.text(official), official.userId()))
                        .toList());
        deputies(file).offer(file, Variables.DEPUTY_OPTIONS);
        file.offer(
                Variables.ABSENCE_OPTIONS,
                ofBody(file)
                        .map(absence -> new Option(words(absence), absence.id().toString()))
                        .toList());
        file.offer(
                Variables.RETURNING_OPTIONS,
                earlyReturn.possible(file.bodyId()).stream()
                        .map(leave -> new Option(
                                name(leave.officialId()) + ", отпуск до " + Russian.day(leave.until()),
                                leave.officialId()))
                        .toList());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        file.set(Variables.CONFIRMING_GROUP, null);
        AbsenceDeed deed = AbsenceDeed.valueOf(file.known(Variables.DEED));
        if (deed == AbsenceDeed.END) {
            Absence absence = chosen(file);
            absences.end(absence.id(), actor, Optional.of(file.processInstanceId()));
            file.set(Variables.ENTERED, name(absence.officialId()) + " снова на месте");
            return;
        }
        if (deed == AbsenceDeed.RETURN) {
            comesBack(file, actor);
            return;
        }
        NewAbsence entered = deed == AbsenceDeed.REPORT ? reported(file) : changed(file, actor);
        check(file, deed, entered, actor);
        file.set(Variables.ENTERED, entered(entered));
        Optional<OfficeOfTerritory.Confirming> confirming = offices.confirms(entered, actor);
        if (confirming.isPresent()) {
            ask(file, entered, confirming.get(), actor);
        } else {
            keep(file, deed, entered, actor);
        }
    }

    private void comesBack(CaseFile file, String actor) {
        Leave leave = earlyReturn.possible(file.bodyId()).stream()
                .filter(one -> one.officialId().equals(file.known(Variables.RETURNING)))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Variables.RETURNING,
                        "Выберите из списка того, кто в длительном отпуске: отпуск мог закончиться, пока форма была"
                                + " открыта."));
        LocalDate from = file.day(Variables.RETURNED_FROM).orElseThrow();
        earlyReturn.enter(
                leave,
                new EarlyReturn.Order(
                        file.known(Variables.RETURN_ORDER_NUMBER),
                        file.day(Variables.RETURN_ORDER_DATE).orElseThrow(),
                        from),
                actor);
        file.set(Variables.ENTERED, name(leave.officialId()) + " приступает к обязанностям с " + Russian.day(from));
    }

    /** What was entered and is confirmed now. */
    void keep(CaseFile file) {
        String by = file.known(Variables.ENTERED_BY);
        AbsenceDeed deed = AbsenceDeed.valueOf(file.known(Variables.DEED));
        NewAbsence entered = deed == AbsenceDeed.REPORT ? reported(file) : changed(file, by);
        try {
            check(file, deed, entered, by);
        } catch (Refusal meanwhile) {
            throw new Refusal(null, meanwhile.getMessage() + " Верните внесённое кадровой службе.");
        }
        keep(file, deed, entered, by);
    }

    /** «Передать задачи»: those of whoever is away today to his deputy, those of whoever is back to him. */
    public void passTasks(DelegateExecution execution) {
        tasks.settle(CaseFile.of(execution).jurisdiction());
    }

    private void ask(CaseFile file, NewAbsence entered, OfficeOfTerritory.Confirming confirming, String actor) {
        file.set(Variables.CONFIRMING_GROUP, confirming.group());
        file.set(Variables.CONCERNED_AWAY, entered.officialId());
        file.set(Variables.CONCERNED_DEPUTY, entered.deputyId());
        file.set(Variables.ABSENCE_TEXT, news.words(entered));
        file.set(
                Variables.OFFICES_TEXT,
                offices.offices(organisation.official(entered.officialId()).orElseThrow()));
        news.ask(file, entered, confirming.people(), actor);
    }

    private void check(CaseFile file, AbsenceDeed deed, NewAbsence entered, String actor) {
        if (deed == AbsenceDeed.REPORT) {
            Faults faults = new Faults();
            faults.check(() -> refusing(ENTERED_AT, () -> absences.check(entered)));
            faults.check(() -> refuseOneself(Variables.DEPUTY, entered.deputyId(), actor));
            faults.refuse();
        } else {
            refusing(CHANGED_AT, () -> absences.checkChange(chosen(file).id(), entered.lastDay(), entered.deputyId()));
        }
    }

    private void keep(CaseFile file, AbsenceDeed deed, NewAbsence entered, String by) {
        if (deed == AbsenceDeed.REPORT) {
            refusing(ENTERED_AT, () -> absences.report(entered, by, () -> news.tell(file, entered, by)));
            return;
        }
        refusing(CHANGED_AT, () -> absences.change(chosen(file).id(), entered.lastDay(), entered.deputyId(), by));
        news.tell(file, entered, by);
    }

    private NewAbsence reported(CaseFile file) {
        Faults faults = new Faults();
        Optional<String> absent =
                file.text(Variables.ABSENT).flatMap(given -> faults.read(() -> ofBody(file, Variables.ABSENT)));
        Optional<Official> deputy = file.text(Variables.DEPUTY)
                .flatMap(given -> faults.read(() -> deputies(file).chosen(file, Variables.DEPUTY)));
        if (absent.isEmpty() || deputy.isEmpty()) {
            faults.check(() -> refusing(
                    ENTERED_AT,
                    () -> absences.checkDays(
                            file.jurisdiction(),
                            file.day(Variables.FIRST_DAY).orElseThrow(),
                            file.day(Variables.LAST_DAY).orElseThrow())));
        }
        faults.refuse();
        return new NewAbsence(
                absent.orElseThrow(),
                deputy.orElseThrow().userId(),
                standing(file),
                file.day(Variables.FIRST_DAY).orElseThrow(),
                file.day(Variables.LAST_DAY).orElseThrow(),
                ground(file));
    }

    /** As {@link #ground}: no rule asks for it. */
    private static Standing standing(CaseFile file) {
        return file.text(Variables.STANDING).map(Standing::valueOf).orElse(Standing.ACTING);
    }

    /** What is missing is said beside its field, and keeps nothing else from being judged. */
    private static String ground(CaseFile file) {
        return file.text(Variables.KIND)
                .map(AbsenceKind::valueOf)
                .map(kind -> kind.ground(file.text(Variables.GROUND).orElse("")))
                .orElse("");
    }

    private NewAbsence changed(CaseFile file, String actor) {
        Absence absence = chosen(file);
        LocalDate lastDay = file.day(Variables.NEW_LAST_DAY).orElse(absence.lastDay());
        String deputy = file.text(Variables.NEW_DEPUTY)
                .map(chosen -> deputies(file).chosen(file, Variables.NEW_DEPUTY).userId())
                .orElse(absence.deputyId());
        if (lastDay.equals(absence.lastDay()) && deputy.equals(absence.deputyId())) {
            throw new Refusal(
                    Variables.NEW_LAST_DAY, "Ничего не изменено: укажите другой последний день или заместителя.");
        }
        refuseOneself(Variables.ABSENCE, absence.deputyId(), actor);
        refuseOneself(Variables.NEW_DEPUTY, deputy, actor);
        return new NewAbsence(
                absence.officialId(), deputy, absence.standing(), absence.firstDay(), lastDay, absence.ground());
    }

    /** Nobody gets another's tasks by his own word. */
    private static void refuseOneself(String field, String deputy, String actor) {
        if (deputy.equals(actor)) {
            throw new Refusal(
                    field,
                    "Своё замещение никто не назначает и не продлевает сам: это вносит руководитель или другой сотрудник"
                            + " кадровой службы.");
        }
    }

    /** The list is as old as the form on the screen: he may have left by now. */
    private String ofBody(CaseFile file, String field) {
        return organisation.officialsOf(file.bodyId()).stream()
                .map(Official::userId)
                .filter(file.known(field)::equals)
                .findFirst()
                .orElseThrow(() -> new Refusal(field, "Выберите сотрудника органа из списка."));
    }

    /** Who fits the person in question is judged when both are known. */
    private PersonChoice deputies(CaseFile file) {
        return new PersonChoice(
                candidates.of(absences.deputies(file.bodyId())), PersonChoice::text, "этого или вышестоящего органа");
    }

    private Absence chosen(CaseFile file) {
        return ofBody(file)
                .filter(absence -> absence.id().equals(id(file)))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Variables.ABSENCE,
                        "Выберите отсутствие из списка: оно могло закончиться, пока форма была открыта."));
    }

    private static UUID id(CaseFile file) {
        return UUID.fromString(file.known(Variables.ABSENCE));
    }

    private Stream<Absence> ofBody(CaseFile file) {
        return absences.notOver(file.jurisdiction()).stream()
                .filter(absence -> organisation
                        .official(absence.officialId())
                        .flatMap(Official::bodyId)
                        .filter(file.bodyId()::equals)
                        .isPresent());
    }

    private String words(Absence absence) {
        return words(new NewAbsence(
                absence.officialId(),
                absence.deputyId(),
                absence.standing(),
                absence.firstDay(),
                absence.lastDay(),
                absence.ground()));
    }

    /** As whoever has entered it reads it: what is due in these days is the deputy's, or is done before. */
    private String entered(NewAbsence absence) {
        String due = lastDays.words(absence);
        return due.isEmpty() ? words(absence) : Russian.sentence(words(absence)) + " " + Russian.withoutStop(due);
    }

    /** «Иванов И. И. с 05.03.2026 по 12.03.2026, замещает Петров П. П.» */
    private String words(NewAbsence absence) {
        return name(absence.officialId()) + " " + Russian.period(absence.firstDay(), absence.lastDay()) + ", "
                + absence.standing().title() + " " + name(absence.deputyId());
    }

    private String name(String userId) {
        return organisation.official(userId).map(Official::shortName).orElse(userId);
    }

    private static void refusing(Map<Part, String> fields, Runnable deed) {
        try {
            deed.run();
        } catch (AbsenceException notSo) {
            Faults faults = new Faults();
            for (AbsenceFault fault : notSo.faults()) {
                faults.at(fields.get(fault.part()), fault.sentence());
            }
            faults.refuse();
        } catch (OrganisationException gone) {
            throw new Refusal(Variables.ABSENCE, gone.getMessage());
        }
    }
}
