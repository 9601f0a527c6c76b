package org.poryadok.publication.publishregistry;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.poryadok.registry.RegistryVersions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The draft of a version of the registry that a case lays before the coordinator, the bodies on whose sites it is placed. */
@Configuration(proxyBeanMethods = false)
class DraftOfCase {

    @Bean
    CasePart draftNamed(RegistryVersions versions) {
        return CasePart.kept(
                "составленная версия реестра", Set.of(Variables.DRAFT_ID), versions::jurisdictionsOfDrafts);
    }

    @Bean
    CasePart bodiesOfPlacement(CaseParts parts) {
        return parts.bodies(Variables.RESOURCE_BODY_ID, Variables.RESOURCE_BODY_IDS);
    }

    @Bean
    CasePart cardOfPlacement(CaseParts parts) {
        return parts.cards(Variables.PLACEMENT_CARD_ID);
    }
}
