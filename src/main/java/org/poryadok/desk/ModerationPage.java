package org.poryadok.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.poryadok.act.Acts;
import org.poryadok.act.Network;
import org.poryadok.act.Role;
import org.poryadok.host.access.SignedIn;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.Blacklisting;
import org.poryadok.moderation.ModerationCase;
import org.poryadok.moderation.ModerationException;
import org.poryadok.moderation.ModerationLog;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The log of moderation and the blacklist: a body's head, responsible and executing officials see their own, the
 * coordinator and the controller those of their jurisdiction.
 */
@Controller
class ModerationPage {

    private static final int PER_PAGE = 50;
    private static final int LAST_PAGE = 1000;
    private static final List<Role> OVERSEE = List.of(Role.COORDINATOR, Role.CONTROLLER);
    private static final List<Role> IN_BODY = List.of(Role.HEAD, Role.RESPONSIBLE, Role.EXECUTOR);

    private record Scope(Set<String> bodies, Set<String> jurisdictions) {

        boolean sees(ModerationCase entry) {
            return bodies.contains(entry.bodyId()) || jurisdictions.contains(entry.jurisdiction());
        }
    }

    record CaseLine(
            UUID id,
            long number,
            String day,
            String body,
            String page,
            String kind,
            String author,
            String decision,
            String ground,
            String state) {}

    record BlacklistLine(
            UUID caseId,
            long caseNumber,
            String body,
            String page,
            String author,
            String address,
            String reason,
            String since,
            String until,
            String persons,
            String state) {}

    record EventLine(String moment, String who, String note) {}

    private final ModerationLog log;
    private final Blacklist blacklist;
    private final Accounts accounts;
    private final Organisation organisation;
    private final PageOwners owners;
    private final Acts acts;

    ModerationPage(
            ModerationLog log,
            Blacklist blacklist,
            Accounts accounts,
            Organisation organisation,
            PageOwners owners,
            Acts acts) {
        this.log = log;
        this.blacklist = blacklist;
        this.accounts = accounts;
        this.organisation = organisation;
        this.owners = owners;
        this.acts = acts;
    }

    @GetMapping("/moderation")
    String show(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @RequestParam(defaultValue = "cases") String list,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Scope scope = scope(user);
        int number = PageNumber.of(page, LAST_PAGE);
        int from = (number - 1) * PER_PAGE;
        boolean blacklisted = list.equals("blacklist");
        int shown;
        if (blacklisted) {
            List<Blacklisting> entries = blacklist.page(scope.bodies(), scope.jurisdictions(), from, PER_PAGE + 1);
            model.addAttribute(
                    "entries", entries.stream().limit(PER_PAGE).map(this::line).toList());
            shown = entries.size();
        } else {
            List<ModerationCase> cases = log.page(scope.bodies(), scope.jurisdictions(), from, PER_PAGE + 1);
            model.addAttribute(
                    "cases", cases.stream().limit(PER_PAGE).map(this::line).toList());
            shown = cases.size();
        }
        model.addAttribute("blacklist", blacklisted);
        model.addAttribute("page", number);
        model.addAttribute("more", shown > PER_PAGE && number < LAST_PAGE);
        return "desk/moderation";
    }

    @GetMapping("/moderation/{id:[0-9a-f-]{36}}")
    String entry(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable UUID id, Model model) {
        Scope scope = scope(user);
        ModerationCase entry =
                found(id).filter(scope::sees).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ZoneId zone = acts.jurisdiction(entry.jurisdiction()).zone();
        model.addAttribute("line", line(entry));
        model.addAttribute("entry", entry);
        model.addAttribute("decidedBy", name(entry.decidedBy()));
        model.addAttribute("blacklisting", blacklist.ofCase(id).map(this::line).orElse(null));
        model.addAttribute(
                "events",
                log.history(id).stream()
                        .map(event -> new EventLine(
                                Russian.moment(event.at().atZone(zone)),
                                event.actor().map(this::name).orElse("система"),
                                event.note()))
                        .toList());
        return "desk/moderation-case";
    }

    private Optional<ModerationCase> found(UUID id) {
        try {
            return Optional.of(log.find(id));
        } catch (ModerationException none) {
            return Optional.empty();
        }
    }

    private Scope scope(SignedIn user) {
        Set<String> bodies = new HashSet<>();
        Set<String> jurisdictions = new HashSet<>();
        acts.jurisdictions().forEach(jurisdiction -> {
            if (user.isAdministrator()
                    || OVERSEE.stream()
                            .anyMatch(role ->
                                    user.groups().contains(Organisation.groupOf(jurisdiction.id(), role.id())))) {
                jurisdictions.add(jurisdiction.id());
            }
        });
        user.groups()
                .forEach(group -> IN_BODY.stream()
                        .map(role -> "." + role.id())
                        .filter(group::endsWith)
                        .forEach(role -> bodies.add(group.substring(0, group.length() - role.length()))));
        return new Scope(bodies, jurisdictions);
    }

    private CaseLine line(ModerationCase entry) {
        return new CaseLine(
                entry.id(),
                entry.number(),
                Russian.day(entry.foundOn()),
                bodyName(entry.bodyId()),
                pageOf(entry.accountId()),
                entry.kind().title(),
                entry.author(),
                entry.decision().title(),
                entry.ground().orElse(""),
                entry.state().title());
    }

    private BlacklistLine line(Blacklisting entry) {
        String state =
                entry.stands() ? "в списке" : "снят: " + entry.liftedBecause().orElse("");
        return new BlacklistLine(
                entry.caseId(),
                entry.caseNumber(),
                bodyName(entry.bodyId()),
                pageOf(entry.accountId()),
                entry.author(),
                entry.authorAddress(),
                entry.reason(),
                day(entry.since()),
                day(entry.until()),
                "предложил(а) " + name(entry.proposedBy()) + ", согласовал(а) " + name(entry.confirmedBy()),
                state);
    }

    private static String day(LocalDate day) {
        return Russian.day(day);
    }

    private String bodyName(String id) {
        return organisation.findBody(id).map(Body::name).orElse(id);
    }

    private String pageOf(UUID accountId) {
        Account page = accounts.account(accountId);
        return Network.of(page.network()).title() + ", " + page.address().normalized()
                + owners.of(page.keeping()).mention();
    }

    private String name(String user) {
        return organisation.official(user).map(Official::shortName).orElse(user);
    }
}
