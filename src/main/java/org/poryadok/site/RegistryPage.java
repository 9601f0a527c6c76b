package org.poryadok.site;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Network;
import org.poryadok.act.OwnerKind;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.AccountEvent;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.LastPublications;
import org.poryadok.registry.LegalGrounds;
import org.poryadok.registry.PastGround;
import org.poryadok.registry.PublicAccount;
import org.poryadok.registry.PublicChange;
import org.poryadok.registry.PublicExemption;
import org.poryadok.registry.PublicPage;
import org.poryadok.registry.PublicQuery;
import org.poryadok.registry.PublicRegistry;
import org.poryadok.registry.PublicVersion;
import org.poryadok.term.Russian;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registry for people: the list, the card of a page, and the bodies that need not keep one. */
@Controller
class RegistryPage {

    static final int ON_A_PAGE = 25;
    /** Pages of the list that are named on either side of the one shown. */
    private static final int NEIGHBOURS = 2;

    /** @param link null: the page shown, or a gap */
    record PageLink(String text, String link, boolean current) {}

    record Change(String day, String what, String version) {}

    record ExemptionRow(String body, String networks, String ground, String basis) {}

    record ExemptionsOf(String jurisdiction, List<ExemptionRow> rows) {}

    private final PublicRegistry registry;
    private final LegalGrounds grounds;
    private final LastPublications publications;
    private final Organisation organisation;
    private final Acts acts;
    private final AccountViews views;

    RegistryPage(
            PublicRegistry registry,
            LegalGrounds grounds,
            LastPublications publications,
            Organisation organisation,
            Acts acts,
            AccountViews views) {
        this.registry = registry;
        this.grounds = grounds;
        this.publications = publications;
        this.organisation = organisation;
        this.acts = acts;
        this.views = views;
    }

    @GetMapping(path = "/registry", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView list(@RequestParam Map<String, String> typed) {
        RegistryForm form = RegistryForm.of(typed);
        ModelAndView page = new ModelAndView("site/registry");
        page.addObject("form", form);
        page.addObject("faults", Map.of());
        page.addObject(
                "jurisdictions",
                acts.jurisdictions().stream()
                        .map(one -> new ListOption(one.id(), one.name()))
                        .sorted(ListOption.BY_NAME)
                        .toList());
        page.addObject(
                "networks",
                Arrays.stream(Network.values())
                        .map(one -> new ListOption(one.id(), one.title()))
                        .toList());
        page.addObject("owners", ListOption.owners(registry, form.territory(), acts));
        page.addObject(
                "kinds",
                Arrays.stream(OwnerKind.values())
                        .map(one -> new ListOption(RegistryForm.codeOf(one), one.title()))
                        .toList());
        page.addObject(
                "states",
                Arrays.stream(AccountState.values())
                        .map(one -> new ListOption(RegistryForm.codeOf(one), one.title()))
                        .toList());
        page.addObject("bodies", bodies(form));
        Map<String, PublicVersion> published = publications.byJurisdiction();
        page.addObject(
                "versions",
                acts.jurisdictions().stream()
                        .filter(one -> form.jurisdiction().isEmpty() || one.id().equals(form.jurisdiction()))
                        .map(one -> VersionView.of(one, Optional.ofNullable(published.get(one.id()))))
                        .toList());
        try {
            show(page, form);
        } catch (InputFault fault) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("faults", Map.of(fault.field(), fault.getMessage()));
        }
        return page;
    }

    @GetMapping(path = "/registry/accounts/{id}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView card(@PathVariable("id") String typed) {
        return idIn(typed).flatMap(registry::account).map(this::card).orElseGet(() -> {
            ModelAndView page = new ModelAndView("site/account-missing");
            page.setStatus(HttpStatus.NOT_FOUND);
            return page;
        });
    }

