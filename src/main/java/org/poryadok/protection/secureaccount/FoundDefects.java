package org.poryadok.protection.secureaccount;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.poryadok.act.Role;
import org.poryadok.protection.SecurityMeasure;
import org.springframework.stereotype.Component;

/** What is a defect of a page: each measure that is not confirmed, and every difference from the designations. */
@Component
class FoundDefects {

    private final DesignatedPeople people;

    FoundDefects(DesignatedPeople people) {
        this.people = people;
    }

    /**
     * @param bodyId    that keeps the page
     * @param entitled  user ids of those designated who have rights on the page
     * @param passwordIsDue whether a password that was not changed is a defect
     * @param strangers names of those who have rights there and are not designated
     * @return Russian descriptions
     */
    List<String> of(
            String bodyId,
            Set<SecurityMeasure> measures,
            boolean passwordIsDue,
            List<String> entitled,
            List<String> strangers) {
        List<String> defects = new ArrayList<>();
        Arrays.stream(SecurityMeasure.values())
                .filter(measure -> !measures.contains(measure))
                .filter(measure -> passwordIsDue || measure != SecurityMeasure.PASSWORDS)
                .map(SecurityMeasure::defect)
                .forEach(defects::add);
        strangers.forEach(name -> defects.add("права на площадке есть, а назначения нет: " + name));
        String designated = people.publishingRole(bodyId) == Role.AUTHORIZED
                ? "уполномочен вести страницы"
                : "назначен исполнителем";
        people.publishing(bodyId).stream()
                .filter(official -> !entitled.contains(official.userId()))
                .map(official -> designated + ", а прав на площадке нет: " + official.fullName())
                .forEach(defects::add);
        if (people.of(bodyId).isEmpty()) {
            defects.add("у органа нет ни ответственного лица, ни исполнителя");
        }
        return defects;
    }
}
