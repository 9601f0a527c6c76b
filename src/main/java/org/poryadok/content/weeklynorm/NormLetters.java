package org.poryadok.content.weeklynorm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.NormUnit;
import org.poryadok.act.Role;
import org.poryadok.act.WeeklyNorm;
import org.poryadok.address.ProductAddress;
import org.poryadok.control.VacantRole;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Composes the warnings in the middle of a week: one per person and body, however many pages it has. */
@Component
class NormLetters {

    private final LetterTemplates templates;
    private final Organisation organisation;
    private final ActRegister register;
    private final String link;

    NormLetters(LetterTemplates templates, Organisation organisation, ActRegister register, ProductAddress address) {
        this.templates = templates;
        this.organisation = organisation;
        this.register = register;
        this.link = address.tasklist();
    }

    /**
     * A page that falls behind.
     *
     * @param counted  publications so far that the norm counts
     * @param forecast what the pace comes to by the end of the week
     * @param missing  how many are still to be published
     */
    record Line(String page, int counted, int forecast, int missing) {}

    List<Letter> warnings(NormCase week, String bodyId, List<Line> lines, String processInstanceId) {
        Map<String, Object> model = model(week, bodyId, lines);
        String key = "weekly-norm:" + week.clause().id() + ":" + week.week() + ":" + bodyId + ":";
        List<Official> readers = Stream.of(Role.EXECUTOR, Role.RESPONSIBLE, Role.HEAD)
                .map(role -> organisation.holdersInBody(bodyId, role.id()))
                .filter(holders -> !holders.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (readers.isEmpty()) {
            VacantRole vacant = VacantRole.of(Role.EXECUTOR.id(), Role.EXECUTOR.title());
            return List.of(letter(model, vacant.name(), key + vacant.id(), week, "", vacant.name(), processInstanceId));
        }
        return readers.stream()
                .map(reader -> letter(
                        model,
                        reader.withPost(),
                        key + reader.userId(),
                        week,
                        reader.email().orElse(""),
                        reader.fullName(),
                        processInstanceId))
                .toList();
    }

    private Letter letter(
            Map<String, Object> model,
            String recipient,
            String key,
            NormCase week,
            String address,
            String name,
            String processInstanceId) {
        Map<String, Object> own = new HashMap<>(model);
        own.put("recipient", recipient);
        return templates
                .render("weekly-norm", own)
                .to(key, week.jurisdiction(), address, name, Optional.of(processInstanceId));
    }

    private static String reservations(WeeklyNorm norm) {
        return Stream.of(
                        norm.unit() == NormUnit.DAYS ? "считаются " + NormUnit.DAYS.title() : "",
                        norm.repostsCount() ? "" : "репосты не считаются")
                .filter(reservation -> !reservation.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private Map<String, Object> model(NormCase week, String bodyId, List<Line> lines) {
        Map<String, Object> model = new HashMap<>();
        String body = organisation.body(bodyId).name();
        model.put("why", "вы ведёте официальные страницы: " + body);
        model.put("body", body);
        model.put("week", NormDays.text(week.week()));
        model.put("lastDay", Russian.dayAndWeekday(NormDays.lastDay(week.week())));
        model.put("norm", String.valueOf(week.norm().minimum()));
        model.put("reposts", reservations(week.norm()));
        model.put("modality", week.clause().modality().title());
        model.put("lines", lines);
        model.put("act", register.referenceOf(week.act().id()));
        model.put("citation", week.clause().citation());
        model.put("quotation", week.clause().quotation());
        model.put("explanation", "");
        model.put(
                "next",
                "Дальше: если норма не будет выполнена, с "
                        + Russian.day(NormDays.lastDay(week.week()).plusDays(1))
                        + " вас ждёт задача «Объяснить недобор»; после её срока об этом узнает и решит координатор. Если будет"
                        + " выполнена, писем об этой неделе больше не будет.");
        model.put("link", link);
        return model;
    }
}
