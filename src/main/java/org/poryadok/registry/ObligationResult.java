package org.poryadok.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Network;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.PageOwner;
import org.poryadok.term.Russian;

/**
 * One page that an obligation demands, and how it stands on a day.
 *
 * @param owner     whose page
 * @param network   id of a {@link Network}; empty: any that counts
 * @param settledOn day since which nothing is to be done for it; empty while it is missing
 * @param settledBy user id of whoever settled it; empty while it is missing, and where it was nobody's decision
 * @param page      the page, where there is one
 * @param closed    the page that has been closed last, where it is missing because of that
 * @param ground    why no page is needed, Russian; empty where one is there or missing
 */
public record ObligationResult(
        PageOwner owner,
        Optional<String> network,
        State state,
        Optional<LocalDate> settledOn,
        Optional<String> settledBy,
        Optional<Account> page,
        Optional<Account> closed,
        String ground) {

    /** How a page that is demanded stands. */
    public enum State {
        CREATED("создана"),
        /** An agreed exemption stands. */
        EXEMPTED("освобождён"),
        /** The network has been prohibited since. */
        PROHIBITED("площадка запрещена"),
        /** The page was closed because its body goes, and nobody works there any more. */
        BODY_GONE("орган реорганизован или упразднён"),
        /** It has been designed and waits to be accepted: it is missing as long as nobody has. */
        WAITING("ждёт приёмки"),
        MISSING("нет");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** Russian words for an official. */
        public String title() {
            return title;
        }
    }

    static ObligationResult created(PageOwner owner, Optional<String> network, Account page) {
        return new ObligationResult(
                owner,
                network,
                State.CREATED,
                Optional.of(page.createdOn()),
                Optional.of(page.activatedBy()),
                Optional.of(page),
                Optional.empty(),
                "");
    }

    static ObligationResult needless(
            PageOwner owner, Optional<String> network, State why, LocalDate since, Optional<String> by, String ground) {
        return new ObligationResult(
                owner, network, why, Optional.of(since), by, Optional.empty(), Optional.empty(), ground);
    }

    static ObligationResult missing(PageOwner owner, Optional<String> network, Optional<Account> closed) {
        return new ObligationResult(
                owner, network, State.MISSING, Optional.empty(), Optional.empty(), Optional.empty(), closed, "");
    }

    public boolean isMissing() {
        return state == State.MISSING || state == State.WAITING;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    /** The same page where it has been designed and waits to be accepted. */
    ObligationResult waiting() {
        return new ObligationResult(owner, network, State.WAITING, settledOn, settledBy, page, closed, ground);
    }

    /** «страница оформлена, ждёт приёмки». */
    String waitingTitle(boolean severalOwners) {
        return (severalOwners || network.isEmpty() ? "" : title(false) + " — ")
                + (severalOwners ? title(true) : "страница")
                + " оформлена, "
                + state.title();
    }

    /** Whether it is this page for which an account is or was one. */
    public boolean isOf(OwnerKind kind, Optional<String> where) {
        return owner.kind() == kind && network.equals(where);
    }

    /** «Одноклассники», or «страница», with its owner where several need theirs. */
    String title(boolean severalOwners) {
        return title("страница", severalOwners);
    }

    /** What there is not, genitive, with the day on which the last page was closed. */
    String missingTitle(boolean severalOwners) {
        return title("страницы", severalOwners)
                + closed.flatMap(Account::closedOn)
                        .map(day -> " (закрыта " + Russian.day(day) + ")")
                        .orElse("");
    }

    private String title(String page, boolean severalOwners) {
        String where = network.map(id -> Network.of(id).quoted()).orElse("");
        if (!severalOwners) {
            return where.isEmpty() ? page : where;
        }
        return page + " владельца «" + owner.name() + "»" + (where.isEmpty() ? "" : " на площадке " + where);
    }
}