    @GetMapping(path = "/registry/exemptions", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView exemptions() {
        ModelAndView page = new ModelAndView("site/exemptions");
        page.addObject(
                "registries",
                acts.jurisdictions().stream()
                        .map(one -> new ExemptionsOf(
                                one.name(),
                                registry.exemptions(one.id()).stream()
                                        .map(RegistryPage::row)
                                        .toList()))
                        .filter(one -> !one.rows().isEmpty())
                        .toList());
        return page;
    }

    private void show(ModelAndView page, RegistryForm form) {
        int number = form.number();
        PublicQuery query = form.query(acts, organisation, registry);
        PublicPage found = registry.find(query, number, ON_A_PAGE);
        if (number > found.pages()) {
            throw new InputFault("page", "Такой страницы в списке нет: всего страниц " + found.pages() + ".");
        }
        page.addObject("total", found.total());
        Optional<String> meant = found.total() == 0 ? registry.meant(query) : Optional.empty();
        meant.ifPresent(words ->
                page.addObject("meant", new PageLink(words, form.saying(words).linkTo(1), false)));
        page.addObject("rows", views.of(found.accounts()));
        page.addObject("first", (number - 1) * ON_A_PAGE + 1);
        page.addObject("last", (number - 1) * ON_A_PAGE + found.accounts().size());
        page.addObject("pages", found.pages() == 1 ? List.of() : pages(form, number, found.pages()));
        page.addObject("previous", number > 1 ? form.linkTo(number - 1) : null);
        page.addObject("next", number < found.pages() ? form.linkTo(number + 1) : null);
    }

    private ModelAndView card(PublicAccount account) {
        Jurisdiction jurisdiction = acts.jurisdiction(account.jurisdiction());
        List<PublicChange> history = registry.history(account.id());
        List<PastGround> past = grounds.past(account);
        ModelAndView page = new ModelAndView("site/account");
        page.addObject("account", views.of(account));
        page.addObject(
                "history",
                history.stream()
                        .map(change -> new Change(
                                Russian.day(change.occurredOn()),
                                what(change, jurisdiction, past),
                                change.version().map(String::valueOf).orElse(null)))
                        .toList());
        page.addObject("bases", grounds.standing(account));
        page.addObject("pastGrounds", past);
        page.addObject(
                "shownIn",
                history.isEmpty()
                        ? null
                        : history.get(history.size() - 1)
                                .version()
                                .map(String::valueOf)
                                .orElse(null));
        page.addObject("version", VersionView.of(jurisdiction, registry));
        return page;
    }

    /**
     * A page comes into the registry on another day than that on which it was created in its network; that its act was
     * repealed is not told as an amendment.
     */
    private static String what(PublicChange change, Jurisdiction jurisdiction, List<PastGround> past) {
        if (change.kind().isOfCreation()) {
            return "создана; " + change.kind().title() + " "
                    + Russian.day(change.recordedAt().atZone(jurisdiction.zone()));
        }
        boolean repealed = past.stream().anyMatch(ground -> ground.isOfActRepealedOn(change.occurredOn()));
        return change.kind() == AccountEvent.Kind.NAMED_NO_MORE && repealed
                ? "акт, в котором названа страница, утратил силу"
                : change.kind().title();
    }

    private List<ListOption> bodies(RegistryForm form) {
        return acts.jurisdictions().stream()
                .filter(one -> one.id().equals(form.jurisdiction()))
                .findFirst()
                .map(one -> organisation.bodies(one.id()).stream()
                        .map(body -> new ListOption(body.id(), body.name()))
                        .toList())
                .orElse(List.of());
    }

    private static List<PageLink> pages(RegistryForm form, int shown, int last) {
        List<Integer> named = IntStream.rangeClosed(1, last)
                .filter(number -> number == 1 || number == last || Math.abs(number - shown) <= NEIGHBOURS)
                .boxed()
                .toList();
        return IntStream.range(0, named.size())
                .boxed()
                .flatMap(index -> {
                    int number = named.get(index);
                    PageLink link = new PageLink(
                            String.valueOf(number), number == shown ? null : form.linkTo(number), number == shown);
                    boolean gap = index > 0 && named.get(index - 1) < number - 1;
                    return gap ? List.of(new PageLink("…", null, false), link).stream() : List.of(link).stream();
                })
                .toList();
    }

    private static ExemptionRow row(PublicExemption exemption) {
        return new ExemptionRow(
                exemption.bodyName(),
                String.join(
                        ", ",
                        exemption.networks().stream()
                                .map(id -> Network.of(id).title())
                                .toList()),
                exemption.ground(),
                exemption.legalBasis().citation());
    }

    private static Optional<UUID> idIn(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(typed))
                : Optional.empty();
    }
}
