package org.poryadok.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Role;
import org.poryadok.coordination.Consultation;
import org.poryadok.coordination.Consultations;
import org.poryadok.coordination.FoundAnswer;
import org.poryadok.coordination.TopicFigures;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The knowledge base: what was answered to officials of a jurisdiction, for the officials of that jurisdiction. Whoever
 * gives help or supervises it sees besides how much was asked, by topic.
 */
@Controller
class KnowledgePage {

    private static final int PER_PAGE = 20;
    private static final int ALIKE = 5;
    private static final int LONGEST = 200;
    private static final int LAST_PAGE = 500;
    private static final Period COUNTED = Period.ofYears(1);
    private static final List<Role> OVERSEE =
            List.of(Role.COORDINATOR, Role.CONTROLLER, Role.SECURITY, Role.REGIONAL_CENTRE);

    /** An answer as the page shows it. */
    record Line(
            String subject,
            String topics,
            String basis,
            String day,
            List<FoundAnswer.Piece> excerpt,
            String question,
            String answer) {}

    /** Figures of a jurisdiction. */
    record Figures(String jurisdiction, List<TopicFigures> topics) {}

    private final Consultations consultations;
    private final Acts acts;
    private final ActRegister register;
    private final Clock clock;

    KnowledgePage(Consultations consultations, Acts acts, ActRegister register, Clock clock) {
        this.consultations = consultations;
        this.acts = acts;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping("/knowledge")
    String show(
            @RequestAttribute(SignedIn.ATTRIBUTE) SignedIn user,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String topic,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        List<Jurisdiction> own = acts.jurisdictions().stream()
                .filter(jurisdiction -> user.isAdministrator() || user.tenants().contains(jurisdiction.id()))
                .toList();
        String words = q.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        int number = PageNumber.of(page, LAST_PAGE);
        List<FoundAnswer> found = consultations.search(
                own.stream().map(Jurisdiction::id).toList(),
                words,
                ConsultationTopic.find(topic),
                (number - 1) * PER_PAGE,
                PER_PAGE + 1);
        model.addAttribute("q", words);
        model.addAttribute("topic", topic);
        model.addAttribute("topics", ConsultationTopic.values());
        model.addAttribute(
                "answers", found.stream().limit(PER_PAGE).map(this::line).toList());
        boolean nothing = found.isEmpty() && number == 1 && !words.isEmpty();
        model.addAttribute("alike", nothing ? alike(own, words) : List.of());
        model.addAttribute("page", number);
        model.addAttribute("more", found.size() > PER_PAGE && number < LAST_PAGE);
        model.addAttribute("figures", figures(user, own));
        return "desk/knowledge";
    }

    /** What has some of the words, when nothing has them all: the dictionary does not know every form of a word. */
    private List<Line> alike(List<Jurisdiction> own, String words) {
        return own.stream()
                .flatMap(jurisdiction -> consultations.similar(jurisdiction.id(), words, ALIKE).stream())
                .map(answered -> line(new FoundAnswer(answered, List.of())))
                .toList();
    }

    private List<Figures> figures(SignedIn user, List<Jurisdiction> own) {
        Set<String> overseen = own.stream()
                .map(Jurisdiction::id)
                .filter(jurisdiction -> user.isAdministrator()
                        || OVERSEE.stream()
                                .anyMatch(
                                        role -> user.groups().contains(Organisation.groupOf(jurisdiction, role.id()))))
                .collect(Collectors.toSet());
        List<Figures> figures = new ArrayList<>();
        own.stream()
                .filter(jurisdiction -> overseen.contains(jurisdiction.id()))
                .forEach(jurisdiction -> figures.add(new Figures(
                        jurisdiction.name(),
                        consultations.figures(
                                jurisdiction.id(),
                                LocalDate.ofInstant(clock.instant(), jurisdiction.zone())
                                        .minus(COUNTED)
                                        .atStartOfDay(jurisdiction.zone())
                                        .toInstant()))));
        return figures;
    }

    private Line line(FoundAnswer found) {
        Consultation answered = found.consultation();
        // An answer is worth reading even when the file of its act is gone.
        Optional<Clause> clause = acts.find(answered.actId()).flatMap(act -> act.findClause(answered.clauseId()));
        return new Line(
                answered.subject(),
                Stream.of(ConsultationTopic.values())
                        .filter(answered.topics()::contains)
                        .map(ConsultationTopic::title)
                        .collect(Collectors.joining("; ")),
                clause.map(basis -> register.cite(answered.actId(), basis)).orElse(""),
                answered.answeredAt()
                        .map(at -> Russian.day(at.atZone(
                                acts.jurisdiction(answered.jurisdiction()).zone())))
                        .orElse(""),
                found.excerpt(),
                answered.question(),
                answered.answer().orElse(""));
    }
}
