package org.poryadok.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Service;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Letters from templates in {@code templates/mail}: {@code <name>.subject.txt}, {@code <name>.txt} and
 * {@code <name>.html}. HTML is escaped, text is not; the head comment of each HTML file lists its model.
 */
@Service
public class LetterTemplates {

    /** Longer lists make a letter that nobody reads and some servers refuse. */
    private static final int MAX_LINES = 100;

    private static final int SENTENCES_SHOWN = 50;
    private static final Pattern NAME = Pattern.compile("[a-z-]+");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    /** A number never begins a line of its own. */
    private static final String KEPT_TOGETHER = "№\u00a0";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final String replyTo;

    public LetterTemplates(MailProperties properties) {
        replyTo = properties.replyTo();
        engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
        engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
    }

    /** Before the last day, to the one who has to act. */
    public RenderedLetter reminder(TermNotice notice) {
        return render("reminder", model(notice));
    }

    /** After the last day, to the one who has to act and to the head. */
    public RenderedLetter overdue(TermNotice notice) {
        return render("overdue", model(notice));
    }

    /** After the day of a recommended step, which is never called overdue. */
    public RenderedLetter followUp(TermNotice notice) {
        return render("follow-up", model(notice));
    }

    /** One overview per morning instead of a letter per card. */
    public RenderedLetter digest(Digest digest) {
        Map<String, Object> model = new HashMap<>();
        model.put("recipient", digest.recipient());
        model.put("why", digest.why());
        model.put("jurisdiction", digest.jurisdiction());
        model.put("day", Russian.day(digest.day()));
        int overdue = digest.overdue().size() + digest.beyond().total();
        model.put("overdueTotal", overdue);
        model.put("overdueTerms", RussianCount.of(overdue, "срок", "срока", "сроков"));
        model.put("beyond", digest.beyond());
        model.put("overdue", section(digest.overdue()));
        model.put("internal", section(digest.internal()));
        model.put("dueSoon", section(digest.dueSoon()));
        model.put("recommended", section(digest.recommended()));
        model.put(
                "concerns",
                digest.concerns().stream().map(LetterTemplates::concern).toList());
        model.put(
                "freshOverdue", fresh(digest.overdue(), true) + digest.beyond().fresh());
        model.put("fresh", number(digest, true));
        model.put("remaining", number(digest, false));
        model.put("freshOf", digest.beyond().total() > 0 ? "Из названных ниже новых" : "Новых");
        model.put("next", digest.next());
        model.put("listLink", digest.listLink());
        model.put("subject", inside(digest));
        return render("digest", model);
    }

    /** What an overview is about in which nothing is overdue, the gravest first. */
    private static String inside(Digest digest) {
        return Stream.concat(
                        Stream.of(
                                Map.entry(
                                        "Внутренний срок истёк",
                                        digest.internal().size()),
                                Map.entry("Срок истекает", digest.dueSoon().size())),
                        Stream.concat(
                                digest.concerns().stream()
                                        .map(concern -> Map.entry(
                                                concern.title(),
                                                concern.sentences().size())),
                                Stream.of(Map.entry(
                                        "Рекомендации без отметки",
                                        digest.recommended().size()))))
                .filter(part -> part.getValue() > 0)
                .map(part -> part.getKey() + ": " + part.getValue())
                .findFirst()
                .orElse("Сроки на контроле");
    }

    /** One letter about all that a supervisor reminds somebody of at once. */
    public RenderedLetter reminders(Reminders reminders) {
        Map<Boolean, List<Digest.Line>> byPassing =
                reminders.lines().stream().collect(Collectors.partitioningBy(line -> line.workingDaysOverdue() > 0));
        Map<Boolean, List<Digest.Line>> passed =
                byPassing.get(true).stream().collect(Collectors.partitioningBy(Digest.Line::internal));
        Map<String, Object> model = new HashMap<>();
        model.put("recipient", reminders.recipient());
        model.put("why", reminders.why());
        model.put("by", reminders.by());
        model.put("next", reminders.next());
        model.put("jurisdiction", reminders.jurisdiction());
        model.put(
                "only",
                reminders.lines().size() == 1
                        ? section(reminders.lines()).rows().get(0)
                        : null);
        model.put("terms", RussianCount.of(reminders.lines().size(), "сроке", "сроках", "сроках"));
        model.put("overdue", section(passed.get(false)));
        model.put("internal", section(passed.get(true)));
        model.put("dueSoon", section(byPassing.get(false)));
        return render("reminders", model);
    }

