package org.poryadok.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.poryadok.organisation.PageOwner;

/**
 * Whose a page is, as programs are told.
 *
 * @param id     to ask for with «whose»
 * @param kind   the code that «ownerKind» has
 * @param name   nominative; of a head his post
 * @param person who holds the post, on the day that was asked for
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record OwnerData(String id, String kind, String name, Optional<String> person) {

    static OwnerData of(PageOwner owner) {
        return new OwnerData(owner.id(), RegistryForm.codeOf(owner.kind()), owner.name(), owner.person());
    }
}
