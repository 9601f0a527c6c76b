package org.poryadok.site;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Network;
import org.poryadok.address.ProductAddress;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incidents;
import org.poryadok.registry.PublicAccount;
import org.poryadok.registry.PublicPage;
import org.poryadok.registry.PublicQuery;
import org.poryadok.registry.PublicRegistry;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/**
 * The registry as open data, with the filters of its page. The whole is read and written in portions: however large it is,
 * a node holds one portion, and no connection of the database while a slow reader takes his time.
 */
@Controller
class OpenData {

    private static final int PORTION = 2000;
    private static final String[] HEADING = {
        "Идентификатор",
        "Территория",
        "Орган",
        "Вид владельца",
        "Площадка",
        "Адрес",
        "Имя",
        "Постоянный номер",
        "Состояние",
        "Создана",
        "Закрыта",
        "Основание закрытия",
        "Заменена страницей",
        "Отметки",
        "Названа в акте",
        "Карточка",
        "Не под контролем органа с",
        "Владелец",
        "Должность владельца замещает",
        "Ведёт",
        "Другие адреса",
        "Замена не под контролем органа с"
    };

    /** The newest version that was approved by the end of the asked day. */
    record VersionData(String jurisdiction, int number, String approvedAt, String hash) {}

    private final PublicRegistry registry;
    private final RegistryVersions versions;
    private final DataFiles files;
    private final Incidents incidents;
    private final Organisation organisation;
    private final Acts acts;
    private final ObjectMapper json;
    private final String publicUrl;

    OpenData(
            PublicRegistry registry,
            RegistryVersions versions,
            DataFiles files,
            Incidents incidents,
            Organisation organisation,
            Acts acts,
            ObjectMapper json,
            ProductAddress address) {
        this.registry = registry;
        this.versions = versions;
        this.files = files;
        this.incidents = incidents;
        this.organisation = organisation;
        this.acts = acts;
        this.json = json;
        this.publicUrl = address.of("");
    }

    @GetMapping("/registry.csv")
    void csv(@RequestParam Map<String, String> typed, WebRequest request, HttpServletResponse response)
            throws IOException {
        DataQuery query = DataQuery.of(typed, registry, acts, organisation);
        if (files.isKnown("csv", query, request, response)) {
            return;
        }
        PublicPage first = first(query);
        response.setHeader("X-Total-Count", String.valueOf(first.total()));
        CSVPrinter table = DataFiles.table("registry.csv", query.separator(), HEADING, response);
        Map<UUID, Instant> compromised = compromised(query);
        each(query, first, account -> table.printRecord(row(account, compromised)));
        table.flush();
    }

