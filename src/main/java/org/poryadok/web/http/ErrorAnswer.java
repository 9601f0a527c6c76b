package org.poryadok.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * What is answered to a request that is not served: a page in the product's look for a person, JSON for a program. Needs
 * neither templates nor beans, since the web server itself refuses requests that no filter ever sees.
 *
 * @param type media type of the body
 */
public record ErrorAnswer(MediaType type, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<MediaType> KNOWN =
            List.of(MediaType.TEXT_HTML, MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN);
    private static final String PAGE = page();

    private record Words(String title, String sentence) {}

    private static final Words OTHER = new Words("Запрос не выполнен", "Сервер не может выполнить такой запрос.");
    private static final Words FAULT = new Words(
            "Ошибка в системе",
            "Запрос не выполнен из-за ошибки в системе. Повторите его позже, а если ошибка не исчезнет, сообщите администратору системы.");

    /** A wrong password, a right that is missing, a task that is gone: the applications know which. */
    private static final Set<Integer> SAID_BY_APPLICATIONS = Set.of(401, 403, 404);

    private static final Map<Integer, Words> WORDS = Map.ofEntries(
            Map.entry(
                    400,
                    new Words(
                            "Запрос не разобран",
                            "Адрес или данные запроса написаны с ошибкой. Проверьте их и повторите.")),
            Map.entry(
                    401,
                    new Words("Нужно войти", "Эта страница открыта тем, кто вошёл в систему. Войдите и повторите.")),
            Map.entry(403, new Words("Доступ закрыт", "У вас нет права на это действие.")),
            Map.entry(404, new Words("Такой страницы нет", "Проверьте адрес или начните с начальной страницы.")),
            Map.entry(405, new Words("Так обратиться нельзя", "По этому адресу такого действия нет.")),
            Map.entry(406, new Words("Такого вида ответа нет", "По этому адресу нет ответа в запрошенном формате.")),
            Map.entry(
                    408,
                    new Words(
                            "Запрос не дошёл",
                            "Данные запроса приходили слишком медленно, и ждать их дальше сервер не стал. Повторите.")),
            Map.entry(413, new Words("Слишком много данных", "Данных в запросе больше, чем принимается.")),
            Map.entry(414, new Words("Слишком длинный адрес", "Адрес длиннее, чем принимается. Проверьте его.")),
            Map.entry(
                    415,
                    new Words(
                            "Такой формат не принимается",
                            "Данные запроса записаны в формате, который по этому адресу не принимается.")),
            Map.entry(
                    429,
                    new Words("Слишком много запросов", "Слишком много запросов с вашего адреса. Повторите позже.")),
            Map.entry(431, new Words("Слишком длинные заголовки", "Заголовки запроса длиннее, чем принимается.")),
            Map.entry(
                    503,
                    new Words(
                            "Сервис временно недоступен",
                            "Система сейчас не может ответить. Повторите через несколько минут.")));

    /**
     * The general sentence of the status.
     *
     * @param unasked for whoever does not say what he takes
     */
    static ErrorAnswer of(HttpServletRequest request, int status, MediaType unasked) {
        return of(request, status, words(status).sentence(), Optional.empty(), unasked);
    }

    /**
     * Writes an answer.
     *
     * @param sentence what a person can do about it, in Russian
     */
    public static void write(HttpServletRequest request, HttpServletResponse response, int status, String sentence)
            throws IOException {
        write(request, response, status, sentence, Optional.empty());
    }

    /** @param field name of the parameter at fault, for programs */
    static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            String sentence,
            Optional<String> field)
            throws IOException {
        of(request, status, sentence, field, OpenDataAddresses.unasked(request)).write(response, status);
    }

    /** The general sentence of the status. */
    public static String sentence(int status) {
        return words(status).sentence();
    }

    void write(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(type + ";charset=UTF-8");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static ErrorAnswer of(
            HttpServletRequest request, int status, String sentence, Optional<String> field, MediaType unasked) {
        // What is not there is no data.
        MediaType type = status != HttpStatus.NOT_FOUND.value() && OpenDataAddresses.areData(request)
                ? MediaType.APPLICATION_JSON
                : wanted(request).stream().filter(KNOWN::contains).findFirst().orElse(unasked);
        if (type.equals(MediaType.TEXT_HTML)) {
            return new ErrorAnswer(type, html(status, sentence, request.getContextPath()));
        }
        return new ErrorAnswer(type, type.equals(MediaType.TEXT_PLAIN) ? sentence : json(status, sentence, field));
    }

    private static List<MediaType> wanted(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept == null ? "" : accept);
            MimeTypeUtils.sortBySpecificity(types);
            return types.stream()
                    .map(type -> new MediaType(type.getType(), type.getSubtype()))
                    .toList();
        } catch (InvalidMediaTypeException | InvalidMimeTypeException notAWish) {
            return List.of();
        }
    }

    private static String html(int status, String sentence, String base) {
        return PAGE.replace("{base}", base == null ? "" : HtmlUtils.htmlEscape(base))
                .replace("{title}", HtmlUtils.htmlEscape(words(status).title(), "UTF-8"))
                .replace("{status}", String.valueOf(status))
                .replace("{sentence}", HtmlUtils.htmlEscape(sentence, "UTF-8"));
    }

    /** Programs read «error». Camunda's web applications show «message», and where there is none they say it better themselves. */
    private static String json(int status, String sentence, Optional<String> field) {
        ObjectNode answer = JSON.createObjectNode().put("error", sentence);
        field.ifPresent(name -> answer.put("field", name));
        if (!(SAID_BY_APPLICATIONS.contains(status)
                && sentence.equals(words(status).sentence()))) {
            answer.put("message", sentence);
        }
        answer.put("status", status);
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Words words(int status) {
        return WORDS.getOrDefault(status, status == 500 ? FAULT : OTHER);
    }

    private static String page() {
        try {
            return new ClassPathResource("errors/page.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
