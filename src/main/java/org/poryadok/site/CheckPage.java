package org.poryadok.site;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.poryadok.accountaddress.AddressException;
import org.poryadok.act.Acts;
import org.poryadok.act.Network;
import org.poryadok.registry.AddressCheck;
import org.poryadok.registry.CheckedAddress;
import org.poryadok.registry.CheckedAddress.Likeness;
import org.poryadok.registry.CheckedAddress.Resemblance;
import org.poryadok.term.Russian;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Is this address an official page? For people a page, for programs JSON. */
@Controller
class CheckPage {

    /** @param warning «имя в проверенном адресе отличается одним знаком» */
    record Similar(String warning, AccountView account) {}

    private static final ZoneId FEDERAL_ZONE = ZoneId.of("Europe/Moscow");

    private final AddressCheck check;
    private final AccountViews views;
    private final Acts acts;
    private final Clock clock;

    CheckPage(AddressCheck check, AccountViews views, Acts acts, Clock clock) {
        this.check = check;
        this.views = views;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping("/registry/check")
    Object check(
            @RequestParam(name = "url", defaultValue = "") String typed,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept) {
        return isForPrograms(accept) ? answer(typed) : page(typed);
    }

    /** The form of {@link CheckAnswer}. */
    @GetMapping(path = "/registry/check.schema.json", produces = "application/schema+json")
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok(new ClassPathResource("schema/check.schema.json"));
    }

    static boolean isForPrograms(String accept) {
        return accept.contains("json") && !accept.contains("html");
    }

    private ModelAndView page(String typed) {
        ModelAndView page = new ModelAndView("site/check");
        page.addObject("typed", typed);
        if (typed.isBlank()) {
            return page;
        }
        try {
            CheckedAddress checked = check.check(typed);
            page.addObject("checked", checked);
            page.addObject(
                    "address",
                    checked.page()
                            .map(address -> address.normalized().replaceFirst("^https://", ""))
                            .orElse(checked.asked()));
            List<AccountView> accounts = views.of(checked.accounts());
            page.addObject("accounts", accounts);
            List<AccountView> taken = accounts.stream()
                    .filter(account -> account.compromisedSince() != null)
                    .toList();
            String verdict = CheckAnswer.verdict(checked, !taken.isEmpty());
            boolean allTaken = accounts.stream().filter(AccountView::active).allMatch(taken::contains);
            page.addObject("verdict", verdict);
            page.addObject("heading", heading(verdict, accounts, allTaken));
            page.addObject("taken", taken);
            page.addObject("allTaken", allTaken);
            page.addObject(
                    "listed",
                    networks(accounts.stream().filter(AccountView::active).map(AccountView::network)));
            page.addObject("unlisted", networks(checked.unlisted().stream().map(Network::title)));
            page.addObject("today", today(zoneOf(checked)));
            // The same name elsewhere helps to find the official page; it need not be a forgery.
            page.addObject(
                    "forgery", checked.resembling().stream().anyMatch(one -> one.likeness() != Likeness.OTHER_NETWORK));
            page.addObject("similar", similar(checked.resembling()));
        } catch (AddressException unreadable) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("fault", unreadable.getMessage());
            page.addObject("heading", "Адрес не проверен");
            page.addObject("today", today(FEDERAL_ZONE));
        }
        return page;
    }

    /** What stands over the answer and names it among the windows of a browser. */
    private static String heading(String verdict, List<AccountView> accounts, boolean allTaken) {
        return switch (verdict) {
            case "official" -> "Официальная страница";
            case "depends-on-network" -> "Официальная не на каждой площадке";
            case "compromised" ->
                allTaken
                        ? "Не верьте этой странице: орган ею не управляет"
                        : "Осторожно: среди страниц с этим именем есть та, которой орган не управляет";
            case "closed" -> "Закрыта " + accounts.get(0).closedOn();
            default -> "В реестре нет";
        };
    }

    private static String networks(Stream<String> titles) {
        return titles.distinct().collect(Collectors.joining(", "));
    }

    /** The day of a page is that of its jurisdiction. */
    private ZoneId zoneOf(CheckedAddress checked) {
        return checked.accounts().stream()
                .findFirst()
                .map(account -> acts.jurisdiction(account.jurisdiction()).zone())
                .orElse(FEDERAL_ZONE);
    }

    private String today(ZoneId zone) {
        return Russian.day(LocalDate.ofInstant(clock.instant(), zone));
    }

    private ResponseEntity<Object> answer(String typed) {
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(CheckAnswer.of(check.check(typed), views));
        } catch (AddressException unreadable) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("error", unreadable.getMessage(), "field", "url"));
        }
    }

    private List<Similar> similar(List<Resemblance> resembling) {
        List<AccountView> shown =
                views.of(resembling.stream().map(Resemblance::official).toList());
        return IntStream.range(0, shown.size())
                .mapToObj(index ->
                        new Similar(warning(resembling.get(index).likeness(), shown.get(index)), shown.get(index)))
                .toList();
    }

    /** Names what was compared where the address that stands before it does not show it. */
    private static String warning(Likeness likeness, AccountView official) {
        return official.address().endsWith(official.name())
                ? likeness.title()
                : likeness.title() + ": «" + official.name() + "»";
    }
}
