package org.poryadok.protection.secureaccount;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.LegalAct;
import org.poryadok.act.SecurityPeriods;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.protection.SecurityMeasure;
import org.poryadok.protection.SecuritySheet;
import org.poryadok.protection.SecuritySheets;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/**
 * How often the pages of a jurisdiction are checked and their passwords changed: as its acts in force say, the shortest
 * period of several, else as the administration has set for all.
 */
@Component
class CheckPeriods {

    private final SecurityClauses obligation;
    private final ProtectionProperties settings;
    private final SecuritySheets sheets;
    private final Designations designations;
    private final JurisdictionDays days;

    CheckPeriods(
            SecurityClauses obligation,
            ProtectionProperties settings,
            SecuritySheets sheets,
            Designations designations,
            JurisdictionDays days) {
        this.designations = designations;
        this.obligation = obligation;
        this.settings = settings;
        this.sheets = sheets;
        this.days = days;
    }

    /** Months between two self-checks, counted from January. */
    int checkMonths(String jurisdiction) {
        return shortest(jurisdiction, SecurityPeriods::checkMonths)
                .flatMap(SecurityPeriods::checkMonths)
                .orElse(settings.periodMonths());
    }

    /** Whether the password of a page was to be changed by today: an accepted check has not found it changed lately. */
    boolean passwordIsDue(Account account) {
        return ofPasswords(account.jurisdiction())
                .flatMap(SecurityPeriods::passwordMonths)
                .map(months -> sheets.ofAccount(account.id()).stream()
                        .filter(sheet -> sheet.confirmedAt().isPresent()
                                && sheet.measures().contains(SecurityMeasure.PASSWORDS))
                        .map(SecuritySheet::checkedOn)
                        .noneMatch(changed -> stands(account, changed, months)))
                .orElse(true);
    }

    /** A change of persons calls for a new password at once. */
    private boolean stands(Account account, LocalDate changed, int months) {
        LocalDate today = days.today(account.jurisdiction());
        return changed.plusMonths(months).isAfter(today)
                && persons(account, changed).equals(persons(account, today));
    }

    private Set<String> persons(Account account, LocalDate on) {
        return designations.activeOf(account.bodyId(), on).stream()
                .map(Designation::officialId)
                .collect(Collectors.toSet());
    }

    /** What the executor is told, a Russian sentence; empty where passwords are changed from check to check. */
    String passwordText(String jurisdiction) {
        return ofPasswords(jurisdiction)
                .map(periods -> "Пароли меняют не реже одного раза в "
                        + periods.passwordMonths().orElseThrow() + " мес. ("
                        + (periods.basis().equals(LegalAct.SETTING) ? LegalAct.SETTING : "так велит акт")
                        + "). Если принятая проверка отметила смену в этот срок, отмечать её снова не нужно; после замены"
                        + " лиц пароль меняют всегда.")
                .orElse("");
    }

    private Optional<SecurityPeriods> ofPasswords(String jurisdiction) {
        return shortest(jurisdiction, SecurityPeriods::passwordMonths);
    }

    private Optional<SecurityPeriods> shortest(
            String jurisdiction, Function<SecurityPeriods, Optional<Integer>> period) {
        Stream<SecurityPeriods> ofActs =
                obligation.actsInForce(jurisdiction).stream().flatMap(act -> act.security().stream());
        return ofActs.filter(periods -> period.apply(periods).isPresent())
                .min(Comparator.comparing(periods -> period.apply(periods).orElseThrow()));
    }
}
