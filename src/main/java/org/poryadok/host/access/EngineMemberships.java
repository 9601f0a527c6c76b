package org.poryadok.host.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.poryadok.host.engine.EngineBatches;
import org.poryadok.organisation.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to which group of the engine. */
@Component
class EngineMemberships {

    private static final String OF_ONE = """
            select m.group_id_ from act_id_membership m join act_id_group g on g.id_ = m.group_id_
            where m.user_id_ = :user and g.type_ = :type
              and (g.id_ = :jurisdiction or starts_with(g.id_, :jurisdiction || '.'))""";

    private record Membership(String user, String group) {}

    private final IdentityService identity;
    private final EngineBatches batches;
    private final JdbcClient jdbc;

    EngineMemberships(IdentityService identity, EngineBatches batches, JdbcClient jdbc) {
        this.identity = identity;
        this.batches = batches;
        this.jdbc = jdbc;
    }

    /** Nobody stays in a group of the organisation who is not called there, be he from elsewhere. */
    void bring(WantedGroups wanted) {
        Map<String, Set<String>> present = membersByGroup(wanted.names().keySet());
        List<Membership> added = new ArrayList<>();
        List<Membership> ended = new ArrayList<>();
        for (String group : wanted.names().keySet()) {
            Set<String> members = present.getOrDefault(group, Set.of());
            Set<String> called = wanted.membersOf(group);
            called.stream()
                    .filter(user -> !members.contains(user))
                    .forEach(user -> added.add(new Membership(user, group)));
            members.stream()
                    .filter(user -> !called.contains(user))
                    .forEach(user -> ended.add(new Membership(user, group)));
        }
        change(added, ended);
    }

    /** One person, in the groups of his jurisdiction that follow from the organisation. */
    void bring(String user, Set<String> wanted, String jurisdiction) {
        Set<String> present = Set.copyOf(jdbc.sql(OF_ONE)
                .param("user", user)
                .param("type", Organisation.GROUP_TYPE)
                .param("jurisdiction", jurisdiction)
                .query(String.class)
                .list());
        change(
                wanted.stream()
                        .filter(group -> !present.contains(group))
                        .map(group -> new Membership(user, group))
                        .toList(),
                present.stream()
                        .filter(group -> !wanted.contains(group))
                        .map(group -> new Membership(user, group))
                        .toList());
    }

    private void change(List<Membership> added, List<Membership> ended) {
        // The engine looks up user and group of each; those of one person it finds in the command's memory.
        batches.each(
                added.stream().sorted(Comparator.comparing(Membership::user)).toList(),
                membership -> identity.createMembership(membership.user(), membership.group()));
        batches.each(ended, membership -> identity.deleteMembership(membership.user(), membership.group()));
    }

    /** In one question: a jurisdiction has a dozen groups for each of its bodies. */
    private Map<String, Set<String>> membersByGroup(Set<String> groups) {
        return jdbc
                .sql("select group_id_, user_id_ from act_id_membership where group_id_ = any (?)")
                .param(groups.toArray(String[]::new))
                .query((row, number) -> new Membership(row.getString(2), row.getString(1)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Membership::group, Collectors.mapping(Membership::user, Collectors.toSet())));
    }
}
