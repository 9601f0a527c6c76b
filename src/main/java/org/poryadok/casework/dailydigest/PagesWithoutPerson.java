package org.poryadok.casework.dailydigest;

import java.util.List;
import org.poryadok.registry.UnattendedAccount;
import org.poryadok.registry.UnattendedAccounts;
import org.poryadok.term.Russian;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pages for which nobody answers. */
@Component
@Order(0)
class PagesWithoutPerson implements MorningNews {

    private final UnattendedAccounts unattended;

    PagesWithoutPerson(UnattendedAccounts unattended) {
        this.unattended = unattended;
    }

    @Override
    public String title() {
        return "Страницы без лица";
    }

    @Override
    public List<String> sentences(String jurisdiction) {
        return unattended.of(jurisdiction).stream()
                .map(PagesWithoutPerson::sentence)
                .toList();
    }

    private static String sentence(UnattendedAccount account) {
        return account.owner().withKeeper() + ": " + account.address() + " — нет лица: "
                + account.missing().title()
                + account.since().map(day -> ", с " + Russian.day(day)).orElse("") + ".";
    }
}
