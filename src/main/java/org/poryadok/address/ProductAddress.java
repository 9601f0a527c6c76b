package org.poryadok.address;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people find the product itself: what links in letters and open data begin with. */
@Component
public class ProductAddress {

    private final String root;

    ProductAddress(@Value("${poryadok.public-url}") String configured) {
        this.root = configured.replaceFirst("/+$", "");
    }

    /** @param path with its slash, «/registry.json»; empty for the start page */
    public String of(String path) {
        return root + path;
    }

    /** The list of tasks. */
    public String tasklist() {
        return of("/camunda/app/tasklist/default/#/");
    }

    /** A task in that list. */
    public String task(String id) {
        return tasklist() + "?task=" + id;
    }

    /** The page of a case for its body. */
    public String caseOf(String processInstanceId) {
        return of("/cases/" + processInstanceId);
    }

    /** The task that whoever opens it has in a case, if he has one; else the page of the case. */
    public String taskOfCase(String processInstanceId) {
        return caseOf(processInstanceId) + "/task";
    }

    /** A supervisor's page in Cockpit: «discipline»; empty for the first one. */
    public String cockpit(String page) {
        return of("/camunda/app/cockpit/default/#/" + page);
    }
}
