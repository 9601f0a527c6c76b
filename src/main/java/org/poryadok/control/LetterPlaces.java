package org.poryadok.control;

import java.util.Optional;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.mail.TermNotice.Place;
import org.springframework.stereotype.Component;

/**
 * Where the button of a letter leads, the one rule for letters about terms and about incidents: whoever has a task is led to
 * it, whoever has Cockpit to Cockpit, the others to the page of the case.
 */
@Component
public class LetterPlaces {

    private static final String TO_TASK = "Открыть задачу";
    private static final String TO_CASE = "Открыть дело";

    private final ProductAddress address;

    LetterPlaces(ProductAddress address) {
        this.address = address;
    }

    /** To an open task. */
    public Place task(String id) {
        return new Place(TO_TASK, address.task(id));
    }

    /**
     * To the task that the reader has in a case at the moment at which he opens the letter, else to the page of the case: for
     * letters that are older than the tasks, and are read after them.
     */
    public Place taskOf(String processInstanceId) {
        return new Place(TO_TASK, address.taskOfCase(processInstanceId));
    }

    /** To a case in Cockpit. */
    public Place caseInCockpit(String processInstanceId) {
        return new Place(TO_CASE, address.cockpit("deadlines/case/" + processInstanceId));
    }

    /**
     * Of a reader without a task.
     *
     * @param role              for which he is told; empty when it is none of ours
     * @param processInstanceId of the case whose page he may read; empty when there is none
     * @param cockpit           where supervisors see what it is about
     */
    public Place of(Optional<Role> role, Optional<String> processInstanceId, Place cockpit) {
        if (role.filter(Role::oversees).isPresent()) {
            return cockpit;
        }
        return processInstanceId
                .map(instance -> new Place(TO_CASE, address.caseOf(instance)))
                .orElseGet(() -> new Place("Открыть задачи", address.tasklist()));
    }
}
