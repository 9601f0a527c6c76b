package org.poryadok.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.address.ProductAddress;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.PublicPage;
import org.poryadok.registry.PublicQuery;
import org.poryadok.registry.PublicRegistry;
import org.poryadok.registry.PublicVersion;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/** The registry on a body's own site: a frame, or a script whose hash the site can insist on, both always current. */
@Controller
class Embedding {

    /** A published script is never changed: a new form of it is a new number, and the old one goes on working. */
    private static final int NEWEST = 3;

    private static final int MOST = 1000;
    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final Duration YEAR = Duration.ofDays(365);

    private final PublicRegistry registry;
    private final Organisation organisation;
    private final Acts acts;
    private final AccountViews views;
    private final String publicUrl;
    private final String integrity;

    Embedding(
            PublicRegistry registry, Organisation organisation, Acts acts, AccountViews views, ProductAddress address) {
        this.registry = registry;
        this.organisation = organisation;
        this.acts = acts;
        this.views = views;
        this.publicUrl = address.of("");
        this.integrity = integrity(script(NEWEST));
    }

    @GetMapping("/registry/embed.js")
    ResponseEntity<byte[]> newest() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(script(NEWEST));
    }

    @GetMapping("/registry/embed/{number}.js")
    ResponseEntity<byte[]> numbered(@PathVariable("number") String typed) {
        if (!typed.matches("[1-9]\\d{0,2}") || Integer.parseInt(typed) > NEWEST) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                .body(script(Integer.parseInt(typed)));
    }

    @GetMapping(path = "/registry/embed", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView frame(@RequestParam Map<String, String> typed) {
        ModelAndView page = new ModelAndView("site/embed");
        try {
            PublicQuery query = RegistryForm.of(typed).query(acts, organisation, registry);
            PublicPage found = registry.find(query.in(AccountState.ACTIVE), 1, MOST);
            page.addObject("rows", views.of(found.accounts()));
            page.addObject("total", found.total());
            page.addObject(
                    "version",
                    query.jurisdiction().flatMap(registry::lastApproved).orElse(null));
            page.addObject("whole", link("/registry", typed));
        } catch (InputFault fault) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("fault", fault.getMessage());
        }
        return page;
    }

    @GetMapping(path = "/registry/embedding", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView snippets(@RequestParam Map<String, String> typed) {
        ModelAndView page = new ModelAndView("site/embedding");
        RegistryForm form = RegistryForm.of(typed);
        page.addObject("form", form);
        page.addObject(
                "jurisdictions",
                acts.jurisdictions().stream()
                        .map(one -> new ListOption(one.id(), one.name()))
                        .sorted(ListOption.BY_NAME)
                        .toList());
        page.addObject("owners", ListOption.owners(registry, form.territory(), acts));
        page.addObject(
                "bodies",
                acts.jurisdictions().stream()
                        .filter(one -> one.id().equals(form.jurisdiction()))
                        .flatMap(one -> organisation.bodies(one.id()).stream())
                        .map(body -> new ListOption(body.id(), body.name()))
                        .toList());
        try {
            PublicQuery query = form.query(acts, organisation, registry);
            query.jurisdiction().ifPresent(jurisdiction -> {
                Map<String, String> filters = Map.of(
                        "jurisdiction",
                        jurisdiction,
                        "whose",
                        query.owner().orElse(""),
                        "body",
                        query.bodyId().orElse(""));
                page.addObject("script", script(jurisdiction, filters));
                page.addObject(
                        "frame",
                        "<iframe src=\""
                                + link("/registry/embed", filters).replace("&", "&amp;")
                                + "\"\n  title=\"Реестр официальных страниц\" width=\"100%\" height=\"600\" loading=\"lazy\"></iframe>");
            });
        } catch (InputFault fault) {
            page.setStatus(HttpStatus.BAD_REQUEST);
            page.addObject("fault", fault.getMessage());
        }
        return page;
    }

    private String script(String jurisdiction, Map<String, String> filters) {
        Optional<PublicVersion> version = registry.lastApproved(jurisdiction);
        return "<div data-poryadok-registry=\"" + jurisdiction + "\""
                + version.map(one -> " data-poryadok-version=\"" + one.number() + "\"\n  data-poryadok-hash=\""
                                + one.hash() + "\"")
                        .orElse("")
                + ">\n  <a href=\""
                + link("/registry", filters).replace("&", "&amp;")
                + "\">Реестр официальных страниц</a>\n</div>\n"
                + "<script src=\"" + publicUrl + "/registry/embed/" + NEWEST + ".js\"\n  integrity=\"" + integrity
                + "\"\n  crossorigin=\"anonymous\" async"
                + Stream.of("jurisdiction", "whose", "body")
                        .filter(name -> !filters.get(name).isEmpty())
                        .map(name -> " data-" + name + "=\"" + HtmlUtils.htmlEscape(filters.get(name)) + "\"")
                        .collect(Collectors.joining())
                + "></script>";
    }

    private String link(String path, Map<String, String> filters) {
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(publicUrl + path);
        for (String name : List.of("jurisdiction", "whose", "body", "network", "owner", "q")) {
            if (!filters.getOrDefault(name, "").isBlank()) {
                link.queryParam(name, filters.get(name).strip());
            }
        }
        return link.encode().toUriString();
    }

    private static byte[] script(int number) {
        try {
            return new ClassPathResource("embed/" + number + ".js").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String integrity(byte[] script) {
        try {
            return "sha384-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-384").digest(script));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-384", e);
        }
    }
}
