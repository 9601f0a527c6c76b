package org.poryadok.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
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
import org.poryadok.registry.PublicExemption;
import org.poryadok.registry.PublicRegistry;
import org.poryadok.site.AccountData.Named;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The bodies that need not keep a page, as open data; narrowed by jurisdiction, body and network, always those of today. */
@Controller
class ExemptionData {

    private static final String[] HEADING = {
        "Идентификатор",
        "Территория",
        "Орган",
        "Площадки",
        "Не ведётся на основании",
        "Пункт акта",
        "Решено",
        "Действует до"
    };

    /** @param ground what follows «не ведётся на основании» */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Entry(
            UUID id,
            Named jurisdiction,
            Named body,
            List<Named> networks,
            String ground,
            String basis,
            LocalDate decidedOn,
            Optional<LocalDate> validUntil) {}

    record Answer(String schema, int total, List<Entry> exemptions) {}

    private final PublicRegistry registry;
    private final DataFiles files;
    private final Organisation organisation;
    private final Acts acts;
    private final ObjectMapper json;
    private final String publicUrl;

    ExemptionData(
            PublicRegistry registry,
            DataFiles files,
            Organisation organisation,
            Acts acts,
            ObjectMapper json,
            ProductAddress address) {
        this.registry = registry;
        this.files = files;
        this.organisation = organisation;
        this.acts = acts;
        this.json = json;
        this.publicUrl = address.of("");
    }

    @GetMapping("/registry/exemptions.csv")
    void csv(@RequestParam Map<String, String> typed, WebRequest request, HttpServletResponse response)
            throws IOException {
        DataQuery query = query(typed);
        if (files.isKnown("exemptions.csv", query, request, response)) {
            return;
        }
        CSVPrinter table = DataFiles.table("exemptions.csv", query.separator(), HEADING, response);
        for (Entry entry : entries(query)) {
            table.printRecord(Stream.of(
                            entry.id().toString(),
                            entry.jurisdiction().name(),
                            entry.body().name(),
                            String.join(
                                    ", ",
                                    entry.networks().stream().map(Named::name).toList()),
                            entry.ground(),
                            entry.basis(),
                            entry.decidedOn().toString(),
                            entry.validUntil().map(LocalDate::toString).orElse(""))
                    .map(DataFiles::cell)
                    .toList());
        }
        table.flush();
    }

    @GetMapping("/registry/exemptions.json")
    void json(@RequestParam Map<String, String> typed, WebRequest request, HttpServletResponse response)
            throws IOException {
        DataQuery query = query(typed);
        if (files.isKnown("exemptions.json", query, request, response)) {
            return;
        }
        List<Entry> entries = entries(query);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        json.writeValue(
                response.getOutputStream(),
                new Answer(publicUrl + "/registry/exemptions.schema.json", entries.size(), entries));
    }

    @GetMapping(path = "/registry/exemptions.schema.json", produces = "application/schema+json")
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok(new ClassPathResource("schema/exemptions.schema.json"));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(InputFault fault) {
        return OpenData.refusal(fault);
    }

    private DataQuery query(Map<String, String> typed) {
        DataQuery query = DataQuery.of(typed, registry, acts, organisation);
        if (query.filters().on().isPresent()) {
            throw new InputFault("on", "Органы без страницы показываются только на сегодня: уберите on.");
        }
        return query;
    }

    private List<Entry> entries(DataQuery query) {
        return acts.jurisdictions().stream()
                .filter(one -> query.filters()
                        .jurisdiction()
                        .filter(id -> !id.equals(one.id()))
                        .isEmpty())
                .flatMap(one -> registry.exemptions(one.id()).stream()
                        .filter(exemption -> query.filters()
                                .bodyId()
                                .filter(id -> !id.equals(exemption.bodyId()))
                                .isEmpty())
                        .filter(exemption -> query.filters()
                                .network()
                                .filter(id -> !exemption.networks().contains(id))
                                .isEmpty())
                        .map(exemption -> entry(one, exemption)))
                .toList();
    }

    private static Entry entry(Jurisdiction jurisdiction, PublicExemption exemption) {
        return new Entry(
                exemption.id(),
                new Named(jurisdiction.id(), jurisdiction.name()),
                new Named(exemption.bodyId(), exemption.bodyName()),
                exemption.networks().stream()
                        .map(id -> new Named(id, Network.of(id).title()))
                        .toList(),
                exemption.ground(),
                exemption.legalBasis().citation(),
                exemption.decidedOn(),
                exemption.validUntil());
    }
}
