package org.poryadok.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poryadok.act.RequisitesFault.Part;
import org.poryadok.address.WebAddress;
import org.poryadok.term.Russian;

/** What requisites must fulfil before an act can begin to oblige anybody. */
@Clauses("SHP-7")
final class RequisitesCheck {

    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_ADDRESS = 1000;
    private static final LocalDate EARLIEST = LocalDate.of(1991, 12, 25);
    private static final int FURTHEST_YEARS = 10;

    private final LegalAct act;
    private final Requisites entered;
    private final LocalDate today;
    private final List<RequisitesFault> faults = new ArrayList<>();

    private RequisitesCheck(LegalAct act, Requisites entered, LocalDate today) {
        this.act = act;
        this.entered = entered;
        this.today = today;
    }

    /** Every fault; empty when the requisites will do. */
    static List<RequisitesFault> faults(LegalAct act, Requisites entered, LocalDate today) {
        RequisitesCheck check = new RequisitesCheck(act, entered, today);
        check.number();
        check.signing();
        check.publication();
        entered.siteUrl().ifPresent(url -> addressFault(url).ifPresent(fault -> check.add(Part.SITE, fault)));
        if (entered.date() != null) {
            check.entry();
        }
        return List.copyOf(check.faults);
    }

    /** Empty when the address can be followed by a reader of the registry. */
    static Optional<String> addressFault(String address) {
        String wrong = "Адрес размещения акта должен начинаться с https:// или http:// и вести на страницу сайта.";
        return address.length() <= LONGEST_ADDRESS && WebAddress.canBeFollowed(address.strip())
                ? Optional.empty()
                : Optional.of(wrong);
    }

    static Optional<String> placementFault(LocalDate on, Optional<LocalDate> signed, LocalDate today) {
        if (on == null) {
            return Optional.of("Укажите дату размещения акта на сайте.");
        }
        if (on.isAfter(today)) {
            return Optional.of(
                    "Дата размещения " + Russian.day(on) + " ещё не наступила: сегодня " + Russian.day(today) + ".");
        }
        return signed.filter(on::isBefore)
                .map(date ->
                        "Дата размещения " + Russian.day(on) + " раньше даты подписания " + Russian.day(date) + ".");
    }

    /** @throws ActException when what the rule of the act needs was not entered, or contradicts it */
    static LocalDate entryIntoForce(LegalAct act, Requisites entered) {
        if (entered.date() == null) {
            throw new ActException("Укажите дату подписания акта.");
        }
        EntryIntoForce rule = act.entryIntoForce();
        if (rule instanceof EntryIntoForce.DayAfterPublication) {
            LocalDate published = entered.publishedOn()
                    .orElseThrow(() -> new ActException(
                            "Укажите дату официального опубликования: акт вступает в силу на следующий день после неё"
                                    + byClause(act) + ". Размещение на сайте официальное опубликование не заменяет."));
            return agreed(act, entered, published.plusDays(1), "на следующий день после официального опубликования");
        }
        if (rule instanceof EntryIntoForce.OnDate named) {
            return agreed(act, entered, named.date(), "в день, названный в самом акте");
        }
        if (rule instanceof EntryIntoForce.OnSigning) {
            return agreed(act, entered, entered.date(), "в день подписания");
        }
        return entered.inForceFrom()
                .orElseThrow(() -> new ActException("Укажите дату вступления в силу: в тексте акта она не названа."));
    }

    private static LocalDate agreed(LegalAct act, Requisites entered, LocalDate derived, String when) {
        entered.inForceFrom().filter(typed -> !typed.equals(derived)).ifPresent(typed -> {
            throw new ActException("Дата вступления в силу " + Russian.day(typed) + " не подходит: акт вступает в силу "
                    + when + byClause(act) + ", то есть " + Russian.day(derived) + ".");
        });
        return derived;
    }

    private static String byClause(LegalAct act) {
        return act.entryClause()
                .map(act::clause)
                .map(clause -> " (" + act.cite(clause) + ")")
                .orElse("");
    }

    private void add(Part part, String sentence) {
        faults.add(new RequisitesFault(part, sentence));
    }

    private void number() {
        String number = entered.number();
        if (number.isEmpty()) {
            add(Part.NUMBER, "Укажите номер акта.");
        } else if (number.length() > LONGEST_NUMBER || number.chars().anyMatch(Character::isISOControl)) {
            add(Part.NUMBER, "Номер акта должен быть одной строкой не длиннее " + LONGEST_NUMBER + " знаков.");
        } else {
            act.number()
                    .filter(stated -> !stated.equalsIgnoreCase(number))
                    .ifPresent(stated ->
                            add(Part.NUMBER, "Номер «" + number + "» расходится с номером акта: № " + stated + "."));
        }
    }

    private void signing() {
        LocalDate date = entered.date();
        if (date == null) {
            add(Part.SIGNING, "Укажите дату подписания акта.");
        } else if (date.isAfter(today)) {
            add(
                    Part.SIGNING,
                    "Дата подписания " + Russian.day(date) + " ещё не наступила: сегодня " + Russian.day(today) + ".");
        } else if (date.isBefore(EARLIEST)) {
            add(Part.SIGNING, "Проверьте год в дате подписания: " + Russian.day(date) + ".");
        } else {
            act.date()
                    .filter(stated -> !stated.equals(date))
                    .ifPresent(stated -> add(
                            Part.SIGNING,
                            "Дата подписания " + Russian.day(date) + " расходится с датой акта: " + Russian.day(stated)
                                    + "."));
        }
    }

    private void publication() {
        entered.publishedOn().ifPresent(published -> {
            if (entered.date() != null && published.isBefore(entered.date())) {
                add(
                        Part.PUBLICATION,
                        "Дата официального опубликования " + Russian.day(published) + " раньше даты подписания "
                                + Russian.day(entered.date()) + ".");
            }
            if (published.isAfter(today)) {
                add(
                        Part.PUBLICATION,
                        "Дата официального опубликования " + Russian.day(published) + " ещё не наступила: сегодня "
                                + Russian.day(today) + ".");
            }
        });
    }

    private void entry() {
        LocalDate inForceFrom;
        try {
            inForceFrom = entryIntoForce(act, entered);
        } catch (ActException e) {
            add(Part.ENTRY, e.getMessage());
            return;
        }
        if (inForceFrom.isBefore(entered.date())) {
            add(
                    Part.ENTRY,
                    "Дата вступления в силу " + Russian.day(inForceFrom) + " раньше даты подписания "
                            + Russian.day(entered.date()) + ".");
        } else if (inForceFrom.isAfter(entered.date().plusYears(FURTHEST_YEARS))) {
            add(Part.ENTRY, "Проверьте год в дате вступления в силу: " + Russian.day(inForceFrom) + ".");
        }
    }
}
