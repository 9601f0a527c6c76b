package org.poryadok.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.poryadok.mail.internal.RussianText;
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
        model.put("day", RussianText.date(digest.day()));
        model.put("overdueTerms", RussianText.terms(digest.overdue().size()));
        model.put("overdue", section(digest.overdue()));
        model.put("internal", section(digest.internal()));
        model.put("dueSoon", section(digest.dueSoon()));
        model.put("recommended", section(digest.recommended()));
        model.put(
                "concerns",
                digest.concerns().stream().map(LetterTemplates::concern).toList());
        model.put("listLink", digest.listLink());
        return render("digest", model);
    }

    /** Renders a template of any name with the model that its head comment lists. */
    public RenderedLetter render(String template, Map<String, Object> model) {
        if (!NAME.matcher(template).matches()) {
            throw new IllegalArgumentException("No letter template " + template);
        }
        Context context = new Context(RUSSIAN, model);
        context.setVariable("replyTo", replyTo);
        return new RenderedLetter(
                engine.process(template + ".subject.txt", context).strip(),
                engine.process(template + ".txt", context),
                engine.process(template + ".html", context));
    }

    private static Map<String, Object> model(TermNotice notice) {
        Map<String, Object> model = new HashMap<>();
        model.put("recipient", notice.recipient());
        model.put("why", notice.why());
        model.put("body", notice.body());
        model.put("step", notice.step());
        model.put("about", notice.about());
        model.put("act", notice.act());
        model.put("citation", notice.citation());
        model.put("quotation", notice.quotation());
        model.put("targetDate", RussianText.date(notice.targetDate()));
        model.put("lastDay", RussianText.date(notice.lastDay()));
        model.put("lastWeekday", RussianText.weekday(notice.lastDay()));
        model.put("internal", notice.internal());
        model.put("term", notice.internal() ? "Внутренний срок" : "Срок");
        model.put("ofTerm", notice.internal() ? "внутреннего срока" : "срока");
        model.put("overdueDays", notice.workingDaysOverdue());
        model.put("overdueFor", RussianText.workingDays(notice.workingDaysOverdue()));
        model.put("explanation", notice.explanation());
        model.put("taskLink", notice.taskLink());
        return model;
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
            String overdueFor,
            String link) {}

    record Concern(String title, int total, List<String> sentences) {

        /** Where there are no bold letters. */
        public String heading() {
            return title.toUpperCase(RUSSIAN);
        }
    }

    private static Concern concern(Digest.Concern concern) {
        return new Concern(
                concern.title(),
                concern.sentences().size(),
                concern.sentences().stream().limit(SENTENCES_SHOWN).toList());
    }

    private static Section section(List<Digest.Line> lines) {
        List<Row> rows = lines.stream()
                .limit(MAX_LINES)
                .map(line -> new Row(
                        line.body(),
                        line.step(),
                        line.about(),
                        line.citation(),
                        RussianText.date(line.lastDay()),
                        line.internal(),
                        RussianText.workingDays(line.workingDaysOverdue()),
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
