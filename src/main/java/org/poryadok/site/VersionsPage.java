package org.poryadok.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.address.ProductAddress;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.BrokenVersion;
import org.poryadok.registry.RegistryException;
import org.poryadok.registry.RegistryPublication;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.term.Russian;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * The approved versions of a registry, whether their chain holds, and what each says in the very characters its hash is
 * taken of, so that anybody can take it anew (docs/registry-integrity.md).
 */
@Controller
class VersionsPage {

    private static final int ON_A_PAGE = 50;
    private static final JsonFactory JSON = new JsonFactory();

    record Placed(String body, String url, String on) {}

    record Row(
            int number,
            String approvedAt,
            int entries,
            String hash,
            String previousHash,
            boolean first,
            List<Placed> placed) {}

    record Registry(String id, String name, int newest, String approvedAt, boolean holds) {}

    private final RegistryVersions versions;
    private final ChainState chain;
    private final Organisation organisation;
    private final Acts acts;
    private final String publicUrl;

    VersionsPage(
            RegistryVersions versions, ChainState chain, Organisation organisation, Acts acts, ProductAddress address) {
        this.versions = versions;
        this.chain = chain;
        this.organisation = organisation;
        this.acts = acts;
        this.publicUrl = address.of("");
    }

    @GetMapping(path = "/registry/versions", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView registries() {
        ModelAndView page = new ModelAndView("site/version-registries");
        page.addObject(
                "registries",
                acts.jurisdictions().stream()
                        .flatMap(jurisdiction ->
                                versions
                                        .newest(jurisdiction.id())
                                        .map(newest -> registry(jurisdiction, newest))
                                        .stream())
                        .toList());
        return page;
    }

    @GetMapping(path = "/registry/versions/{jurisdiction}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView list(
            @PathVariable("jurisdiction") String id, @RequestParam(name = "page", defaultValue = "1") String typed) {
        Jurisdiction jurisdiction = jurisdiction(id);
        List<RegistryVersion> all = versions.all(id);
        int pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        int number =
                number(typed).filter(wanted -> wanted >= 1 && wanted <= pages).orElseThrow(VersionsPage::absent);
        List<RegistryVersion> shown = all.stream()
                .skip((long) (number - 1) * ON_A_PAGE)
                .limit(ON_A_PAGE)
                .toList();
        ModelAndView page = new ModelAndView("site/versions");
        page.addObject("jurisdiction", jurisdiction.id());
        page.addObject("name", jurisdiction.name());
        page.addObject("total", all.size());
        page.addObject("number", number);
        page.addObject("pages", pages);
        page.addObject("rows", rows(jurisdiction, shown));
        page.addObject("commands", """
                curl -s %s/registry/versions/%s/%d.json > version.json
                jq -r '.lines[]' version.json | sha256sum     # contentHash
                jq -j '[.form, .jurisdiction, (.number|tostring), .drawnAt, .approvedAt, .contentHash, .previousHash]
                  | join("\\n")' version.json | sha256sum     # hash""".formatted(
                        publicUrl, id, all.isEmpty() ? 1 : all.get(0).number()));
        if (!all.isEmpty()) {
            ChainState.Checked checked = chain.of(id, all.get(0).number());
            page.addObject("checkedAt", moment(checked.at(), jurisdiction.zone()));
            page.addObject(
                    "broken", checked.broken().map(BrokenVersion::sentence).orElse(null));
        }
        return page;
    }

    @GetMapping(path = "/registry/versions/{jurisdiction}/{number}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    void content(
            @PathVariable("jurisdiction") String id,
            @PathVariable("number") String typed,
            WebRequest request,
            HttpServletResponse response)
            throws IOException {
        RegistryVersion version = version(jurisdiction(id).id(), typed);
        // What a version says never changes: a copy is good for ever.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        if (request.checkNotModified('"' + version.hash() + '"')) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeStringField("form", RegistryVersion.FORM);
            json.writeStringField("jurisdiction", version.jurisdiction());
            json.writeNumberField("number", version.number());
            json.writeStringField("drawnAt", version.drawnAt().toString());
            json.writeStringField("approvedAt", version.approvedAt().toString());
            json.writeNumberField("entries", version.entries());
            json.writeStringField("contentHash", version.contentHash());
            json.writeStringField("previousHash", version.previousHash());
            json.writeStringField("hash", version.hash());
            json.writeArrayFieldStart("lines");
            versions.eachLine(version, line -> write(json, line));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void write(JsonGenerator json, String line) {
        try {
            json.writeString(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Registry registry(Jurisdiction jurisdiction, RegistryVersion newest) {
        return new Registry(
                jurisdiction.id(),
                jurisdiction.name(),
                newest.number(),
                moment(newest.approvedAt(), jurisdiction.zone()),
                chain.of(jurisdiction.id(), newest.number()).broken().isEmpty());
    }

    private List<Row> rows(Jurisdiction jurisdiction, List<RegistryVersion> shown) {
        Map<Integer, List<RegistryPublication>> placed = versions.publications(
                jurisdiction.id(), shown.stream().map(RegistryVersion::number).toList());
        Map<String, String> bodies = organisation
                .findBodies(placed.values().stream()
                        .flatMap(Collection::stream)
                        .map(RegistryPublication::bodyId)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Body::id, Body::name));
        return shown.stream()
                .map(version -> new Row(
                        version.number(),
                        moment(version.approvedAt(), jurisdiction.zone()),
                        version.entries(),
                        version.hash(),
                        version.previousHash(),
                        version.number() == 1,
                        placed.getOrDefault(version.number(), List.of()).stream()
                                .map(publication -> new Placed(
                                        bodies.getOrDefault(publication.bodyId(), publication.bodyId()),
                                        publication.siteUrl(),
                                        Russian.day(publication.placedOn())))
                                .toList()))
                .toList();
    }

    private Jurisdiction jurisdiction(String id) {
        return acts.jurisdictions().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(VersionsPage::absent);
    }

    private RegistryVersion version(String jurisdiction, String typed) {
        try {
            return versions.version(jurisdiction, number(typed).orElseThrow(VersionsPage::absent));
        } catch (RegistryException noSuchVersion) {
            throw absent();
        }
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String moment(Instant instant, ZoneId zone) {
        return Russian.moment(instant.atZone(zone));
    }
}
