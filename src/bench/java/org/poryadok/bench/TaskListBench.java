package org.poryadok.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.junit.jupiter.api.Test;
import org.poryadok.gate.Session;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The list of tasks of an official, a supervisor and an administrator, as Tasklist asks for it: pages and counts of every
 * filter over HTTP, with 100,000 open tasks. First as the engine asks its database, then as the product does, on the same host.
 */
class TaskListBench {

    private static final Path DIRECTORY =
            Path.of("target", "bench", "tasks-" + ProcessHandle.current().pid());
    private static final int TASKS = Integer.getInteger("tasks", 100_000);
    private static final int BODIES = Integer.getInteger("bodies", 300);
    /** A regular expression for the questions; all of them unless given. */
    private static final String ASKED = System.getProperty("questions", "");

    private static final int PEOPLE = 50;
    private static final int THINKING_SECONDS = 10;
    private static final int MINUTE = 60;

    private static final String PAGE = "/list?firstResult=0&maxResults=15";
    private static final String FILTER = "/camunda/api/engine/engine/default/filter/";
    private static final String INDEX = "idx_task_term";

    @Test
    void whatAnOfficialWaitsFor() throws Exception {
        Report<Timing> waited =
                new Report<>(TASKS + " open tasks of " + BODIES + " bodies", "p50 / p95 over HTTP, ms", Timing::p50);
        try (BenchHost host = new BenchHost(DIRECTORY)) {
            TaskLoad load = new TaskLoad(host);
            load.bodies(BODIES);
            load.tasks(TASKS);
            System.out.println("the database is filled");
            String definition = host.bean(JdbcClient.class)
                    .sql("select indexdef from pg_indexes where indexname = ?")
                    .param(INDEX)
                    .query(String.class)
                    .single();
            Map<String, Runnable> questions = questions(host);
            Map<Class<?>, SessionFactory> managers =
                    host.bean(ProcessEngineConfigurationImpl.class).getSessionFactories();
            Map<Class<?>, SessionFactory> product = Map.copyOf(managers);

            host.bean(JdbcClient.class).sql("drop index " + INDEX).update();
            for (Class<? extends org.camunda.bpm.engine.impl.interceptor.Session> manager :
                    List.of(TaskManager.class, VariableInstanceManager.class, AuthorizationManager.class)) {
                managers.put(manager, new GenericManagerFactory(manager));
            }
            ask("as the engine asks", questions, waited);
            managers.putAll(product);
            ask("rights first", questions, waited);
            host.bean(JdbcClient.class).sql(definition).update();
            host.bean(JdbcClient.class).sql("analyze act_ru_task").update();
            ask("and an index", questions, waited);
            String tables = waited.markdown() + atOnce(host);
            Files.writeString(Path.of("target", "bench", "tasks.md"), tables);
            System.out.println(tables);
        }
    }

    private static void ask(String how, Map<String, Runnable> questions, Report<Timing> waited) throws Exception {
        waited.size(how);
        for (Map.Entry<String, Runnable> question : questions.entrySet()) {
            Timing.of(1, 3, question.getValue());
            waited.add(question.getKey(), Timing.of(1, 100, question.getValue()));
        }
    }

    private static Map<String, Runnable> questions(BenchHost host) throws IOException, InterruptedException {
        Map<String, Runnable> questions = new LinkedHashMap<>();
        Map<String, String> people = new LinkedHashMap<>();
        people.put("head of a body", officer(host, 1));
        people.put("coordinator", "kuzbass.coordinator");
        people.put("controller", "kuzbass.controller");
        people.put("administrator", "admin");
        for (Map.Entry<String, String> person : people.entrySet()) {
            Session session = Session.loggedIn(port(host), person.getValue());
            for (Filter filter :
                    host.bean(FilterService.class).createTaskFilterQuery().list()) {
                boolean forSupervisors = filter.getProperties().get("poryadok").equals("jurisdiction");
                if (!forSupervisors || !person.getKey().equals("head of a body")) {
                    String name = "«" + filter.getName() + "», " + person.getKey();
                    questions.put(name + ": page", () -> answered(session, filter.getId() + PAGE));
                    questions.put(name + ": count", () -> answered(session, filter.getId() + "/count"));
                }
            }
        }
        questions
                .keySet()
                .removeIf(name -> !Pattern.compile(ASKED).matcher(name).find());
        return questions;
    }

    /** Fifty officers who open the list, look at it for ten seconds and open it again, for a minute. */
    private static String atOnce(BenchHost host) throws Exception {
        String body = host.bean(FilterService.class).createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getProperties().get("poryadok").equals("body"))
                .findFirst()
                .orElseThrow()
                .getId();
        List<Double> waited = new ArrayList<>();
        ScheduledExecutorService people = Executors.newScheduledThreadPool(PEOPLE);
        try {
            List<Future<?>> asking = new ArrayList<>();
            for (int person = 1; person <= PEOPLE; person++) {
                Session session = Session.loggedIn(port(host), officer(host, person));
                asking.add(people.scheduleAtFixedRate(
                        () -> {
                            long begun = System.nanoTime();
                            answered(session, body + PAGE);
                            answered(session, body + "/count");
                            double milliseconds = (System.nanoTime() - begun) / 1e6;
                            synchronized (waited) {
                                waited.add(milliseconds);
                            }
                        },
                        person * (THINKING_SECONDS * 1000L / PEOPLE),
                        THINKING_SECONDS * 1000L,
                        TimeUnit.MILLISECONDS));
            }
            people.awaitTermination(MINUTE, TimeUnit.SECONDS);
            asking.forEach(one -> one.cancel(false));
        } finally {
            people.shutdownNow();
        }
        double[] sorted =
                waited.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return "%d officers, a page and its count every %d s: p50 %.0f ms, p99 %.0f ms of %d%n"
                .formatted(
                        PEOPLE,
                        THINKING_SECONDS,
                        sorted[sorted.length / 2],
                        sorted[(int) Math.ceil(0.99 * sorted.length) - 1],
                        sorted.length);
    }

    private static String officer(BenchHost host, int number) {
        return host.bean(JdbcClient.class)
                .sql(
                        "select id || '.head' from bench_body where jurisdiction = 'kuzbass' order by number offset ? limit 1")
                .param(number - 1)
                .query(String.class)
                .single();
    }

    private static int port(BenchHost host) {
        return URI.create(host.address()).getPort();
    }

    private static void answered(Session session, String question) {
        try {
            HttpResponse<String> answer =
                    session.ask("POST", FILTER + question, "{}", "Accept", "application/hal+json, application/json");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(question, e);
        }
    }
}
