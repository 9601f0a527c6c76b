package org.poryadok.desk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.account.enteraccounts.AccountEntry;
import org.poryadok.account.enteraccounts.EntryDesk;
import org.poryadok.account.enteraccounts.EntryException;
import org.poryadok.account.enteraccounts.EntryPage;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Network;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.term.Russian;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The page of a list of pages that were there before: it is sent and checked here, since no form of a task takes a file. */
@Controller
class EntryListPage {

    private static final String ADDRESS = "/accounts/entry/{id:[0-9a-f-]{36}}";
    private static final String VIEW = "desk/account-entry";

    /** A page as the table shows it. */
    record Line(
            int number, String body, String owner, String network, String address, String createdOn, String proof) {}

    private final EntryDesk desk;
    private final PageOwners owners;
    private final ActRegister register;

    EntryListPage(EntryDesk desk, PageOwners owners, ActRegister register) {
        this.desk = desk;
        this.owners = owners;
        this.register = register;
    }

    @GetMapping(ADDRESS)
    String show(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable UUID id, Model model) {
        fill(model, seen(user, id));
        return VIEW;
    }

    @PostMapping(ADDRESS)
    String check(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam String text,
            Model model)
            throws IOException {
        EntryDesk.Seen before = seen(user, id);
        ImportFile sent = SentList.of(file, text);
        Optional<String> fault = SentList.fault(sent, "Разделите его: каждая часть вносится своей заявкой.");
        if (fault.isPresent()) {
            fill(model, before);
            model.addAttribute("refusal", fault.get());
            return VIEW;
        }
        try {
            EntryDesk.Seen checked = desk.check(id, user.userId(), sent);
            fill(model, checked);
            model.addAttribute("checked", true);
        } catch (EntryException refusal) {
            fill(model, before);
            model.addAttribute("refusal", refusal.getMessage());
        }
        return VIEW;
    }

    @GetMapping(ADDRESS + "/example.csv")
    ResponseEntity<byte[]> example(@RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user, @PathVariable UUID id) {
        String code = desk.bodies(seen(user, id).entry()).stream()
                .map(Body::code)
                .findFirst()
                .orElse("");
        return SentList.example(
                "pages.csv",
                EntryDesk.COLUMNS,
                code
                        + ";;ВКонтакте;https://vk.com/adres_stranicy;;05.03.2020;;Ссылка на странице «Контакты» сайта органа");
    }

    private EntryDesk.Seen seen(SignedIn user, UUID id) {
        return desk.seen(id, user.userId(), user.groups())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void fill(Model model, EntryDesk.Seen seen) {
        AccountEntry entry = seen.entry();
        Map<Keeping, PageOwner> whose =
                owners.of(seen.pages().stream().map(EntryPage::keeping).toList(), Optional.empty());
        model.addAttribute("entry", entry);
        model.addAttribute("act", register.referenceOf(entry.actId()));
        model.addAttribute("task", seen.task().orElse(null));
        model.addAttribute("text", entry.list().map(AccountEntry.SentList::text).orElse(""));
        model.addAttribute("faults", seen.faults());
        model.addAttribute(
                "faultyLines",
                seen.faults().stream().map(fault -> fault.line()).distinct().count());
        model.addAttribute(
                "lines",
                seen.pages().stream()
                        .map(page -> line(page, whose.get(page.keeping())))
                        .toList());
        model.addAttribute("bodies", desk.bodies(entry));
        model.addAttribute("ownerHelp", ownerHelp(desk.otherOwners(entry)));
    }

    private static String ownerHelp(List<String> others) {
        return others.isEmpty()
                ? "оставьте пустым: по этому акту вносятся страницы самих органов и организаций"
                : others.stream()
                        .collect(Collectors.joining("», «", "пусто, если страница самого органа; иначе «", "»"));
    }

    private static Line line(EntryPage page, PageOwner owner) {
        return new Line(
                page.line(),
                owner.keeperName(),
                owner.name(),
                Network.of(page.address().network()).title(),
                page.address().normalized(),
                Russian.day(page.createdOn()),
                page.proof());
    }
}
