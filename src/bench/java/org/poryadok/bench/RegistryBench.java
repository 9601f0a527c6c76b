package org.poryadok.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Acts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The public registry with 50,000 accounts under wrk on loopback, beside a static file of the same host: what visitors wait
 * for when many come at once. «Each once» asks what nobody has asked before, so that nothing is kept ready.
 */
class RegistryBench {

    private static final Path DIRECTORY =
            Path.of("target", "bench", "registry-" + ProcessHandle.current().pid());
    private static final int ACCOUNTS = Integer.getInteger("accounts", 50_000);
    private static final String SECONDS = System.getProperty("seconds", "15");
    private static final String CONNECTIONS = System.getProperty("connections", "16");

    private record Load(double perSecond, String p50, String p99, String faults) {}

    @Test
    void whatVisitorsWaitFor() throws Exception {
        Assumptions.assumeTrue(isThere(), "wrk is not installed");
        Files.createDirectories(DIRECTORY);
        Map<String, Load> measured = new LinkedHashMap<>();
        try (BenchHost host = new BenchHost(DIRECTORY, "--poryadok.limits.unlimited=127.0.0.1,::1")) {
            fill(host);
            Map<String, List<String>> questions = questions(host);
            for (Map.Entry<String, List<String>> question : questions.entrySet()) {
                boolean program = question.getKey().contains("JSON");
                Path script = script(question.getKey(), question.getValue(), program);
                if (!question.getKey().contains("each once")) {
                    wrk(host, script, "5");
                }
                measured.put(question.getKey(), wrk(host, script, SECONDS));
            }
        }
        double still = measured.get("static file").perSecond();
        StringBuilder table = new StringBuilder("| " + ACCOUNTS + " accounts, " + CONNECTIONS
                + " connections | requests/s | of the static file | p50 | p99 | not answered |\n"
                + "|---|---:|---:|---:|---:|---|\n");
        measured.forEach((name, load) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f %% | %s | %s | %s |%n",
                name,
                load.perSecond(),
                100 * load.perSecond() / still,
                load.p50(),
                load.p99(),
                load.faults())));
        Files.writeString(Path.of("target", "bench", "registry.md"), table);
        System.out.println(table);
    }

    private static void fill(BenchHost host) {
        JdbcClient jdbc = host.bean(JdbcClient.class);
        new CardLoad(jdbc, host.bean(Acts.class)).organisation();
        jdbc.sql("""
                with bodies as (select id, jurisdiction, row_number() over (order by id) - 1 as place, count(*) over () as many from body)
                insert into account (id, jurisdiction, body_id, network, address, handle, permanent_id, owner_kind, created_on, state,
                                     closed_on, process_instance_id, activated_at, activated_by)
                select gen_random_uuid(), b.jurisdiction, b.id, 'vk', 'https://vk.com/bench_page_' || n, 'bench_page_' || n,
                       null, 'EXECUTIVE_BODY', date '2020-01-01', case when n % 10 = 0 then 'CLOSED' else 'ACTIVE' end,
                       case when n % 10 = 0 then date '2024-01-01' end, 'p', timestamptz '2020-01-02', 'u'
                from generate_series(1, :accounts) n join bodies b on b.place = n % b.many""").param("accounts", ACCOUNTS).update();
        jdbc.sql("""
                insert into account_event (account_id, kind, occurred_on, recorded_at, recorded_by, process_instance_id)
                select id, 'ACTIVATED', created_on, activated_at, 'u', 'p' from account where handle like 'bench\\_%'""").update();
        jdbc.sql("""
                insert into account_event (account_id, kind, occurred_on, recorded_at, recorded_by, process_instance_id)
                select id, 'CLOSED', closed_on, timestamptz '2024-01-02', 'u', 'p' from account
                where handle like 'bench\\_%' and state = 'CLOSED'""").update();
        jdbc.sql("""
                insert into account_closing (account_id, ground, order_number, order_date, archive, subscribers_told_on)
                select id, 'REORGANISATION', '1', date '2024-01-01', 'a', date '2024-01-01' from account
                where handle like 'bench\\_%' and state = 'CLOSED'""").update();
        for (String table : List.of("account", "account_event", "account_closing", "verification_item")) {
            jdbc.sql("vacuum analyze " + table).update();
        }
    }

    private static Map<String, List<String>> questions(BenchHost host) {
        JdbcClient jdbc = host.bean(JdbcClient.class);
        List<String> bodies = jdbc.sql("select id from body order by id limit 500")
                .query(String.class)
                .list();
        List<String> lists = new ArrayList<>();
        IntStream.rangeClosed(1, 20).forEach(page -> lists.add("/registry?page=" + page));
        host.bean(Acts.class).jurisdictions().forEach(one -> lists.add("/registry?jurisdiction=" + one.id()));
        bodies.stream().limit(50).forEach(body -> lists.add("/registry?body=" + body));
        Map<String, List<String>> questions = new LinkedHashMap<>();
        questions.put("static file", List.of("/site/site.css"));
        questions.put("list", lists);
        questions.put(
                "list, each once",
                IntStream.rangeClosed(1, 2000)
                        .mapToObj(page -> "/registry?page=" + page)
                        .toList());
        questions.put(
                "check, page",
                IntStream.range(0, 500).mapToObj(RegistryBench::check).toList());
        questions.put(
                "check, page, each once",
                IntStream.range(1000, 41_000).mapToObj(RegistryBench::check).toList());
        questions.put(
                "check, JSON",
                IntStream.range(0, 500).mapToObj(RegistryBench::check).toList());
        questions.put(
                "check, JSON, each once",
                IntStream.range(1000, 41_000).mapToObj(RegistryBench::check).toList());
        questions.put("static file again", List.of("/site/site.css"));
        return questions;
    }

    /** Of five, three are official, one is closed or official, one is nobody's; as people paste them. */
    private static String check(int number) {
        return switch (number % 5) {
            case 0 -> "/registry/check?url=https%3A%2F%2Fm.vk.com%2Fbench_page_" + number + "%3Futm_source%3Dx";
            case 1 -> "/registry/check?url=vk.com/nobody_has_this_" + number;
            default -> "/registry/check?url=https%3A%2F%2Fvk.com%2Fbench_page_" + number;
        };
    }

    private static Path script(String name, List<String> paths, boolean program) throws IOException {
        Path list = DIRECTORY.resolve(name.replaceAll("\\W+", "-") + ".txt");
        Files.write(list, paths);
        Path script = DIRECTORY.resolve(name.replaceAll("\\W+", "-") + ".lua");
        // Each thread begins elsewhere; after the end the list is gone through again.
        Files.writeString(script, """
                local paths = {}
                for line in io.lines("%s") do paths[#paths + 1] = line end
                local threads = 0
                function setup(thread) thread:set("number", threads) threads = threads + 1 end
                local at = nil
                request = function()
                  if at == nil then at = math.floor(number * #paths / 2) end
                  at = at %% #paths + 1
                  return wrk.format("GET", paths[at])
                end
                wrk.headers["Accept"] = "%s"
                """.formatted(list.toAbsolutePath(), program ? "application/json" : "text/html"));
        return script;
    }

    private static Load wrk(BenchHost host, Path script, String seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t2",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "--latency",
                        "-s",
                        script.toAbsolutePath().toString(),
                        host.address().replace("localhost", "127.0.0.1"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return new Load(
                Double.parseDouble(found(said, "Requests/sec:\\s+([\\d.]+)")),
                found(said, "50%\\s+(\\S+)"),
                found(said, "99%\\s+(\\S+)"),
                (found(said, "(Non-2xx[^\\n]*)") + " " + found(said, "(Socket errors[^\\n]*)")).strip());
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static boolean isThere() throws InterruptedException {
        try {
            new ProcessBuilder("wrk", "-v").redirectErrorStream(true).start().waitFor();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }
}
