package org.poryadok.connectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Publications of a page of VK by its method {@code wall.get}: newest first, a pinned one before all others. */
@Component
class VkPosts implements PostSource {

    private static final Logger LOG = LoggerFactory.getLogger(VkPosts.class);
    private static final String VERSION = "5.199";
    private static final int OK = 200;
    private static final int SERVER_FAULT = 500;
    /** Who publishes more in a week is no authority; what is wrong then must not ask for ever. */
    private static final int MAX_ANSWERS = 50;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final VkProperties settings;
    private final Pause pause;
    private final HttpClient http;

    @Autowired
    VkPosts(VkProperties settings) {
        this(settings, length -> Thread.sleep(length.toMillis()));
    }

    VkPosts(VkProperties settings, Pause pause) {
        this.settings = settings;
        this.pause = pause;
        this.http = HttpClient.newBuilder().connectTimeout(settings.timeout()).build();
    }

    /** What goes wrong with one request. */
    private static final class Unanswered extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean outage;

        Unanswered(String sentence, boolean outage) {
            super(sentence);
            this.outage = outage;
        }
    }

    @Override
    public Network network() {
        return Network.VK;
    }

    @Override
    public Optional<String> off() {
        return settings.hasToken()
                ? Optional.empty()
                : Optional.of(
                        "Данные «ВКонтакте» не запрашиваются: ключ доступа не задан, его указывает администратор.");
    }

    @Override
    public FetchedPosts fetch(AccountAddress page, Instant from, Instant to) {
        List<NetworkPost> posts = new ArrayList<>();
        try {
            for (int answer = 0, offset = 0; answer < MAX_ANSWERS; answer++) {
                JsonNode items = ask(page, offset).path("items");
                boolean older = false;
                for (JsonNode item : items) {
                    Instant at = Instant.ofEpochSecond(item.path("date").asLong());
                    if (!at.isBefore(from) && at.isBefore(to)) {
                        posts.add(post(item, at));
                    }
                    older |= at.isBefore(from) && item.path("is_pinned").asInt() == 0;
                }
                offset += items.size();
                if (older || items.size() < settings.pageSize()) {
                    return FetchedPosts.whole(posts);
                }
            }
            return FetchedPosts.cut(posts, "Записей «ВКонтакте» больше, чем запрашивается за один раз.");
        } catch (Unanswered e) {
            return e.outage ? FetchedPosts.outage(posts, e.getMessage()) : FetchedPosts.cut(posts, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return FetchedPosts.outage(posts, "Запрос к «ВКонтакте» прерван.");
        }
    }

    private static NetworkPost post(JsonNode item, Instant at) {
        return new NetworkPost(
                "https://vk.com/wall" + item.path("owner_id").asLong() + "_"
                        + item.path("id").asLong(),
                at,
                !item.path("copy_history").isEmpty());
    }

    private JsonNode ask(AccountAddress page, int offset) throws Unanswered, InterruptedException {
        Duration wait = FIRST_WAIT;
        for (int retry = 0; ; retry++) {
            pause.of(Duration.ofMillis(Duration.ofSeconds(1).toMillis() / settings.requestsPerSecond()));
            HttpResponse<String> response = send(page, offset);
            boolean last = retry >= settings.retries();
            if (response.statusCode() == OK) {
                JsonNode answer = read(response.body());
                if (!answer.has("error")) {
                    return posts(answer);
                }
                VkFault fault = new VkFault(
                        answer.path("error").path("error_code").asInt(),
                        answer.path("error").path("error_msg").asText());
                LOG.warn("VK answered error {} for {}: {}", fault.code(), page.normalized(), fault.message());
                if (!fault.passes() || last) {
                    throw new Unanswered(fault.sentence(), !fault.isOfThePage());
                }
            } else if (response.statusCode() < SERVER_FAULT || last) {
                throw new Unanswered("«ВКонтакте» отвечает кодом " + response.statusCode() + ".", true);
            }
            pause.of(wait);
            wait = wait.multipliedBy(2);
        }
    }

    private HttpResponse<String> send(AccountAddress page, int offset) throws Unanswered, InterruptedException {
        // In the body, not in the address: addresses stand in the logs of every proxy on the way.
        HttpRequest request = HttpRequest.newBuilder(method())
                .timeout(settings.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(page, offset)))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (HttpTimeoutException e) {
            throw new Unanswered(
                    "«ВКонтакте» не отвечает дольше " + settings.timeout().toSeconds() + " с.", true);
        } catch (IOException e) {
            LOG.warn("VK cannot be reached: {}", e.toString());
            throw new Unanswered("Нет связи с «ВКонтакте».", true);
        }
    }

    private URI method() {
        return URI.create(settings.address().toString().replaceFirst("/+$", "") + "/method/wall.get");
    }

    private String form(AccountAddress page, int offset) {
        Map<String, String> parameters = new LinkedHashMap<>();
        page.permanentId()
                .ifPresentOrElse(
                        id -> parameters.put("owner_id", id.startsWith("id") ? id.substring(2) : "-" + id),
                        () -> parameters.put("domain", page.handle()));
        // What visitors and suggestions add to a wall is not the body's publication.
        parameters.put("filter", "owner");
        parameters.put("offset", String.valueOf(offset));
        parameters.put("count", String.valueOf(settings.pageSize()));
        parameters.put("v", VERSION);
        parameters.put("access_token", settings.token());
        return parameters.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode read(String body) throws Unanswered {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Unanswered("Ответ «ВКонтакте» не удалось прочитать.", true);
        }
    }

    private static JsonNode posts(JsonNode answer) throws Unanswered {
        if (!answer.path("response").path("items").isArray()) {
            throw new Unanswered("Ответ «ВКонтакте» не удалось прочитать.", true);
        }
        return answer.path("response");
    }
}