    /** Renders a template of any name with the model that its head comment lists. */
    public RenderedLetter render(String template, Map<String, Object> model) {
        if (!NAME.matcher(template).matches()) {
            throw new IllegalArgumentException("No letter template " + template);
        }
        Context context = new Context(RUSSIAN, model);
        context.setVariable("replyTo", replyTo);
        return new RenderedLetter(
                ShortSubject.of(engine.process(template + ".subject.txt", context)),
                engine.process(template + ".txt", context),
                engine.process(template + ".html", context).replace("№ ", KEPT_TOGETHER));
    }

    private static Map<String, Object> model(TermNotice notice) {
        Map<String, Object> model = new HashMap<>();
        model.put("recipient", notice.recipient());
        model.put("why", notice.why());
        model.put("body", notice.body());
        model.put("step", notice.step());
        model.put("about", notice.about());
        model.put("returned", Russian.capitalised(notice.returned()));
        model.put("act", notice.act());
        model.put("citation", notice.citation());
        model.put("cited", abbreviated(notice.citation()));
        model.put("quotation", notice.quotation());
        model.put("targetDate", Russian.day(notice.targetDate()));
        model.put("lastDay", Russian.day(notice.lastDay()));
        model.put("lastWeekday", Russian.weekday(notice.lastDay()));
        model.put("internal", notice.internal());
        model.put("internalNote", notice.internalNote());
        model.put("term", notice.internal() ? "Внутренний срок" : "Срок");
        model.put("ofTerm", notice.internal() ? "внутреннего срока" : "срока");
        model.put("overdueDays", notice.workingDaysOverdue());
        model.put("overdueFor", RussianCount.workingDays(notice.workingDaysOverdue()));
        model.put("explanation", notice.explanation());
        model.put("next", notice.next());
        model.put("linkTitle", notice.place().title());
        model.put("link", notice.place().link());
        return model;
    }

    /** As officials shorten it where there is little room. */
    public static String abbreviated(String citation) {
        return citation.replaceAll("подпункта?\\b", "подп.")
                .replaceAll("пункта?\\b", "п.")
                .replaceAll("абзаца?\\b", "абз.");
    }

    private static long number(Digest digest, boolean fresh) {
        return Stream.of(digest.overdue(), digest.internal(), digest.dueSoon(), digest.recommended())
                .mapToLong(lines -> fresh(lines, fresh))
                .sum();
    }

    private static long fresh(List<Digest.Line> lines, boolean fresh) {
        return lines.stream().filter(line -> line.fresh() == fresh).count();
    }

    /** Lines that are shown, and how many are not. */
    record Section(List<Row> rows, int total, int hidden) {}

    record Row(
            String body,
            String step,
            String about,
            String citation,
            String lastDay,
            boolean internal,
            boolean fresh,
            String overdueFor,
            String link) {}

    record Concern(String title, int total, List<String> sentences, String link) {

        /** Where there are no bold letters. */
        public String heading() {
            return title.toUpperCase(RUSSIAN);
        }
    }

    private static Concern concern(Digest.Concern concern) {
        return new Concern(
                concern.title(),
                concern.sentences().size(),
                concern.sentences().stream().limit(SENTENCES_SHOWN).toList(),
                concern.link());
    }

    private static Section section(List<Digest.Line> lines) {
        List<Row> rows = lines.stream()
                .limit(MAX_LINES)
                .map(line -> new Row(
                        line.body(),
                        line.step(),
                        line.about(),
                        line.citation(),
                        Russian.day(line.lastDay()),
                        line.internal(),
                        line.fresh(),
                        RussianCount.workingDays(line.workingDaysOverdue()),
                        line.link()))
                .toList();
        return new Section(rows, lines.size(), lines.size() - rows.size());
    }

    private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(LetterTemplates.class.getClassLoader());
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(java.util.Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
