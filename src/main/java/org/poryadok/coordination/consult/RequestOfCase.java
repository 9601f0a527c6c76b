package org.poryadok.coordination.consult;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.coordination.Consultations;
import org.poryadok.coordination.CoordinationException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The request for advice that a case answers. */
@Configuration(proxyBeanMethods = false)
class RequestOfCase {

    @Bean
    CasePart requestNamed(Consultations consultations) {
        return CasePart.kept(
                "запрос консультации",
                Set.of(Variables.CONSULTATION_ID),
                id -> consultations.consultation(id).jurisdiction(),
                CoordinationException.class);
    }
}
