package org.poryadok.host.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;

/** Groups of a jurisdiction as the organisation wants them: everyone, its roles, its bodies and their roles. */
final class WantedGroups {

    private static final int MAX_NAME = 250;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new TreeMap<>();

    /** @param officials those who work there, with the groups of their posts: whoever else is designated is in none */
    WantedGroups(
            Jurisdiction jurisdiction,
            List<Body> bodies,
            Map<Official, List<String>> officials,
            List<Designation> designations) {
        name(jurisdiction.id(), jurisdiction.name());
        for (Role role : Role.values()) {
            if (!role.inEveryBody()) {
                name(Organisation.groupOf(jurisdiction.id(), role.id()), role.title() + " — " + jurisdiction.name());
            }
        }
        for (Body body : bodies) {
            name(body.id(), body.name());
            for (Role role : Role.values()) {
                if (role.inEveryBody()) {
                    name(Organisation.groupOf(body.id(), role.id()), role.title() + " — " + body.name());
                }
            }
        }
        officials.forEach(this::member);
        Set<String> working = officials.keySet().stream().map(Official::userId).collect(Collectors.toSet());
        designations.stream()
                .filter(designation -> working.contains(designation.officialId()))
                .forEach(designation ->
                        Designations.groupsOf(designation).forEach(group -> member(group, designation.officialId())));
    }

    /** Group id → Russian name. */
    Map<String, String> names() {
        return names;
    }

    Set<String> membersOf(String group) {
        return members.getOrDefault(group, Set.of());
    }

    Set<String> groupsOf(String user) {
        return members.entrySet().stream()
                .filter(group -> group.getValue().contains(user))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void member(Official official, List<String> ofPost) {
        member(official.jurisdiction(), official.userId());
        official.bodyId().ifPresent(body -> member(body, official.userId()));
        ofPost.forEach(group -> member(group, official.userId()));
    }

    private void member(String group, String user) {
        members.computeIfAbsent(group, id -> new TreeSet<>()).add(user);
    }

    private void name(String group, String name) {
        names.put(group, name.length() <= MAX_NAME ? name : name.substring(0, MAX_NAME - 1) + "…");
    }
}
