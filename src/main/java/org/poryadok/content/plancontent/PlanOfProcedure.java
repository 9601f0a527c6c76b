package org.poryadok.content.plancontent;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.content.ContentException;
import org.poryadok.content.ContentPlans;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The content plans that a case draws up and keeps. */
@Configuration(proxyBeanMethods = false)
class PlanOfProcedure {

    @Bean
    CasePart planNamed(ContentPlans plans) {
        return CasePart.kept(
                "контент-план",
                Set.of(Variables.PLAN_ID, Variables.APPROVED_PLAN_ID),
                id -> plans.plan(id).jurisdiction(),
                ContentException.class);
    }
}
