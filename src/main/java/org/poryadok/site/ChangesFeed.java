package org.poryadok.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.poryadok.act.Acts;
import org.poryadok.act.Network;
import org.poryadok.address.ProductAddress;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.AccountEvent;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.LegalGrounds;
import org.poryadok.registry.PublicAccount;
import org.poryadok.registry.PublicRegistry;
import org.poryadok.registry.RegisteredChange;
import org.poryadok.registry.RegistryRevision;
import org.poryadok.term.Russian;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriUtils;

/** What changes in the registry, as an Atom feed (RFC 4287) in pages (RFC 5005), with the filters of the list. */
@Controller
class ChangesFeed {

    private static final int ON_A_PAGE = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final List<String> FILTERS =
            List.of("jurisdiction", "network", "whose", "body", "owner", "state", "q");

    private final PublicRegistry registry;
    private final RegistryRevision revision;
    private final Organisation organisation;
    private final Acts acts;
    private final LegalGrounds grounds;
    private final String publicUrl;

    ChangesFeed(
            PublicRegistry registry,
            RegistryRevision revision,
            Organisation organisation,
            Acts acts,
            LegalGrounds grounds,
            ProductAddress address) {
        this.registry = registry;
        this.revision = revision;
        this.organisation = organisation;
        this.acts = acts;
        this.grounds = grounds;
        this.publicUrl = address.of("");
    }

    @GetMapping("/registry.atom")
    void feed(@RequestParam Map<String, String> typed, WebRequest request, HttpServletResponse response)
            throws IOException, XMLStreamException {
        Optional<Long> before = Optional.ofNullable(typed.get("before"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(ChangesFeed::number);
        RegistryRevision.Revision now = revision.current();
        var query = RegistryForm.of(typed).query(acts, organisation, registry);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=0, must-revalidate");
        if (request.checkNotModified("W/\"" + now.number() + "-"
                + UUID.nameUUIDFromBytes(new TreeMap<>(typed).toString().getBytes(StandardCharsets.UTF_8)) + "\"")) {
            return;
        }
        List<RegisteredChange> changes = registry.changes(query, before, ON_A_PAGE + 1);
        List<RegisteredChange> shown = changes.stream().limit(ON_A_PAGE).toList();
        response.setContentType("application/atom+xml;charset=UTF-8");
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(response.getOutputStream(), "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", "ru");
        element(xml, "id", address(typed, Optional.empty()));
        element(xml, "title", "Изменения реестра официальных страниц");
        element(
                xml,
                "updated",
                moment(
                        shown.isEmpty()
                                ? now.changedAt().orElse(Instant.EPOCH)
                                : shown.get(0).recordedAt()));
        link(xml, "self", address(typed, before), "application/atom+xml");
        link(xml, "first", address(typed, Optional.empty()), "application/atom+xml");
        link(xml, "alternate", publicUrl + "/registry", "text/html");
        if (changes.size() > ON_A_PAGE) {
            link(
                    xml,
                    "next",
                    address(typed, Optional.of(shown.get(ON_A_PAGE - 1).number())),
                    "application/atom+xml");
        }
        xml.writeStartElement("author");
        element(xml, "name", "Порядок: реестр официальных страниц");
        xml.writeEndElement();
        for (RegisteredChange change : shown) {
            entry(xml, change);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(InputFault fault) {
        return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", fault.getMessage(), "field", fault.field()));
    }

    private void entry(XMLStreamWriter xml, RegisteredChange change) throws XMLStreamException {
        PublicAccount account = change.account();
        Network network = Network.of(account.network());
        String page = network.quoted() + " " + bare(account.address().normalized())
                + (account.shortNames().isEmpty()
                        ? ""
                        : account.shortNames().stream()
                                .map(ChangesFeed::bare)
                                .collect(Collectors.joining(", ", " (", ")")));
        xml.writeStartElement("entry");
        element(
                xml,
                "id",
                "urn:uuid:"
                        + UUID.nameUUIDFromBytes((account.id() + " " + change.kind() + " " + change.recordedAt())
                                .getBytes(StandardCharsets.UTF_8)));
        element(xml, "title", what(change) + ": " + page);
        element(xml, "updated", moment(change.recordedAt()));
        element(xml, "published", moment(change.recordedAt()));
        link(xml, "alternate", publicUrl + "/registry/accounts/" + account.id(), "text/html");
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", RegistryForm.codeOf(change.kind()));
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "text");
        String ground = account.state() == AccountState.CLOSED
                ? account.closingGround()
                        .map(text -> " " + Russian.sentence("Закрыта: " + text))
                        .orElse("")
                : "";
        xml.writeCharacters(valid(account.owner().name() + " ("
                + acts.jurisdiction(account.jurisdiction()).name() + ")"
                + (account.owner().keepsItself() ? "" : ", ведёт " + account.bodyName())
                + ", площадка "
                + network.quoted()
                + network.note().map(note -> " (" + note + ")").orElse("") + ". " + days(change) + "." + ground));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** That its act was repealed is not told as an amendment. */
    private String what(RegisteredChange change) {
        return change.kind() == AccountEvent.Kind.NAMED_NO_MORE
                        && grounds.past(change.account()).stream()
                                .anyMatch(ground -> ground.isOfActRepealedOn(change.occurredOn()))
                ? "Акт, в котором названа страница, утратил силу"
                : "Страница " + change.kind().title();
    }

    /** Of a page that comes into the registry the day on which it was created in its network is another one. */
    private String days(RegisteredChange change) {
        String occurred = Russian.day(change.occurredOn());
        return change.kind().isOfCreation()
                ? "Внесена "
                        + Russian.day(change.recordedAt()
                                .atZone(acts.jurisdiction(change.account().jurisdiction())
                                        .zone()))
                        + ", создана " + occurred
                : "День события: " + occurred;
    }

    private static String bare(String address) {
        return address.replaceFirst("^https://", "");
    }

    private String address(Map<String, String> typed, Optional<Long> before) {
        StringBuilder address = new StringBuilder(publicUrl).append("/registry.atom");
        String sign = "?";
        for (String filter : FILTERS) {
            String value = typed.getOrDefault(filter, "").strip();
            if (!value.isEmpty()) {
                address.append(sign).append(filter).append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8));
                sign = "&";
            }
        }
        return before.map(number -> address + (address.indexOf("?") < 0 ? "?" : "&") + "before=" + number)
                .orElse(address.toString());
    }

    private static long number(String text) {
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new InputFault("before", "Номер before берётся из ссылки на следующую страницу ленты.");
        }
        return Long.parseLong(text);
    }

    private static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(valid(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    /** What no XML may carry, even escaped. */
    private static String valid(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
