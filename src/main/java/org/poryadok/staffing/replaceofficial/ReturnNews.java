package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.Leave;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Tells that somebody is back from a long leave before its end: himself, those who acted for him, whose powers end, and the head
 * of his body; each but the one who has entered it.
 */
@Component
class ReturnNews {

    private final Organisation organisation;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final String tasks;

    ReturnNews(Organisation organisation, LetterTemplates templates, Outbox outbox, ProductAddress address) {
        this.organisation = organisation;
        this.templates = templates;
        this.outbox = outbox;
        this.tasks = address.tasklist();
    }

    /** @param acting user ids of those whose powers end with his return */
    void tell(Leave leave, EarlyReturn.Order order, List<String> acting, String by) {
        Official back = organisation.official(leave.officialId()).orElseThrow();
        Map<String, String> readers = new LinkedHashMap<>();
        acting.forEach(official -> readers.put(official, "вы исполняли его обязанности"));
        readers.putIfAbsent(back.userId(), "вы приступаете к обязанностям");
        back.bodyId().stream()
                .flatMap(body -> organisation.holdersInBody(body, Role.HEAD.id()).stream())
                .forEach(head -> readers.putIfAbsent(head.userId(), "вы руководитель его органа"));
        readers.remove(by);
        readers.forEach((reader, why) ->
                organisation.official(reader).ifPresent(known -> put(leave, order, back, known, why, acting, by)));
    }

    private void put(
            Leave leave,
            EarlyReturn.Order order,
            Official back,
            Official reader,
            String why,
            List<String> acting,
            String by) {
        LocalDate last = order.from().minusDays(1);
        String powers = acting.isEmpty()
                ? "Исполняющего обязанности у него не было."
                : "Полномочия исполняющего обязанности ("
                        + acting.stream().map(this::name).collect(Collectors.joining(", ")) + ") — по "
                        + Russian.day(last) + ", дальше его задачи исполняет вернувшийся.";
        outbox.put(templates
                .render(
                        "early-return",
                        Map.of(
                                "recipient",
                                reader.withPost(),
                                "why",
                                why,
                                "person",
                                back.shortName(),
                                "back",
                                Russian.sentence(back.withPost()
                                        + ": приступает к обязанностям с " + Russian.day(order.from())
                                        + ", отпуск был до " + Russian.day(leave.until())),
                                "order",
                                Russian.sentence("Основание: приказ от " + Russian.day(order.date()) + " № "
                                                + order.number())
                                        + " Внесено: "
                                        + organisation
                                                .official(by)
                                                .map(Official::withPost)
                                                .orElse(by)
                                        + ".",
                                "next",
                                powers + " То, что оставалось открытым по замене, прекращено.",
                                "link",
                                tasks))
                .to(
                        "early-return:" + leave.processInstanceId() + ":" + order.from() + ":" + reader.userId(),
                        back.jurisdiction(),
                        reader.email().orElse(null),
                        reader.fullName(),
                        Optional.of(leave.processInstanceId())));
    }

    private String name(String userId) {
        return organisation.official(userId).map(Official::shortName).orElse(userId);
    }
}
