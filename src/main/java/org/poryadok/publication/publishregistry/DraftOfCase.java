package org.poryadok.publication.publishregistry;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.registry.RegistryVersions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The draft of a version of the registry that a case lays before the coordinator. */
@Configuration(proxyBeanMethods = false)
class DraftOfCase {

    @Bean
    CasePart draftNamed(RegistryVersions versions) {
        return CasePart.kept(
                "составленная версия реестра", Set.of(Variables.DRAFT_ID), versions::jurisdictionsOfDrafts);
    }
}
