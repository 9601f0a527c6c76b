package org.poryadok.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@PoryadokTest
class StartPageTest {

    @Autowired
    private Acts acts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private SpringTemplateEngine templates;

    @Test
    void productionSaysWhereToGoAndShowsNobody() throws Exception {
        assertThat(html(new StaticListableBeanFactory()))
                .contains(
                        "/camunda/app/tasklist/",
                        "/camunda/app/cockpit/",
                        "/camunda/app/admin/",
                        "/admin/import",
                        "/terms")
                .doesNotContain("kuzbass", "Логин", "Пароль", "/demo/", "admin</code>");
    }

    @Test
    void demoListsPeopleOfEveryJurisdictionWithTheirPosts() throws Exception {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("demoLogins", new DemoLogins(acts, organisation));

        assertThat(html(beans))
                .contains(
                        "/demo/mail",
                        "/demo/clock",
                        "kuzbass.coordinator",
                        "kuzbass.health.head",
                        "kuzbass.health.responsible",
                        "kuzbass.health.executor",
                        "tomsk.controller",
                        "spb.legal",
                        "spb.publisher",
                        "spb.security",
                        "shpakovsky.coordinator",
                        "kirov.controller",
                        "Министерство здравоохранения Кузбасса",
                        "Ельников Степан Константинович");
    }

    @Test
    void peopleOfTheWholeJurisdictionStandFirst() {
        JurisdictionLogins kuzbass = new DemoLogins(acts, organisation)
                .byJurisdiction().stream()
                        .filter(jurisdiction -> jurisdiction.id().equals("kuzbass"))
                        .findFirst()
                        .orElseThrow();

        assertThat(kuzbass.logins())
                .extracting(DemoLogin::login)
                .containsSubsequence("kuzbass.coordinator", "kuzbass.health.head", "kuzbass.health.responsible");
        assertThat(kuzbass.logins())
                .filteredOn(login -> login.login().equals("kuzbass.coordinator"))
                .singleElement()
                .satisfies(login -> assertThat(login.roles()).contains("координатор"));
    }

    private String html(StaticListableBeanFactory beans) throws Exception {
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(templates);
        views.setCharacterEncoding("UTF-8");
        return MockMvcBuilders.standaloneSetup(new StartPage(beans.getBeanProvider(DemoLogins.class)))
                .setViewResolvers(views)
                .build()
                .perform(get("/").accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