    @GetMapping("/registry.json")
    void json(@RequestParam Map<String, String> typed, WebRequest request, HttpServletResponse response)
            throws IOException {
        DataQuery query = DataQuery.of(typed, registry, acts, organisation);
        if (files.isKnown("json", query, request, response)) {
            return;
        }
        PublicPage first = first(query);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try (JsonGenerator out = json.getFactory().createGenerator(response.getOutputStream())) {
            int pages = query.page().isPresent() ? first.pages() : 1;
            int number = query.page().orElse(1);
            out.writeStartObject();
            out.writeStringField("schema", publicUrl + "/registry.schema.json");
            out.writeNumberField("total", first.total());
            out.writeNumberField("page", number);
            out.writeNumberField("pages", pages);
            if (query.filters().on().isPresent()) {
                out.writeStringField("on", query.filters().on().get().toString());
            }
            if (number < pages) {
                out.writeStringField("next", query.linkTo(publicUrl + "/registry.json", number + 1));
            }
            out.writePOJOField("versions", versions(query.filters()));
            out.writeArrayFieldStart("accounts");
            Map<UUID, Instant> compromised = compromised(query);
            each(
                    query,
                    first,
                    account -> out.writePOJO(AccountData.of(
                            account, acts.jurisdiction(account.jurisdiction()), publicUrl, compromised)));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    @GetMapping(path = "/registry.schema.json", produces = "application/schema+json")
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok(new ClassPathResource("schema/registry.schema.json"));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(InputFault fault) {
        return refusal(fault);
    }

    static ResponseEntity<Map<String, String>> refusal(InputFault fault) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", fault.getMessage(), "field", fault.field()));
    }

    private PublicPage first(DataQuery query) {
        int number = query.page().orElse(1);
        PublicPage page = registry.find(query.filters(), number, query.page().isPresent() ? query.size() : PORTION);
        if (number > page.pages()) {
            throw new InputFault("page", "Такой страницы нет: всего страниц " + page.pages() + ".");
        }
        return page;
    }

    private interface Use {
        void of(PublicAccount account) throws IOException;
    }

    private void each(DataQuery query, PublicPage first, Use use) throws IOException {
        PublicPage page = first;
        while (true) {
            for (PublicAccount account : page.accounts()) {
                use.of(account);
            }
            if (query.page().isPresent() || page.number() >= page.pages()) {
                return;
            }
            page = registry.find(query.filters(), page.number() + 1, PORTION);
        }
    }

    /** Of a day, at its end in each jurisdiction. */
    private Map<UUID, Instant> compromised(DataQuery query) {
        Optional<LocalDate> on = query.filters().on();
        if (on.isEmpty()) {
            return incidents.compromised();
        }
        Map<UUID, Instant> compromised = new HashMap<>();
        acts.jurisdictions()
                .forEach(one -> compromised.putAll(incidents.compromisedAt(one.id(), endOf(on.get(), one))));
        return compromised;
    }

    private static Instant endOf(LocalDate day, Jurisdiction jurisdiction) {
        return day.plusDays(1).atStartOfDay(jurisdiction.zone()).toInstant();
    }

    private List<VersionData> versions(PublicQuery filters) {
        return acts.jurisdictions().stream()
                .filter(one -> filters.jurisdiction()
                        .filter(id -> !id.equals(one.id()))
                        .isEmpty())
                .flatMap(one -> version(one, filters.on()).stream())
                .map(version -> new VersionData(
                        version.jurisdiction(),
                        version.number(),
                        version.approvedAt().toString(),
                        version.hash()))
                .toList();
    }

    private Optional<RegistryVersion> version(Jurisdiction jurisdiction, Optional<LocalDate> on) {
        return on.isEmpty()
                ? versions.newest(jurisdiction.id())
                : versions.newestBefore(jurisdiction.id(), endOf(on.get(), jurisdiction));
    }

    private List<String> row(PublicAccount account, Map<UUID, Instant> compromised) {
        Network network = Network.of(account.network());
        return Stream.of(
                        account.id().toString(),
                        acts.jurisdiction(account.jurisdiction()).name(),
                        account.bodyName(),
                        account.ownerKind().title(),
                        network.title()
                                + network.note().map(note -> " (" + note + ")").orElse(""),
                        account.address().normalized(),
                        account.address().handle(),
                        account.address().permanentId().orElse(""),
                        account.state().title(),
                        account.createdOn().map(LocalDate::toString).orElse(""),
                        account.closedOn().map(LocalDate::toString).orElse(""),
                        account.closingGround().orElse(""),
                        account.replacementAddress().orElse(""),
                        String.join(", ", account.marks()),
                        account.namedByAct() ? "да" : "нет",
                        publicUrl + "/registry/accounts/" + account.id(),
                        account.closedOn().isPresent() ? "" : since(Optional.of(account.id()), compromised),
                        account.owner().name(),
                        account.owner().person().orElse(""),
                        account.bodyName(),
                        String.join(", ", account.furtherAddresses()),
                        since(account.replacementId(), compromised))
                .map(DataFiles::cell)
                .toList();
    }

    private static String since(Optional<UUID> account, Map<UUID, Instant> compromised) {
        return account.map(compromised::get).map(Instant::toString).orElse("");
    }
}
