package org.poryadok.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.cockpit.CockpitSession;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever stands in an address instead of an id: nobody is told of a fault in the system. */
@PoryadokTest
class UnknownIdsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::(?:[^{}]|\\{[^}]*})*)?}");
    private static final Pattern RUSSIAN = Pattern.compile("[А-Яа-яЁё]{2,}");
    private static final int FAULT = 500;
    private static final List<String> NO_IDS = List.of(
            "0",
            "x",
            "-".repeat(36),
            "f".repeat(36),
            "00000000-0000-0000-0000-000000000000",
            "0000000-00000-0000-0000-0000000000000",
            "ffffffff-ffff-ffff-ffff-fffffffffff-",
            "null",
            "%D1%8F",
            "%27%20or%201=1",
            "%7B0%7D",
            "9".repeat(400));

    /** The guide from its beginning, the log-in of an administrator, no card to ask about, the first state of a script. */
    private static final Set<String> LEADS_ELSEWHERE =
            Set.of("/guide/forms/", "/admin/import/examples/", "/desk/tasks/", "/registry/embed/1.js");

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    @Autowired
    private ApplicationContext context;

    private CockpitSession coordinator;
    private CockpitSession controller;

    @BeforeEach
    void whoMaySeeMost() {
        coordinator = CockpitSession.of(port, "kuzbass.coordinator");
        controller = CockpitSession.of(port, "kuzbass.controller", "cockpit");
    }

    @Test
    void pageOfNothingIsNotThere() {
        Set<String> addresses = addresses(RequestMethod.GET);
        assertThat(addresses).hasSizeGreaterThan(15).contains("/cases/0", "/moderation/x");
        Set<String> odd = new TreeSet<>();
        addresses.stream()
                .filter(address -> LEADS_ELSEWHERE.stream().noneMatch(address::startsWith))
                .forEach(address -> note(odd, address, coordinator.opened(address)));
        assertThat(odd).isEmpty();
    }

    @Test
    void whatLeadsElsewhereLeadsThereWhateverTheId() {
        assertThat(addresses(RequestMethod.GET))
                .filteredOn(address -> LEADS_ELSEWHERE.stream().anyMatch(address::startsWith))
                .isNotEmpty()
                .allSatisfy(address -> assertThat(coordinator.opened(address).statusCode())
                        .as(address)
                        .isNotEqualTo(400)
                        .isLessThan(FAULT));
    }

    @Test
    void supervisorsAreToldThatItIsNotThere() {
        Set<String> odd = new TreeSet<>();
        Set<String> addresses = ofCockpit(GET.class);
        assertThat(addresses).hasSizeGreaterThan(50);
        addresses.forEach(address -> {
            HttpResponse<byte[]> answer = controller.get(address);
            if (answer.statusCode() >= FAULT) {
                odd.add(answer.statusCode() + " " + address);
            }
        });
        assertThat(odd).isEmpty();
    }

    @Test
    void whatIsSentToNothingIsRefused() {
        Set<String> odd = new TreeSet<>();
        for (RequestMethod method : List.of(RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE)) {
            addresses(method).forEach(address -> {
                for (CockpitSession sender : List.of(coordinator, controller)) {
                    noteUnlessRefused(odd, address, sender.sends(method.name(), address, "{}"));
                }
            });
        }
        Set<String> ofCockpit = ofCockpit(POST.class);
        assertThat(ofCockpit).hasSizeGreaterThan(20);
        ofCockpit.forEach(address -> noteUnlessRefused(odd, address, controller.post(address, Map.of())));
        assertThat(odd).isEmpty();
    }

    private static void noteUnlessRefused(Set<String> odd, String address, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        boolean isSaid =
                status == 204 || RUSSIAN.matcher(CockpitSession.text(answer)).find();
        if (status >= FAULT || status >= 400 && !isSaid) {
            odd.add(status + " " + address);
        }
    }

    /** The addresses of supervisors' pages with everything in turn in the place of their ids. */
    private Set<String> ofCockpit(Class<? extends Annotation> verb) {
        Set<String> addresses = new TreeSet<>();
        context.getBeansWithAnnotation(Path.class).values().forEach(resource -> {
            Class<?> type = AopUtils.getTargetClass(resource);
            String own = type.getAnnotation(Path.class).value().replaceFirst("^plugin/poryadok/default/?", "");
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(verb)) {
                    String rest = Optional.ofNullable(method.getAnnotation(Path.class))
                            .map(Path::value)
                            .orElse("");
                    addresses.addAll(
                            filled(own.isEmpty() ? rest : own + "/" + rest).toList());
                }
            }
        });
        return addresses;
    }

    private static void note(Set<String> odd, String address, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 404
                || !RUSSIAN.matcher(CockpitSession.text(answer)).find()) {
            odd.add(answer.statusCode() + " " + address);
        }
    }

    private Set<String> addresses(RequestMethod method) {
        Set<String> all = new TreeSet<>();
        pages.getHandlerMethods().keySet().stream()
                .filter(page -> page.getMethodsCondition().getMethods().contains(method))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .flatMap(UnknownIdsTest::filled)
                .forEach(all::add);
        return all;
    }

    /** With everything in turn in the place of all ids; nothing for an address without one. */
    private static Stream<String> filled(String pattern) {
        return VARIABLE.matcher(pattern).find()
                ? NO_IDS.stream().map(id -> VARIABLE.matcher(pattern).replaceAll(id))
                : Stream.of();
    }
}
